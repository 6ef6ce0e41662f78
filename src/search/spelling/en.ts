/** English spelling: one or two letters wrong. */
import { bareWords, tidy } from '../language.ts';
import { allowed, distance, isFirstLetterKept } from './distance.ts';
import type { Spelling } from './vocabulary.ts';
import { spellingOfWords } from './words.ts';

/** Pagefind keys the parts of "micro-expression" too. */
const HYPHEN = /[-\u2010-\u2015]/g;

/** @param isForm whether the stemmer makes one word of both */
export const spellingOfEnglish = (isForm: (typed: string, word: string) => boolean): Spelling =>
  spellingOfWords({
    tokens: (text) => bareWords(tidy(text).replace(HYPHEN, ' ')).map((word) => word.toLowerCase()),
    // Swapped with the second letter, or left out before it.
    letters: (word) => [word[0] ?? '', word[1] ?? ''].filter(Boolean),
    length: (word) => word.length,
    isForm,
    cost(typed, word) {
      const most = allowed(typed.length);
      const cost = distance(typed, word, most);
      return cost <= most && isFirstLetterKept(typed, word) ? cost : undefined;
    },
    looseCost: (typed, word) => distance(typed, word, 3),
  });
