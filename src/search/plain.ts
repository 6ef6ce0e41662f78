/** A language that has no module of its own yet: words with spaces between them, found whole or by their beginning. */

import { everyWord, half, phrase } from './ladder.ts';
import { bareWords, searchable, type TextLanguage, tidy } from './language.ts';

export const plainText: TextLanguage = {
  space: ' ',
  excerptLength: 24,
  normalise: (text) => tidy(text),
  encode: (text) => tidy(text),
  decode: (text) => text,
};

export const plain = /* @__PURE__ */ searchable(plainText, {
  pagefind: 'und',
  ladder: (query) => {
    const words = bareWords(tidy(query));
    if (words.length === 0) return [];
    if (words.length === 1) return [everyWord(words)];
    return [phrase(words), everyWord(words), ...half('half-the-words', words, 'fill')];
  },
  sameWord: (asked, found) => found.startsWith(asked),
});
