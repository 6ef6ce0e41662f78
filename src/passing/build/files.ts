/** The files to pass on, made of the pages that were built for them; and their sizes, told where they are offered. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { WEIGHTS, type Weight } from '../../fonts/faces.ts';
import { type Locale, locales } from '../../locales.ts';
import { BASE_PATH, SITE_URL } from '../../site.ts';
import { withSizes } from '../sizes.ts';
import { addressOfDrawing } from './drawing.ts';
import { fontOf } from './font.ts';
import { seal } from './seal.ts';

/** The script of a whole language in one file: classic, because modules do not run from a phone's storage. */
const cardScript = (): string =>
  buildSync({
    entryPoints: [fileURLToPath(new URL('../client/card.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    minify: true,
    // Letters that only the search knows are no text for which the site's fonts would need a glyph.
    charset: 'ascii',
    // Phones of 2020: what the rest of the site asks for too.
    target: 'chrome80',
    write: false,
  }).outputFiles[0]?.text.trim() ?? '';

/** @throws Error for a file that is not there or of a kind that no page shows */
function dataOf(site: string, address: string): string {
  const type = path.extname(address);
  if (!address.startsWith(BASE_PATH) || !['.svg', '.webp'].includes(type))
    throw new Error(`${address} cannot be written into a file to pass on.`);
  const bytes = readFileSync(path.join(site, decodeURIComponent(address.slice(BASE_PATH.length))));
  return type === '.svg' ? addressOfDrawing(bytes.toString('utf8')) : `data:image/webp;base64,${bytes.toString('base64')}`;
}

interface Made {
  /** Path within the site. */
  file: string;
  bytes: number;
}

async function makeFile(site: string, file: string, locale: Locale, weights: readonly Weight[], script?: string): Promise<Made> {
  const place = path.join(site, file);
  const html = readFileSync(place, 'utf8');
  const whole = seal(html, {
    origin: SITE_URL,
    folder: `${BASE_PATH}${locale}/`,
    dataOf: (address) => dataOf(site, address),
    font: await fontOf(html, locale, weights),
    ...(script === undefined ? {} : { script }),
  });
  writeFileSync(place, whole);
  return { file, bytes: Buffer.byteLength(whole) };
}

/** @throws Error where a page offers a file that was not made */
function tellSizes(page: string, made: readonly Made[]): void {
  const html = readFileSync(page, 'utf8');
  const told = withSizes(html, (file) => {
    const found = made.find((one) => one.file === file);
    if (!found) throw new Error(`${page} offers ${file}, which was not made.`);
    return found.bytes;
  });
  if (told !== html) writeFileSync(page, told);
}

/**
 * Makes every file to pass on of a built site.
 * @param site folder of the built site
 * @returns what was made, by path within the site
 */
export async function makeFiles(site: string): Promise<Made[]> {
  const script = cardScript();
  const made: Made[] = [];
  for (const locale of locales) {
    const folder = path.join(site, locale, 'articles');
    const isFile = (name: string) => name.endsWith('.page.html');
    const names = readdirSync(folder);
    // One article is read once: its bold letters, which the browser can make, would be a third of the file.
    for (const name of names.filter(isFile)) made.push(await makeFile(site, `${locale}/articles/${name}`, locale, [400]));
    const cards = readdirSync(path.join(site, locale)).filter((name) => /^card.*\.html$/.test(name));
    for (const name of cards) made.push(await makeFile(site, `${locale}/${name}`, locale, WEIGHTS, script));
    for (const name of names.filter((one) => !/\./.test(one))) tellSizes(path.join(folder, name, 'index.html'), made);
    for (const page of ['index.html', 'articles/index.html']) tellSizes(path.join(site, locale, page), made);
  }
  return made;
}
