/** Whether somebody asks for a sign of danger: in its words, in any form of them, with a word between. Pure. */
import type { TextLanguage } from '../language.ts';
import { rootIn } from './roots.ts';
import { type Head, wordsOf } from './shard.ts';

/** Words that may stand between two words of a sign: "cannot even breathe", "头很疼". */
const MOST_BETWEEN = 1;

/** Endings of Tibetan nouns of action, which fall away where the verb is used; one syllable alone is left as it is. */
const NOUN_ENDINGS = new Set(['པ', 'བ']);

interface Span {
  sign: string;
  from: number;
  to: number;
}

/** First place where the words stand in this order, close together. */
function spanOf(asked: readonly string[], words: readonly string[]): { from: number; to: number } | undefined {
  for (let from = 0; from < words.length; from += 1) {
    let at = from - 1;
    const isFound = asked.every((word, i) => {
      const next = words.indexOf(word, at + 1);
      if (next < 0 || (i === 0 ? next !== from : next - at > MOST_BETWEEN + 1)) return false;
      at = next;
      return true;
    });
    if (isFound) return { from, to: at };
  }
  return undefined;
}

/**
 * Ids of the signs that a query asks for, in the order of the signs. Of two that share words the longer counts: "headache" is not any pain.
 * @param locale tag of the language in which the words of `danger` are
 */
export function dangerIn(query: string, danger: Head['danger'], language: TextLanguage, locale: string): string[] {
  const root = rootIn(locale);
  const rootsOf = (text: string) => {
    const words = wordsOf(text, language).map(root);
    return words.length > 2 && NOUN_ENDINGS.has(words.at(-1) ?? '') ? words.slice(0, -1) : words;
  };
  const words = wordsOf(query, language).map(root);
  const spans = Object.entries(danger).flatMap(([sign, { words: all }]): Span[] =>
    all.flatMap((asked) => {
      const roots = rootsOf(asked);
      const span = roots.length > 0 ? spanOf(roots, words) : undefined;
      return span ? [{ sign, ...span }] : [];
    }),
  );
  const isWithin = (a: Span, b: Span) => a.from >= b.from && a.to <= b.to && a.to - a.from < b.to - b.from;
  return [
    ...new Set(
      spans.filter((span) => !spans.some((other) => other.sign !== span.sign && isWithin(span, other))).map(({ sign }) => sign),
    ),
  ];
}
