import { expect, test, vi } from 'vitest';
import { searchLanguage } from '../../../src/search/languages.ts';
import { textsOf } from './pages.ts';

// Thousands of texts and real indexes: slow only where the machine is busy.
vi.setConfig({ testTimeout: 60_000 });

const LOCALES = ['en', 'zh-CN', 'ug', 'bo', 'kk'];
const MESS = [
  ...'‌‍\u200B\u202E\u2066\u00AD_＿^`|~{}[]\\$@*#=<>&"\'«»“”‘’،؛؟།༼༽་༌༠༥，。；：？！（）《》…—– \n\t.-,',
  '\uD800',
  '\uDC00',
  '😀',
  'é',
  'e\u0301',
  'ꀀ',
  'ꀁ',
  'ى',
  'ي',
  '\u0656',
  'ﻻ',
  'འི',
  'ྱ',
  '高',
  'Ａ',
  '５',
];

/** Numbers that look random and are the same in every run (a linear congruence). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Pieces of real sentences, cut anywhere, with whatever people paste between them. */
function* mixtures(locale: string, count: number): Generator<string> {
  const texts = textsOf(locale).concat(textsOf('en'));
  const pick = numbers(7);
  for (let n = 0; n < count; n += 1) {
    let mixed = '';
    for (let k = pick(8) + 1; k > 0; k -= 1) {
      const text = [...(texts[pick(texts.length)] ?? '')];
      const from = pick(text.length);
      mixed += text.slice(from, from + pick(12)).join('') + (pick(2) === 0 ? (MESS[pick(MESS.length)] ?? '') : '');
    }
    yield mixed;
  }
}

test.each(LOCALES)('real text in %s comes back from the index as it went in', (locale) => {
  const language = searchLanguage(locale);
  for (const text of textsOf(locale)) expect(language.decode(language.encode(text))).toBe(language.normalise(text));
});

test.each(LOCALES)('mixed, cut and broken text in %s comes back as its normalised self', (locale) => {
  const language = searchLanguage(locale);
  for (const text of mixtures(locale, 3000)) {
    expect(language.decode(language.encode(text)), JSON.stringify(text)).toBe(language.normalise(text));
  }
});

test.each(LOCALES)('normalising %s twice changes nothing more', (locale) => {
  const language = searchLanguage(locale);
  for (const text of mixtures(locale, 3000)) {
    const once = language.normalise(text);
    expect(language.normalise(once), JSON.stringify(text)).toBe(once);
  }
});

test.each(LOCALES)('a run of tokens in %s decodes to a piece of the text', (locale) => {
  const language = searchLanguage(locale);
  for (const text of textsOf(locale)) {
    const tokens = language.encode(text).split(' ');
    for (let from = 0; from < tokens.length; from += 3) {
      expect(language.normalise(text)).toContain(language.decode(tokens.slice(from, from + 5).join(' ')));
    }
  }
});

test.each(LOCALES)('no query in %s makes the ladder throw', (locale) => {
  const language = searchLanguage(locale);
  for (const text of mixtures(locale, 1000)) expect(() => language.ladder(text)).not.toThrow();
  for (const text of ['', ' ', '"', '""', '།', '،', '<b>', '\u202E\u2066', '\uD800', '་་་', '？！', '𝒳'.repeat(300)]) {
    expect(() => language.ladder(text)).not.toThrow();
  }
});

test.each(LOCALES)('only punctuation, marks of direction or broken characters ask nothing in %s', (locale) => {
  for (const text of ['', ' ', '"', '""', '།།', '،؛', '<>', '\u202E\u2066', '\uD800', '་་་', '？！', '___'])
    expect(searchLanguage(locale).ladder(text)).toEqual([]);
});
