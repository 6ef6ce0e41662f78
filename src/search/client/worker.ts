/** The search worker: one language, one engine, one search at a time; a query that a newer one has overtaken is not begun. */
import { searchLanguage } from '../languages.ts';
import { search } from '../run.ts';
import type { Dictionary } from '../spelling/vocabulary.ts';
import { openDictionary } from './dictionary.ts';
import { type NarrowEngine, narrowed, openEngine } from './engine.ts';
import type { Answer, Ask } from './messages.ts';

let engine: Promise<NarrowEngine> | undefined;
let dictionary: Dictionary | undefined;
let newest = 0;
let before: Promise<void> = Promise.resolve();

async function answer({ id, query, locale, base, within }: Ask): Promise<void> {
  if (id < newest) return;
  let said: Answer;
  try {
    const index = `${base}pagefind/${locale}/`;
    engine ??= openEngine(index, base, locale);
    dictionary ??= openDictionary(index);
    said = { id, found: await search(narrowed(await engine, within), query, searchLanguage(locale), dictionary) };
  } catch (error) {
    // The page ends a worker that failed and starts another: a module that did not load is not asked for again in the same scope.
    said = { id, failed: String(error) };
  }
  postMessage(said);
}

addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  newest = data.id;
  before = before.then(() => answer(data));
});
