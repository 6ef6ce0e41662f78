/** Fetches a file and makes sure that just this file arrived, whole. */
import { DIGEST_LENGTH } from '../list.ts';
import { Trouble } from './trouble.ts';

/** SHA-256 in base64url, as long as the lists give it. */
export async function digestOf(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...hash))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .slice(0, DIGEST_LENGTH);
}

/**
 * Asks the host itself; what a cache between might still hold is asked to be checked.
 * @throws Trouble `offline` without an answer or with half of one, `broken` for an error page, `stopped` when aborted
 */
export async function ask(address: string, signal?: AbortSignal): Promise<Response> {
  let answer: Response;
  try {
    answer = await fetch(address, { cache: 'no-cache', signal: signal ?? null });
  } catch (error) {
    throw new Trouble(signal?.aborted ? 'stopped' : 'offline', error);
  }
  if (answer.status >= 500) throw new Trouble('offline');
  // A login page of the network in between answers with a redirect, or with its own page.
  if (answer.status !== 200 || answer.redirected || answer.type !== 'basic') throw new Trouble('broken');
  return answer;
}

/**
 * @param digest as the list gives it
 * @throws Trouble as `ask`, and `broken` where something else has arrived than the list says
 */
export async function download(address: string, digest: string, signal?: AbortSignal): Promise<Response> {
  const answer = await ask(address, signal);
  let bytes: ArrayBuffer;
  try {
    bytes = await answer.arrayBuffer();
  } catch (error) {
    throw new Trouble(signal?.aborted ? 'stopped' : 'offline', error);
  }
  if ((await digestOf(bytes)) !== digest) throw new Trouble('broken');
  return new Response(bytes, { headers: { 'content-type': answer.headers.get('content-type') ?? '' } });
}

/**
 * A list of the site.
 * @throws Trouble `broken` where it is none
 */
export async function askFor<T>(address: string, signal?: AbortSignal): Promise<T> {
  const answer = await ask(address, signal);
  try {
    return (await answer.json()) as T;
  } catch (error) {
    throw new Trouble(signal?.aborted ? 'stopped' : 'broken', error);
  }
}
