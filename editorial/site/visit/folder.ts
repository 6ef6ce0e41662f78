/** A built site in a folder, asked as a host would be. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Source } from './answer.ts';
import { decodedPath, type Home, NOWHERE, publishedIn } from './home.ts';

/** @returns undefined where the folder holds no first page that names its own address */
export function homeOfFolder(folder: string): Home | undefined {
  const index = path.join(folder, 'index.html');
  const published = existsSync(index) ? publishedIn(readFileSync(index, 'utf8')) : undefined;
  return published === undefined ? undefined : { origin: NOWHERE, base: new URL(published).pathname, published };
}

/** @param folder of the built site, as it is called in messages */
export function folderSource(folder: string, { base }: Home): Source {
  const root = path.resolve(folder);
  /** Undefined for paths outside the folder. */
  const fileOf = (address: string): string | undefined => {
    if (!address.startsWith(base)) return undefined;
    const relative = decodedPath(address.slice(base.length));
    const file = path.join(root, relative, relative === '' || relative.endsWith('/') ? 'index.html' : '');
    return file.startsWith(root + path.sep) ? file : undefined;
  };
  const pages = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && item.name.endsWith('.html'))
    .map((item) => path.relative(root, path.join(item.parentPath, item.name)).split(path.sep).join('/'))
    .map((file) => base + encodeURI(file.replace(/(^|\/)index\.html$/, '$1')))
    .sort();
  return {
    where: folder,
    isLive: false,
    // Files come one after the other in any case.
    atOnce: 1,
    known: pages,
    nameOf: (address) => {
      const file = fileOf(address);
      return file === undefined ? address : path.join(folder, path.relative(root, file)).split(path.sep).join('/');
    },
    ask: async (address) => {
      const file = fileOf(address);
      if (file === undefined || !existsSync(file)) return { state: 'missing', status: 404 };
      if (statSync(file).isFile()) return { state: 'there', headers: {}, body: readFileSync(file), isWhole: true };
      // A host leads from an address without its slash to the one with it.
      return existsSync(path.join(file, 'index.html'))
        ? { state: 'moved', to: `${address}/` }
        : { state: 'missing', status: 404 };
    },
  };
}
