/**
 * How an index lies on the server, shared by the build and the browser. Pagefind names its files after their content; 3,000 such names
 * are half of its list, which every first query waits for. Here they are counted, in a folder named after all of them together: a list
 * of an older build leads to files that are no longer there, not to other pages.
 */

import type { SearchLanguage } from '../language.ts';
import { type Item, writeCbor } from './cbor.ts';

/** The version of Pagefind whose list, chunks and engine these are. */
export const PAGEFIND = '1.6.0';

/** Pagefind sets this before everything that it compresses. */
export const SIGNATURE = 'pagefind_dcd';

/** The list of the index (`List`). Not named `.gz`: servers take that for a way of sending, and browsers then unpack it themselves. */
export const LIST = 'list.bin';

/** The engine with the stemmer of a language; uncompressed, as hosts compress it better than it comes. */
export const engineFile = ({ pagefind }: Pick<SearchLanguage, 'pagefind'>): string =>
  `engine-${PAGEFIND}-${pagefind === 'und' ? 'unknown' : pagefind}.wasm`;

export type Part = 'index' | 'filter' | 'fragment';
export const partFile = (folder: string, part: Part, name: string): string => `${folder}/${part}/${name}.bin`;

/** What Pagefind's list says of an index, without what can be counted or reckoned. */
export interface List {
  folder: string;
  /** Words of each page. */
  lengths: readonly number[];
  /** Where each chunk of words begins; it reaches to the next. */
  starts: readonly string[];
  filters: readonly string[];
  /** What an index here has none of, or few: as Pagefind wrote it. */
  rest: readonly Item[];
}

const LAST = '\u{10FFFF}';

/** The shortest beginning of `first` that stands after `last`, by code points as Pagefind orders words. */
export function boundary(last: string, first: string): string {
  const [a, b] = [[...last], [...first]];
  let shared = 0;
  while (shared < b.length && a[shared] === b[shared]) shared += 1;
  return b.slice(0, shared + 1).join('');
}

/** A word before `start` and after all others that are. */
function justBefore(start: string): string {
  const letters = [...start];
  const code = letters.pop()?.codePointAt(0) ?? 0;
  // Between them lie the halves of characters, which no text holds.
  return letters.join('') + String.fromCodePoint(code === 0xe000 ? 0xd7ff : code - 1) + LAST;
}

/** The list as the engine reads it. */
export function written({ lengths, starts, filters, rest }: List): Uint8Array {
  const name = (i: number) => i.toString(36);
  return new Uint8Array(
    writeCbor([
      PAGEFIND,
      lengths.map((length, i) => [name(i), length, '']),
      starts.map((start, i) => [start, i + 1 < starts.length ? justBefore(starts[i + 1] ?? '') : LAST, name(i)]),
      filters.map((filter, i) => [filter, name(i)]),
      ...rest,
    ]),
  );
}

/** @throws Error for what is no list */
export function readList(text: string): List {
  const list = JSON.parse(text) as Partial<List> | null;
  if (
    typeof list?.folder !== 'string' ||
    !/^[0-9a-f]+$/.test(list.folder) ||
    ![list.lengths, list.starts, list.filters, list.rest].every(Array.isArray)
  )
    throw new Error('The index is of another build');
  return list as List;
}
