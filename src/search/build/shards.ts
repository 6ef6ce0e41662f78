/**
 * Cuts the answers of a language into files, none larger than a look-up may cost. All names, each from each of its words on, stand in
 * one list in order; the list is cut into runs. A beginning that more than one run holds has a file of its own with the best answers.
 * Pure.
 */
import { brotliCompressSync, constants } from 'node:zlib';
import { type Answer, beginningsOf, MOST_BYTES, pathOf, type Shard, toRow, VERSION, wordsOf } from '../answers/shard.ts';
import type { TextLanguage } from '../language.ts';

/** Quick, and never smaller than what a host sends. */
const compressed = (text: string): number => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

/** A name by one of its words: the letters from there on, and what they lead to. */
interface Leaf {
  path: string;
  answer: Answer;
}

const write = (leaves: readonly Leaf[]): string =>
  JSON.stringify({
    version: VERSION,
    rows: [...new Set(leaves.map(({ answer }) => answer))].map(toRow),
  } satisfies Shard);

/** More than these are too many in any language: they need not be compressed to know. */
const SURELY_TOO_MANY = 400;

/** As many of the leaves as a file may hold, the first ones. */
function fill(leaves: readonly Leaf[]): { text: string; count: number } {
  let count = Math.min(leaves.length, SURELY_TOO_MANY);
  for (;;) {
    const text = write(leaves.slice(0, count));
    const bytes = compressed(text);
    if (bytes <= MOST_BYTES || count === 1) return { text, count };
    // As many as their share of the bytes allows, and a few less: the next try is mostly the last.
    count = Math.max(1, Math.min(count - 1, Math.floor((count * MOST_BYTES * 0.95) / bytes)));
  }
}

/** How many letters two paths share. */
function shared(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** A run need not be full: within its last part it ends where the next name differs soonest, as every shared beginning costs a file. */
const FULL_ENOUGH = 0.6;

/** Where the run that begins at `from` ends; `most` leaves fit. */
function endOf(leaves: readonly Leaf[], from: number, most: number): number {
  const pathAt = (at: number) => leaves[at]?.path ?? '';
  if (from + most >= leaves.length) return leaves.length;
  let best = from + most;
  for (let at = best - 1; at > from + most * FULL_ENOUGH; at -= 1)
    if (shared(pathAt(at), pathAt(at - 1)) < shared(pathAt(best), pathAt(best - 1))) best = at;
  return best;
}

/** Names that end with the beginning come first; what is short is more likely what a beginning means. */
const bestFirst = (leaves: readonly Leaf[], beginning: string): Leaf[] =>
  leaves.toSorted(
    (a, b) => Number(b.path === beginning) - Number(a.path === beginning) || a.answer.title.length - b.answer.title.length,
  );

export interface Shards {
  /** Where each run begins, in order; the first is `''`. */
  starts: string[];
  /** Text of each file by its key: the start of a run, or a beginning. */
  files: Map<string, string>;
}

export function shardsOf(answers: readonly Answer[], language: TextLanguage): Shards {
  const leaves = answers
    .flatMap((answer) => {
      const paths = [answer.title, ...answer.also].flatMap((name) => {
        const words = wordsOf(name, language);
        return words.map((_, at) => pathOf(words.slice(at)));
      });
      return [...new Set(paths)].map((path): Leaf => ({ path, answer }));
    })
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));

  const starts: string[] = [];
  const files = new Map<string, string>();
  for (let at = 0; at < leaves.length || starts.length === 0; ) {
    const before = leaves[at - 1]?.path ?? '';
    const path = leaves[at]?.path ?? '';
    const start = at === 0 ? '' : path.slice(0, shared(path, before) + 1);
    const end = endOf(leaves, at, fill(leaves.slice(at, at + SURELY_TOO_MANY)).count);
    starts.push(start);
    files.set(`=${start}`, write(leaves.slice(at, end)));
    at = Math.max(end, at + 1);
    // More pages of one and the same name than a file holds: the first of them must do.
    while (at < leaves.length && leaves[at]?.path === leaves[at - 1]?.path) at += 1;
  }
  for (const beginning of beginningsOf(starts)) {
    const below = leaves.filter(({ path }) => path.startsWith(beginning));
    files.set(beginning, fill(bestFirst(below, beginning)).text);
  }
  return { starts, files };
}
