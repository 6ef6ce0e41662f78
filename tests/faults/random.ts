/** Chance that can be had again: one number gives always the same sequence. */

export interface Chance {
  /** A whole number from 0 to `below` - 1. */
  whole: (below: number) => number;
  /** One of several. */
  of: <T>(items: readonly T[]) => T;
}

/** @param seed any whole number; the generator is mulberry32 (Tommy Ettinger, public domain) */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (below: number): number => Math.floor(next() * below);
  return {
    whole,
    of: (items) => {
      if (items.length === 0) throw new Error('There is nothing to choose from.');
      return items[whole(items.length)] as (typeof items)[number];
    },
  };
}

/** The seed of a run: FAULTS_SEED, else always the same, so that a fault is found again. */
export const SEED = Number(process.env['FAULTS_SEED'] ?? 20261201);
/** How many random edits a run tries: FAULTS_CASES. */
export const CASES = Number(process.env['FAULTS_CASES'] ?? 2400);
