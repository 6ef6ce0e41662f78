/** One reader, on a slow line with a slow phone, who has never been here: opens a text, then a second one. */
import type { Browser, CDPSession } from '@playwright/test';
import type { Port } from '../port.ts';

/** 400 kbit/s, 400 ms, a processor six times slower than this one. */
const LINE = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const SLOWER = 6;
/** What comes after the page was loaded, such as a service worker, gets this long to finish, in milliseconds. */
const QUIET_FOR = 1_000;
const AT_MOST = 20_000;

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

async function quiet(line: Port): Promise<number> {
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

async function slowDown(cdp: CDPSession): Promise<void> {
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', LINE);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}

/** @param first address of a text; @param second of another one on the same site, if its bytes are to be counted */
export async function visit(browser: Browser, line: Port, first: string, second?: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await slowDown(cdp);
  const arrived: { at: number; bytes: number }[] = [];
  const asked: number[] = [];
  let began = { timestamp: 0, wallTime: 0 };
  cdp.on('Network.requestWillBeSent', ({ timestamp, wallTime }) => {
    if (asked.length === 0) began = { timestamp, wallTime };
    asked.push(timestamp);
  });
  cdp.on('Network.dataReceived', ({ timestamp, encodedDataLength }) => arrived.push({ at: timestamp, bytes: encodedDataLength }));
  await page.addInitScript(observe);
  line.sent();
  await page.goto(line.origin + first, { waitUntil: 'load' });
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
  if (painted.at === 0) throw new Error(`${first}: no word of the text was painted.`);
  /** The moment of the frame on the clock of the network events, in seconds. */
  const frame = began.timestamp + (painted.origin + painted.at) / 1000 - began.wallTime;
  if (second !== undefined) await page.goto(line.origin + second, { waitUntil: 'load' });
  const nextBytes = second === undefined ? undefined : await quiet(line);
  await context.close();
  return {
    textMs: painted.at,
    bytesBeforeText: arrived.filter(({ at }) => at <= frame).reduce((sum, { bytes }) => sum + bytes, 0),
    requestsBeforeText: asked.filter((at) => at <= frame).length,
    documentBytes: painted.documentBytes,
    ...(pageBytes === undefined ? {} : { pageBytes }),
    shift: painted.shift,
    blocking: painted.blocking,
    fonts: painted.fonts,
    ...(nextBytes === undefined ? {} : { nextBytes }),
  };
}
