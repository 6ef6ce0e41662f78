import { describe, expect, it } from 'vitest';
import { shiftOf } from '../../../src/radio/client/reading-place.ts';

/** A phone between clocks and controls. */
const VIEW = { top: 100, bottom: 500 };

describe('the line that is being said', () => {
  it('stands in the middle where it fits', () => {
    expect(shiftOf({ top: 700, height: 100 }, VIEW, 0, false)).toBe(450);
    expect(shiftOf({ top: 250, height: 100 }, VIEW, 0.9, false)).toBe(0);
  });

  it('shows its first words at the top and its last at the bottom where it is taller than the screen', () => {
    expect(shiftOf({ top: 700, height: 900 }, VIEW, 0, false)).toBe(600);
    expect(shiftOf({ top: 100, height: 900 }, VIEW, 1, false)).toBe(500);
    expect(shiftOf({ top: 100, height: 900 }, VIEW, 0.5, false)).toBe(250);
  });

  it('keeps its last words on the screen when the reading takes longer than reckoned', () => {
    expect(shiftOf({ top: -400, height: 900 }, VIEW, 1.4, false)).toBe(0);
  });

  it('moves in steps of at most half a screen where no motion is wanted, and shows every word', () => {
    const shifts = Array.from({ length: 101 }, (_, index) => shiftOf({ top: 100, height: 900 }, VIEW, index / 100, true));
    const places = [...new Set(shifts)];
    expect(places[0]).toBe(0);
    expect(places.at(-1)).toBe(500);
    for (const [index, place] of places.slice(1).entries()) expect(place - (places[index] ?? 0)).toBeLessThanOrEqual(200);
    expect(places.length).toBeLessThan(6);
  });
});
