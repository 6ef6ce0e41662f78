/** Astro writes each page as a folder; hosts want the page for a wrong address as a file. */
import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/** @param site folder of the built site */
export function flattenLostPages(site: string, locales: readonly string[]): void {
  for (const locale of locales) {
    const place = path.join(site, locale, '404.html');
    renameSync(place, `${place}.folder`);
    renameSync(path.join(`${place}.folder`, 'index.html'), place);
    rmSync(`${place}.folder`, { recursive: true });
  }
}
