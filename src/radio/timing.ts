/** When each line of a script is said, and how long all of it takes. Pure; the same code reckons for the page and in the browser. */

/** Speech varies from speaker to speaker and from day to day: every reckoned length is shown with this margin. */
export const MARGIN = 0.15;

/** What the clock needs to know of a line. */
export interface Timed {
  /** Units of speech in the language of the line; 0 where nothing is said. */
  units: number;
  /** Seconds of music, sound or silence. */
  seconds: number;
}

export interface Moment {
  /** Seconds from the beginning. */
  start: number;
  /** Seconds that the line takes. */
  seconds: number;
}

/** @param perMinute units of speech a minute, more than 0; @returns seconds of one line */
export const secondsOf = ({ units, seconds }: Timed, perMinute: number): number => seconds + (units * 60) / perMinute;

/** When each line begins and how long it takes, in seconds; in the order of the lines. */
export function timeline(lines: readonly Timed[], perMinute: number): Moment[] {
  let start = 0;
  return lines.map((line) => {
    const moment = { start, seconds: secondsOf(line, perMinute) };
    start += moment.seconds;
    return moment;
  });
}

/** Seconds of all lines together. */
export const lengthOf = (lines: readonly Timed[], perMinute: number): number =>
  lines.reduce((sum, line) => sum + secondsOf(line, perMinute), 0);

/** The span within which a reckoned length lies, in whole seconds. */
export const spanOf = (seconds: number): { least: number; most: number } => ({
  least: Math.round(seconds * (1 - MARGIN)),
  most: Math.round(seconds * (1 + MARGIN)),
});

/** The pace of a speaker: units of a text that she has read aloud, a minute. @param seconds what she took, more than 0 */
export const paceOf = (units: number, seconds: number): number => Math.round((units * 60) / seconds);

/** A reckoned length with its margin, which no line break parts: `4:50 ±15%`. */
export const reckonedText = (seconds: number): string => `${clock(seconds)}\u00A0±${MARGIN * 100}%`;

/** `m:ss`, or `h:mm:ss` from an hour on. */
export function clock(seconds: number): string {
  const total = Math.max(0, Math.round(seconds));
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(total / 3600), Math.floor(total / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(total % 60)}` : `${minutes}:${two(total % 60)}`;
}
