/** The engines that are compared: what each writes for a corpus, and the code of a page that asks it. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import MiniSearch from 'minisearch';
import { close, createIndex } from 'pagefind';
import { build as bundle } from 'vite';
import { type SearchPage, writeIndex } from '../../src/search/build/index.ts';

export interface Text {
  id: string;
  title: string;
  text: string;
  /** The page as the site indexes it, where the corpus is the site's own content. */
  page?: SearchPage;
}

/** Each defines `ask(query)`, which gives urls in order; the page loads nothing before it is first called. */
export interface Engine {
  name: 'site' | 'plain' | 'minisearch';
  /** Writes what the engine serves, below `folder`. */
  write(folder: string, locale: string, texts: readonly Text[]): Promise<void>;
  /** Code for the page. */
  code(locale: string): string;
}

const pageOf = ({ id, title, text, page }: Text): SearchPage =>
  page ?? {
    url: `/${encodeURIComponent(id)}/`,
    title,
    kind: 'articles',
    kindName: '—',
    sections: [{ id: '', heading: '', text }],
    also: [],
  };

/** Where an engine found something, as the id of the corpus. */
export const idOf = (url: string, ids: ReadonlySet<string>): string => {
  if (ids.has(url)) return url;
  const bare = url.replace(/#.*/, '');
  return ids.has(bare) ? bare : decodeURIComponent(bare.replace(/^\/|\/$/g, ''));
};

async function bundleInto(folder: string, name: string, entry: string): Promise<void> {
  await bundle({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: true,
      copyPublicDir: false,
      rollupOptions: {
        input: { [name]: entry },
        output: { format: 'es', entryFileNames: `${name}.js` },
        preserveEntrySignatures: 'exports-only',
      },
    },
  });
}

const site: Engine = {
  name: 'site',
  async write(folder, locale, texts) {
    const dir = locale === 'ug' ? 'rtl' : 'ltr';
    await writeIndex({ locale, dir, pages: texts.map(pageOf), outputPath: path.join(folder, 'pagefind', locale) });
    await bundleInto(folder, 'worker', 'src/search/client/worker.ts');
  },
  code: (locale) => `
    let worker, id = 0;
    const ask = (query) => new Promise((answered, failed) => {
      worker ??= new Worker('/worker.js', { type: 'module' });
      const asked = ++id;
      worker.onmessage = ({ data }) => {
        if (data.id !== asked) return;
        if ('failed' in data) failed(new Error(data.failed));
        else answered(data.found.hits.map(({ url }) => url));
      };
      worker.onerror = (event) => failed(new Error(event.message));
      worker.postMessage({ id: asked, query, locale: '${locale}', base: '/', within: { kinds: [], topics: [] } });
    });`,
};

const escapeHtml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const plain: Engine = {
  name: 'plain',
  async write(folder, locale, texts) {
    // Set by the site's own index; as it comes, Pagefind cuts larger chunks.
    delete process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'];
    const { index } = await createIndex({});
    if (index === undefined) throw new Error('Pagefind did not start');
    for (const text of texts) {
      const content = `<html lang="${locale}"><head><title>${escapeHtml(text.title)}</title></head><body><main data-pagefind-body><h1>${escapeHtml(text.title)}</h1>${text.text
        .split('\n')
        .map((line) => `<p>${escapeHtml(line)}</p>`)
        .join('')}</main></body></html>`;
      await index.addHTMLFile({ url: pageOf(text).url, content });
    }
    await index.writeFiles({ outputPath: path.join(folder, 'plain', locale) });
    await close();
  },
  code: (locale) => `
    let pagefind;
    const ask = async (query) => {
      pagefind ??= await import('/plain/${locale}/pagefind.js');
      const { results } = await pagefind.search(query);
      return Promise.all(results.slice(0, 20).map(async (result) => (await result.data()).url));
    };`,
};

const minisearch: Engine = {
  name: 'minisearch',
  async write(folder, locale, texts) {
    const index = new MiniSearch({ fields: ['title', 'text'], idField: 'url' });
    index.addAll(texts.map((text) => ({ url: pageOf(text).url, title: text.title, text: text.text })));
    const to = path.join(folder, 'minisearch');
    await mkdir(to, { recursive: true });
    await writeFile(path.join(to, `${locale}.json`), JSON.stringify(index));
    await bundleInto(to, 'minisearch', 'node_modules/minisearch/dist/es/index.js');
  },
  code: (locale) => `
    let index;
    const ask = async (query) => {
      index ??= await (async () => {
        const [{ default: MiniSearch }, response] = await Promise.all([import('/minisearch/minisearch.js'), fetch('/minisearch/${locale}.json')]);
        return MiniSearch.loadJSON(await response.text(), { fields: ['title', 'text'], idField: 'url' });
      })();
      return index.search(query, { prefix: true, fuzzy: 0.2, boost: { title: 2 } }).slice(0, 20).map(({ id }) => id);
    };`,
};

export const ENGINES: readonly Engine[] = [site, plain, minisearch];
