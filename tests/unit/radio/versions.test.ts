import { describe, expect, it } from 'vitest';
import { linesOf, versionsOf } from '../../../src/radio/versions.ts';

const LINES = [
  { number: 1, keep: false },
  { number: 2, keep: false, cut: 60 },
  { number: 3, keep: false, cut: 180 },
  { number: 4, keep: true },
  { number: 5, keep: true, cut: 180 },
] as const;
const numbers = (length: 60 | 180 | 300) => linesOf(LINES, length).map(({ number }) => number);

describe('versions of a script', () => {
  it('leave out what is marked for them and for longer ones, and never a line that must be kept', () => {
    expect(numbers(60)).toEqual([1, 4, 5]);
    expect(numbers(180)).toEqual([1, 2, 4, 5]);
    expect(numbers(300)).toEqual([1, 2, 3, 4, 5]);
  });

  it('are one where nothing is cut, and one for each mark where something is', () => {
    expect(versionsOf([{ keep: false }], 60)).toEqual([60]);
    expect(versionsOf([{ keep: false }], 300)).toEqual([300]);
    expect(versionsOf(LINES, 300)).toEqual([60, 180, 300]);
    expect(versionsOf([{ keep: false, cut: 180 }], 300)).toEqual([180, 300]);
  });
});
