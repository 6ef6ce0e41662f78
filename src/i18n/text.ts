/** Words, dates and numbers as each language writes them. */
import type { Locale } from '../locales.ts';

/** Puts values into the {names} of an interface word. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{([^{}]+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole));

const TIBETAN_ZERO = 0x0f20;

/** Digits of running text in a language: Tibetan has its own, the others use 0–9. */
export const digits = (text: string | number, locale: Locale): string =>
  locale === 'bo' ? String(text).replace(/[0-9]/g, (digit) => String.fromCharCode(TIBETAN_ZERO + Number(digit))) : String(text);

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

/** How a language writes a day where `Intl` has no good form for it: Uyghur and Tibetan as their press prints them. */
const WRITTEN: Partial<Record<Locale, (date: Date, withDay: boolean) => string>> = {
  ug: (date, withDay) =>
    `${date.getUTCFullYear()}-يىلى ${withDay ? `${date.getUTCDate()}-` : ''}${UYGHUR_MONTHS[date.getUTCMonth()]}`,
  bo: (date, withDay) =>
    digits(`${date.getUTCFullYear()} ལོའི་ཟླ་ ${date.getUTCMonth() + 1}${withDay ? ` ཚེས་ ${date.getUTCDate()}` : ''}`, 'bo'),
};

const WITH_REGION: Partial<Record<Locale, string>> = { en: 'en-GB' };

/** @param day `YYYY-MM-DD`, or `YYYY-MM` for a month */
export function formatDate(day: string, locale: Locale): string {
  const withDay = day.length > 7;
  const date = new Date(`${withDay ? day : `${day}-01`}T00:00:00Z`);
  const written = WRITTEN[locale];
  if (written) return written(date, withDay);
  return new Intl.DateTimeFormat(WITH_REGION[locale] ?? locale, {
    year: 'numeric',
    month: 'long',
    ...(withDay ? { day: 'numeric' } : {}),
    timeZone: 'UTC',
  }).format(date);
}

/** @param day month and day, `MM-DD`: a health day comes again each year */
export function formatDay(day: string, locale: Locale): string {
  const date = new Date(`2000-${day}T00:00:00Z`);
  const [month, dayOfMonth] = [date.getUTCMonth(), date.getUTCDate()];
  if (locale === 'ug') return `${dayOfMonth}-${UYGHUR_MONTHS[month]}`;
  if (locale === 'bo') return digits(`ཟླ་ ${month + 1} ཚེས་ ${dayOfMonth}`, 'bo');
  return new Intl.DateTimeFormat(WITH_REGION[locale] ?? locale, { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(date);
}

/** Letters, words or syllables of a text as the language counts them; see `SpeakingRate`. */
export function countUnits(text: string, unit: 'word' | 'character' | 'syllable', locale: Locale): number {
  if (unit === 'word') return text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;
  if (unit === 'character') return text.match(/\p{Script=Han}|[\p{Script=Latin}\p{N}]+/gu)?.length ?? 0;
  if (locale === 'bo') return text.match(/[\u0F40-\u0FBC]+|[\p{N}\p{Script=Latin}]+/gu)?.length ?? 0;
  return text.match(/[اەېوۇۆۈى]|[\p{N}\p{Script=Latin}]+/gu)?.length ?? 0;
}

/** Size of a file in megabytes, as phones print it; what is smaller than a tenth of one counts as that. */
export const formatSize = (bytes: number): string => `${Math.max(0.1, bytes / 1_000_000).toFixed(1)} MB`;
