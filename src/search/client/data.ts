/** What the search page tells its script, in `<script type="application/json" id="search-data">`. */
import type { Locale } from '../../locales.ts';
import type { Head } from '../answers/shard.ts';

/** Interface words of search that its script says; the page itself holds the others. */
export const SAID = [
  'searching',
  'reading',
  'found',
  'foundOne',
  'none',
  'noneHelp',
  'corrected',
  'meant',
  'elsewhere',
  'failed',
  'titlesOnly',
  'savedOnly',
  'everything',
  'toHits',
] as const;

export interface SearchWords extends Record<(typeof SAID)[number], string> {
  /** Heading of what is to be done now. */
  now: string;
  call: string;
  /** Before the sign whose page says more. */
  signs: string;
  line: string;
  kinds: Readonly<Record<string, string>>;
}

export interface SearchData {
  /** Tag of the page's language. */
  locale: Locale;
  /** Base path of the site, with a slash at both ends. */
  base: string;
  /** Of the page's own language, so that its first answer needs one request alone. */
  head: Head;
  /** The ambulance. */
  number: string;
  words: SearchWords;
}
