/** One reader, on a slow line with a slow phone, who has never been here: opens a text, then a second one. */
import type { Browser } from '@playwright/test';
import type { Line } from './line.ts';

/** A processor this many times slower than this one. */
const SLOWER = 6;
/** What comes after the page was loaded, such as a service worker, gets this long to finish, in milliseconds. */
const QUIET_FOR = 1_500;
const AT_MOST = 30_000;

export interface Visit {
  /** From the click to the first frame that shows a word of the article, in milliseconds. */
  textMs: number;
  /** Bytes of bodies that had arrived by then. */
  bytesBeforeText: number;
  /** Requests that had been sent by then. */
  requestsBeforeText: number;
  /** Bytes of the document itself, compressed. */
  documentBytes: number;
  /** Bytes of all that the first page asked for, until the line was quiet; only where a second text was asked for. */
  pageBytes?: number;
  /** Layout shift over the whole visit of the first page. */
  shift: number;
  /** Scripts, sheets and fonts that the first frame waited for. */
  blocking: string[];
  fonts: number;
  /** Bytes of bodies for a second text, with what the first has left in the cache; only where one was asked for. */
  nextBytes?: number;
}

interface Painted {
  origin: number;
  at: number;
  shift: number;
  documentBytes: number;
  blocking: string[];
  fonts: number;
}

/** Observers of the page itself; runs there before anything else. */
function observe(): void {
  const seen = { at: 0, shift: 0 };
  Object.assign(globalThis, { benchSeen: seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { element?: Element | null; renderTime: number })[]) {
      // A frame without a word of the text, such as a name at the top, is not yet readable.
      if (seen.at === 0 && entry.element?.closest('main')) seen.at = entry.renderTime || entry.startTime;
    }
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

async function quiet(line: Line): Promise<number> {
  let bytes = 0;
  let still = 0;
  for (let waited = 0; still < QUIET_FOR && waited < AT_MOST; waited += 250) {
    await new Promise((done) => setTimeout(done, 250));
    const more = line.sent();
    bytes += more;
    still = more === 0 ? still + 250 : 0;
  }
  return bytes;
}

/** @param first address of a text; @param second of another one on the same site, if its bytes are to be counted */
export async function visit(browser: Browser, line: Line, first: string, second?: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.addInitScript(observe);
  line.sent();
  line.forget();
  await page.goto(line.origin + first, { waitUntil: 'load' });
  // A slow processor may paint after the last file has come. Throws where no word is ever painted.
  await page.waitForFunction(() => (globalThis as unknown as { benchSeen: { at: number } }).benchSeen.at > 0, undefined, {
    polling: 50,
    timeout: AT_MOST,
  });
  const pageBytes = second === undefined ? undefined : await quiet(line);
  const painted = await page.evaluate((): Painted => {
    const { at, shift } = (globalThis as unknown as { benchSeen: { at: number; shift: number } }).benchSeen;
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const resources = performance.getEntriesByType('resource') as (PerformanceResourceTiming & {
      renderBlockingStatus: string;
    })[];
    return {
      origin: performance.timeOrigin,
      at,
      shift,
      documentBytes: navigation?.encodedBodySize ?? 0,
      blocking: resources.filter((one) => one.renderBlockingStatus === 'blocking').map((one) => new URL(one.name).pathname),
      fonts: document.fonts.size === 0 ? 0 : [...document.fonts].filter(({ status }) => status === 'loaded').length,
    };
  });
  const { bytes, requests } = line.by(painted.origin + painted.at);
  if (second !== undefined) await page.goto(line.origin + second, { waitUntil: 'load' });
  const nextBytes = second === undefined ? undefined : await quiet(line);
  await context.close();
  return {
    textMs: painted.at,
    bytesBeforeText: bytes,
    requestsBeforeText: requests,
    documentBytes: painted.documentBytes,
    ...(pageBytes === undefined ? {} : { pageBytes }),
    shift: painted.shift,
    blocking: painted.blocking,
    fonts: painted.fonts,
    ...(nextBytes === undefined ? {} : { nextBytes }),
  };
}
