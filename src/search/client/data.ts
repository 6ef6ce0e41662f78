/** What the search page tells its script, in `<script type="application/json" id="search-data">`. */
import type { Locale } from '../../locales.ts';
import type { Head } from '../answers/shard.ts';

export interface SearchWords {
  searching: string;
  reading: string;
  found: string;
  foundOne: string;
  none: string;
  noneHelp: string;
  corrected: string;
  meant: string;
  elsewhere: string;
  failed: string;
  titlesOnly: string;
  savedOnly: string;
  everything: string;
  toHits: string;
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
