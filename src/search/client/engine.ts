/**
 * Pagefind's engine, driven without its own script: in a worker, so that searching never holds up the page (330 ms on a slow phone), and
 * in tests. Its script would be 12 KB more, of which a sixth is needed here; it swallows parts of an index that did not arrive and then
 * finds nothing; and it asks a document for its language. Here what did not arrive is an error, as "nothing found" must never mean "no network".
 */
import type { Narrowing } from '../answers/look-up.ts';
import { searchLanguage } from '../languages.ts';
import { engineFile, LIST, type Part, partFile, readList, written } from '../packed/list.ts';
import type { IndexedPage } from '../page.ts';
import type { Engine, EngineResult } from '../run.ts';
import { load, once } from './fetching.ts';

/** An engine that can leave out pages. */
export interface NarrowEngine extends Engine {
  search(
    text: string,
    options?: { filters: Record<string, { any: readonly string[] }> },
  ): Promise<{ results: readonly EngineResult[] }>;
}

/** The engine as one that finds only pages of some kinds and topics. */
export function narrowed(engine: NarrowEngine, { kinds, topics }: Narrowing): Engine {
  const filters = {
    ...(kinds.length > 0 ? { kind: { any: kinds } } : {}),
    ...(topics.length > 0 ? { topic: { any: topics } } : {}),
  };
  return Object.keys(filters).length === 0 ? engine : { search: (text) => engine.search(text, { filters }) };
}

/** What the engine of Pagefind gives to a script, by wasm-bindgen: texts and bytes go in as an address and a length. */
interface Exports {
  memory: WebAssembly.Memory;
  __wbindgen_externrefs: WebAssembly.Table;
  __wbindgen_start(): void;
  __wbindgen_malloc(bytes: number, align: number): number;
  __wbindgen_free(at: number, bytes: number, align: number): void;
  init_pagefind(at: number, bytes: number): number;
  load_index_chunk(index: number, at: number, bytes: number): number;
  load_filter_chunk(index: number, at: number, bytes: number): number;
  request_indexes(index: number, at: number, bytes: number): [at: number, bytes: number];
  request_filter_indexes(index: number, at: number, bytes: number): [at: number, bytes: number];
  search(index: number, ...texts: number[]): [at: number, bytes: number];
}

/** A page in the engine's answer: its name, score, and places. */
interface Row {
  p: string;
  s: number;
  l: readonly { l: number }[];
}

/** @throws TypeError where it is cut short */
async function unpacked(url: string): Promise<Uint8Array> {
  const stream = new Blob([await (await load(url)).arrayBuffer()]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The names that the engine lists; an empty one is no file. */
const namesIn = (json: string): string[] => {
  const names: unknown = JSON.parse(json);
  return Array.isArray(names) ? names.filter((name): name is string => typeof name === 'string' && name !== '') : [];
};

/** A query as Pagefind prepares it: small letters, no punctuation; and the same without marks. */
function prepared(text: string): { original: string; plain: string } {
  const words = text
    .toLowerCase()
    .replace(/[\p{Pd}\p{Pe}\p{Pf}\p{Pi}\p{Po}\p{Ps}]/gu, '')
    .split(/\s+/)
    .map((original) => ({ original, plain: original.normalize('NFD').replace(/\p{M}/gu, '') }))
    .filter(({ plain }) => plain !== '');
  return { original: words.map(({ original }) => original).join(' '), plain: words.map(({ plain }) => plain).join(' ') };
}

/**
 * The engine for one language.
 * @param indexUrl folder of the index, with a slash at the end
 * @param base what is set before each page's address
 * @throws Error where the index or a part of it did not arrive whole
 */
export async function openEngine(indexUrl: string, base: string, locale: string): Promise<NarrowEngine> {
  const [listed, code] = await Promise.all([
    unpacked(indexUrl + LIST),
    load(indexUrl + engineFile(searchLanguage(locale))).then((response) => response.arrayBuffer()),
  ]);
  const { instance } = await WebAssembly.instantiate(code, {
    './pagefind_web_bg.js': {
      __wbindgen_init_externref_table() {
        const table = wasm.__wbindgen_externrefs;
        const at = table.grow(4);
        table.set(0, undefined);
        for (const [i, value] of [undefined, null, true, false].entries()) table.set(at + i, value);
      },
    },
  });
  const wasm = instance.exports as unknown as Exports;
  wasm.__wbindgen_start();
  const give = (bytes: Uint8Array): [at: number, bytes: number] => {
    const at = wasm.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(wasm.memory.buffer).set(bytes, at);
    return [at, bytes.length];
  };
  const giveText = (text: string) => give(new TextEncoder().encode(text));
  const take = ([at, bytes]: [at: number, bytes: number]): string => {
    const text = new TextDecoder().decode(new Uint8Array(wasm.memory.buffer, at >>> 0, bytes));
    wasm.__wbindgen_free(at, bytes, 1);
    return text;
  };

  const list = readList(new TextDecoder().decode(listed));
  let index = wasm.init_pagefind(...give(written(list))) >>> 0;
  if (index === 0) throw new Error('The index is of another build');
  const part = (of: Part, name: string) => unpacked(indexUrl + partFile(list.folder, of, name));
  const load_ = (of: 'index' | 'filter', into: 'load_index_chunk' | 'load_filter_chunk') =>
    once(async (name) => {
      const bytes = await part(of, name);
      index = wasm[into](index, ...give(bytes)) >>> 0;
      if (index === 0) throw new Error('Part of the index is of another build');
    });
  const chunk = load_('index', 'load_index_chunk');
  const filter = load_('filter', 'load_filter_chunk');
  const page = once(async (name): Promise<IndexedPage> => {
    const read = JSON.parse(new TextDecoder().decode(await part('fragment', name))) as IndexedPage;
    return { ...read, url: (base + read.url).replace(/\/+/g, '/') };
  });

  return {
    async search(text, options) {
      const { original, plain } = prepared(text);
      if (plain === '') return { results: [] };
      const filters = JSON.stringify(options?.filters ?? {});
      await Promise.all([
        ...namesIn(take(wasm.request_indexes(index, ...giveText(plain)))).map(chunk),
        ...namesIn(take(wasm.request_filter_indexes(index, ...giveText(filters)))).map(filter),
      ]);
      const isPhrase = Number(/^\s*".+"\s*$/.test(text));
      const asked = [plain, original, filters, ''].flatMap(giveText);
      const { results } = JSON.parse(take(wasm.search(index, ...asked, isPhrase, 0))) as { results: readonly Row[] };
      return {
        results: results.map(({ p, s, l }) => ({
          id: p,
          score: s,
          length: list.lengths[Number.parseInt(p, 36)] ?? 0,
          words: l.map((at) => at.l),
          data: () => page(p),
        })),
      };
    },
  };
}
