/** Whether somebody asks for a sign of danger: in its words, in any form of them, with a word between. Pure. */
import type { TextLanguage } from '../language.ts';
import { rootIn } from './roots.ts';
import { type DangerRoots, type Head, wordsOf } from './shard.ts';

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
 * The words that ask for a sign as roots: reckoned by the build, because on a slow phone hundreds of words take longer than a tap may.
 * @param words as people write them
 * @param locale tag of their language
 */
export function dangerRoots(words: readonly string[], language: TextLanguage, locale: string): DangerRoots['roots'] {
  const root = rootIn(locale);
  const rooted = words.map((text) => {
    const roots = wordsOf(text, language).map(root);
    return roots.length > 2 && NOUN_ENDINGS.has(roots.at(-1) ?? '') ? roots.slice(0, -1) : roots;
  });
  return [...new Set(rooted.filter((roots) => roots.length > 0).map((roots) => roots.join(' ')))];
}

/**
 * Ids of the signs that a query asks for, in the order of the signs. Of two that share words the longer counts: "headache" is not any pain.
 * @param locale tag of the language in which the roots of `danger` are
 */
export function dangerIn(query: string, danger: Head['danger'], language: TextLanguage, locale: string): string[] {
  const words = wordsOf(query, language).map(rootIn(locale));
  const spans = Object.entries(danger).flatMap(([sign, { roots }]): Span[] =>
    roots.flatMap((asked) => {
      const span = spanOf(asked.split(' '), words);
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
