/** A text as sentences, in each language by its own marks. Pure. */
import { type Locale, languageOf } from '../../locales.ts';

/** Tibetan ends a clause with a shad and has no mark that only ends sentences. */
const STOPS: Readonly<Record<string, RegExp>> = {
  'zh-CN': /(?<=[。！？；\n])/u,
  bo: /(?<=[།༎༑\n])/u,
  ug: /(?<=[.؟!؛\n])\s+/u,
};
/** Latin and Cyrillic marks, and the full stops of Urdu and Devanagari. */
const OTHERS = /(?<=[.!?;:؟؛۔।\n])\s+/u;

export const sentencesOf = (text: string, locale: Locale): string[] =>
  text
    .split(STOPS[locale] ?? OTHERS)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence));

export const wordsOf = (sentence: string): string[] => sentence.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [];

/** How long a sentence is in the unit in which its language is spoken: words, characters, syllables. Uyghur is counted in words, which end in syllables that carry no thought of their own. */
export function lengthOf(sentence: string, locale: Locale): number {
  if (languageOf(locale).script.code === 'Hans') return sentence.match(/\p{Script=Han}|\d+/gu)?.length ?? 0;
  if (languageOf(locale).script.code === 'Tibt') return sentence.match(/[\p{L}\p{M}]+/gu)?.length ?? 0;
  return wordsOf(sentence).length;
}
