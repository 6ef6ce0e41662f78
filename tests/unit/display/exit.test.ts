import { expect, test } from 'vitest';
import { isWish } from '../../../src/display/client/exit.ts';

test('three presses within two seconds are a wish to leave', () => {
  expect(isWish([0, 900, 2000])).toBe(true);
  expect(isWish([5, 10, 15, 20])).toBe(true);
});

test('two, or three over a longer time, are none', () => {
  expect(isWish([])).toBe(false);
  expect(isWish([0, 10])).toBe(false);
  expect(isWish([0, 1000, 2001])).toBe(false);
  expect(isWish([0, 4000, 5000, 6100])).toBe(false);
});
