/** Opens a Pagefind index where there is no document: in a worker, so that searching never holds up the page (330 ms on a slow phone), and in tests. */
import { searchLanguage } from '../languages.ts';
import type { Engine } from '../run.ts';

interface Pagefind {
  createInstance(options: { basePath: string; baseUrl: string; noWorker: true }): Engine;
}

/** Pagefind asks the document for its language, which decides the stemmer, and for nothing else. */
function standInDocument(lang: string): object {
  const element = { lang, getAttribute: () => lang };
  return { currentScript: null, documentElement: element, querySelector: () => element };
}

/**
 * Pagefind swallows a part of the index that did not arrive, and finds nothing. "Nothing found" must never mean "no network",
 * so what failed to load is noted, and the search fails.
 */
function noteFailures(): { last: unknown } {
  const failure: { last: unknown } = { last: undefined };
  const load = globalThis.fetch;
  globalThis.fetch = async (...request) => {
    try {
      const response = await load(...request);
      if (!response.ok) failure.last = new Error(`${response.status} ${response.url}`);
      return response;
    } catch (error) {
      failure.last = error;
      throw error;
    }
  };
  return failure;
}

/**
 * The engine for one language. `indexUrl`: folder of the index, with a slash at the end; `base`: what is set before each page's address.
 * Once per global scope: it fills in `document` and wraps `fetch`.
 */
export async function openEngine(indexUrl: string, base: string, locale: string): Promise<Engine> {
  Object.assign(globalThis, { document: standInDocument(searchLanguage(locale).pagefind) });
  const failure = noteFailures();
  const pagefind = (await import(/* @vite-ignore */ `${indexUrl}pagefind.js`)) as Pagefind;
  const instance = pagefind.createInstance({ basePath: indexUrl, baseUrl: base, noWorker: true });
  return {
    async search(text) {
      failure.last = undefined;
      const answer = await instance.search(text);
      if (failure.last === undefined) return answer;
      throw new Error(`Part of the index did not load: ${String(failure.last)}`, {
        cause: failure.last,
      });
    },
  };
}
