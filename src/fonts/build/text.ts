/** The text that the fonts have to draw, taken from the finished site: whatever puts it there, it is counted. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Face } from '../faces.ts';

/**
 * Reads every page and every file of words of a built site.
 * The pages themselves, because interface words, guides, dates and messages in attributes come together only there.
 * The search index is made of the same text, and so are deltas, which cut it anywhere.
 * @param folder of the built site
 * @returns text by the path of its file
 */
export const readTexts = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      // The folder of a page may itself be named like one.
      .filter((item) => item.isFile())
      .map((item) => path.relative(folder, path.join(item.parentPath, item.name)).split(path.sep).join('/'))
      .filter((file) => /\.(?:html|json)$/.test(file) && !file.startsWith('pagefind/') && !file.endsWith('/delta.json'))
      .sort()
      .map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]),
  );

/**
 * Distinct runs of letters of a script. A browser shapes a word whole even where a tag stands within it, so a page is read with its
 * tags (which also counts their attributes) and without.
 */
export function runsOf(texts: Iterable<string>, { block: [first, last] }: Pick<Face, 'block'>): Set<string> {
  const letters = new RegExp(`[${first}-${last}]+`, 'gu');
  const runs = new Set<string>();
  for (const text of texts)
    for (const reading of [text, text.replace(/<[^>]*>/g, '')]) for (const run of reading.match(letters) ?? []) runs.add(run);
  return runs;
}
