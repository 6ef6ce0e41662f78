/** From the day that she gives to the days of a calendar. Pure: today is handed in. */
import { addDays, addSpan, type Day, daysBetween, isDay, spanOf } from './day.ts';

/** What she knows: the first day of her last period, the due date that a doctor gave, or a child's day of birth. */
export const KNOWN = ['period', 'due', 'birth'] as const;
export type Known = (typeof KNOWN)[number];

/** Naegele's rule: 40 weeks from the first day of the last period. */
const PREGNANCY_DAYS = 280;
/** After 42 weeks the date is wrong, or the baby is long due. */
const LONGEST_DAYS = 294;
/** The calendars of a child end with the doses that are due before the seventh birthday. */
const OLDEST = { count: 7, unit: 'years' } as const;
/** A clock this far before the day on which the site was built, or after it, has not been set. */
const CLOCK_AHEAD_DAYS = 5 * 365;

/** Why no days can be reckoned from what was given. */
export type Doubt = 'clock' | 'missing' | 'future' | 'far' | 'over' | 'old';

/**
 * @param built the day on which the site was built: no clock that is right shows an earlier one
 * @returns what makes the given day impossible, or undefined
 */
export function doubtOf(known: Known, given: string, today: Day, built: Day): Doubt | undefined {
  // A day of grace: the site may be built where it is already tomorrow.
  if (daysBetween(built, today) < -1 || daysBetween(built, today) > CLOCK_AHEAD_DAYS) return 'clock';
  if (!isDay(given)) return 'missing';
  if (known === 'due') {
    if (daysBetween(today, given) > PREGNANCY_DAYS) return 'far';
    return daysBetween(given, today) > LONGEST_DAYS - PREGNANCY_DAYS ? 'over' : undefined;
  }
  if (given > today) return 'future';
  if (known === 'period') return daysBetween(given, today) > LONGEST_DAYS ? 'over' : undefined;
  return today >= addSpan(given, OLDEST) ? 'old' : undefined;
}

/** The day from which a calendar counts: of a pregnancy the first day of the last period. */
export const baseOf = (known: Known, given: Day): Day => (known === 'due' ? addDays(given, -PREGNANCY_DAYS) : given);

export const dueOf = (period: Day): Day => addDays(period, PREGNANCY_DAYS);

/** Whole weeks of pregnancy and the days over. */
export function weekOf(period: Day, today: Day): { weeks: number; days: number } {
  const days = Math.max(0, daysBetween(period, today));
  return { weeks: Math.floor(days / 7), days: days % 7 };
}

/** The times of a step, as the data has them. */
export interface Times {
  from?: string | undefined;
  /** To the end of this week, month or year. */
  until?: string | undefined;
  /** To the day before. */
  before?: string | undefined;
}

/** The days of a step; without a first one it is due at once, without a last one for as long as it has not been done. */
export interface Days {
  first?: Day;
  last?: Day;
}

export function daysOf({ from, until, before }: Times, base: Day): Days {
  const end = until === undefined ? before && spanOf(before) : { ...spanOf(until), count: spanOf(until).count + 1 };
  return {
    ...(from === undefined ? {} : { first: addSpan(base, spanOf(from)) }),
    ...(end ? { last: addDays(addSpan(base, end), -1) } : {}),
  };
}

export type Stage = 'past' | 'open' | 'ahead';

/** @param next the first day of the step that follows: with it a step without an end is over */
export function stageOf({ first, last }: Days, today: Day, next?: Day): Stage {
  if (first !== undefined && today < first) return 'ahead';
  const isOver = last === undefined ? next !== undefined && today >= next : today > last;
  return isOver ? 'past' : 'open';
}
