/** Opens a Pagefind index where there is no document: in a worker, so that searching never holds up the page (330 ms on a slow phone), and in tests. */

import type { Narrowing } from '../answers/look-up.ts';
import { searchLanguage } from '../languages.ts';
import type { Engine, EngineResult } from '../run.ts';

/** An engine that can leave out pages. */
export interface NarrowEngine extends Engine {
  search(
    text: string,
    options?: { filters: Record<string, { any: readonly string[] }> },
  ): Promise<{ results: readonly EngineResult[] }>;
}

interface Pagefind {
  createInstance(options: { basePath: string; baseUrl: string; noWorker: true }): NarrowEngine;
}

/** The engine as one that finds only pages of some kinds and topics. */
export function narrowed(engine: NarrowEngine, { kinds, topics }: Narrowing): Engine {
  const filters = {
    ...(kinds.length > 0 ? { kind: { any: kinds } } : {}),
    ...(topics.length > 0 ? { topic: { any: topics } } : {}),
  };
  return Object.keys(filters).length === 0 ? engine : { search: (text) => engine.search(text, { filters }) };
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
  // Nor does it catch what fails while it starts.
  globalThis.addEventListener?.('unhandledrejection', (event) => {
    failure.last = event.reason;
    event.preventDefault();
  });
  // A part that came cut short Pagefind tells the console alone.
  const tell = console.error;
  console.error = (...said: unknown[]) => {
    failure.last = said[0];
    tell(...said);
  };
  return failure;
}

/**
 * The engine for one language. `indexUrl`: folder of the index, with a slash at the end; `base`: what is set before each page's address.
 * Once per global scope: it fills in `document` and wraps `fetch`.
 */
export async function openEngine(indexUrl: string, base: string, locale: string): Promise<NarrowEngine> {
  Object.assign(globalThis, { document: standInDocument(searchLanguage(locale).pagefind) });
  const failure = noteFailures();
  const pagefind = (await import(/* @vite-ignore */ `${indexUrl}pagefind.js`)) as Pagefind;
  const instance = pagefind.createInstance({ basePath: indexUrl, baseUrl: base, noWorker: true });
  return {
    async search(text, options) {
      failure.last = undefined;
      const answer = await (options === undefined ? instance.search(text) : instance.search(text, options));
      if (failure.last === undefined) return answer;
      throw new Error(`Part of the index did not load: ${String(failure.last)}`, {
        cause: failure.last,
      });
    },
  };
}
