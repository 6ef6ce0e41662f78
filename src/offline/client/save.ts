/** Saves pages: each whole or not at all, and its older copy stays until the new one is. */
import type { ListedPage, PageList } from '../list.ts';
import { PARTS, SAVED, VISITED } from './caches.ts';
import { today } from './day.ts';
import { digestOf, download } from './download.ts';
import { pageResponse, type SavedRecord } from './record.ts';
import { savedPages } from './saved-pages.ts';
import { Trouble, troubleOf } from './trouble.ts';

/** Where a page is listed: language and topic of its list. */
export interface Source {
  locale: string;
  topic: string;
  list: PageList;
}

/** What is being fetched: pages that are saved side by side share many parts. */
const coming = new Map<string, Promise<Response>>();
const nameOf = (address: string, digest: string) => `${digest} ${address}`;

/** A part from the phone if it is the right one, else from the host. */
async function partOf(kept: readonly Cache[], address: string, digest: string, signal?: AbortSignal): Promise<Response> {
  for (const cache of kept) {
    const found = await cache.match(address);
    if (found && (await digestOf(await found.clone().arrayBuffer())) === digest) return found;
  }
  const name = nameOf(address, digest);
  const answer = coming.get(name) ?? download(address, digest, signal);
  coming.set(name, answer);
  answer.catch(() => coming.delete(name));
  return (await answer).clone();
}

/**
 * Everything is fetched and proved before anything is stored, and the page itself is stored last, in one step: whenever
 * this ends, the page on the phone is whole, either the older or the newer.
 * @throws Trouble
 */
export async function savePage(page: ListedPage, { locale, topic, list }: Source, signal?: AbortSignal): Promise<void> {
  try {
    const [saved, parts, visited] = await Promise.all([SAVED, PARTS, VISITED].map((name) => caches.open(name)));
    if (!saved || !parts || !visited) throw new Trouble('denied');
    const needed = page.parts.map((place) => list.parts[place]).filter((part) => part !== undefined);
    const [html, ...files] = await Promise.all([
      download(page.address, page.digest, signal).then((answer) => answer.text()),
      ...needed.map(([address, digest]) => partOf([parts, saved], address, digest, signal)),
    ]);
    const sizes = await Promise.all(files.map(async (file) => (await file.clone().arrayBuffer()).byteLength));
    const due = /<article\b[^>]*\sdata-due="([^"]+)"/.exec(html)?.[1];
    const changed = /<time datetime="([^"]+)"/.exec(html)?.[1];
    const record: SavedRecord = {
      address: page.address,
      title: page.title,
      lang: page.lang ?? locale,
      dir: page.dir ?? document.documentElement.dir,
      locale,
      topic,
      sensitive: page.sensitive ?? false,
      text: page.text,
      bytes: new Blob([html]).size + sizes.reduce((sum, size, index) => sum + (isPicture(needed[index]?.[0]) ? size : 0), 0),
      parts: needed.map(([address]) => address),
      saved: today(),
      ...(due === undefined || changed === undefined ? {} : { due, changed }),
    };
    for (const [index, file] of files.entries()) await parts.put(needed[index]?.[0] ?? '', file);
    for (const [address, digest] of needed) coming.delete(nameOf(address, digest));
    await saved.put(page.address, pageResponse(html, record));
    // The copies that reading left are not newer than these.
    for (const address of [page.address, ...record.parts]) await visited.delete(address);
  } catch (error) {
    throw troubleOf(error);
  }
}

/** Pictures are a page's own; scripts are shared by all. */
const isPicture = (address = ''): boolean => /\.(?:webp|avif|png|jpe?g|svg)$/.test(address);

export interface Progress {
  done: number;
  all: number;
  /** As they travel, of the pages saved just now. */
  bytes: number;
}

/** Pages that are fetched side by side: a slow line answers several requests in the time of one. */
const AT_ONCE = 4;

/**
 * Saves pages one after another; what is there with today's text is not fetched again, so a second call goes on where the
 * first one stopped.
 * @returns addresses of pages whose answer was not what the list says; the others are saved
 * @throws Trouble that stops all: no network, no room, stopped by her
 */
export async function saveAll(
  pages: readonly (readonly [ListedPage, Source])[],
  tell: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<string[]> {
  const texts = new Map((await savedPages()).map(({ address, text }) => [address, text]));
  const left = pages.filter(([{ address, text }]) => texts.get(address) !== text);
  const progress = { done: pages.length - left.length, all: pages.length, bytes: 0 };
  const broken: string[] = [];
  const queue = left.values();
  // What stops one stops all. (`AbortSignal.any` is too new for many phones.)
  const halt = new AbortController();
  signal.addEventListener('abort', () => halt.abort());
  if (signal.aborted) halt.abort();
  tell(progress);
  const work = async () => {
    for (const [page, source] of queue) {
      if (halt.signal.aborted) throw new Trouble('stopped');
      try {
        await savePage(page, source, halt.signal);
        progress.done += 1;
        progress.bytes += page.bytes;
        tell(progress);
      } catch (error) {
        const trouble = troubleOf(error);
        if (trouble.kind !== 'broken') {
          halt.abort();
          throw trouble;
        }
        broken.push(page.address);
      }
    }
  };
  const results = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
  const troubles = results.flatMap((result) => (result.status === 'rejected' ? [troubleOf(result.reason)] : []));
  // The one that halted the others says why.
  const first = troubles.find(({ kind }) => kind !== 'stopped') ?? troubles[0];
  if (first) throw first;
  return broken;
}
