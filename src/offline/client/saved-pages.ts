/** The saved pages on this phone: what there is, and taking it away. Saving is in `save.ts`. */
import { PARTS, SAVED, VISITED } from './caches.ts';
import { recordOf, type SavedRecord } from './record.ts';

/** Newest first. */
export async function savedPages(): Promise<SavedRecord[]> {
  if (!(await caches.has(SAVED))) return [];
  const answers = await (await caches.open(SAVED)).matchAll();
  return answers
    .map(recordOf)
    .filter((record) => record !== undefined)
    .reverse();
}

export async function savedPage(address: string): Promise<SavedRecord | undefined> {
  const answer = (await caches.has(SAVED)) && (await (await caches.open(SAVED)).match(address));
  return answer ? recordOf(answer) : undefined;
}

/** The words of a saved page, for searching. */
export async function textOf(address: string): Promise<string> {
  const answer = await (await caches.open(SAVED)).match(address);
  const html = (await answer?.text()) ?? '';
  return new DOMParser().parseFromString(html, 'text/html').querySelector('main')?.textContent ?? '';
}

/** Takes pages away, with the copies that reading left and the files that only they needed. */
export async function remove(pages: readonly SavedRecord[]): Promise<void> {
  const saved = await caches.open(SAVED);
  const visited = await caches.open(VISITED);
  const parts = await caches.open(PARTS);
  for (const { address } of pages) {
    await saved.delete(address);
    await visited.delete(address);
  }
  const needed = new Set((await savedPages()).flatMap((page) => page.parts));
  for (const part of new Set(pages.flatMap((page) => page.parts))) if (!needed.has(part)) await parts.delete(part);
}
