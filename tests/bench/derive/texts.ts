/** The texts of one language as the words that queries are made of. */
import type { Text } from '../engines.ts';
import type { Asked } from '../measure.ts';
import type { Chance } from './chance.ts';

export interface Texts {
  /** All lines, titles too, each as its words. */
  lines: { id: string; words: string[] }[];
  /** Ids of the texts whose words are so, at most; undefined where they are more or none. */
  rel(isSo: (text: { words: ReadonlySet<string>; raw: string }) => boolean): string[] | undefined;
  /** Every word once. */
  words: string[];
  raw: string;
}

/** A query with more right answers than a reader sees at first tells little. */
const MOST_RIGHT = 5;

export function textsOf(of: readonly Text[], wordsOf: (line: string) => string[]): Texts {
  const linesOf = ({ title, text }: Text) => [title, ...text.split('\n')];
  const known = of.map((text) => ({
    id: text.id,
    raw: linesOf(text).join('\n').toLowerCase(),
    words: new Set(linesOf(text).flatMap(wordsOf)),
  }));
  return {
    lines: of.flatMap((text) => linesOf(text).map((line) => ({ id: text.id, words: wordsOf(line) }))),
    rel(isSo) {
      const ids = known.filter(isSo).map(({ id }) => id);
      return ids.length > 0 && ids.length <= MOST_RIGHT ? ids : undefined;
    },
    words: [...new Set(known.flatMap(({ words }) => [...words]))].sort(),
    raw: known.map(({ raw }) => raw).join('\n'),
  };
}

/** Makes one query of a kind, or undefined where chance fell on words that do not serve. */
export type Kind = (texts: Texts, chance: Chance) => Omit<Asked, 'type'> | undefined;

/** Some neighbouring words of a line, all of them fit. */
export function neighbours({ lines }: Texts, n: number, chance: Chance, isFit: (word: string) => boolean = () => true): string[] {
  for (let tries = 0; tries < 200; tries += 1) {
    const { words } = chance.one(lines);
    if (words.length < n) continue;
    const at = chance.below(words.length - n + 1);
    const some = words.slice(at, at + n);
    if (some.every(isFit)) return some;
  }
  return [];
}

/** A query of some words with the texts that hold all of them, right when one is found by `isIn`. */
export const asked = (q: string, rel: string[] | undefined): Omit<Asked, 'type'> | undefined =>
  q === '' || rel === undefined ? undefined : { q, rel };
