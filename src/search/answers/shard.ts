/**
 * The small files that answer before the full text has come. A name ("Bleeding after birth") is found by each of its words and what
 * follows it; all these stand in one list in order, which is cut into files: a look-up fetches one of them, however many pages there
 * are. Pure; the build and the browser share it.
 */
import { bareWords, folded, type TextLanguage } from '../language.ts';

/** Counts up when the form of the files changes: an older build in a cache is not misread. */
export const VERSION = 2;

/** The most bytes (brotli) of a file: with the page and its script, a first answer stays below 25 KB. */
export const MOST_BYTES = 3_000;

/** What is known of a page without its text. */
export interface Answer {
  /** Below the folder of its language. */
  url: string;
  title: string;
  kind: string;
  /** What the page is about, cut to about a line or two. */
  about: string;
  /** Other names: lay words, names in other languages. */
  also: readonly string[];
  /** Ids of topics. */
  topics: readonly string[];
  sensitive: boolean;
}

/** An answer as it is written: url, title, kind, about, other names, topics, and `1` where it is sensitive. */
export type Row = readonly [string, string, string, string, readonly string[], readonly string[], 0 | 1];

export const toRow = ({ url, title, kind, about, also, topics, sensitive }: Answer): Row => [
  url,
  title,
  kind,
  about,
  also,
  topics,
  sensitive ? 1 : 0,
];

export const fromRow = ([url, title, kind, about, also, topics, sensitive]: Row): Answer => ({
  url,
  title,
  kind,
  about,
  also,
  topics,
  sensitive: sensitive === 1,
});

export interface Shard {
  version: number;
  rows: readonly Row[];
}

/** A sign of danger, and the words that ask for it: the roots of each, with a space between them. */
export interface DangerRoots {
  name: string;
  roots: readonly string[];
}

/** What must be known of a language before anything is looked up in it. */
export interface Head {
  version: number;
  /** Where each run of names begins, in order; the first is `''`. */
  starts: readonly string[];
  /** By sign, only those with sentences that say "now". */
  danger: Readonly<Record<string, DangerRoots>>;
}

/** A text as the words that are compared: the language's own tokens, folded. */
export const wordsOf = (text: string, language: TextLanguage): string[] =>
  bareWords(language.encode(text)).map(folded).filter(Boolean);

/** Longer beginnings than this tell no more pages apart. */
export const LONGEST_KEY = 24;

/** Words as they stand in the list. */
export const pathOf = (words: readonly string[]): string => [...words.join(' ')].slice(0, LONGEST_KEY).join('');

/** Name of the file for a key. A key may hold any letter, a file system is more particular. */
export const shardName = (key: string): string =>
  `names-${[...key].map((letter) => (letter.codePointAt(0) ?? 0).toString(16)).join('-')}`;

/** Beginnings that stand in more than one run: each is the beginning of a later run's start. */
export const beginningsOf = (starts: readonly string[]): Set<string> =>
  new Set(starts.flatMap((start) => Array.from({ length: Math.max(0, start.length - 1) }, (_, i) => start.slice(0, i + 1))));

/** The key of the file that answers for what was typed: its own, if it stands in several runs, else that of its run. */
export function keyFor(
  path: string,
  { starts, beginnings }: { starts: readonly string[]; beginnings: ReadonlySet<string> },
): string {
  if (beginnings.has(path)) return path;
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? '') <= path) low = middle;
    else high = middle - 1;
  }
  return `=${starts[low] ?? ''}`;
}

const isRow = (value: unknown): value is Row =>
  Array.isArray(value) &&
  value.length === 7 &&
  value.slice(0, 4).every((part) => typeof part === 'string') &&
  value.slice(4, 6).every((part) => Array.isArray(part) && part.every((one) => typeof one === 'string'));

/** @throws Error for what is no shard, or one of another build */
export function readShard(value: unknown): Answer[] {
  const { version, rows } = (value ?? {}) as Partial<Shard>;
  if (version !== VERSION || !Array.isArray(rows) || !rows.every(isRow)) throw new Error('The answers are of another build');
  return rows.map(fromRow);
}

/** @throws Error for what is no head, or one of another build */
export function readHead(value: unknown): Head {
  const { version, starts, danger } = (value ?? {}) as Partial<Head>;
  if (version !== VERSION || !Array.isArray(starts) || typeof danger !== 'object' || danger === null)
    throw new Error('The answers are of another build');
  return { version, starts, danger };
}
