/** A programme as a list of items in order: scripts, the host's own items, music, breaks. Pure; also runs in the browser. */
import { LENGTHS, type Length } from './versions.ts';

/** What a file of a rundown calls itself; a later form gets the next number. */
const FORMAT = 'health-bridge-rundown-';
const VERSION = 1;

export const ITEM_KINDS = ['own', 'music', 'break'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export type Item = { kind: 'script'; slug: string; length: Length } | { kind: ItemKind; title: string; seconds: number };

export interface Rundown {
  title: string;
  /** `HH:MM` by the station's clock. */
  start: string;
  /** `HH:MM`: the programme must be over by then; empty where there is no hard end. */
  end: string;
  items: Item[];
}

export const EMPTY: Rundown = { title: '', start: '', end: '', items: [] };

/** Longest item and programme that make sense, in seconds and items: what lies above is a slip or a broken file. */
const LONGEST_SECONDS = 6 * 3600;
const MOST_ITEMS = 200;

/** Why a file is no rundown: not JSON, JSON of something else, made by a later program, or one with a broken item. */
export type Refusal = 'not-json' | 'not-rundown' | 'newer' | 'broken';

const isTime = (value: unknown): value is string => typeof value === 'string' && /^(?:(?:[01]\d|2[0-3]):[0-5]\d)?$/.test(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 200;

function isItem(value: unknown): value is Item {
  if (value === null || typeof value !== 'object') return false;
  const { kind, slug, length, title, seconds } = value as Record<string, unknown>;
  if (kind === 'script') return typeof slug === 'string' && /^[a-z0-9-]{1,60}$/.test(slug) && LENGTHS.includes(length as Length);
  const isLong = typeof seconds === 'number' && Number.isFinite(seconds) && seconds >= 0 && seconds <= LONGEST_SECONDS;
  return ITEM_KINDS.includes(kind as ItemKind) && isText(title) && isLong;
}

/** Reads a file or what was kept. Nothing half read: one broken item refuses all, so that no item is lost unseen. */
export function readRundown(text: string): Rundown | Refusal {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'not-json';
  }
  if (value === null || typeof value !== 'object') return 'not-rundown';
  const { format, title, start, end, items } = value as Record<string, unknown>;
  if (typeof format !== 'string' || !format.startsWith(FORMAT)) return 'not-rundown';
  const version = Number(format.slice(FORMAT.length));
  if (version > VERSION) return 'newer';
  if (version !== VERSION || !isText(title) || !isTime(start) || !isTime(end) || !Array.isArray(items)) return 'broken';
  if (items.length > MOST_ITEMS || !items.every(isItem)) return 'broken';
  return { title, start, end, items };
}

export const writeRundown = (rundown: Rundown): string =>
  `${JSON.stringify({ format: `${FORMAT}${VERSION}`, ...rundown }, null, 2)}\n`;

/** Seconds since midnight of `HH:MM`, or nothing where no time is given. */
export function secondsOfDay(time: string): number | undefined {
  const [hours, minutes] = time.split(':');
  return minutes === undefined ? undefined : Number(hours) * 3600 + Number(minutes) * 60;
}

const DAY = 24 * 3600;

/** A time of day as `HH:MM:SS`; programmes may run over midnight. */
export function timeOfDay(seconds: number): string {
  const total = ((Math.round(seconds) % DAY) + DAY) % DAY;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(total / 3600))}:${two(Math.floor(total / 60) % 60)}:${two(total % 60)}`;
}

export interface Row {
  item: Item;
  seconds: number;
  /** Seconds since midnight, or from the start where the programme has no start time. */
  start: number;
  /** When it must begin at the latest so that all ends on time; nothing without a hard end. */
  latest?: number;
}

export interface Schedule {
  rows: Row[];
  /** Seconds of all items. */
  total: number;
  /** Seconds that are too many (above 0) or left over (below 0); nothing without start and hard end. */
  over?: number;
}

/** @param secondsOf length of an item in seconds, at the host's pace */
export function schedule(rundown: Rundown, secondsOf: (item: Item) => number): Schedule {
  const begin = secondsOfDay(rundown.start);
  const endOfDay = secondsOfDay(rundown.end);
  const end = endOfDay === undefined || begin === undefined ? endOfDay : endOfDay <= begin ? endOfDay + DAY : endOfDay;
  const lengths = rundown.items.map(secondsOf);
  const total = lengths.reduce((sum, seconds) => sum + seconds, 0);
  let at = begin ?? 0;
  let rest = total;
  const rows = rundown.items.map((item, index): Row => {
    const seconds = lengths[index] ?? 0;
    const row = { item, seconds, start: at, ...(end === undefined ? {} : { latest: end - rest }) };
    at += seconds;
    rest -= seconds;
    return row;
  });
  return { rows, total, ...(begin === undefined || end === undefined ? {} : { over: begin + total - end }) };
}

/** The list with one item at another place; a place outside is taken as the nearest end. */
export function moveItem(items: readonly Item[], from: number, to: number): Item[] {
  const moved = items[from];
  if (moved === undefined) return [...items];
  const rest = items.filter((_, index) => index !== from);
  const place = Math.max(0, Math.min(rest.length, to));
  return [...rest.slice(0, place), moved, ...rest.slice(place)];
}

/** A cell of a table file; a leading = + - @ would be run as a formula by spreadsheet programmes. */
const cell = (value: string): string => `"${(/^[=+\-@]/.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;

/** Rows as CSV (RFC 4180), with the mark by which Excel knows UTF-8. */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
