import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { SearchPage } from '../../../src/search/build/record.ts';
import { vocabularyFiles } from '../../../src/search/build/vocabulary.ts';
import { searchLanguage } from '../../../src/search/languages.ts';
import { distance } from '../../../src/search/spelling/distance.ts';
import {
  blockOf,
  placeOf,
  type Shelf,
  shelfFile,
  VERSION,
  Vocabulary,
  type VocabularyFile,
} from '../../../src/search/spelling/vocabulary.ts';
import { PAGES } from './pages.ts';

const read = (locale: string, pages: readonly SearchPage[]): Vocabulary => {
  const files = vocabularyFiles(pages, searchLanguage(locale));
  const head = JSON.parse(files.get('vocabulary.json') ?? 'null') as VocabularyFile;
  const vocabulary = new Vocabulary(head);
  const names = Array.isArray(head.shelves) ? (head.shelves as string[]) : undefined;
  const shelves =
    names?.map((name) => JSON.parse(files.get(shelfFile(name)) ?? 'null') as Shelf) ??
    Object.values(head.shelves as Record<string, Shelf>);
  for (const shelf of shelves) vocabulary.add(shelf);
  return vocabulary;
};

test.each(Object.keys(PAGES))('the vocabulary of %s has every word of its pages', (locale) => {
  const pages = PAGES[locale] ?? [];
  const { spelling } = searchLanguage(locale);
  const vocabulary = read(locale, pages);
  // Of Chinese it has pairs: a number says nothing of what stands beside it.
  for (const { sections } of pages)
    for (const token of sections.flatMap(({ text }) => text.split('\n')).flatMap((line) => spelling?.tokens(line) ?? []))
      if (locale !== 'zh-CN' || !/[\dA-Za-z]/.test(token)) expect(vocabulary.pages.get(token), token).toBeGreaterThan(0);
});

test('it keeps neighbours where a token alone says too little', () => {
  const chinese = read('zh-CN', PAGES['zh-CN'] ?? []);
  expect(chinese.isPair('高', '血')).toBe(true);
  expect(chinese.isPair('血', '高')).toBe(false);
  expect(chinese.bySound.get('xue')).toContain('血');
  expect(chinese.variants.get('產')).toBe('产');
  expect(chinese.variants.has('血')).toBe(false);
  expect(read('en', PAGES['en'] ?? []).next.size).toBe(0);
});

test('a language without rules of spelling has no vocabulary', () => {
  expect(vocabularyFiles(PAGES['en'] ?? [], searchLanguage('kk')).size).toBe(0);
});

test('a large vocabulary is parted into shelves, none of them large', () => {
  // Words that look random and are the same in every run.
  let state = 1;
  const letter = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return String.fromCharCode(97 + Math.floor((state / 2 ** 32) * 26));
  };
  const words = [...new Set(Array.from({ length: 8000 }, () => Array.from({ length: 8 }, letter).join('')))];
  const page = {
    url: '/en/x/',
    title: 'X',
    kind: 'article',
    kindName: 'Article',
    sections: [{ id: '', heading: '', text: words.join(' ') }],
    also: [],
  };
  const files = vocabularyFiles([page], searchLanguage('en'));
  expect(files.size).toBeGreaterThan(10);
  for (const text of files.values()) expect(brotliCompressSync(text).length).toBeLessThan(4000);
  expect(read('en', [page]).pages.size).toBe(new Set([...words, 'x']).size);
});

describe('the shelves for a query', () => {
  // Every syllable and character of the pages, on shelves so small that each word has its own.
  const parted = (locale: string) => {
    const { spelling } = searchLanguage(locale);
    const all = read(locale, PAGES[locale] ?? []);
    const names = [...all.pages.keys()].map((word) => placeOf(spelling?.group(word) ?? '', word)).sort();
    const head = new Vocabulary({ version: VERSION, shelves: names });
    return (query: string) => spelling?.shelves(query, head) ?? [];
  };

  test('are those of the syllables that were typed', () => {
    const shelves = parted('bo');
    expect(shelves('སྨན་ཁང')).toEqual(['ma སྨན', 'ka ཁང']);
  });
  test('are those of every syllable that sounds so, for Latin letters', () => {
    const shelves = parted('bo');
    expect(shelves('menkhang')).toEqual(expect.arrayContaining(['ma སྨན', 'ka ཁང']));
  });
  test('are those of pairs of sounds, for pinyin and for Chinese characters, once it is known how these sound', () => {
    const head = new Vocabulary({
      version: VERSION,
      sounds: 'gao xue ya pin',
      shelves: ['gao x', 'pin', 'xue', blockOf('贫'), blockOf('血')],
    });
    const { spelling } = searchLanguage('zh-CN');
    expect(spelling?.shelves('gaoxueya', head)).toEqual(['gao x', 'xue']);
    expect(spelling?.shelves('贫血', head)).toEqual([blockOf('贫'), blockOf('血')]);
    head.add({ words: '', pages: '', sounds: { pin: '贫', xue: '血' }, variants: '貧贫' });
    expect(spelling?.shelves('贫血', head)).toEqual([blockOf('贫'), blockOf('血'), 'pin']);
    // Simplified, it is asked first.
    expect(spelling?.shelves('貧血', head)).toEqual([blockOf('貧'), blockOf('血')]);
  });
  test('are those of words about as long that begin with the same letter', () => {
    const shelves = parted('en');
    // By its second letter too: the first may be left out, or swapped with it.
    for (const shelf of shelves('pregnency')) expect(shelf).toMatch(/^[pr]/);
    expect(shelves('pregnency')).toContain('p9 pregnancy');
  });
});

test('pairs of Chinese characters come with how they are read there', () => {
  const vocabulary = new Vocabulary({ version: VERSION, shelves: {} });
  vocabulary.add({ words: '', pages: '', heard: ['hang ye:行业3', 'hpv yi:hpv 疫', 'xing ren:行人杏仁'] });
  expect(vocabulary.isOften('行', '业')).toBe(true);
  expect(vocabulary.isPair('hpv', '疫')).toBe(true);
  expect(vocabulary.isPair('杏', '仁')).toBe(true);
  expect(vocabulary.sounds.get('行')).toEqual(['hang', 'xing']);
});

test('words that are known as neighbours only count for one page; what meets often is bound more', () => {
  const vocabulary = new Vocabulary({ version: VERSION, shelves: {} });
  vocabulary.add({ words: '血', pages: '4', next: '压+ 管', before: '贫+' });
  expect(vocabulary.pages.get('压')).toBe(1);
  expect(vocabulary.isPair('贫', '血')).toBe(true);
  expect(vocabulary.bond('血', '压')).toBeGreaterThan(vocabulary.bond('血', '管'));
});

test('no name of a shelf leads out of its folder', () => {
  expect(shelfFile('../')).toBe('vocabulary-2e-2e-2f.json');
  expect(shelfFile('')).toBe('vocabulary-rest.json');
});

test('distance counts letters put in, left out, changed and swapped', () => {
  expect(distance('hospital', 'hosptial', 2)).toBe(1);
  expect(distance('iron', 'irom', 2)).toBe(1);
  expect(distance('iron', 'ion', 2)).toBe(1);
  expect(distance('iron', 'liver', 2)).toBe(3);
  expect(distance('', '', 2)).toBe(0);
});
