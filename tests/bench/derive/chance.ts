/** Chance that falls the same way on every run. */

export interface Chance {
  /** A whole number from 0, below `n`. */
  below(n: number): number;
  /** One of a list that is not empty. */
  one<T>(of: readonly T[]): T;
  /** The list in another order. */
  shuffled<T>(of: readonly T[]): T[];
}

/** Mulberry32: small, and good enough to choose words. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number) => Math.floor(next() * n);
  const one = <T>(of: readonly T[]): T => {
    const chosen = of[below(of.length)];
    if (chosen === undefined) throw new Error('Nothing to choose from');
    return chosen;
  };
  return {
    below,
    one,
    shuffled(of) {
      const list = [...of];
      for (let i = list.length - 1; i > 0; i -= 1) {
        const j = below(i + 1);
        [list[i], list[j]] = [list[j] as (typeof list)[number], list[i] as (typeof list)[number]];
      }
      return list;
    },
  };
}

/** A text with one letter changed, left out, put in or swapped with its neighbour; the first and the last stay. */
export function mistyped(text: string, letters: readonly string[], { below, one }: Chance): string {
  const all = [...text];
  const at = 1 + below(Math.max(1, all.length - 2));
  const kind = below(4);
  if (kind === 0) all[at] = one(letters);
  else if (kind === 1) all.splice(at, 1);
  else if (kind === 2) all.splice(at, 0, one(letters));
  else all.splice(at, 2, all[at + 1] ?? '', all[at] ?? '');
  return all.join('');
}
