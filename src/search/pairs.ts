/**
 * Tokens that stand in almost every text ("the", a Tibetan particle, any single Chinese character) have long lists of places: one of
 * them cost more than all the rest of a query. The index knows such a token only together with the one that follows it, so that its
 * list falls into many short ones. Each token keeps its place, and nothing else needs to know. Pure.
 */
import { bareWords, type Common } from './language.ts';

/** Parts the two: a letter that Pagefind keeps and that no text here has (it stands in one manuscript of the fifteenth century). */
const JOINT = 'ꙮ';

const WORD = /[\p{L}\p{N}](?:.*[\p{L}\p{N}\p{M}])?/su;
const JOINED = new RegExp(`${JOINT}[\\p{L}\\p{N}\\p{M}]+`, 'gu');

const wordAt = (tokens: readonly string[], i: number): string => bareWords(tokens[i] ?? '')[0] ?? '';

/** Encoded text as the index has it. */
export function withPairs(encoded: string, common?: Common): string {
  if (common === undefined) return encoded;
  const step = common.with === 'after' ? 1 : -1;
  const tokens = encoded.replaceAll(JOINT, '').split(' ');
  return tokens
    .map((token, i) => {
      const [word, other] = [wordAt(tokens, i), wordAt(tokens, i + step)];
      return other !== '' && common.has(word) ? token.replace(WORD, `${word}${JOINT}${other}`) : token;
    })
    .join(' ');
}

/** Text of the index, or any run of its tokens, as it was encoded. */
export const withoutPairs = (indexed: string): string => indexed.replace(JOINED, '');

export interface Keys {
  /** What the engine is asked. */
  text: string;
  /** Words that a page must then have, as they stand in its text. */
  words: string[];
  /** A word that must stand before the first of them, and that the index cannot be asked for there. */
  before?: string;
}

/**
 * A query of the ladder as the index is asked for it. At the end of a phrase where a common word meets one that is not known, it is left
 * out, or where it stands alone, left open.
 */
export function keysOf(query: string, common?: Common): Keys {
  const words = bareWords(query);
  if (common === undefined || !words.some(common.has)) return { text: query, words };
  const isPhrase = query.startsWith('"');
  const telling = words.filter((word) => !common.has(word));
  if (!isPhrase && telling.length > 0) return { text: telling.join(' '), words: telling };
  if (words.length === 1) return { text: words[0] ?? '', words };
  const step = common.with === 'after' ? 1 : -1;
  const keys = words.flatMap((word, i) => {
    const other = words[i + step];
    if (!common.has(word)) return [word];
    return other === undefined ? [] : [`${word}${JOINT}${other}`];
  });
  const [first = '', second = ''] = words;
  return {
    text: isPhrase ? `"${keys.join(' ')}"` : keys.join(' '),
    words,
    ...(step < 0 && common.has(first) && !common.has(second) ? { before: first } : {}),
  };
}

/** Whether the word stands right before one of the places. */
export const standsBefore = (word: string, tokens: readonly string[], places: readonly number[]): boolean =>
  places.some((place) => wordAt(tokens, place - 1) === word);

/** Places that were found, and those of words that are only known by the one before them. */
export function withNeighbours(
  places: readonly number[],
  tokens: readonly string[],
  asked: readonly string[],
  common?: Common,
): readonly number[] {
  if (common?.with !== 'after') return places;
  return [
    ...new Set(
      places.flatMap((place) =>
        common.has(wordAt(tokens, place)) && asked.includes(wordAt(tokens, place + 1)) ? [place, place + 1] : [place],
      ),
    ),
  ];
}
