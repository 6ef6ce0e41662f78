/** Astro writes each page as a folder. A page that is a file, to pass on or for a wrong address, is named like one. */
import { readdirSync, renameSync, rmdirSync } from 'node:fs';
import path from 'node:path';

/** Makes files of the folders whose names end in `.html`. @param site folder of the built site */
export function flattenPages(site: string): void {
  const folders = readdirSync(site, { recursive: true, withFileTypes: true }).filter(
    (item) => item.isDirectory() && item.name.endsWith('.html'),
  );
  for (const { name, parentPath } of folders) {
    const place = path.join(parentPath, name);
    const aside = `${place}.folder`;
    renameSync(place, aside);
    renameSync(path.join(aside, 'index.html'), place);
    rmdirSync(aside);
  }
}
