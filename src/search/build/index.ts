/** One Pagefind index per language: a reader loads her own, and a language that did not change need not be built again. */
import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { searchLanguage } from '../languages.ts';
import { record, type SearchPage } from './record.ts';
import { repack } from './repack.ts';
import { vocabularyFiles } from './vocabulary.ts';

export type { SearchPage } from './record.ts';

export interface Index {
  /** Tag of the language, as in the addresses. */
  locale: string;
  /** Writing direction of the language. */
  dir: 'ltr' | 'rtl';
  pages: readonly SearchPage[];
  /** Folder of this language's index: `<dist>/pagefind/<locale>`. Emptied first. */
  outputPath: string;
}

export interface Written {
  pages: number;
  /** Paths below `outputPath`, with `/`, in order. */
  files: string[];
}

/** Indexes being written: Pagefind is one process for all of them, and ends with the last. */
let open = 0;

/** Pagefind answers with lists of errors where others throw. */
function hold<T extends { errors: string[] }>(answer: T, doing: string): T {
  if (answer.errors.length > 0) throw new Error(`Search: ${doing} failed: ${answer.errors.join('; ')}`);
  return answer;
}

/** A word that nobody asks for. */
const UNASKED = 'ꒌꒌꒌꒌ';

async function addPages(index: PagefindIndex, { locale, dir, pages }: Index): Promise<void> {
  const language = searchLanguage(locale);
  if (pages.length === 0) {
    // Without a page, or with one that has no word, Pagefind writes no language, and its code then fails instead of finding nothing.
    const content = `<html lang="${language.pagefind}"><body><main data-pagefind-body>${UNASKED} </main></body></html>`;
    hold(await index.addHTMLFile({ url: '/', content }), `adding nothing (${locale})`);
  }
  for (const page of pages) {
    const doing = `adding ${page.url} (${locale})`;
    try {
      hold(await index.addHTMLFile({ url: page.url, content: record(page, language, dir) }), doing);
    } catch (error) {
      throw error instanceof Error && error.message.startsWith('Search: ')
        ? error
        : new Error(`Search: ${doing} failed: ${String(error)}`, { cause: error });
    }
  }
}

/** Writes the index of one language. Throws with what failed; nothing half written is left unsaid. */
export async function writeIndex(request: Index): Promise<Written> {
  const { locale, outputPath, pages } = request;
  // Chunks of one kilobyte instead of twenty: a query needs a few words of each. Read by Pagefind's process when it starts.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= '600';
  open += 1;
  try {
    const { index } = hold(await createIndex({}), `starting the index of ${locale}`);
    if (index === undefined) throw new Error(`Search: starting the index of ${locale} failed`);
    await addPages(index, request);
    await rm(outputPath, { recursive: true, force: true });
    hold(await index.writeFiles({ outputPath }), `writing ${outputPath}`);
    await index.deleteIndex();
    await repack(outputPath, searchLanguage(locale));
    for (const [file, text] of vocabularyFiles(pages, searchLanguage(locale))) await writeFile(path.join(outputPath, file), text);
  } finally {
    open -= 1;
    if (open === 0) await close();
  }
  const files = (await readdir(outputPath, { recursive: true, withFileTypes: true }))
    .filter((file) => file.isFile())
    .map((file) => path.relative(outputPath, path.join(file.parentPath, file.name)).split(path.sep).join('/'));
  return { pages: pages.length, files: files.toSorted() };
}
