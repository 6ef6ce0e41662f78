import { expect, test } from 'vitest';
import { excerpt, stretches } from '../../../src/search/excerpt.ts';
import { searchLanguage } from '../../../src/search/languages.ts';

const en = searchLanguage('en');
const bo = searchLanguage('bo');
const written = (parts: readonly { text: string; marked: boolean }[]) =>
  parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

test('sections run from heading to heading, and the title belongs to none', () => {
  expect(
    stretches(
      [
        { id: 'b', location: 9 },
        { id: 'a', location: 4 },
      ],
      2,
      12,
    ),
  ).toEqual([
    { id: '', from: 2, to: 4 },
    { id: 'a', from: 4, to: 9 },
    { id: 'b', from: 9, to: 12 },
  ]);
});

test('a section without a token is none', () => {
  expect(stretches([{ id: 'a', location: 2 }], 2, 5)).toEqual([{ id: 'a', from: 2, to: 5 }]);
});

test('neighbours share a mark, and punctuation stays outside it', () => {
  const tokens = en.encode('Look for “danger signs”, always.').split(' ');
  const { parts } = excerpt(tokens, [{ id: '', from: 0, to: tokens.length }], [2, 3], en);
  expect(written(parts)).toBe('Look for “[danger signs]”, always.');
});

test('marked Tibetan syllables keep their tsheg', () => {
  const tokens = bo.encode('དབུགས་ཐུང་བ། ཁྲག་ནང་ལྕགས་ཉུང་སྲིད།').split(' ');
  const { parts } = excerpt(tokens, [{ id: '', from: 0, to: tokens.length }], [3, 4], bo);
  expect(written(parts)).toBe('དབུགས་ཐུང་བ། [ཁྲག་ནང]་ལྕགས་ཉུང་སྲིད།');
});

test('the section with most matches close together is chosen, and its cut ends are shown', () => {
  const tokens = Array.from({ length: 300 }, (_, i) => `w${i}`);
  const sections = stretches([{ id: 'later', location: 100 }], 0, 300);
  const { id, parts } = excerpt(tokens, sections, [3, 60, 200, 202, 204], en);
  expect(id).toBe('later');
  expect(written(parts)).toMatch(/^… .*\[w200\] w201 \[w202\] w203 \[w204\].* …$/);
});

test('a page found by its title or another name shows its beginning, unmarked', () => {
  const tokens = en.encode('Anaemia You are tired').split(' ');
  expect(excerpt(tokens, stretches([], 1, 4), [0], en)).toEqual({
    id: '',
    parts: [{ text: 'You are tired', marked: false }],
  });
});

test('a page with no text has an empty excerpt', () => {
  expect(excerpt(['Title'], [], [0], en)).toEqual({ id: '', parts: [] });
});
