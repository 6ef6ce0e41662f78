/** What a page may load and run. One table for the meta tag; hosts send the same as a header. */
import { createHash } from 'node:crypto';
import air from '../styles/air.css?inline';
import blocks from '../styles/blocks.css?inline';
import calendars from '../styles/calendars.css?inline';
import page from '../styles/page.css?inline';
import paper from '../styles/paper.css?inline';
import paperAddress from '../styles/paper.css?url';
import radio from '../styles/radio.css?inline';
import rundown from '../styles/rundown.css?inline';
import saved from '../styles/saved.css?inline';
import search from '../styles/search.css?inline';
import show from '../styles/show.css?inline';
import ways from '../styles/ways-in.css?inline';

/** Style sheets are written into the page, so that the first request brings all of it: one for every page, the others where they are needed. */
export const STYLES = {
  page: page.trim(),
  ways: ways.trim(),
  radio: radio.trim(),
  blocks: blocks.trim(),
  air: air.trim(),
  rundown: rundown.trim(),
  calendars: calendars.trim(),
  search: search.trim(),
  show: show.trim(),
  saved: saved.trim(),
};
export type Style = keyof typeof STYLES;

/**
 * What paper changes, after the style of every page and before the others: rules for print alone. The script of a page fetches it
 * when the text has been painted, so that it takes nothing of a slow line before; files to pass on hold its text.
 */
export const PAPER = { address: paperAddress, style: paper.trim() };

const RARE = /<(?:table|blockquote|audio)\b|<aside class="notice told"/;
/** What a piece of HTML needs beside the style of every page. */
export const stylesFor = (html: string): Style[] => (RARE.test(html) ? ['blocks'] : []);

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The policy of a page with some of the style sheets; without a list, one for all pages, which hosts send as a header.
 * `wasm-unsafe-eval` is for Pagefind's WebAssembly; it allows no script.
 */
export const policyFor = (styles: readonly Style[] = Object.keys(STYLES) as Style[]): string =>
  [
    "default-src 'none'",
    `style-src 'self' ${styles.map((style) => hashOf(STYLES[style])).join(' ')}`,
    "script-src 'self' 'wasm-unsafe-eval'",
    ...['img', 'font', 'media', 'connect', 'worker', 'manifest'].map((kind) => `${kind}-src 'self'`),
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
