/** Cuts the answers of a language into files, none larger than a look-up may cost. Pure. */
import { brotliCompressSync, constants } from 'node:zlib';
import { type Answer, MOST_BYTES, pathOf, type Shard, toRow, VERSION, wordsOf } from '../answers/shard.ts';
import type { TextLanguage } from '../language.ts';

/** Compressing more than this to find that it is too much takes long and tells nothing. */
const SURELY_TOO_LARGE = 200_000;

/** Quick, and never smaller than what a host sends. */
const compressed = (text: string): number => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

/** A name by one of its words: the letters from there on, and what they lead to. */
interface Leaf {
  path: readonly string[];
  answer: Answer;
}

const write = (answers: readonly Answer[]): string =>
  JSON.stringify({ version: VERSION, rows: answers.map(toRow) } satisfies Shard);

const fits = (answers: readonly Answer[]): boolean => {
  const text = write(answers);
  return text.length <= SURELY_TOO_LARGE && compressed(text) <= MOST_BYTES;
};

/** As many of the answers as a file may hold, the first ones. */
function asManyAsFit(answers: readonly Answer[]): readonly Answer[] {
  let [low, high] = [0, Math.min(answers.length, 400)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(answers.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  return answers.slice(0, low);
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

function divide(key: readonly string[], leaves: readonly Leaf[], files: Map<string, string>): void {
  const depth = key.length;
  const answers = bestFirst(leaves, depth);
  if (fits(answers)) {
    files.set(key.join(''), write(answers));
    return;
  }
  // Before the first letter nothing is asked.
  if (depth > 0) files.set(key.join(''), write(asManyAsFit(answers)));
  const below = Map.groupBy(
    leaves.filter(({ path }) => path.length > depth),
    ({ path }) => path[depth] ?? '',
  );
  for (const [letter, some] of below) divide([...key, letter], some, files);
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
