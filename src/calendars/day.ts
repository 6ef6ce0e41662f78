/**
 * Days of the official calendar as `YYYY-MM-DD`, and how lengths of time are added to them. Pure.
 * They are counted in UTC, where every day has 24 hours, so that no time zone or summer time moves one.
 */

/** A day of the official (Gregorian) calendar, `YYYY-MM-DD`. */
export type Day = string;
export const UNITS = ['days', 'weeks', 'months', 'years'] as const;
export interface Span {
  count: number;
  unit: (typeof UNITS)[number];
}

const DAY_MS = 86_400_000;
const msOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const dayAt = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);

/** @param text as the data has it: `16 weeks`; @throws Error for anything else */
export function spanOf(text: string): Span {
  const [, count, unit] = /^(\d+) (days|weeks|months|years)$/.exec(text) ?? [];
  if (count === undefined) throw new Error(`"${text}" is no length of time.`);
  return { count: Number(count), unit: unit as Span['unit'] };
}

/** Whether a text is a day that exists: not 30 February. */
export const isDay = (text: string): text is Day =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(msOf(text)) && dayAt(msOf(text)) === text;

export const addDays = (day: Day, count: number): Day => dayAt(msOf(day) + count * DAY_MS);

/** Whole days from one day to another; negative where `to` lies before. */
export const daysBetween = (from: Day, to: Day): number => Math.round((msOf(to) - msOf(from)) / DAY_MS);

/**
 * The day with the same number so many months later. Where that month has no such day it is the last of the month, as China's
 * Civil Code counts months and years (Article 202): six months after 31 August is 28 or 29 February.
 */
export function addMonths(day: Day, count: number): Day {
  const date = new Date(msOf(day));
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count, 1);
  const last = new Date(first);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  return dayAt(first + (Math.min(date.getUTCDate(), last.getUTCDate()) - 1) * DAY_MS);
}

export function addSpan(day: Day, { count, unit }: Span): Day {
  switch (unit) {
    case 'days':
      return addDays(day, count);
    case 'weeks':
      return addDays(day, 7 * count);
    case 'months':
      return addMonths(day, count);
    case 'years':
      return addMonths(day, 12 * count);
  }
}

/** The day that a clock shows where the reader is. */
export const dayOf = (clock: Date): Day =>
  [clock.getFullYear().toString().padStart(4, '0'), clock.getMonth() + 1, clock.getDate()]
    .map((part) => part.toString().padStart(2, '0'))
    .join('-');
