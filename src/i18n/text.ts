/** Words, dates and numbers as each language writes them. */
import { type Locale, languageOf } from '../locales.ts';

/** Puts values into the {names} of an interface word. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{([^{}]+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole));

const TIBETAN_ZERO = 0x0f20;
/** First of the digits in which a language writes running text, by tag; the others use 0–9. */
const ZEROS: Readonly<Record<string, number>> = { bo: TIBETAN_ZERO };

const withZero = (text: string | number, zero: number): string =>
  String(text).replace(/[0-9]/g, (digit) => String.fromCharCode(zero + Number(digit)));

/** Digits of running text in a language: Tibetan has its own, the others use 0–9. */
export const digits = (text: string | number, locale: Locale): string => {
  const zero = ZEROS[locale];
  return zero === undefined ? String(text) : withZero(text, zero);
};

/** Named here and not by `Intl`: the browsers of many phones do not know Uyghur, and would name them in another language. */
const UYGHUR_MONTHS = [
  'يانۋار',
  'فېۋرال',
  'مارت',
  'ئاپرېل',
  'ماي',
  'ئىيۇن',
  'ئىيۇل',
  'ئاۋغۇست',
  'سېنتەبىر',
  'ئۆكتەبىر',
  'نويابىر',
  'دېكابىر',
];

interface Written {
  date: (date: Date, withDay: boolean) => string;
  /** Month and day, without the year. */
  day: (date: Date) => string;
}

/** How a language writes a day where `Intl` has no good form for it, by tag: Uyghur and Tibetan as their press prints them. */
const WRITTEN: Readonly<Record<string, Written>> = {
  ug: {
    date: (date, withDay) =>
      `${date.getUTCFullYear()}-يىلى ${withDay ? `${date.getUTCDate()}-` : ''}${UYGHUR_MONTHS[date.getUTCMonth()]}`,
    day: (date) => `${date.getUTCDate()}-${UYGHUR_MONTHS[date.getUTCMonth()]}`,
  },
  bo: {
    date: (date, withDay) =>
      withZero(
        `${date.getUTCFullYear()} ལོའི་ཟླ་ ${date.getUTCMonth() + 1}${withDay ? ` ཚེས་ ${date.getUTCDate()}` : ''}`,
        TIBETAN_ZERO,
      ),
    day: (date) => withZero(`ཟླ་ ${date.getUTCMonth() + 1} ཚེས་ ${date.getUTCDate()}`, TIBETAN_ZERO),
  },
};

const WITH_REGION: Readonly<Record<string, string>> = { en: 'en-GB' };

/** `Intl` is asked for the form that uses 0–9, as the rest of the page does. */
const intl = (locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(WITH_REGION[locale] ?? locale, { ...options, numberingSystem: 'latn', timeZone: 'UTC' });

/** @param day `YYYY-MM-DD`, or `YYYY-MM` for a month */
export function formatDate(day: string, locale: Locale): string {
  const withDay = day.length > 7;
  const date = new Date(`${withDay ? day : `${day}-01`}T00:00:00Z`);
  const written = WRITTEN[locale];
  if (written) return written.date(date, withDay);
  return intl(locale, { year: 'numeric', month: 'long', ...(withDay ? { day: 'numeric' } : {}) }).format(date);
}

/** @param day month and day, `MM-DD`: a health day comes again each year */
export function formatDay(day: string, locale: Locale): string {
  const date = new Date(`2000-${day}T00:00:00Z`);
  return WRITTEN[locale]?.day(date) ?? intl(locale, { month: 'long', day: 'numeric' }).format(date);
}

/** What a syllable is counted by, for scripts whose syllables have no mark between them: their vowels. */
const VOWELS: Readonly<Record<string, RegExp>> = {
  Arab: /[اەېوۇۆۈى]|[\p{N}\p{Script=Latin}]+/gu,
  Cyrl: /[аеёиоуыэюяіїєәөүұӱӓӧ]|[\p{N}\p{Script=Latin}]+/giu,
  Latn: /[aeiouy\u00e0-\u00f6\u00f8-\u00ff]+|\p{N}+/giu,
};

/** Letters, words or syllables of a text as the language counts them; see `SpeakingRate`. */
export function countUnits(text: string, unit: 'word' | 'character' | 'syllable', locale: Locale): number {
  if (unit === 'word') return text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;
  if (unit === 'character') return text.match(/\p{Script=Han}|[\p{Script=Latin}\p{N}]+/gu)?.length ?? 0;
  const { code } = languageOf(locale).script;
  if (code === 'Tibt') return text.match(/[\u0F40-\u0FBC]+|[\p{N}\p{Script=Latin}]+/gu)?.length ?? 0;
  const vowels = VOWELS[code];
  if (!vowels) throw new Error(`Syllables of ${locale} cannot be counted: let src/locales.ts count it in words.`);
  return text.match(vowels)?.length ?? 0;
}

/** Size of a file in megabytes, as phones print it; what is smaller than a tenth of one counts as that. */
export const formatSize = (bytes: number): string => `${Math.max(0.1, bytes / 1_000_000).toFixed(1)} MB`;
