import { describe, expect, test } from 'vitest';
import { baseOf, daysOf, doubtOf, dueOf, stageOf, weekOf } from '../../../src/calendars/plan.ts';

const TODAY = '2026-11-30';
const BUILT = '2026-11-22';

describe('a pregnancy', () => {
  test('lasts 280 days from the first day of the last period', () => {
    expect(dueOf('2026-03-01')).toBe('2026-12-06');
    // Over a leap day.
    expect(dueOf('2027-06-01')).toBe('2028-03-07');
    expect(baseOf('due', '2026-12-06')).toBe('2026-03-01');
    expect(baseOf('period', '2026-03-01')).toBe('2026-03-01');
  });
  test('is as many whole weeks and days old as have gone by', () => {
    expect(weekOf('2026-03-01', '2026-03-01')).toEqual({ weeks: 0, days: 0 });
    expect(weekOf('2026-03-01', '2026-07-22')).toEqual({ weeks: 20, days: 3 });
    expect(weekOf('2026-03-01', '2026-12-06')).toEqual({ weeks: 40, days: 0 });
  });
});

describe('the days of a step', () => {
  test('weeks 16–20 begin at 16 weeks and end on the last day of week 20', () => {
    const days = daysOf({ from: '16 weeks', until: '20 weeks' }, '2026-03-01');
    expect(days).toEqual({ first: '2026-06-21', last: '2026-07-25' });
    expect(weekOf('2026-03-01', days.first ?? '')).toEqual({ weeks: 16, days: 0 });
    expect(weekOf('2026-03-01', days.last ?? '')).toEqual({ weeks: 20, days: 6 });
  });
  test('before week 13 ends on the last day of week 12, and so does up to week 12', () => {
    expect(daysOf({ before: '13 weeks' }, '2026-03-01')).toEqual({ last: '2026-05-30' });
    expect(daysOf({ until: '12 weeks' }, '2026-03-01')).toEqual({ last: '2026-05-30' });
  });
  test('a vaccine at 6 months that is to be done before 12 months may be had up to the day before the birthday', () => {
    expect(daysOf({ from: '6 months', before: '12 months' }, '2026-08-31')).toEqual({ first: '2027-02-28', last: '2027-08-30' });
  });
  test('a step without an end has none, and one at birth begins on that day', () => {
    expect(daysOf({ from: '2 months' }, '2026-08-31')).toEqual({ first: '2026-10-31' });
    expect(daysOf({ from: '0 days', before: '1 days' }, '2026-08-31')).toEqual({ first: '2026-08-31', last: '2026-08-31' });
  });
});

describe('where a step stands today', () => {
  test.each([
    [{ first: '2026-12-01', last: '2026-12-31' }, undefined, 'ahead'],
    [{ first: '2026-11-30', last: '2026-12-31' }, undefined, 'open'],
    [{ first: '2026-10-01', last: '2026-11-30' }, undefined, 'open'],
    [{ first: '2026-10-01', last: '2026-11-29' }, undefined, 'past'],
    [{ last: '2026-12-31' }, undefined, 'open'],
    [{ first: '2026-01-01' }, undefined, 'open'],
    [{ first: '2026-01-01' }, '2026-12-01', 'open'],
    [{ first: '2026-01-01' }, '2026-11-30', 'past'],
  ])('%o, the next from %s: %s', (days, next, stage) => {
    expect(stageOf(days, TODAY, next)).toBe(stage);
  });
});

describe('what cannot be', () => {
  test.each([
    ['period', '2026-11-30', undefined],
    ['period', '2026-12-01', 'future'],
    // 42 weeks and no day more.
    ['period', '2026-02-09', undefined],
    ['period', '2026-02-08', 'over'],
    ['period', '2026-02-30', 'missing'],
    ['period', '', 'missing'],
    ['due', '2027-09-06', undefined],
    ['due', '2027-09-07', 'far'],
    ['due', '2026-11-16', undefined],
    ['due', '2026-11-15', 'over'],
    ['birth', '2026-11-30', undefined],
    ['birth', '2026-12-01', 'future'],
    ['birth', '2019-12-01', undefined],
    ['birth', '2019-11-30', 'old'],
  ] as const)('%s %s: %s', (known, given, doubt) => {
    expect(doubtOf(known, given, TODAY, BUILT)).toBe(doubt);
  });
  test('a phone whose clock stands before the day of the build, or years after it, is told so whatever it asks', () => {
    expect(doubtOf('period', '2026-11-01', '2015-01-01', BUILT)).toBe('clock');
    expect(doubtOf('birth', '2026-11-01', '2035-01-01', BUILT)).toBe('clock');
    // Built where it is tomorrow already.
    expect(doubtOf('period', '2026-11-01', '2026-11-21', BUILT)).toBeUndefined();
  });
});
