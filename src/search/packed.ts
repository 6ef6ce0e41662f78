/**
 * How an index lies on the server, shared by the build and the browser. Pagefind names its files after their content; 3,000 such names
 * are half of its list, which every first query waits for. Here they are counted, in a folder named after all of them together: a list
 * of an older build leads to files that are no longer there, not to other pages.
 */
import type { SearchLanguage } from './language.ts';

/** The version of Pagefind whose list, chunks and engine these are. */
export const PAGEFIND = '1.6.0';

/** Pagefind sets this before everything that it compresses. */
export const SIGNATURE = 'pagefind_dcd';

/** The list of the index: the name of the folder, a line break, then what the engine reads. */
export const LIST = 'list.gz';

/** The engine with the stemmer of a language; uncompressed, as hosts compress it better than it comes. */
export const engineFile = ({ pagefind }: Pick<SearchLanguage, 'pagefind'>): string =>
  `engine-${PAGEFIND}-${pagefind === 'und' ? 'unknown' : pagefind}.wasm`;

export type Part = 'index' | 'filter' | 'fragment';
export const partFile = (folder: string, part: Part, name: string): string => `${folder}/${part}/${name}.gz`;
