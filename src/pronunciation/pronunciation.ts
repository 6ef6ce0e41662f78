/** How a word is read, in Latin letters, made from the word itself: no second spelling can disagree with it. Pure. */
import type { Locale } from '../locales.ts';
import { saidOf, wylieOf } from './bo.ts';
import { ulyOf } from './ug.ts';
import { pinyinOf } from './zh-CN.ts';

export interface Pronunciation {
  /** Letter for letter: ULY, Wylie. */
  spelled?: string;
  /** As it is said: pinyin, THL. */
  said?: string;
}

/** Chinese beside a word of another language (包虫病) is read as pinyin. */
const READ: Readonly<Record<string, (text: string) => Pronunciation>> = {
  'zh-CN': (text) => ({ said: pinyinOf(text) }),
  ug: (text) => ({ spelled: pinyinOf(ulyOf(text)) }),
  bo: (text) => ({ spelled: pinyinOf(wylieOf(text)), said: pinyinOf(saidOf(text)) }),
};

/** @returns nothing for a language in Latin letters, and for one that nobody has taught it yet */
export const pronunciationOf = (word: string, locale: Locale): Pronunciation => READ[locale]?.(word) ?? {};
