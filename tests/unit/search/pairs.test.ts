/** Words that stand in almost every text are known to the index by their neighbours. */
import { describe, expect, test } from 'vitest';
import type { Common } from '../../../src/search/language.ts';
import { searchLanguage } from '../../../src/search/languages.ts';
import { keysOf, standsBefore, withNeighbours, withoutPairs, withPairs } from '../../../src/search/pairs.ts';
import { PAGES } from './pages.ts';

const commonOf = (locale: string): Common | undefined => searchLanguage(locale).common;

test.each(Object.keys(PAGES))('text of %s keeps its places in the index, and comes back as it was', (locale) => {
  const language = searchLanguage(locale);
  for (const { sections } of PAGES[locale] ?? [])
    for (const { text } of sections) {
      const encoded = language.encode(text);
      const indexed = withPairs(encoded, language.common);
      expect(indexed.split(' ')).toHaveLength(encoded.split(' ').length);
      expect(withoutPairs(indexed)).toBe(encoded);
    }
});

describe('a text of the index', () => {
  test('joins a common English word to the next, and leaves its punctuation in place', () => {
    expect(withPairs('Go to the hospital, now', commonOf('en'))).toBe('Go toꙮthe theꙮhospital hospital, now');
  });
  test('joins a Chinese character to the next', () => {
    expect(withPairs('高 血 压^ HPV', commonOf('zh-CN'))).toBe('高ꙮ血 血ꙮ压 压ꙮHPV^ HPV');
  });
  test('joins a Tibetan particle to what it follows', () => {
    const { encode, common } = searchLanguage('bo');
    const [word = '', particle = ''] = encode('མངལ་ནས').split(' ');
    expect(withPairs(`${word} ${particle}`, common)).toBe(`${word} ${particle}ꙮ${word.replace('`', '')}`);
  });
  test('has no trace of a letter that parts the two', () => {
    expect(withoutPairs(withPairs('ꙮ 血 ꙮ压', commonOf('zh-CN')))).toBe(' 血 压');
  });
});

describe('a query', () => {
  test.each([
    ['en', '"the womb"', '"theꙮwomb womb"', ['the', 'womb']],
    ['en', 'bleeding in the womb', 'bleeding womb', ['bleeding', 'womb']],
    ['en', '"look at"', '"look"', ['look', 'at']],
    ['en', 'the', 'the', ['the']],
    ['zh-CN', '"高 血 压"', '"高ꙮ血 血ꙮ压"', ['高', '血', '压']],
    ['zh-CN', '"疼"', '疼', ['疼']],
    ['ug', '"قان ئازلىق"', '"قان ئازلىق"', ['قان', 'ئازلىق']],
  ])('of %s: %s', (locale, query, text, words) => {
    expect(keysOf(query, commonOf(locale))).toEqual({ text, words });
  });
  test('of Tibetan that begins with a particle names what must stand before', () => {
    const { encode, common } = searchLanguage('bo');
    const words = encode('ནས་ཁྲག').replaceAll('`', '').split(' ');
    expect(keysOf(`"${words.join(' ')}"`, common)).toEqual({ text: `"${words[1]}"`, words, before: words[0] });
    expect(standsBefore(words[0] ?? '', ['x', words[0] ?? '', words[1] ?? ''], [2])).toBe(true);
    expect(standsBefore(words[0] ?? '', ['x', 'y', words[1] ?? ''], [2])).toBe(false);
  });
  test('marks the last character of a phrase too, and no other', () => {
    expect(withNeighbours([1, 2], ['患', '高', '血', '压', '者'], ['高', '血', '压'], commonOf('zh-CN'))).toEqual([1, 2, 3]);
    expect(withNeighbours([1], ['a', 'the', 'womb'], ['the', 'womb'], commonOf('ug'))).toEqual([1]);
  });
});
