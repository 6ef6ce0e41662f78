/**
 * The small files that answer before the full text has come. A name ("Bleeding after birth") is found by each of its words and what
 * follows it; all these are one tree of letters, cut where a file would be too large: a look-up fetches one file, however many pages
 * there are. Pure; the build and the browser share it.
 */
import { bareWords, folded, type TextLanguage } from '../language.ts';

/** Counts up when the form of the files changes: an older build in a cache is not misread. */
export const VERSION = 1;

/** The most bytes (brotli) of a file: with the page and its script, a first answer stays below 25 KB. */
export const MOST_BYTES = 4_000;

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

/** A sign of danger, and the words that ask for it. */
export interface DangerWords {
  name: string;
  words: readonly string[];
}

/** What must be known of a language before anything is looked up in it. */
export interface Head {
  version: number;
  /** Beginnings of words for which there is a file. */
  keys: readonly string[];
  /** By sign, only those with sentences that say "now". */
  danger: Readonly<Record<string, DangerWords>>;
}

/** A text as the words that are compared: the language's own tokens, folded. */
export const wordsOf = (text: string, language: TextLanguage): string[] =>
  bareWords(language.encode(text)).map(folded).filter(Boolean);

/** Longer beginnings than this tell no more pages apart. */
export const LONGEST_KEY = 24;

/** Words as they stand in the tree. */
export const pathOf = (words: readonly string[]): string => [...words.join(' ')].slice(0, LONGEST_KEY).join('');

/** Name of the file for a key. A key may hold any letter, a file system is more particular. */
export const shardName = (key: string): string =>
  `names-${[...key].map((letter) => (letter.codePointAt(0) ?? 0).toString(16)).join('-') || 'all'}`;

/** The key whose file answers for what was typed: the longest with which it begins; none where nothing begins so. */
export function keyFor(path: string, keys: ReadonlySet<string>): string | undefined {
  const letters = [...path];
  for (let length = letters.length; length >= 0; length -= 1) {
    const key = letters.slice(0, length).join('');
    if (keys.has(key)) return key;
  }
  return undefined;
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
  const { version, keys, danger } = (value ?? {}) as Partial<Head>;
  if (version !== VERSION || !Array.isArray(keys) || typeof danger !== 'object' || danger === null)
    throw new Error('The answers are of another build');
  return { version, keys, danger };
}
