/** What a calendar's file may say, and what its author reads where it may not. */
import { expect, test } from 'vitest';
import { at, calendar, DATA, readFiles } from '../tiny-content.ts';

const problemsOf = (text: string) => readFiles({ ...DATA, 'calendars/c.yaml': text }).problems;
const saysOf = (step: Record<string, unknown>) => problemsOf(calendar(step)).map(({ says }) => says.en);

test('a right calendar has no problem', () => {
  expect(problemsOf(calendar())).toEqual([]);
  expect(saysOf({ before: undefined, from: '16 weeks', until: '20 weeks' })).toEqual([]);
  expect(saysOf({ before: undefined, from: '20 weeks', until: '20 weeks' })).toEqual([]);
});

test.each([
  [{ before: '13 week' }, 'steps.0.before: a number and days, weeks, months or years, such as "6 months"'],
  [{ before: undefined }, 'steps.0.from: needs a time: from, until or before'],
  [{ until: '12 weeks' }, 'steps.0.before: has either until or before'],
  [{ from: '13 weeks' }, 'steps.0.from: ends after it begins'],
  [{ before: undefined, from: '21 weeks', until: '20 weeks' }, 'steps.0.from: ends after it begins'],
  [{ before: undefined, from: '2 months' }, 'steps.0.from: counts in weeks'],
])('%o is told: %s', (step, message) => {
  expect(saysOf(step)).toEqual([message]);
});

test('a step without a fact or without the original is a problem where it stands', () => {
  expect(problemsOf(calendar({ facts: [] })).map(at)).toEqual(['calendars/c.yaml:8:41 field']);
  expect(problemsOf(calendar({ what: { en: 'Check-up.' } }))[0]?.says.en).toMatch(/^steps\.0\.what\.zh-CN: /);
});
