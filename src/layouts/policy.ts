/** What a page may load and run. One table for the meta tag; hosts send the same as a header. */
import { createHash } from 'node:crypto';
import air from '../styles/air.css?inline';
import blocks from '../styles/blocks.css?inline';
import calendars from '../styles/calendars.css?inline';
import conditions from '../styles/conditions.css?inline';
import conditionsAddress from '../styles/conditions.css?url';
import page from '../styles/page.css?inline';
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
 * What paper and forced colours change, after the style of every page and before the others. Where neither is, a browser fetches it
 * last of all and waits for nothing; files to pass on hold its text.
 */
export const CONDITIONS = { address: conditionsAddress, media: 'print,(forced-colors:active)', style: conditions.trim() };

const RARE = /<(?:table|blockquote|audio)\b/;
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
