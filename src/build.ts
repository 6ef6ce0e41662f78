/**
 * The build: read everything → Astro, aside → fonts (from the text of all pages) → files to pass on → search → deltas →
 * lists and worker for reading offline → form editor → verify → swap.
 * Until the last step the old `dist/` stays as it is; a problem in the content stops the build before Astro starts.
 * Environment: OUT_DIR, CONTENT_DIR, REVIEWS_DIR, SITE_URL, BASE_PATH, BUILD_DATE, REVIEWED_ONLY.
 */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { writeDeltas } from './delta/build/write.ts';
import { writeEditor } from './editor/build/write.ts';
import { hostOf } from './editor/host.ts';
import { writeFonts } from './fonts/build/write.ts';
import { SHEETS } from './fonts/faces.ts';
import { flattenPages } from './hosting/flat.ts';
import { languageOf, locales } from './locales.ts';
import { writeOffline } from './offline/build/index.ts';
import { makeFiles } from './passing/build/files.ts';
import { ContentError } from './problems.ts';
import { writeIndex } from './search/build/index.ts';
import { searchPages } from './search/build/pages.ts';
import { LIST } from './search/packed/list.ts';
import { library } from './shelf.ts';
import { BASE_PATH, SITE, SITE_URL } from './site.ts';

const OUT = path.resolve(process.env['OUT_DIR'] ?? 'dist');
/** Beside the output, so that the swap is a rename on one file system. */
const ASIDE = path.join(path.dirname(OUT), `.${path.basename(OUT)}-next`);
const LAST = path.join(path.dirname(OUT), `.${path.basename(OUT)}-last`);

/** Runs one step and says how long it took. */
async function step<T>(name: string, run: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await run();
  console.log(`▸ ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

async function buildPages(): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const { build } = await import('astro');
  await build({ outDir: ASIDE, logLevel: 'error' });
  flattenPages(ASIDE);
}

async function buildSearch(): Promise<void> {
  for (const locale of locales) {
    await writeIndex({
      locale,
      dir: languageOf(locale).dir,
      pages: searchPages(library(), locale),
      outputPath: path.join(ASIDE, 'pagefind', locale),
    });
  }
}

/** After the lists for reading offline, which hold nothing of it. */
const buildEditor = (): Promise<void> =>
  writeEditor(ASIDE, library(), hostOf(SITE.repository), { siteUrl: SITE_URL, basePath: BASE_PATH, signIn: SITE.signIn });

/** @throws Error where the new site lacks what every site has */
function verify(): void {
  const needed = [
    'index.html',
    '404.html',
    'sitemap-index.xml',
    'content.json',
    'sw.js',
    'admin/index.html',
    ...SHEETS.map(({ name }) => `fonts/${name}.css`),
    ...locales.flatMap((locale) => [
      `${locale}/index.html`,
      `${locale}/404.html`,
      `${locale}/help/index.html`,
      `${locale}/help/show/index.html`,
      `${locale}/card.html`,
      `${locale}/saved/index.html`,
      `pagefind/${locale}/${LIST}`,
    ]),
  ];
  const missing = needed.filter((file) => !existsSync(path.join(ASIDE, file)));
  if (missing.length > 0) throw new Error(`The new site lacks ${missing.join(', ')}; the last one stays in place.`);
}

function swap(): void {
  rmSync(LAST, { recursive: true, force: true });
  mkdirSync(path.dirname(OUT), { recursive: true });
  if (existsSync(OUT)) renameSync(OUT, LAST);
  renameSync(ASIDE, OUT);
  rmSync(LAST, { recursive: true, force: true });
}

/** A build that ended between the two renames of `swap` has left the last site beside its place. */
function putBack(): void {
  if (existsSync(LAST) && !existsSync(OUT)) renameSync(LAST, OUT);
}

try {
  putBack();
  rmSync(ASIDE, { recursive: true, force: true });
  const { entries } = await step('read', () => library());
  await step('pages', buildPages);
  const fonts = await step('fonts', () => writeFonts(ASIDE));
  await step('files to pass on', () => makeFiles(ASIDE));
  await step('search', buildSearch);
  await step('deltas', () => writeDeltas(ASIDE));
  await step('offline', () => writeOffline(ASIDE, library()));
  await step('editor', buildEditor);
  await step('verify', verify);
  swap();
  console.log(`▸ fonts: ${fonts.map(({ file, bytes }) => `${path.basename(file)} ${bytes}`).join(', ')} bytes`);
  console.log(`▸ ${entries.length} entries in ${locales.length} languages: ${path.relative(process.cwd(), OUT) || OUT}`);
} catch (error) {
  putBack();
  rmSync(ASIDE, { recursive: true, force: true });
  // A problem in the content speaks for itself; where it stands in our code helps nobody.
  console.error(error instanceof ContentError ? error.message : error);
  process.exitCode = 1;
}
