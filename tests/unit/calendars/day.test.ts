import { describe, expect, test } from 'vitest';
import { addDays, addMonths, addSpan, dayOf, daysBetween, isDay, spanOf } from '../../../src/calendars/day.ts';

describe('months', () => {
  test.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-12-15', 2, '2027-02-15'],
    ['2026-05-31', -3, '2026-02-28'],
    ['2099-12-31', 2, '2100-02-28'],
  ])('%s and %i months is %s: where the month has no such day, its last', (from, count, to) => {
    expect(addMonths(from, count)).toBe(to);
  });
  test('a child of 29 February has its birthday on the 28th in years without one, and on the 29th in those with one', () => {
    expect(addSpan('2024-02-29', spanOf('1 years'))).toBe('2025-02-28');
    expect(addSpan('2024-02-29', spanOf('4 years'))).toBe('2028-02-29');
    expect(addSpan('2024-02-29', spanOf('18 months'))).toBe('2025-08-29');
  });
});

test('days and weeks run over leap days and the ends of years', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2027-02-28', 1)).toBe('2027-03-01');
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addSpan('2028-02-01', spanOf('5 weeks'))).toBe('2028-03-07');
  expect(daysBetween('2027-12-31', '2028-12-31')).toBe(366);
  expect(daysBetween('2026-03-02', '2026-03-01')).toBe(-1);
});

test.each(['2026-02-30', '2027-02-29', '2026-13-01', '26-01-01', '2026-1-1', '', 'མི་ཤེས', '2026-01-01T00:00'])(
  '"%s" is no day',
  (text) => {
    expect(isDay(text)).toBe(false);
  },
);
test('a day is one', () => {
  expect([isDay('2028-02-29'), isDay('1999-12-31')]).toEqual([true, true]);
});

test('a length of time is a number and a unit, nothing else', () => {
  expect(spanOf('16 weeks')).toEqual({ count: 16, unit: 'weeks' });
  expect(() => spanOf('16 week')).toThrow();
});

test('today is the day on the clock where the reader is, in Hotan as in London', () => {
  const before = process.env['TZ'];
  try {
    process.env['TZ'] = 'Asia/Urumqi';
    expect(dayOf(new Date('2026-11-30T19:00:00Z'))).toBe('2026-12-01');
    process.env['TZ'] = 'Europe/London';
    expect(dayOf(new Date('2026-11-30T19:00:00Z'))).toBe('2026-11-30');
    process.env['TZ'] = 'America/New_York';
    // On 8 March 2026 the clock there loses an hour.
    expect(daysBetween(dayOf(new Date('2026-03-07T17:00:00Z')), dayOf(new Date('2026-03-09T16:00:00Z')))).toBe(2);
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
});
