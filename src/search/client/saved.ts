/**
 * Without a connection, the pages that the reader has saved are searched as they lie in the cache: caches named `saved…` hold pages
 * as HTML under their own address. Sensitive pages are passed over: that they were saved is nobody else's business.
 */

import { textLanguage } from '../answers/languages.ts';
import { mark } from '../answers/look-up.ts';
import { rootIn } from '../answers/roots.ts';
import { wordsOf } from '../answers/shard.ts';
import { excerpt, type Part } from '../excerpt.ts';

export interface SavedHit {
  url: string;
  title: Part[];
  excerpt: Part[];
}

const MOST_PAGES = 200;
const MOST_HITS = 10;
/** What belongs to the page and not to its text. */
const NOT_TEXT = 'script, style, nav, form, svg, .state, .sources, .unseen';

async function savedRequests(): Promise<{ cache: Cache; request: Request }[]> {
  if (!('caches' in globalThis)) return [];
  const names = (await caches.keys()).filter((name) => name.startsWith('saved'));
  const found = await Promise.all(
    names.map(async (name) => {
      const cache = await caches.open(name);
      return (await cache.keys()).map((request) => ({ cache, request }));
    }),
  );
  return found.flat().slice(0, MOST_PAGES);
}

/** Gives the page's own thread back between pages, so that typing is never held up. */
const pause = () => new Promise((done) => setTimeout(done));

function findIn(html: string, url: string, query: string): SavedHit | undefined {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const main = page.querySelector('main');
  if (main === null || main.querySelector('[data-sensitive]') !== null) return undefined;
  const locale = page.documentElement.lang;
  const language = textLanguage(locale);
  const root = rootIn(locale);
  const words = wordsOf(query, language).map(root);
  if (words.length === 0) return undefined;
  const title = main.querySelector('h1')?.textContent?.trim() ?? '';
  for (const other of main.querySelectorAll(NOT_TEXT)) other.remove();
  const blocks = [...main.querySelectorAll('h2, h3, p, li, dt, dd')].filter((block) => block.querySelector('p, li') === null);
  const text = blocks.map((block) => block.textContent?.trim() ?? '').join(' ');
  const tokens = language.encode(text).split(' ');
  const own = tokens.map((token) => root(wordsOf(language.decode(token), language).join('')));
  const inTitle = wordsOf(title, language).map(root);
  const isIn = (token: string, word: string) => token.startsWith(word);
  const isWhole = words.every((word) => own.some((token) => isIn(token, word)) || inTitle.some((token) => isIn(token, word)));
  // Where characters or syllables are tokens they must stand together: scattered over a page they mean nothing.
  const together = (all: readonly string[]) =>
    all.flatMap((_, at) => (words.every((word, i) => isIn(all[at + i] ?? '', word)) ? [at] : []));
  const runs = together(own);
  const isParted = language.space === ' ';
  if (isParted ? !isWhole : runs.length === 0 && together(inTitle).length === 0) return undefined;
  const places = isParted
    ? own.flatMap((token, at) => (words.some((word) => isIn(token, word)) ? [at] : []))
    : runs.flatMap((at) => words.map((_, i) => at + i));
  return {
    url,
    title: mark(title, words, language),
    excerpt: excerpt(tokens, [{ id: '', from: 0, to: tokens.length }], places, language).parts,
  };
}

/** Saved pages that hold every word of the query, at most ten. Never throws: a browser may forbid its caches. */
export async function searchSaved(query: string): Promise<{ pages: number; hits: SavedHit[] }> {
  const hits: SavedHit[] = [];
  let pages = 0;
  try {
    for (const { cache, request } of await savedRequests()) {
      const response = await cache.match(request);
      if (!response?.headers.get('Content-Type')?.includes('html')) continue;
      pages += 1;
      const hit = findIn(await response.text(), new URL(request.url).pathname, query);
      if (hit && hits.push(hit) >= MOST_HITS) break;
      await pause();
    }
  } catch (error) {
    console.error(error);
  }
  return { pages, hits };
}
