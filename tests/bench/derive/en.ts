/** English queries. */
import { mistyped } from './chance.ts';
import { asked, type Kind, neighbours, type Texts } from './texts.ts';

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
export const wordsOf = (line: string): string[] => line.toLowerCase().match(/[a-z]+/g) ?? [];
const isLong = (word: string) => word.length >= 5;
const withWord = (texts: Texts, word: string) => texts.rel(({ words }) => words.has(word));
const withPhrase = (texts: Texts, words: readonly string[]) => {
  const phrase = new RegExp(`\\b${words.join('[^a-z]+')}\\b`);
  return texts.rel(({ raw }) => phrase.test(raw));
};
const forms = (word: string): string[] => [
  word.replace(/(?:s|ed|ing)$/, ''),
  ...(/[^aeiou]y$/.test(word) ? [word.replace(/y$/, 'ies')] : [`${word}s`]),
  ...(word.endsWith('ies') ? [word.replace(/ies$/, 'y')] : []),
];

export const kinds: Record<string, Kind> = {
  word: (texts, chance) => {
    const [word = ''] = neighbours(texts, 1, chance, isLong);
    return asked(word, withWord(texts, word));
  },
  inflected: (texts, chance) => {
    const [word = ''] = neighbours(texts, 1, chance, isLong);
    const form = chance.one(forms(word));
    if (form === word || form.length < 4) return undefined;
    return asked(
      form,
      texts.rel(({ words }) => words.has(word) || words.has(form)),
    );
  },
  phrase: (texts, chance) => {
    const words = neighbours(texts, 2 + chance.below(3), chance);
    return asked(words.join(' '), withPhrase(texts, words));
  },
  scattered: (texts, chance) => {
    const { words } = chance.one(texts.lines);
    const some = chance.shuffled([...new Set(words.filter(isLong))]).slice(0, 2);
    return some.length < 2
      ? undefined
      : asked(
          some.join(' '),
          texts.rel((text) => some.every((word) => text.words.has(word))),
        );
  },
  prefix: (texts, chance) => {
    const [word = ''] = neighbours(texts, 1, chance, (one) => one.length >= 7);
    const begun = word.slice(0, Math.ceil(word.length * 0.65));
    return asked(
      begun,
      texts.rel(({ words }) => [...words].some((other) => other.startsWith(begun))),
    );
  },
  typo: (texts, chance) => {
    const [word = ''] = neighbours(texts, 1, chance, isLong);
    const wrong = mistyped(word, LETTERS, chance);
    return texts.words.includes(wrong) ? undefined : asked(wrong, withWord(texts, word));
  },
  'typo-phrase': (texts, chance) => {
    const words = neighbours(texts, 2, chance, isLong);
    const wrong = words.map((word, i) => (i === 1 ? mistyped(word, LETTERS, chance) : word));
    return texts.words.includes(wrong[1] ?? '') ? undefined : asked(wrong.join(' '), withPhrase(texts, words));
  },
};

export const nonsense: Kind = (_, chance) => ({
  q: Array.from({ length: 6 + chance.below(4) }, () => chance.one(LETTERS)).join(''),
  rel: [],
});
/** A word of other texts that is nowhere here, nor anything like it. */
export const isAbsent = (word: string, texts: Texts): boolean => word.length >= 6 && !texts.raw.includes(word.slice(0, 4));
