/**
 * Tokens for scripts that put no space between words. Pagefind splits at white space only, so a gap is set before each token;
 * punctuation and real spaces stay at the end of the token before it, which keeps a phrase contiguous across them.
 *
 * A real space is written `\` (not `_`, the one mark that Pagefind keeps in a word). The character that has to give way is the
 * full-width `＼`: `freeSpace`, part of normalising, turns it into `\`.
 */

export const SPACE = '\\';

/** Full-width backslash to the ASCII one: makes room for the stand-in of a space. */
export const freeSpace = (text: string): string => text.replace(/＼/g, '\\');

/** Sets a gap before every token but the first. `letters` (flags `gu`) matches what a token begins with, whole. */
export function withGaps(text: string, letters: RegExp): string {
  const spaced = text.replace(/\\/g, '＼').replace(/ /g, '\\');
  let begun = false;
  return spaced.replace(letters, (token) => {
    const out = begun ? ` ${token}` : token;
    begun = true;
    return out;
  });
}

/** Takes the gaps out again; of a piece of encoded text too. */
export const withoutGaps = (encoded: string): string => encoded.replace(/ /g, '').replace(/\\/g, ' ').replace(/＼/g, '\\');
