/** An index with its vocabulary, written to a folder that goes when the tests are over, and opened as the worker does. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll } from 'vitest';
import { writeIndex } from '../../../src/search/build/index.ts';
import type { SearchPage } from '../../../src/search/build/record.ts';
import { openDictionary } from '../../../src/search/client/dictionary.ts';
import { openEngine } from '../../../src/search/client/engine.ts';
import { searchLanguage } from '../../../src/search/languages.ts';
import { type Found, search } from '../../../src/search/run.ts';

/** Node's fetch reads no files. */
export const fetchFile = async (input: string | URL | Request): Promise<Response> => {
  const body = await readFile(fileURLToPath(String(input).replace(/\?.*/, ''))).catch(() => undefined);
  return body === undefined ? new Response(null, { status: 404 }) : new Response(new Uint8Array(body));
};

export interface OpenIndex {
  folder: string;
  ask(query: string): Promise<Found>;
}

export async function openIndex(locale: string, pages: readonly SearchPage[]): Promise<OpenIndex> {
  const above = await mkdtemp(path.join(tmpdir(), 'search-'));
  afterAll(() => rm(above, { recursive: true, force: true }));
  const folder = path.join(above, locale);
  await writeIndex({ locale, dir: locale === 'ug' ? 'rtl' : 'ltr', pages, outputPath: folder });
  const realFetch = globalThis.fetch;
  globalThis.fetch = fetchFile;
  afterAll(() => {
    globalThis.fetch = realFetch;
  });
  const url = `${pathToFileURL(folder).href}/`;
  const engine = await openEngine(url, '/', locale);
  const dictionary = openDictionary(url);
  return { folder, ask: (query) => search(engine, query, searchLanguage(locale), dictionary) };
}
