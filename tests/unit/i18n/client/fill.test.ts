import { expect, test } from 'vitest';
import { fill } from '../../../../src/i18n/client/fill.ts';

test('gaps are filled in the order of the message, which differs between languages', () => {
  expect(fill('{q}: {n} pages', { n: '3', q: 'قان' })).toEqual([
    { text: 'قان', name: 'q' },
    { text: ': ' },
    { text: '3', name: 'n' },
    { text: ' pages' },
  ]);
});

test('what a reader typed is never taken for a gap', () => {
  expect(fill('Nothing for {q}', { n: '0', q: '{n} <b>{q}' })).toEqual([
    { text: 'Nothing for ' },
    { text: '{n} <b>{q}', name: 'q' },
  ]);
});

test('a gap without a value stays as it is written', () => {
  expect(fill('{other}', { q: 'x' })).toEqual([{ text: '{other}' }]);
});
