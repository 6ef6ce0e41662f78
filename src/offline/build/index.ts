/** Writes what saving needs into a finished site: the lists of each language, and the service worker. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Library } from '../../library.ts';
import { locales } from '../../locales.ts';
import { BASE_PATH } from '../../site.ts';
import { indexAddress, listAddress } from '../list.ts';
import { listPages } from './lists.ts';
import { siteFiles } from './site-files.ts';
import { bundleWorker, keptFiles, MOST_BYTES } from './worker.ts';

const nameOf = (address: string): string => `${address.slice(BASE_PATH.length)}${address.endsWith('/') ? 'index.html' : ''}`;

/**
 * @param dir folder of the site, whole but for this
 * @throws Error where a first visit would cost more than it may
 */
export async function writeOffline(dir: string, library: Library): Promise<void> {
  const files = siteFiles(dir);
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
    writeFileSync(path.join(dir, name), text);
  };
  for (const locale of locales) {
    const { index, lists } = listPages(files, library, locale);
    write(indexAddress('', locale), JSON.stringify(index));
    for (const [topic, list] of lists) write(listAddress('', locale, topic), JSON.stringify(list));
  }
  const kept = keptFiles(files);
  const worker = await bundleWorker(kept);
  write('sw.js', worker);
  for (const locale of locales) {
    const some = kept.filter((file) => file.locale === undefined || file.locale === locale);
    const bytes = some.reduce((sum, { url }) => sum + files.bytes(nameOf(url)), brotliCompressSync(worker).length);
    if (bytes > MOST_BYTES)
      throw new Error(`What a first visit in ${locale} keeps costs ${bytes} bytes; it may cost ${MOST_BYTES}.`);
  }
}
