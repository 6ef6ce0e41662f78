/**
 * A page as what it adds to one that the phone already keeps: the frame and the style of all pages of a language are the same,
 * so a second text costs little more than its words. The full page stays where it is; this is for the service worker alone.
 */

/** Begins with the digest of the base; then texts, and pairs of numbers: place and length of a piece of the base, in UTF-16 units. */
export type Delta = readonly [digest: string, ...parts: (string | number)[]];

/** The file of a page's delta: beside the page. */
export const deltaAddress = (page: string): string => `${page}delta.json`;
export const isDelta = (address: string): boolean => address.endsWith('/delta.json');

/** The page that all texts of a language are based on: the service worker keeps it in any case. */
export const baseAddress = (locale: string): string => `${locale}/help/`;

/** @returns the first half of the SHA-256 of a text, in hexadecimal letters */
export async function digestOf(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @returns the whole page, or nothing where the delta was made for another base */
export async function applyDelta(base: string, delta: Delta): Promise<string | undefined> {
  const [digest, ...parts] = delta;
  if (digest !== (await digestOf(base))) return undefined;
  let text = '';
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i];
    if (typeof part === 'string') text += part;
    else {
      const from = part ?? 0;
      i += 1;
      text += base.slice(from, from + Number(parts[i]));
    }
  }
  return text;
}
