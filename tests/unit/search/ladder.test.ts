import { expect, test } from 'vitest';
import { folded } from '../../../src/search/language.ts';
import { searchLanguage } from '../../../src/search/languages.ts';
import { isForm, raised, stem } from '../../../src/search/ug.ts';

/** The ladder as a reader of the language would write it: rule, then its texts decoded. */
const steps = (locale: string, query: string): [string, string[][]][] => {
  const language = searchLanguage(locale);
  return language
    .ladder(query)
    .map(({ rule, terms }) => [rule, terms.map((alternatives) => alternatives.map((text) => language.decode(text)))]);
};
const texts = (locale: string, query: string, rule: string): string[] =>
  steps(locale, query).flatMap(([name, terms]) => (name === rule ? terms.flat() : []));

test('a phrase comes first, and weighs most', () => {
  for (const [locale, query] of [
    ['en', 'danger signs'],
    ['zh-CN', '危险信号'],
    ['ug', 'خەتەرلىك ئالامەتلەر'],
    ['bo', 'ཉེན་ཁའི་རྟགས'],
  ] as const) {
    const ladder = searchLanguage(locale).ladder(query);
    expect(ladder[0]?.rule).toBe('phrase');
    expect(ladder[0]?.terms[0]?.[0]).toMatch(/^".+"$/);
    expect(Math.max(...ladder.map(({ weight }) => weight))).toBe(ladder[0]?.weight);
  }
});

test("a reader's own quotation marks are no syntax", () => {
  expect(steps('en', '"danger signs"')).toEqual(steps('en', 'danger signs'));
  expect(steps('zh-CN', '“危险”信号')[0]).toEqual(steps('zh-CN', '危险信号')[0]);
});

test('an English question keeps its telling words for the case that the sentence finds nothing', () => {
  expect(texts('en', 'what should I do if I bleed', 'telling-words')).toEqual(['bleed']);
});

test('English endings are the same word, cut words are not', () => {
  const { sameWord } = searchLanguage('en');
  for (const [asked, found] of [
    ['bleeding', 'bleed'],
    ['pregnan', 'pregnancy'],
    ['pregnancies', 'pregnancy'],
    ['babies', 'baby'],
    ['stopped', 'stopping'],
    ['measure', 'measuring'],
  ] as const)
    expect(sameWord(asked, found), `${asked} ${found}`).toBe(true);
  for (const [asked, found] of [
    ['bleedqx', 'bleed'],
    ['pregnxyz', 'pregnancy'],
    ['carbuncle', 'car'],
    ['zzzz', 'z'],
    ['blood', 'bleed'],
  ] as const)
    expect(sameWord(asked, found), `${asked} ${found}`).toBe(false);
});

test('Chinese words with a space between them are each looked for', () => {
  expect(texts('zh-CN', '高血压 头痛', 'every-word')).toEqual(['"高血压"', '"头痛"']);
});

test('a Chinese question is cut at the words that only ask', () => {
  expect(texts('zh-CN', '怀孕了能吃药吗？', 'telling-words')).toEqual(['"怀孕"', '"吃药"']);
  expect(texts('zh-CN', '会阴', 'telling-words')).toEqual([]);
});

test('a Tibetan particle is taken off, and others are put on an open syllable', () => {
  expect(texts('bo', 'ཨ་མའི', 'other-particle')).toEqual(['"ཨམ"', '"ཨམར"', '"ཨམས"']);
  expect(texts('bo', 'ཨ་མས', 'other-particle')).toEqual(['"ཨམ"']);
  expect(texts('bo', 'སྨན་ཁང་ལ', 'other-particle')).toEqual(['"སྨནཁང"']);
  expect(texts('bo', 'ཁྲག་ཤེད', 'other-particle')).toEqual([]);
});

test('a Tibetan query is parted at its particles, and none of them is looked for', () => {
  expect(texts('bo', 'བརྟག་དཔྱད་དང་ཉེན་ཁའི་རྟགས', 'every-word')).toEqual(['"བརྟགདཔྱད"', '"ཉེནཁ"', '"རྟགས"']);
});

test('Uyghur suffixes come off in their order', () => {
  expect(stem('دوختۇرخانىلاردا')).toBe('دوختۇرخانى');
  expect(stem('دوختۇرخانىغا')).toBe('دوختۇرخان');
  expect(stem('تەكشۈرتۈشنىڭ')).toBe('تەكشۈرت');
  expect(stem('بالىلارنىڭ')).toBe('بالى');
  expect(stem('قاندا')).toBe('قان');
  expect(stem('قان')).toBe('قان');
});

test('a Uyghur stem is tried with the vowel that a suffix would give it, and without', () => {
  expect(raised('باش')).toEqual(['باش', 'بېش']);
  expect(raised('بېش')).toEqual(['بېش', 'باش', 'بەش']);
  expect(raised('دەپتەر')).toEqual(['دەپتەر', 'دەپتىر']);
  expect(raised('بالا')).toEqual(['بالا', 'بالى']);
  expect(raised('تۇز')).toEqual(['تۇز']);
});

test('a longer query is asked in a bounded number of parts', () => {
  const long = '孕妇应当注意饮食睡眠运动'.repeat(30);
  const calls = searchLanguage('zh-CN')
    .ladder(long)
    .flatMap(({ terms }) => terms.flat());
  expect(calls.length).toBeLessThan(60);
});

test('folding makes small letters without marks of a word', () => {
  expect(folded('Café-Bar,')).toBe('cafebar');
});

test('Uyghur words are forms of one when all that differs is suffixes', () => {
  for (const [asked, found] of [
    ['ھامىلىدارلىقتا', 'ھامىلە'],
    ['ھامىلە', 'ھامىلىدارلىقتا'],
    ['كۆزىگە', 'كۆزۈڭنى'],
    ['دوختۇرخانىنىڭ', 'دوختۇرخانىغىمۇ'],
    ['گېپىمىزدىن', 'گەپ'],
    ['شامىلى', 'شامال'],
  ] as const)
    expect(isForm(asked, found), `${asked} ${found}`).toBe(true);
  for (const [asked, found] of [
    ['ئانىسى', 'ئاناتولىيە'],
    ['چاققىچە', 'چاقىرىمغىچە'],
    ['قان', 'قانۇن'],
  ] as const)
    expect(isForm(asked, found), `${asked} ${found}`).toBe(false);
});

test('letters without end are answered at once, whatever they repeat', () => {
  const begun = performance.now();
  for (const letters of ['ا', 'سىسى', 'لار', 'ىى', 'ە'])
    for (const word of [letters.repeat(3000), `${letters.repeat(3000)}ب`]) {
      isForm(word, `${word}ن`);
      stem(word);
      raised(word);
    }
  expect(performance.now() - begun).toBeLessThan(2000);
});

test('a Tibetan query is also looked for without the particle at its end, ན too after other words', () => {
  expect(texts('bo', 'སྨན་ཁང་ནས', 'other-particle')).toEqual(['"སྨནཁང"']);
  expect(texts('bo', 'གཞིར་བཟུང་ན', 'other-particle')).toEqual(['"གཞིརབཟུང"']);
  // Alone it is a word.
  expect(texts('bo', 'ན', 'other-particle')).not.toContain('""');
});
