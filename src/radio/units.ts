/** How much there is to say: a text in the units of its language, with numbers and abbreviations as they are spoken. */
import { countUnits } from '../i18n/text.ts';
import { type Locale, languageOf } from '../locales.ts';
import { spokenUnits } from './numerals.ts';

const TIBETAN_ZERO = 0x0f20;
const western = (text: string): string =>
  text.replace(/[\u0F20-\u0F29]/g, (digit) => String((digit.codePointAt(0) ?? 0) - TIBETAN_ZERO));

const NUMBER = /\d+(?:[.,]\d+)*%?(?:[–-]\d+(?:[.,]\d+)*%?)?/g;
/** Read letter by letter: HPV, HIV. */
const ABBREVIATION = /\b[A-Z]{2,6}\b/g;

/** @returns units of speech of a text: English words, Chinese characters, Uyghur or Tibetan syllables */
export function unitsOf(text: string, locale: Locale): number {
  const plain = western(text);
  let spoken = 0;
  const rest = plain
    .replace(NUMBER, (number) => {
      spoken += spokenUnits(number, locale);
      return ' ';
    })
    .replace(ABBREVIATION, (letters) => {
      spoken += letters.length;
      return ' ';
    });
  return spoken + countUnits(rest, languageOf(locale).speakingRate.unit, locale);
}
