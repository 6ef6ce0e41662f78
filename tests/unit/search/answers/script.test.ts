/** The language of a query by its letters. */
import { expect, test } from 'vitest';
import { localeOf, otherLanguages } from '../../../../src/search/answers/script.ts';

test.each([
  ['bleeding', 'en'],
  ['流血了', 'zh-CN'],
  ['قان', 'ug'],
  ['ཁྲག', 'bo'],
  ['HPV疫苗接种', 'zh-CN'],
  ['123 !', undefined],
  ['', undefined],
  ['\ud800', undefined],
])('“%s” is in %s', (text, locale) => {
  expect(localeOf(text)).toBe(locale);
});

test('a script of its own is certain, Latin letters are not', () => {
  expect(otherLanguages('قان', 'en')).toEqual([{ locale: 'ug', certain: true }]);
  expect(otherLanguages('blood', 'bo')).toEqual([{ locale: 'en', certain: false }]);
  expect(otherLanguages('blood', 'en')).toEqual([]);
});
