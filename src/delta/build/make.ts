/** Makes a delta: the longest pieces of the base that a text repeats, found by their first letters. */
import { type Delta, digestOf } from '../delta.ts';

/** Letters by which a piece is looked up. */
const GRAM = 16;
/** A shorter piece costs as much as its two numbers. */
const LEAST = 24;
/** Places that are tried for one piece: the base repeats itself, too. */
const MOST_PLACES = 64;

type Places = ReadonlyMap<string, readonly number[]>;

function placesIn(base: string): Places {
  const places = new Map<string, number[]>();
  for (let at = 0; at + GRAM <= base.length; at++) {
    const gram = base.slice(at, at + GRAM);
    const known = places.get(gram);
    if (known === undefined) places.set(gram, [at]);
    else if (known.length < MOST_PLACES) known.push(at);
  }
  return places;
}

function longestAt(base: string, text: string, at: number, places: Places): { from: number; length: number } {
  let longest = { from: 0, length: 0 };
  for (const from of places.get(text.slice(at, at + GRAM)) ?? []) {
    let length = GRAM;
    while (from + length < base.length && at + length < text.length && base[from + length] === text[at + length]) length += 1;
    if (length > longest.length) longest = { from, length };
  }
  return longest;
}

/** @returns how to make deltas against one base */
export async function deltasAgainst(base: string): Promise<(text: string) => Delta> {
  const digest = await digestOf(base);
  const places = placesIn(base);
  return (text) => {
    const parts: (string | number)[] = [];
    let own = '';
    for (let at = 0; at < text.length; ) {
      const { from, length } = longestAt(base, text, at, places);
      if (length >= LEAST) {
        if (own !== '') parts.push(own);
        own = '';
        parts.push(from, length);
        at += length;
      } else {
        own += text[at];
        at += 1;
      }
    }
    if (own !== '') parts.push(own);
    return [digest, ...parts];
  };
}
