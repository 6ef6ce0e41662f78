/** The files that phones take: to the letter of RFC 5545, and read again by another program. */
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { type DatedStep, eventsOf } from '../../../src/calendars/events.ts';
import { type CalendarEvent, hashOf, writeCalendar } from '../../../src/calendars/ics.ts';

const MADE = new Date('2026-11-30T05:06:07.890Z');
const LONG: Record<string, string> = {
  ug: 'كۆكيۆتەل قاتارلىق 3 خىل كېسەلنىڭ ئالدىنى ئالىدىغان ۋاكسىنا (百白破疫苗) 1-قېتىم؛ بالىلار پالىچى ۋاكسىنىسى (脊灰疫苗) 1-قېتىم.',
  bo: 'ནད་རིགས་ ༣ འགོག་པའི་འགོག་སྨན་ (百白破疫苗) ཐེངས་ ༡། བྱིས་པའི་རྐང་ལག་ཞ་བའི་ནད་འགོག་སྨན་ (脊灰疫苗) ཐེངས་ ༡།',
  zh: '脊灰疫苗第1剂；百白破疫苗（百日咳、白喉、破伤风）第1剂。'.repeat(4),
  beyond: '👶'.repeat(60),
};
const event = (fields: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'a@b',
  day: '2027-02-28',
  summary: '有约',
  ...fields,
});
const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));

describe('a calendar file', () => {
  test('is the lines that the standard asks for, each ended by CR and LF', () => {
    expect(writeCalendar([event()], MADE).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Appointments//Calendar//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:a@b',
      'DTSTAMP:20261130T050607Z',
      'DTSTART;VALUE=DATE:20270228',
      'DTEND;VALUE=DATE:20270301',
      'SUMMARY:有约',
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:有约',
      'TRIGGER:-PT15H',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  test.each(Object.entries(LONG))('folds %s at 75 octets and never within a letter', (_, summary) => {
    const text = writeCalendar([event({ summary })], MADE);
    expect(text).toMatch(/\r\n /);
    for (const line of text.split('\r\n')) {
      const bytes = new TextEncoder().encode(line);
      expect(bytes.length).toBeLessThanOrEqual(75);
      // Half of a surrogate pair would come back as the replacement character.
      expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toBe(line);
    }
    expect(text.replaceAll(/(?<!\r)\n|\r(?!\n)/g, '!')).toBe(text);
    expect(read(text)[0]?.summary).toBe(summary);
  });

  test('is read by another program as whole days with every letter of their names', () => {
    const description = 'كېلىڭ؛ 1-قېتىم, a\\b; 2\nhttps://bridge.example/ug/calendars/';
    const text = writeCalendar([event({ summary: 'ཐུག་དུས, ༡; \\', description }), event({ uid: 'c', day: '2028-02-29' })], MADE);
    const [first, second] = read(text);
    expect([first?.summary, first?.description]).toEqual(['ཐུག་དུས, ༡; \\', description]);
    expect([first?.startDate.toString(), first?.endDate.toString(), first?.startDate.isDate]).toEqual([
      '2027-02-28',
      '2027-03-01',
      true,
    ]);
    expect([second?.startDate.toString(), second?.endDate.toString()]).toEqual(['2028-02-29', '2028-03-01']);
  });

  test('without events is still a calendar', () => {
    expect(read(writeCalendar([], MADE))).toEqual([]);
  });
});

test('different texts have different hashes, the same text the same', () => {
  const texts = Array.from({ length: 2000 }, (_, index) => `vaccines/month-${index}/2026-01-01`);
  expect(new Set(texts.map(hashOf)).size).toBe(texts.length);
  expect(hashOf('a')).toBe(hashOf('a'));
  expect(hashOf('ئا')).toMatch(/^[0-9a-f]{16}$/);
});

describe('entries for the phone', () => {
  const step = (id: string, stage: DatedStep['stage'], first?: string): DatedStep => ({
    id,
    stage,
    days: first === undefined ? { last: '2026-12-31' } : { first },
    name: `检查 ${id}`,
    text: '量血压。',
  });
  const steps = [
    step('p/3', 'ahead', '2027-01-05'),
    step('p/1', 'past', '2026-01-05'),
    step('p/2', 'open', '2026-11-01'),
    step('p/0', 'open'),
  ];

  test('leave out what is over, are never in the past, and come in order', () => {
    expect(eventsOf(steps, 'period', '2026-06-01', '2026-11-30', '有约').map(({ day }) => day)).toEqual([
      '2026-11-30',
      '2026-11-30',
      '2027-01-05',
    ]);
  });
  test('say nothing of what they are for, unless asked: others hold the phone too', () => {
    const neutral = JSON.stringify(eventsOf(steps, 'period', '2026-06-01', '2026-11-30', '有约'));
    expect(neutral).not.toMatch(/检查|血压|p\/|period|2026-06-01/);
    const [first] = eventsOf(steps, 'period', '2026-06-01', '2026-11-30');
    expect(first).toMatchObject({ summary: '检查 p/2', description: '量血压。' });
  });
  test('of a pregnancy keep their ids when the due date moves, of two children they differ', () => {
    const ids = (known: 'period' | 'birth', given: string) =>
      eventsOf(steps, known, given, '2026-11-30', '有约').map(({ uid }) => uid);
    expect(ids('period', '2026-06-01')).toEqual(ids('period', '2026-06-08'));
    expect(ids('birth', '2026-06-01')).toEqual(ids('birth', '2026-06-01'));
    expect(new Set([...ids('birth', '2026-06-01'), ...ids('birth', '2026-06-02')]).size).toBe(6);
  });
});
