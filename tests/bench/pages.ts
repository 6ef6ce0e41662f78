/**
 * A first and a second article as a woman with a cheap phone meets them: our site, the ideal hand-written page of the same words,
 * and a Starlight site with the same articles, in turn, on one slow line.
 *
 *     npm run bench:pages -- [--locale L] [--runs 7] [--site FOLDER]
 *
 * One JSON line per language and site, medians over the runs, then tables. Ends with 1 where a bound is missed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { type Locale, locales } from '../../src/locales.ts';
import { provideChromium } from '../chromium.ts';
import { type Articles, readArticles } from './articles.ts';
import { boundsOf, median, type PageFigures } from './pages/bounds.ts';
import { idealPage, wordsOf } from './pages/ideal.ts';
import { type Line, openLine } from './pages/line.ts';
import { buildStarlight, starlightAddress } from './pages/starlight.ts';
import { type Visit, visit } from './pages/visit.ts';

const FOLDER = path.resolve('.build/bench');
const FIRST = 'care-in-pregnancy';
const SECOND = 'weak-blood';

const { values: options } = parseArgs({
  options: { locale: { type: 'string' }, runs: { type: 'string', default: '7' }, site: { type: 'string' } },
});
const runs = Number(options.runs);
const asked = locales.filter((locale) => options.locale === undefined || locale === options.locale);

/** @returns the folder of the built site */
function provideSite(): string {
  if (options.site !== undefined) return path.resolve(options.site);
  const folder = path.join(FOLDER, 'site');
  const { status } = spawnSync(process.execPath, ['src/build.ts'], {
    env: { ...process.env, OUT_DIR: folder, BUILD_DATE: '2026-12-01' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('The site did not build.');
  return folder;
}

const addressOf = (locale: Locale, slug: string): string => `/${locale}/articles/${slug}/`;

/** @throws Error where a word was lost or added: then it would not be the page of the same words */
function writeIdeal(site: string, articles: Articles): string {
  const folder = path.join(FOLDER, 'ideal');
  for (const [locale, pages] of articles) {
    for (const slug of [FIRST, SECOND]) {
      const html = pages.get(slug) ?? '';
      const ideal = idealPage(html, locale);
      if (wordsOf(ideal) !== wordsOf(html)) throw new Error(`${locale}/${slug}: the ideal page has other words.`);
      mkdirSync(path.join(folder, addressOf(locale, slug)), { recursive: true });
      writeFileSync(path.join(folder, addressOf(locale, slug), 'index.html'), ideal);
    }
    for (const [source] of [...pages.values()].join().matchAll(/(?<=<img src=")\/[^"]+/g)) {
      mkdirSync(path.join(folder, path.dirname(source)), { recursive: true });
      writeFileSync(path.join(folder, source), readFileSync(path.join(site, source)));
    }
  }
  return folder;
}

const ENGINES = ['site', 'ideal', 'starlight'] as const;
type Engine = (typeof ENGINES)[number];
const addressIn = (engine: Engine, locale: Locale, slug: string): string =>
  engine === 'starlight' ? starlightAddress(locale, slug) : addressOf(locale, slug);

function figuresOf(engine: Engine, locale: Locale, visits: readonly Visit[]): PageFigures {
  const middle = (key: 'textMs' | 'bytesBeforeText' | 'requestsBeforeText' | 'documentBytes') =>
    Math.round(median(visits.map((one) => one[key])));
  return {
    engine,
    locale,
    runs: visits.length,
    textMs: middle('textMs'),
    bytesBeforeText: middle('bytesBeforeText'),
    requestsBeforeText: middle('requestsBeforeText'),
    documentBytes: middle('documentBytes'),
    // Bytes do not vary from run to run: counted once.
    pageBytes: visits[0]?.pageBytes ?? 0,
    nextBytes: visits[0]?.nextBytes ?? 0,
    // The worst of all runs: a page that moves once has moved.
    shift: Math.max(...visits.map(({ shift }) => shift)),
    blocking: [...new Set(visits.flatMap(({ blocking }) => blocking))],
    fonts: Math.max(...visits.map(({ fonts }) => fonts)),
  };
}

const site = provideSite();
const articles = readArticles(site);
const lines: Record<Engine, Line> = {
  site: await openLine(site),
  ideal: await openLine(writeIdeal(site, articles)),
  starlight: await openLine(buildStarlight(path.join(FOLDER, 'starlight'), articles)),
};
const browser = await chromium.launch({
  executablePath: provideChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const table: PageFigures[] = [];
const bounds = [];
try {
  // The first start of a browser is slower than any other: nobody's figure.
  for (const engine of ENGINES) await visit(browser, lines[engine], addressIn(engine, asked[0] ?? 'en', FIRST));
  for (const locale of asked) {
    const visits: Record<Engine, Visit[]> = { site: [], ideal: [], starlight: [] };
    for (let run = 0; run < runs; run++) {
      for (const engine of ENGINES)
        visits[engine].push(
          await visit(
            browser,
            lines[engine],
            addressIn(engine, locale, FIRST),
            run === 0 ? addressIn(engine, locale, SECOND) : undefined,
          ),
        );
    }
    const [own, ideal, starlight] = ENGINES.map((engine) => figuresOf(engine, locale, visits[engine])) as [
      PageFigures,
      PageFigures,
      PageFigures,
    ];
    for (const figures of [own, ideal, starlight]) {
      console.log(JSON.stringify(figures));
      table.push(figures);
    }
    bounds.push(...boundsOf(own, ideal, starlight));
  }
} finally {
  await browser.close();
  for (const line of Object.values(lines)) line.close();
}
console.table(table.map(({ blocking, runs: _runs, ...figures }) => ({ ...figures, blocking: blocking.length })));
console.table(bounds.map(({ isKept, ...bound }) => ({ ...bound, '': isKept ? 'kept' : 'MISSED' })));
const missed = bounds.filter(({ isKept }) => !isKept);
console.log(missed.length === 0 ? 'Every bound is kept.' : `${missed.length} of ${bounds.length} bounds are missed.`);
process.exitCode = missed.length === 0 ? 0 : 1;
