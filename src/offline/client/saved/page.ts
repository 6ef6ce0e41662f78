/** The page of what is saved on this phone. */
import type { Words } from '../../../schemas/interface.ts';
import { canSave } from '../caches.ts';
import { Offers } from './offers.ts';
import { part, type Shown } from './parts.ts';
import { Rows } from './rows.ts';
import { showStored, startStored } from './stored.ts';

/** Shown by the worker in place of another page: that one is not on this phone. */
const isInstead = (locale: string): boolean => !location.pathname.endsWith(`/${locale}/saved/`);

async function start(): Promise<void> {
  const shown: Shown = { base: part('able').dataset['base'] ?? '/', locale: document.documentElement.lang };
  part('not-here').hidden = !isInstead(shown.locale);
  if (!(await canSave())) {
    part('unable').hidden = false;
    return;
  }
  // Erasing needs no words, and must not wait for any.
  let again = async () => {};
  const count = () => showStored(shown);
  startStored(shown, async () => {
    part('job').hidden = true;
    await again();
    await count();
  });
  // Shown in one piece, so that nothing moves under her thumb; what needs the network stands last.
  const { rows, offers } = await ready(shown, count).finally(async () => {
    await count();
    part('able').inert = false;
  });
  again = () => rows.load();
  await Promise.all([rows.load(), offers.load()]);
}

/** @throws where the words cannot be had; then what is stored can still be erased */
async function ready(shown: Shown, count: () => Promise<void>): Promise<{ rows: Rows; offers: Offers }> {
  const answer = await fetch(`${shown.base}${shown.locale}/words.json`);
  const { save } = (await answer.json()) as Words['tools'];
  const rows = new Rows(save, shown, () => void count());
  const offers = new Offers(save, shown, () => void rows.load().then(count));
  await rows.show();
  return { rows, offers };
}

start().catch((error: unknown) => {
  console.error(error);
  part('unable').hidden = false;
});
