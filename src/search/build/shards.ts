/** Cuts the answers of a language into files, none larger than a look-up may cost. Pure. */
import { brotliCompressSync, constants } from 'node:zlib';
import { type Answer, MOST_BYTES, pathOf, type Shard, toRow, VERSION, wordsOf } from '../answers/shard.ts';
import type { TextLanguage } from '../language.ts';

/** Quick, and never smaller than what a host sends. */
const compressed = (text: string): number => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

/** A name by one of its words: the letters from there on, and what they lead to. */
interface Leaf {
  path: readonly string[];
  answer: Answer;
}

const write = (answers: readonly Answer[]): string =>
  JSON.stringify({ version: VERSION, rows: answers.map(toRow) } satisfies Shard);

/** A file of more answers than these is too large in any language: it need not be compressed to know. */
const SURELY_TOO_MANY = 400;

/** As many of the answers as a file may hold, the first ones; the text of the file, and whether it holds all. */
function fill(answers: readonly Answer[]): { text: string; isWhole: boolean } {
  let count = Math.min(answers.length, SURELY_TOO_MANY);
  for (;;) {
    const text = write(answers.slice(0, count));
    const bytes = compressed(text);
    if (bytes <= MOST_BYTES || count === 0) return { text, isWhole: count === answers.length };
    // As many as their share of the bytes allows, and a few less: the next try is mostly the last.
    count = Math.min(count - 1, Math.floor((count * MOST_BYTES * 0.95) / bytes));
  }
}

/** What is short is more likely what a beginning means; names that end here come first of all. */
const bestFirst = (leaves: readonly Leaf[], depth: number): Answer[] => [
  ...new Set(
    leaves
      .toSorted(
        (a, b) =>
          Number(b.path.length === depth) - Number(a.path.length === depth) || a.answer.title.length - b.answer.title.length,
      )
      .map(({ answer }) => answer),
  ),
];

/** How many letters all paths share. */
function shared(leaves: readonly Leaf[], from: number): number {
  let depth = from;
  for (;;) {
    const letter = leaves[0]?.path[depth];
    if (letter === undefined || leaves.some(({ path }) => path[depth] !== letter)) return depth;
    depth += 1;
  }
}

function divide(key: readonly string[], leaves: readonly Leaf[], files: Map<string, string>): void {
  const { text, isWhole } = fill(bestFirst(leaves, key.length));
  // Before the first letter nothing is asked, unless one file holds everything.
  if (isWhole || key.length > 0) files.set(key.join(''), text);
  if (isWhole) return;
  // Letters that all of them share part nothing: what has been typed of them asks for the same file.
  const depth = shared(leaves, key.length);
  const below = Map.groupBy(
    leaves.filter(({ path }) => path.length > depth),
    ({ path }) => path[depth] ?? '',
  );
  const start = leaves[0]?.path.slice(0, depth) ?? [];
  for (const [letter, some] of below) divide([...start, letter], some, files);
}

/** The files by key. A file whose key has longer ones beside it holds the best answers alone. */
export function shardsOf(answers: readonly Answer[], language: TextLanguage): Map<string, string> {
  const leaves = answers.flatMap((answer) => {
    const paths = [answer.title, ...answer.also].flatMap((name) => {
      const words = wordsOf(name, language);
      return words.map((_, at) => pathOf(words.slice(at)));
    });
    return [...new Set(paths)].map((path): Leaf => ({ path: [...path], answer }));
  });
  const files = new Map<string, string>();
  divide([], leaves, files);
  return files;
}
