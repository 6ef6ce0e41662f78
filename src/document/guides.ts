/** In which languages the site's own pages are written: they are the program's, so `CONTENT_DIR` does not move them. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Locale, locales, ORIGINAL } from '../locales.ts';
import { GUIDES } from '../schemas/guide.ts';

const FOLDER = path.resolve('src/content/guides');

/** @param name such as `about` or `doctor`; @returns the languages in which it exists; none for a page that is no guide */
export const localesOfGuide = (name: string): Locale[] =>
  locales.filter((locale) => existsSync(path.join(FOLDER, locale, `${name}.mdx`)));

/** Guides that the region has: those written in the language of the originals. */
export const guides = GUIDES.filter((guide) => localesOfGuide(guide).includes(ORIGINAL));
