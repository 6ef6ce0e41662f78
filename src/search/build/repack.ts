/** Packs what Pagefind wrote as small as a slow line wants it (`packed.ts`). */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { SearchLanguage } from '../language.ts';
import { engineFile, LIST, PAGEFIND, type Part, partFile, SIGNATURE } from '../packed.ts';
import { withoutPairs } from '../pairs.ts';
import type { IndexedPage } from '../run.ts';
import { type Item, readCbor, writeCbor } from './cbor.ts';

const packed = (bytes: Uint8Array | string): Buffer => gzipSync(bytes, { level: 9 });

async function unpacked(file: string): Promise<Buffer> {
  const bytes = gunzipSync(await readFile(file));
  if (bytes.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE) throw new Error(`Search: ${file} is not of Pagefind ${PAGEFIND}`);
  return bytes.subarray(SIGNATURE.length);
}

const isText = (item: Item | undefined): item is string => typeof item === 'string';
const isList = (item: Item | undefined): item is Item[] => Array.isArray(item);

/** A page as Pagefind wrote it, without what nobody reads. */
function pageOf(written: Buffer): string {
  const { url, content, meta, anchors, filters } = JSON.parse(written.toString('utf8')) as IndexedPage;
  return JSON.stringify({
    url,
    content: withoutPairs(content),
    meta,
    anchors: anchors.map(({ id, location }) => ({ id, location })),
    filters,
  } satisfies IndexedPage);
}

/** @throws Error where Pagefind wrote anything that its pinned version does not */
export async function repack(outputPath: string, language: SearchLanguage): Promise<void> {
  const files = await readdir(outputPath);
  const find = (ending: string): string => {
    const file = files.find((name) => name.endsWith(ending));
    if (file === undefined) throw new Error(`Search: Pagefind wrote no ${ending} into ${outputPath}`);
    return path.join(outputPath, file);
  };
  const list = readCbor(await unpacked(find('.pf_meta')));
  if (!isList(list) || list[0] !== PAGEFIND) throw new Error(`Search: the list in ${outputPath} is not of Pagefind ${PAGEFIND}`);
  const [, pages, chunks, filters] = list;
  if (!isList(pages) || !isList(chunks) || !isList(filters)) throw new Error(`Search: the list in ${outputPath} has another form`);

  const digest = createHash('sha256');
  const made: { part: Part; name: string; bytes: Buffer }[] = [];
  /** Gives the rows' files numbers for names; `at` is where a row holds its name. */
  const number = async (rows: Item[], part: Part, at: number, change = (bytes: Buffer): Buffer | string => bytes) => {
    for (const [i, row] of rows.entries()) {
      const known = isList(row) ? row[at] : undefined;
      if (!isList(row) || !isText(known)) throw new Error(`Search: the list in ${outputPath} has another form`);
      const bytes = change(await unpacked(path.join(outputPath, part, `${known}.pf_${part}`)));
      digest.update(bytes);
      row[at] = i.toString(36);
      made.push({ part, name: i.toString(36), bytes: packed(bytes) });
    }
  };
  await number(pages, 'fragment', 0, pageOf);
  await number(chunks, 'index', 2);
  await number(filters, 'filter', 1);
  const body = writeCbor(list);
  const folder = digest.update(body).digest('hex').slice(0, 10);

  const engine = await unpacked(find('.pagefind'));
  for (const file of files) await rm(path.join(outputPath, file), { recursive: true });
  for (const part of new Set(made.map((one) => one.part)))
    await mkdir(path.join(outputPath, path.dirname(partFile(folder, part, ''))), { recursive: true });
  for (const { part, name, bytes } of made) await writeFile(path.join(outputPath, partFile(folder, part, name)), bytes);
  await writeFile(path.join(outputPath, LIST), packed(Buffer.concat([Buffer.from(`${folder}\n`), body])));
  await writeFile(path.join(outputPath, engineFile(language)), engine);
}
