/** Steps that the ladders of several languages share. */
import type { Query } from './language.ts';

/** Past this many parts a longer query finds nothing more, and each part costs a search. */
const MOST_PARTS = 16;

export const quoted = (words: readonly string[]): string => `"${words.join(' ')}"`;

/** The words as they stand, one after another: nothing says better what was meant. */
export const phrase = (words: readonly string[], rule = 'phrase', weight = 4): Query => ({
  rule,
  weight,
  terms: [[quoted(words)]],
  when: 'always',
});

/** All words on the page, in any order; the last letters may still be missing. */
export const everyWord = (words: readonly string[]): Query => ({
  rule: 'every-word',
  weight: 2,
  terms: [[words.join(' ')]],
  when: 'always',
});

/** Pagefind gives every page of a phrase the same score; how often and where the words stand tells which page is about them. */
export const inOrderOfWords = (words: readonly string[]): Query => ({
  rule: 'order',
  weight: 1,
  terms: [[words.join(' ')]],
  when: 'order',
});

/**
 * At least half of what was asked, and never one part alone, when nothing holds all of it: less is chance.
 * @param when `fill` where the parts are words, of which the engine has heard already: pairs of syllables or characters are fetched one by one
 */
export const half = (rule: string, texts: readonly string[], when: 'last' | 'fill'): Query[] => {
  const parts = [...new Set(texts)].slice(0, MOST_PARTS);
  return parts.length < 3
    ? []
    : [
        {
          rule,
          weight: 0.5,
          terms: parts.map((text) => [text]),
          atLeast: Math.max(2, Math.ceil(parts.length / 2)),
          when,
        },
      ];
};

/** Every two neighbours, for scripts where one token alone (a syllable, a character) says too little. */
export const pairs = (words: readonly string[]): string[] => words.slice(1).map((word, i) => quoted([words[i] ?? word, word]));
