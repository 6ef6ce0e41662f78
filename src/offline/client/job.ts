/** Saving a topic or a whole language: remembered until it is done, so that it goes on after a reload or another day. */
import { GENERAL, indexAddress, type ListedPage, listAddress, type PageList, type SavingIndex } from '../list.ts';
import { askFor } from './download.ts';
import { type Progress, type Source, saveAll } from './save.ts';
import { Trouble } from './trouble.ts';

/** A topic, or the whole language. */
export const WHOLE = '*';
const KEY = 'saving';

export interface Job {
  locale: string;
  /** Id of a topic, or `WHOLE`. */
  what: string;
}

/** What was begun and not finished. */
export function unfinished(): Job | undefined {
  try {
    return (JSON.parse(localStorage.getItem(KEY) ?? 'null') as Job | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Storage may be denied: then it does not go on by itself after a reload. */
export function remember(job: Job | undefined): void {
  try {
    if (job) localStorage.setItem(KEY, JSON.stringify(job));
    else localStorage.removeItem(KEY);
  } catch {
    // It is only not remembered.
  }
}

/** @throws Trouble */
export const indexOf = (base: string, locale: string, signal?: AbortSignal): Promise<SavingIndex> =>
  askFor<SavingIndex>(indexAddress(base, locale), signal);

/** @throws Trouble */
export async function sourceOf(base: string, locale: string, topic: string, signal?: AbortSignal): Promise<Source> {
  return { locale, topic, list: await askFor<PageList>(listAddress(base, locale, topic), signal) };
}

async function pagesOf(base: string, { locale, what }: Job, signal: AbortSignal): Promise<(readonly [ListedPage, Source])[]> {
  const topics = what === WHOLE ? [GENERAL, ...(await indexOf(base, locale, signal)).topics.map(({ id }) => id)] : [what];
  const found = new Map<string, readonly [ListedPage, Source]>();
  for (const topic of topics) {
    const source = await sourceOf(base, locale, topic, signal);
    // Sensitive pages are saved one by one, from the page itself.
    for (const page of source.list.pages)
      if (!page.sensitive && !found.has(page.address)) found.set(page.address, [page, source]);
  }
  return [...found.values()];
}

/**
 * Runs a job to its end.
 * @throws Trouble; what is saved stays, and the job stays remembered unless she stopped it
 */
export async function run(base: string, job: Job, tell: (progress: Progress) => void, signal: AbortSignal): Promise<void> {
  remember(job);
  // Asked for only now that she wants something kept: the browser is not to clear it when room grows short.
  await navigator.storage?.persist?.().catch(() => false);
  let broken = await saveAll(await pagesOf(base, job, signal), tell, signal);
  // The site was updated while this ran: the lists are read once more.
  if (broken.length > 0) broken = await saveAll(await pagesOf(base, job, signal), tell, signal);
  if (broken.length > 0) throw new Trouble('broken', broken);
  remember(undefined);
}
