/** White space that templates leave between blocks: nobody sees it, and every reader would pay for it. */
const BLOCKS =
  'p|div|section|article|aside|main|nav|header|footer|h[1-6]|ul|ol|li|dl|dt|dd|details|summary|figure|figcaption|blockquote|form|table|thead|tbody|tr|th|td';
const BEFORE = new RegExp(`\\s+(?=</?(?:${BLOCKS})[\\s>])`, 'g');
const AFTER = new RegExp(`(</?(?:${BLOCKS})(?:\\s[^>]*)?>)\\s+`, 'g');

/** @returns the HTML without white space before and after the tags of blocks; between words and inline elements it stays */
export const tidy = (html: string): string => html.replace(BEFORE, '').replace(AFTER, '$1');
