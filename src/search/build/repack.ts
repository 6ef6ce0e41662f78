/** Packs what Pagefind wrote as small as a slow line wants it (`packed/`). */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { SearchLanguage } from '../language.ts';
import type { Item } from '../packed/cbor.ts';
import { boundary, engineFile, LIST, type List, PAGEFIND, type Part, partFile, SIGNATURE } from '../packed/list.ts';
import type { IndexedPage } from '../page.ts';
import { withoutPairs } from '../pairs.ts';
import { readCbor } from './cbor.ts';

const packed = (bytes: Uint8Array | string): Buffer => gzipSync(bytes, { level: 9 });

async function unpacked(file: string): Promise<Buffer> {
  const bytes = gunzipSync(await readFile(file));
  if (bytes.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE)
    throw new Error(`Search: ${file} is not of Pagefind ${PAGEFIND}`);
  return bytes.subarray(SIGNATURE.length);
}

const isText = (item: Item | undefined): item is string => typeof item === 'string';
const isList = (item: Item | undefined): item is readonly Item[] => Array.isArray(item);

/** A page as Pagefind wrote it, without what nobody reads. */
function pageOf(written: Buffer): string {
  const { url, content, meta, anchors, filters } = JSON.parse(written.toString('utf8')) as IndexedPage;
  return JSON.stringify({
    url,
    content: withoutPairs(content),
    meta: Object.fromEntries(Object.entries(meta).map(([name, value]) => [name, withoutPairs(value)])),
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
  const [, pages, chunks, filters, ...rest] = list;
  const digest = createHash('sha256');
  const made: { part: Part; name: string; bytes: Buffer }[] = [];
  /** The rows of a part of the list, their files counted; `at` is where a row holds the name of its file. */
  const counted = async (rows: Item | undefined, part: Part, at: number, change = (bytes: Buffer): Buffer | string => bytes) => {
    if (!isList(rows)) throw new Error(`Search: the list in ${outputPath} has another form`);
    for (const [i, row] of rows.entries()) {
      const known = isList(row) ? row[at] : undefined;
      if (!isText(known)) throw new Error(`Search: the list in ${outputPath} has another form`);
      const bytes = change(await unpacked(path.join(outputPath, part, `${known}.pf_${part}`)));
      digest.update(bytes);
      made.push({ part, name: i.toString(36), bytes: packed(bytes) });
    }
    return rows.filter(isList);
  };
  const lengths = (await counted(pages, 'fragment', 0, pageOf)).map(([, length]) => Number(length));
  const ranges = (await counted(chunks, 'index', 2)).map(([from, to]) => [String(from), String(to)] as const);
  const starts = ranges.map(([from], i) => (i === 0 ? '' : boundary(ranges[i - 1]?.[1] ?? '', from)));
  const names = (await counted(filters, 'filter', 1)).map(([name]) => String(name));
  const folder = digest.update(starts.join('\n')).digest('hex').slice(0, 10);

  const engine = await unpacked(find('.pagefind'));
  for (const file of files) await rm(path.join(outputPath, file), { recursive: true });
  for (const part of new Set(made.map((one) => one.part)))
    await mkdir(path.join(outputPath, path.dirname(partFile(folder, part, ''))), { recursive: true });
  for (const { part, name, bytes } of made) await writeFile(path.join(outputPath, partFile(folder, part, name)), bytes);
  await writeFile(
    path.join(outputPath, LIST),
    packed(JSON.stringify({ folder, lengths, starts, filters: names, rest } satisfies List)),
  );
  await writeFile(path.join(outputPath, engineFile(language)), engine);
}
