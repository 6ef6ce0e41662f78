/** The service worker as one file, with the list of what it keeps for a language. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { fileAddress } from '../../i18n/address.ts';
import { locales } from '../../locales.ts';
import { BASE_PATH } from '../../site.ts';
import type { Kept } from '../kept.ts';
import { partsOfPage, withNeighbours } from './parts.ts';
import type { SiteFiles } from './site-files.ts';

const SOURCE = fileURLToPath(new URL('../client/worker/worker.ts', import.meta.url));

/** Most bytes, compressed, that the first visit costs beside its page: the worker, and what makes "saved", "help" and its cards open without a network. */
export const MOST_BYTES = 61_440;

/** What is kept without being asked for, once a language is visited: its pages of help, of cards to show, and of what is saved, with what they need. */
export function keptFiles(files: SiteFiles): Kept[] {
  const kept = (name: string, locale?: string): Kept => ({
    url: fileAddress(name.replace(/index\.html$/, '')),
    // The name of a file of Astro's changes with it.
    revision: name.startsWith('_astro/') ? null : files.digest(name),
    integrity: files.integrity(name),
    ...(locale === undefined ? {} : { locale }),
  });
  const pages = locales.map(
    (locale) => [locale, ['saved', 'help', 'help/show'].map((page) => `${locale}/${page}/index.html`)] as const,
  );
  const shared = withNeighbours(
    [...new Set(pages.flatMap(([, names]) => names.flatMap((name) => partsOfPage(files.text(name), BASE_PATH, files.has))))],
    files.has,
    files.text,
  );
  return [
    ...shared.map((name) => kept(name)),
    ...pages.flatMap(([locale, names]) => [...names, `${locale}/words.json`].map((name) => kept(name, locale))),
  ];
}

/** @throws Error where the worker cannot be bundled */
export async function bundleWorker(kept: readonly Kept[]): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: {
      __BASE__: JSON.stringify(BASE_PATH),
      __KEPT__: JSON.stringify(kept),
      'process.env.NODE_ENV': '"production"',
    },
    build: {
      write: false,
      lib: { entry: SOURCE, formats: ['iife'], name: 'worker', fileName: () => 'sw.js' },
    },
  });
  const [made] = Array.isArray(result) ? result : [result];
  const chunk = made && 'output' in made ? made.output[0] : undefined;
  if (!chunk) throw new Error('The service worker could not be bundled.');
  return chunk.code;
}
