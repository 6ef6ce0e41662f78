/** English spelling: one or two letters wrong. */
import { bareWords, tidy } from '../language.ts';
import { allowed, distance, isFirstLetterKept } from './distance.ts';
import type { Spelling } from './vocabulary.ts';
import { groupOf, spellingOfWords } from './words.ts';

/** @param isForm whether the stemmer makes one word of both */
export const spellingOfEnglish = (isForm: (typed: string, word: string) => boolean): Spelling =>
  spellingOfWords({
    tokens: (text) => bareWords(tidy(text)).map((word) => word.toLowerCase()),
    group: (word, lengthened = 0) => groupOf(word[0] ?? '', word.length + lengthened),
    isForm,
    cost(typed, word) {
      const most = allowed(typed.length);
      const cost = distance(typed, word, most);
      return cost <= most && isFirstLetterKept(typed, word) ? cost : undefined;
    },
    looseCost: (typed, word) => distance(typed, word, 3),
  });
