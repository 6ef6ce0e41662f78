/** What the pages promise, as arithmetic over the figures of three sites. */

export interface PageFigures {
  engine: string;
  locale: string;
  runs: number;
  textMs: number;
  bytesBeforeText: number;
  requestsBeforeText: number;
  documentBytes: number;
  pageBytes: number;
  nextBytes: number;
  shift: number;
  blocking: readonly string[];
  fonts: number;
}

export interface Bound {
  locale: string;
  promise: string;
  measured: number;
  most: number;
  isKept: boolean;
}

const MORE_BYTES = 4_096;

export const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

/** Bounds of one language. */
export function boundsOf(site: PageFigures, ideal: PageFigures, starlight: PageFigures): Bound[] {
  const bound = (promise: string, measured: number, most: number): Bound => ({
    locale: site.locale,
    promise,
    measured: Math.round(measured * 100) / 100,
    most: Math.round(most * 100) / 100,
    isKept: measured <= most,
  });
  return [
    bound('bytes until the first text: the ideal page + 4 KB', site.bytesBeforeText, ideal.documentBytes + MORE_BYTES),
    bound('time to the first text: 1.15 × the ideal page', site.textMs / ideal.textMs, 1.15),
    bound('time to the first text: 0.75 × Starlight', site.textMs / starlight.textMs, 0.75),
    bound('bytes of the next page: 1.5 × its ideal page', site.nextBytes / ideal.nextBytes, 1.5),
    bound('files that the first frame waits for', site.blocking.length, 0),
    bound('fonts loaded', site.fonts, 0),
    bound('layout shift', site.shift, 0),
  ];
}
