/**
 * How many units of speech a number takes when it is read aloud: English words, Chinese characters, Uyghur and Tibetan
 * syllables. Only lengths are needed, so each language is a small table of its numeral words, not a speller.
 */
import { type Locale, languageOf } from '../locales.ts';
import { SITE } from '../site.ts';

/** Units of the numeral words of a language, and how they join. */
interface Numerals {
  /** 0 to 9. */
  digits: readonly number[];
  /** 10, 20 … 90. */
  tens: readonly number[];
  /** What stands between a ten and its unit: Tibetan ཉི་ཤུ་རྩ་གཅིག. 11 to 19 have none. */
  join: number;
  hundred: number;
  thousand: number;
  /** One hundred is said "one hundred" (true) or just "hundred" (false). */
  saysOne: boolean;
  /** Between whole and decimals: "point", 点, پۈتۈن ئوندىن, གྲངས་ཆུང. */
  point: number;
  /** "percent", 百分之, پىرسەنت, བརྒྱ་ཆ. */
  percent: number;
  /** Between the ends of a range: "to", 到, دىن … غىچە, ནས … བར. */
  range: number;
  /** Years of four digits: digit by digit, in pairs of two, or as a number. */
  year: 'digits' | 'pairs' | 'number';
}

const ONES = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1];

/** From the numeral words in use: one two …; 一 二 …; نۆل بىر ئىككى ئۈچ تۆت بەش ئالتە يەتتە سەككىز توققۇز; གཅིག གཉིས … */
const NUMERALS: Readonly<Record<string, Numerals>> = {
  en: {
    digits: ONES,
    tens: ONES.slice(1),
    join: 0,
    hundred: 1,
    thousand: 1,
    saysOne: true,
    point: 1,
    percent: 1,
    range: 1,
    year: 'pairs',
  },
  'zh-CN': {
    digits: ONES,
    tens: [1, 2, 2, 2, 2, 2, 2, 2, 2],
    join: 0,
    hundred: 1,
    thousand: 1,
    saysOne: true,
    point: 1,
    percent: 3,
    range: 1,
    year: 'digits',
  },
  ug: {
    digits: [1, 1, 2, 1, 1, 1, 2, 2, 2, 2],
    tens: [1, 3, 2, 2, 2, 2, 2, 2, 2],
    join: 0,
    hundred: 1,
    thousand: 1,
    saysOne: false,
    point: 4,
    percent: 2,
    range: 2,
    year: 'number',
  },
  bo: {
    digits: [2, 1, 1, 1, 1, 1, 1, 1, 1, 1],
    tens: [1, 2, 2, 2, 2, 2, 2, 2, 2],
    join: 1,
    hundred: 1,
    thousand: 1,
    saysOne: true,
    point: 2,
    percent: 2,
    range: 2,
    year: 'number',
  },
};

/** A language that has no table yet, roughly: a word a digit, two syllables a word. */
function plainNumerals(locale: Locale): Numerals {
  const word = languageOf(locale).speakingRate.unit === 'syllable' ? 2 : 1;
  return {
    digits: ONES.map(() => word),
    tens: ONES.slice(1).map(() => word),
    join: 0,
    hundred: word,
    thousand: word,
    saysOne: true,
    point: word,
    percent: word,
    range: word,
    year: 'number',
  };
}

const at = (list: readonly number[], place: number): number => list[place] ?? 1;

/** Units of a whole number up to 999,999; larger ones are read digit by digit. */
function whole(value: number, words: Numerals): number {
  if (value < 10) return at(words.digits, value);
  if (value < 100) {
    const [ten, unit] = [Math.floor(value / 10), value % 10];
    // Ten to nineteen are one word in English.
    if (ten === 1 && words.year === 'pairs') return 1;
    return at(words.tens, ten - 1) + (unit === 0 ? 0 : (ten === 1 ? 0 : words.join) + at(words.digits, unit));
  }
  const [size, name] = value < 1000 ? [100, words.hundred] : [1000, words.thousand];
  const [count, rest] = [Math.floor(value / size), value % size];
  const counted = count === 1 && !words.saysOne ? 0 : whole(count, words);
  return counted + name + (rest === 0 ? 0 : (words.join || (words.year === 'pairs' ? 1 : 0)) + whole(rest, words));
}

const digitByDigit = (digits: string, words: Numerals): number =>
  [...digits].reduce((sum, digit) => sum + at(words.digits, Number(digit)), 0);

function year(digits: string, words: Numerals): number {
  if (words.year === 'digits') return digitByDigit(digits, words);
  if (words.year === 'number') return whole(Number(digits), words);
  const [first, second] = [Number(digits.slice(0, 2)), Number(digits.slice(2))];
  return whole(first, words) + (second === 0 ? 1 : second < 10 ? 2 : whole(second, words));
}

/** Numbers that are read digit by digit wherever they stand: the ambulance, the fire brigade, the police. */
const SPELLED: ReadonlySet<string> = new Set([SITE.emergencyNumber, ...SITE.spelledNumbers]);

/**
 * @param written digits as printed, Western: `13`, `12.5`, `50%`, `35–64`, `2026`
 * @returns units of speech in the language
 */
export function spokenUnits(written: string, locale: Locale): number {
  const words = NUMERALS[locale] ?? plainNumerals(locale);
  const ends = written.split(/[–-]/);
  if (ends.length > 1) return ends.reduce((sum, end) => sum + spokenUnits(end, locale), words.range * (ends.length - 1));
  const digits = written.replace(/[%,]/g, '');
  const percent = written.includes('%') ? words.percent : 0;
  const [integer = '0', decimals] = digits.split('.');
  const value = Number(integer);
  const said =
    SPELLED.has(integer) || integer.length > 6
      ? digitByDigit(integer, words)
      : /^(?:19|20)\d\d$/.test(integer)
        ? year(integer, words)
        : whole(value, words);
  return said + percent + (decimals === undefined ? 0 : words.point + digitByDigit(decimals, words));
}
