/** Days as an iCalendar file (RFC 5545), which the calendar of any phone takes. Pure. */
import { addDays, type Day } from './day.ts';

export interface CalendarEvent {
  /** The same for the same event, so that a second import renews it. */
  uid: string;
  day: Day;
  summary: string;
  description?: string;
}

const MOST_OCTETS = 75;
const octets = new TextEncoder();

/** 3.3.11: what has a meaning in a text value. */
const escapeText = (text: string): string =>
  text.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\r\n|\r|\n/g, '\\n');

/** 3.1: lines of at most 75 octets; folded between characters, never within one. */
function fold(line: string): string {
  const lines: string[] = [];
  let current = '';
  let room = MOST_OCTETS;
  for (const character of line) {
    const size = octets.encode(character).length;
    if (size > room) {
      lines.push(current);
      current = ' ';
      room = MOST_OCTETS - 1;
    }
    current += character;
    room -= size;
  }
  return [...lines, current].join('\r\n');
}

const compact = (day: Day): string => day.replaceAll('-', '');

function eventLines({ uid, day, summary, description }: CalendarEvent, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    // The end is the day after: 3.6.1.
    `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
    `SUMMARY:${escapeText(summary)}`,
    ...(description === undefined ? [] : [`DESCRIPTION:${escapeText(description)}`]),
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    // At nine in the morning of the day before.
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapeText(summary)}`,
    'TRIGGER:-PT15H',
    'END:VALARM',
    'END:VEVENT',
  ];
}

/** @param made when the file is made; @returns the text of the file */
export function writeCalendar(events: readonly CalendarEvent[], made: Date): string {
  const stamp = made.toISOString().replace(/[-:]|\.\d+/g, '');
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Appointments//Calendar//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ]
    .map((line) => `${fold(line)}\r\n`)
    .join('');
}

/** Sixteen hexadecimal digits for a text (FNV-1a, twice 32 bits): tells events apart, and says nothing to who reads the file. */
export function hashOf(text: string): string {
  const half = (seed: number) => {
    let hash = seed;
    for (const byte of octets.encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, '0');
  };
  return half(0x811c9dc5) + half(0x01234567);
}
