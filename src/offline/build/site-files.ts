/** The files of a built site, as they travel: digest, size, and what a file asks for. Each is read once. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { DIGEST_LENGTH } from '../list.ts';

/** Fast, within a tenth of what a host sends: sizes are told as "about". */
const QUALITY = 4;
const COMPRESSIBLE = /\.(?:html|js|css|json|svg|txt|xml|webmanifest)$/;

export interface SiteFiles {
  /** Paths below the folder, with `/`, in order. */
  names: readonly string[];
  has: (name: string) => boolean;
  text: (name: string) => string;
  digest: (name: string) => string;
  /** As `integrity` of a request wants it. */
  integrity: (name: string) => string;
  /** Bytes on the line, estimated. */
  bytes: (name: string) => number;
}

export const digestOfText = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, DIGEST_LENGTH);

const remember = <T>(work: (name: string) => T): ((name: string) => T) => {
  const done = new Map<string, T>();
  return (name) => {
    const known = done.get(name);
    if (known !== undefined) return known;
    const made = work(name);
    done.set(name, made);
    return made;
  };
};

/** @param dir folder of the built site */
export function siteFiles(dir: string): SiteFiles {
  const names = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.relative(dir, path.join(item.parentPath, item.name)).split(path.sep).join('/'))
    .toSorted();
  const known = new Set(names);
  const read = (name: string) => readFileSync(path.join(dir, name));
  const hash = remember((name) => createHash('sha256').update(read(name)).digest());
  return {
    names,
    has: (name) => known.has(name),
    text: (name) => read(name).toString('utf8'),
    digest: (name) => hash(name).toString('base64url').slice(0, DIGEST_LENGTH),
    integrity: (name) => `sha256-${hash(name).toString('base64')}`,
    bytes: remember((name) => {
      const raw = read(name);
      if (!COMPRESSIBLE.test(name)) return raw.length;
      return brotliCompressSync(raw, {
        params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length },
      }).length;
    }),
  };
}
