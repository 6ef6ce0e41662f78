/** Everything that this site keeps on this phone, and its end in one tap. */
import { digits } from '../../../i18n/text.ts';
import type { Locale } from '../../../locales.ts';
import { NO_COPIES, PARTS, SAVED, SHELL, VISITED } from '../caches.ts';
import { sizeIn } from '../words.ts';
import { part, type Shown } from './parts.ts';

async function countIn(...names: string[]): Promise<number> {
  let count = 0;
  for (const name of names) if (await caches.has(name)) count += (await (await caches.open(name)).keys()).length;
  return count;
}

/** Choices lie in `localStorage`, which may be denied while pages may be kept. */
function choices(): number {
  try {
    return localStorage.length;
  } catch {
    return 0;
  }
}

export async function showStored({ locale }: Shown): Promise<void> {
  const counts = {
    saved: await countIn(SAVED),
    visited: await countIn(VISITED),
    parts: await countIn(PARTS, SHELL),
    choices: choices(),
  };
  for (const [name, count] of Object.entries(counts)) {
    const place = document.querySelector(`[data-stored="${name}"]`);
    if (place) place.textContent = digits(count, locale as Locale);
  }
  const used = (await navigator.storage?.estimate?.().catch(() => undefined))?.usage;
  const place = document.querySelector('[data-stored="all"]');
  if (place) place.textContent = used === undefined ? '–' : sizeIn(used, locale);
  part<HTMLInputElement>('copies').checked = !(await caches.has(NO_COPIES));
}

/** Her wish is a store by itself, because the worker can read only those. What was copied so far goes. */
async function keepCopies(wanted: boolean): Promise<void> {
  if (wanted) await caches.delete(NO_COPIES);
  else {
    await caches.open(NO_COPIES);
    await caches.delete(VISITED);
  }
}

/** Stores, choices, and the worker itself; what one browser lacks or denies does not save the rest. */
export async function eraseAll(): Promise<void> {
  const steps: (() => unknown)[] = [
    async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))),
    () => localStorage.clear(),
    () => sessionStorage.clear(),
    async () => {
      for (const { name } of (await indexedDB.databases?.()) ?? []) if (name !== undefined) indexedDB.deleteDatabase(name);
    },
    async () => Promise.all((await navigator.serviceWorker.getRegistrations()).map((worker) => worker.unregister())),
    // What the worker was just about to store.
    async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))),
  ];
  for (const step of steps) {
    try {
      await step();
    } catch {
      // Denied: then nothing lies there.
    }
  }
}

export function startStored(shown: Shown, erased: () => Promise<void>): void {
  part('copies').addEventListener('change', async () => {
    await keepCopies(part<HTMLInputElement>('copies').checked);
    await showStored(shown);
  });
  part('erase').addEventListener('click', async () => {
    await eraseAll();
    await erased();
    part('erased').hidden = false;
  });
}
