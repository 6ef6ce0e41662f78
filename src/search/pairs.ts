/**
 * Tokens that stand in almost every text ("the", a Tibetan particle, any single Chinese character) have long lists of places: one of
 * them cost more than all the rest of a query. The index knows such a token only together with the one that follows it, so that its
 * list falls into many short ones. Each token keeps its place, and nothing else needs to know. Pure.
 */
import { bareWords } from './language.ts';

/** Parts the two: a letter that Pagefind keeps and that no text here has (it stands in one manuscript of the fifteenth century). */
const JOINT = 'ꙮ';

const WORD = /[\p{L}\p{N}](?:.*[\p{L}\p{N}\p{M}])?/su;
const JOINED = new RegExp(`${JOINT}[\\p{L}\\p{N}\\p{M}]+`, 'gu');

type IsCommon = (word: string) => boolean;
const NONE: IsCommon = () => false;

/** Encoded text as the index has it. */
export function withPairs(encoded: string, isCommon = NONE): string {
  if (isCommon === NONE) return encoded;
  const tokens = encoded.replaceAll(JOINT, '').split(' ');
  return tokens
    .map((token, i) => {
      const [word = ''] = bareWords(token);
      const [next = ''] = bareWords(tokens[i + 1] ?? '');
      return word !== '' && next !== '' && isCommon(word) ? token.replace(WORD, `${word}${JOINT}${next}`) : token;
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
}

/**
 * A query of the ladder as the index is asked for it. The last word of a phrase may be followed by anything: a common one is left out,
 * or where it stands alone, left open.
 */
export function keysOf(query: string, isCommon = NONE): Keys {
  const words = bareWords(query);
  if (!words.some(isCommon)) return { text: query, words };
  const isPhrase = query.startsWith('"');
  const telling = words.filter((word) => !isCommon(word));
  if (!isPhrase && telling.length > 0) return { text: telling.join(' '), words: telling };
  const last = words.at(-1) ?? '';
  if (words.length === 1) return { text: last, words };
  const keys = words.slice(0, -1).map((word, i) => (isCommon(word) ? `${word}${JOINT}${words[i + 1]}` : word));
  if (!isCommon(last)) keys.push(last);
  return { text: isPhrase ? `"${keys.join(' ')}"` : keys.join(' '), words };
}

/** Places that were found, and those of the words that are known by the one before them. */
export function withFollowers(places: Iterable<number>, tokens: readonly string[], isCommon: IsCommon, asked: ReadonlySet<string>): number[] {
  const all = new Set(places);
  for (const place of [...all]) {
    const [next = ''] = bareWords(tokens[place + 1] ?? '');
    if (isCommon(bareWords(tokens[place] ?? '')[0] ?? '') && asked.has(next)) all.add(place + 1);
  }
  return [...all];
}
