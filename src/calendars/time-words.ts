/** The time of a step in the reader's words: `week 16–20`, `6 months`, `at birth`. Pure. */
import { digits, fill } from '../i18n/text.ts';
import type { Locale } from '../locales.ts';
import type { Calendar } from '../schemas/calendars.ts';
import type { Words } from '../schemas/interface.ts';
import { type Span, spanOf } from './day.ts';
import type { Times } from './plan.ts';

type TimeWords = Words['calendars']['times'];

/** A length of time: `6 months`. */
export function spanInWords({ count, unit }: Span, words: TimeWords, locale: Locale): string {
  const one = new Intl.PluralRules(locale).select(count) === 'one';
  return fill(words[one ? (`${unit}One` as const) : unit], { n: digits(count, locale) });
}

/** When a step is due: a week of pregnancy, an age, or a range of them. */
export function timeInWords(
  { from, until, before }: Times,
  counts: Calendar['counts'],
  words: TimeWords,
  locale: Locale,
): string {
  const number = (text: string) => digits(spanOf(text).count, locale);
  const range = (pattern: string, first: string, last: string) => fill(pattern, { from: number(first), until: number(last) });
  if (counts === 'period') {
    if (from === undefined)
      return fill(before === undefined ? words.untilWeek : words.beforeWeek, { n: number(before ?? until ?? '') });
    return until === undefined || until === from ? fill(words.week, { n: number(from) }) : range(words.weekRange, from, until);
  }
  if (from === undefined) return fill(words.before, { age: spanInWords(spanOf(before ?? until ?? ''), words, locale) });
  if (counts === 'age')
    return until === undefined ? fill(words.fromYear, { n: number(from) }) : range(words.yearRange, from, until);
  const { count } = spanOf(from);
  return count === 0 ? words.birth : spanInWords(spanOf(from), words, locale);
}

/** By when a step that begins at an age should be done, where its calendar says so. */
export const limitInWords = ({ from, before }: Times, words: TimeWords, locale: Locale): string | undefined =>
  from === undefined || before === undefined
    ? undefined
    : before === '1 days'
      ? words.firstDay
      : fill(words.before, { age: spanInWords(spanOf(before), words, locale) });
