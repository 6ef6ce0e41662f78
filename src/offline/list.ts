/** What the site tells of itself to whoever keeps it: the build writes these lists, the browser reads them before it saves. */

/** A file that pages need: path from the root of the host, digest, bytes as they travel. A tuple, because there are many. */
export type Part = readonly [address: string, digest: string, bytes: number];

export interface ListedPage {
  /** Path with the base path, such as `/ug/articles/weak-blood/`. */
  address: string;
  title: string;
  /** Language and direction of the title where they are not those of the list. */
  lang?: string;
  dir?: string;
  /** Section of the address: `articles`, `signs`; the home page has none. */
  kind?: string;
  /** Not saved with others, not listed by its name. */
  sensitive?: true;
  /** Of the whole answer: what arrives must be just this. */
  digest: string;
  /** Of the text alone: a new build changes the names of scripts in every page, and that is no news to a reader. */
  text: string;
  /** As it travels, compressed. An estimate: the host may compress better. */
  bytes: number;
  /** Places in the list's `parts`. */
  parts: number[];
}

/** The pages of one topic, or (`GENERAL`) those of none, in one language. */
export interface PageList {
  parts: Part[];
  pages: ListedPage[];
}

export interface Amount {
  pages: number;
  bytes: number;
}

/** What can be saved of a language, with its size. */
export interface SavingIndex {
  whole: Amount;
  topics: (Amount & { id: string; title: string; lang?: string; dir?: string })[];
}

/** The list of the pages that belong to no topic. */
export const GENERAL = 'general';

/** Characters of a digest: 128 bits of SHA-256 in base64url. It tells damage and change, it is no signature. */
export const DIGEST_LENGTH = 22;

/** Address of the index, and of the list of a topic. */
export const indexAddress = (base: string, locale: string): string => `${base}${locale}/offline.json`;
export const listAddress = (base: string, locale: string, topic: string): string => `${base}${locale}/offline/${topic}.json`;

/** Each file once: pages share most of theirs. */
export const bytesOf = (pages: readonly ListedPage[], parts: readonly Part[]): number =>
  pages.reduce((sum, page) => sum + page.bytes, 0) +
  [...new Set(pages.flatMap((page) => page.parts))].reduce((sum, place) => sum + (parts[place]?.[2] ?? 0), 0);
