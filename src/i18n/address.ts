/** Addresses of pages and files: the one place that knows them. */
import type { Locale } from '../locales.ts';
import type { Kind } from '../schemas/kinds.ts';
import { BASE_PATH, SITE_URL } from '../site.ts';

export type Section =
  | Kind
  | 'on-air'
  | 'rundown'
  | 'topics'
  | 'signs'
  | 'help'
  | 'glossary'
  | 'calendars'
  | 'search'
  | 'search'
  | 'saved'
  | 'corrections'
  | 'about'
  | 'contribute';

/** Path of a page within the site, with the folder under which the site is served. */
export const addressOf = (locale: Locale, section?: Section, slug?: string): string =>
  `${BASE_PATH}${[locale, section, slug].filter(Boolean).join('/')}/`;

/** Path of a file, such as `icon.svg`. */
export const fileAddress = (file: string): string => `${BASE_PATH}${file}`;

/** The same with the origin of the published site. */
export const absolute = (address: string): string => `${SITE_URL}${address}`;

/** The page where a language is chosen. */
export const chooser = BASE_PATH;

/** A link of an author: addresses within the site get the folder under which it is served. */
export const authorAddress = (url: string): string => (url.startsWith('/') ? `${BASE_PATH}${url.slice(1)}` : url);
