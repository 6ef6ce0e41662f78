/** A site on its host: few questions at once, patience with a bad line, and never a question to another origin. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Answer, Source } from './answer.ts';
import { type Home, publishedIn } from './home.ts';

const AT_ONCE = 4;
const PATIENCE_MS = 20_000;
/** Before each further try. */
const PAUSES_MS = [500, 2_000];
/** So many addresses one after the other without a right answer, and the rest is not asked: the host has enough to do. */
const GIVE_UP_AFTER = 10;
/** What is read whole; of recordings and archives the beginning says what they are. */
const WHOLE_BYTES = 16 * 1024 * 1024;
const BEGINNING_BYTES = 512 * 1024;
const IS_TEXT = /^(?:text\/|application\/(?:json|xml|manifest\+json|javascript)|image\/svg)/;
/** Every host sends gzip, and it is quickly made: the weight of a page is reckoned here. */
const ASKED_WITH = { 'accept-encoding': 'gzip', 'user-agent': 'health-bridge-check-site' };

/** The host asks for less, or is not there for a while: nothing is known of the address. */
const PUTS_OFF = new Set([408, 425, 429, 503]);

async function bodyOf(answer: Response, most: number): Promise<{ body: Uint8Array; isWhole: boolean }> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of answer.body ?? []) {
    pieces.push(piece);
    bytes += piece.length;
    // Leaving the loop ends the transfer.
    if (bytes > most) return { body: Buffer.concat(pieces), isWhole: false };
  }
  return { body: Buffer.concat(pieces), isWhole: true };
}

/** One try. */
async function askOnce(url: string): Promise<Answer> {
  try {
    const answer = await fetch(url, { redirect: 'manual', headers: ASKED_WITH, signal: AbortSignal.timeout(PATIENCE_MS) });
    const { status } = answer;
    const to = answer.headers.get('location');
    if (status === 200) {
      const headers = Object.fromEntries(answer.headers);
      const most = IS_TEXT.test(headers['content-type'] ?? '') ? WHOLE_BYTES : BEGINNING_BYTES;
      return { state: 'there', headers, ...(await bodyOf(answer, most)) };
    }
    await answer.body?.cancel();
    if (status >= 300 && status < 400 && to !== null) return { state: 'moved', to };
    if (PUTS_OFF.has(status)) return { state: 'unreached', why: String(status) };
    return status >= 500 ? { state: 'failing', status } : { state: 'missing', status };
  } catch (error) {
    const { name, cause } = error as Error & { cause?: { code?: string } };
    return { state: 'unreached', why: cause?.code ?? name };
  }
}

const isAnswered = ({ state }: Answer): boolean => state !== 'unreached' && state !== 'failing';

async function askPatiently(url: string): Promise<Answer> {
  let answer = await askOnce(url);
  for (const wait of PAUSES_MS) {
    if (isAnswered(answer)) break;
    await pause(wait);
    answer = await askOnce(url);
  }
  return answer;
}

/** @returns undefined where the first page names no address of its own; what was answered instead where it did not come */
export async function homeOfHost(first: URL): Promise<Home | Answer | undefined> {
  const answer = await askPatiently(first.href);
  if (answer.state !== 'there') return answer;
  const published = publishedIn(Buffer.from(answer.body).toString('utf8'));
  return published === undefined ? undefined : { origin: first.origin, base: first.pathname, published };
}

/** @param most addresses that are asked for in all; after them none is */
export function liveSource({ origin, base }: Home, most: number): Source {
  let asked = 0;
  let lost = 0;
  return {
    where: `${origin}${base}`,
    isLive: true,
    atOnce: AT_ONCE,
    known: [],
    nameOf: (path) => `${origin}${path}`,
    ask: async (path) => {
      if (lost >= GIVE_UP_AFTER) return { state: 'unreached', why: 'given-up' };
      asked += 1;
      if (asked > most) return { state: 'unreached', why: 'limit' };
      const answer = await askPatiently(`${origin}${path}`);
      lost = isAnswered(answer) ? 0 : lost + 1;
      return answer;
    },
  };
}
