/** Steps with their days as entries for the calendar of a phone. Pure. */
import type { Day } from './day.ts';
import { type CalendarEvent, hashOf } from './ics.ts';
import type { Days, Known, Stage } from './plan.ts';

export interface DatedStep {
  /** Calendar and step, such as `vaccines/month-2`. */
  id: string;
  days: Days;
  stage: Stage;
  /** What it is and what happens, for who wants it named. */
  name: string;
  text: string;
}

/**
 * One entry a step that is not over, on its first day, or today where that has passed: a reminder of yesterday helps nobody.
 * @param neutral what stands there instead of the name: others hold the phone too; undefined to name each
 */
export function eventsOf(steps: readonly DatedStep[], known: Known, given: Day, today: Day, neutral?: string): CalendarEvent[] {
  // Two children have two entries; the dates of a pregnancy move when the doctor changes the due date.
  const whose = known === 'birth' ? given : 'pregnancy';
  return steps
    .filter(({ stage }) => stage !== 'past')
    .map(({ id, days: { first }, name, text }) => ({
      uid: `${hashOf(`${id}/${whose}`)}@appointments`,
      day: first === undefined || first < today ? today : first,
      ...(neutral === undefined ? { summary: name, description: text } : { summary: neutral }),
    }))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
