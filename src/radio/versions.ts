/** The 60-second, 3-minute and 5-minute versions of one script. Pure; also runs in the browser. */

/** Seconds of the versions, from the shortest. */
export const LENGTHS = [60, 180, 300] as const;
export type Length = (typeof LENGTHS)[number];

/** What a version needs to know of a line. */
export interface Cuttable {
  keep: boolean;
  /** Left out in versions of that many seconds and shorter. */
  cut?: 60 | 180;
}

/** Whether a version reads a line. What must be kept is read whatever stands beside it: a cut never takes a danger sign away. */
export const isRead = (line: Cuttable, length: Length): boolean => line.keep || line.cut === undefined || length > line.cut;

/** The lines of a version, in their order, with their own numbers. */
export const linesOf = <Line extends Cuttable>(lines: readonly Line[], length: Length): Line[] =>
  lines.filter((line) => isRead(line, length));

/**
 * The versions that a script has, the shortest first: one for each length at which something else is read.
 * A script without cuts has one, its own.
 * @param seconds the length it is written for
 */
export function versionsOf(lines: readonly Cuttable[], seconds: number): Length[] {
  const longest = LENGTHS.find((length) => length >= seconds) ?? 300;
  return LENGTHS.filter((length) => length === longest || (length < longest && lines.some(({ cut }) => cut === length)));
}
