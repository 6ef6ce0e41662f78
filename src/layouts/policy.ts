/** What a page may load and run. One table for the meta tag; hosts send the same as a header. */
import { createHash } from 'node:crypto';
import page from '../styles/page.css?inline';
import radio from '../styles/radio.css?inline';
import ways from '../styles/ways-in.css?inline';

/** Style sheets are written into the page, so that the first request brings all of it: one for every page, one for ways in, one for scripts. */
export const STYLES = { page: page.trim(), ways: ways.trim(), radio: radio.trim() };
export type Style = keyof typeof STYLES;

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** `wasm-unsafe-eval` is for Pagefind's WebAssembly; it allows no script. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `style-src ${Object.values(STYLES).map(hashOf).join(' ')}`,
  "script-src 'self' 'wasm-unsafe-eval'",
  "img-src 'self'",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');
