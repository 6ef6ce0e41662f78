import { expect, test } from 'vitest';
import { AS_SENT, choicesFrom, textOf } from '../../../src/display/client/choices.ts';

test('what was kept comes back', () => {
  const choices = { size: 'largest', lines: 'wide', colours: 'strong' } as const;
  expect(choicesFrom(textOf(choices) ?? null)).toEqual(choices);
});

test('a page that looks as it is sent keeps nothing', () => {
  expect(textOf({ ...AS_SENT })).toBeUndefined();
});

test.each([null, '', '{', 'null', '3', '[]', '"large"'])('kept %s means the look that is sent', (kept) => {
  expect(choicesFrom(kept)).toEqual(AS_SENT);
});

test('an unknown value falls back alone', () => {
  expect(choicesFrom('{"size":"huge","lines":"wide","colours":7,"font":"x"}')).toEqual({ ...AS_SENT, lines: 'wide' });
});

test('changing what was found changes nothing for the next', () => {
  choicesFrom(null).size = 'largest';
  choicesFrom('3').lines = 'wide';
  expect(choicesFrom(null)).toEqual({ size: 'normal', lines: 'normal', colours: 'phone' });
});
