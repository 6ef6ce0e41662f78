/** The list of saved pages: to open, search, renew and remove. */

import { element } from '../../../i18n/client/element.ts';
import { formatDate } from '../../../i18n/text.ts';
import type { Locale } from '../../../locales.ts';
import type { ListedPage } from '../../list.ts';
import { button } from '../button.ts';
import { today } from '../day.ts';
import { verdictOn } from '../expiry.ts';
import { sourceOf } from '../job.ts';
import type { SavedRecord } from '../record.ts';
import { type Source, savePage } from '../save.ts';
import { remove, savedPages, textOf } from '../saved-pages.ts';
import { troubleOf } from '../trouble.ts';
import { type SaveWords, say, sizeIn } from '../words.ts';
import { part, type Shown } from './parts.ts';

export class Rows {
  private readonly words: SaveWords;
  private readonly shown: Shown;
  /** Called after anything was taken away or renewed. */
  private readonly changed: () => void;
  private pages: SavedRecord[] = [];
  private readonly newer = new Map<string, readonly [ListedPage, Source]>();
  private readonly texts = new Map<string, string>();
  private showsPrivate = false;

  constructor(words: SaveWords, shown: Shown, changed: () => void) {
    this.words = words;
    this.shown = shown;
    this.changed = changed;
    const filter = part<HTMLInputElement>('filter');
    filter.addEventListener('input', () => void this.draw());
    part('remove-all').addEventListener('click', () => void this.act(() => remove(this.pages)));
    part('update-all').addEventListener('click', () => void this.act(() => this.update([...this.newer.values()])));
    part('show-private').addEventListener('click', () => {
      this.showsPrivate = true;
      void this.draw();
      part('pages').querySelector('a')?.focus();
    });
  }

  /** Reads the phone and shows it: no network is waited for. */
  async show(): Promise<void> {
    this.pages = await savedPages();
    this.texts.clear();
    await this.draw();
  }

  /** The same, and asks the site for newer text where there is a network. */
  async load(): Promise<void> {
    await this.show();
    await this.lookForNewer();
    await this.draw();
  }

  private async lookForNewer(): Promise<void> {
    this.newer.clear();
    const lists = new Map(this.pages.map((page) => [`${page.locale}/${page.topic}`, page]));
    for (const { locale, topic } of lists.values()) {
      const source = await sourceOf(this.shown.base, locale, topic).catch(() => undefined);
      const listed = new Map(source?.list.pages.map((page) => [page.address, page]));
      for (const page of this.pages) {
        const now = listed.get(page.address);
        if (source && now && page.locale === locale && page.topic === topic && now.text !== page.text)
          this.newer.set(page.address, [now, source]);
      }
    }
  }

  private async act(run: () => Promise<void>): Promise<void> {
    part('said').textContent = '';
    try {
      await run();
    } catch (error) {
      part('said').textContent = this.words.trouble[troubleOf(error).kind];
    }
    await this.load();
    this.changed();
  }

  private async update(pages: readonly (readonly [ListedPage, Source])[]): Promise<void> {
    part('said').textContent = this.words.saving;
    for (const [page, source] of pages) await savePage(page, source);
    part('said').textContent = say(this.words.finished, this.shown.locale, { n: pages.length });
  }

  private row(page: SavedRecord): HTMLLIElement {
    const { words } = this;
    const { locale } = this.shown;
    const day = (date: string) => formatDate(date, locale as Locale);
    const link = element('a', '', page.title);
    link.href = page.address;
    link.lang = page.lang;
    link.dir = page.dir;
    const newer = this.newer.get(page.address);
    const lines = [say(words.item, locale, { size: sizeIn(page.bytes, locale), date: day(page.saved) })];
    if (newer) lines.push(words.newer);
    const verdict = page.due && page.changed ? verdictOn(today(), page.due, page.changed) : 'fine';
    if (verdict === 'overdue') lines.push(say(words.due, locale, { date: day(page.due ?? '') }));
    if (verdict === 'clock') lines.push(words.clock);
    const takeAway = button(words.remove, () => void this.act(() => remove([page])));
    takeAway.setAttribute('aria-label', `${words.remove}: ${page.title}`);
    const acts = element(
      'div',
      'acts',
      ...(newer ? [button(words.update, () => void this.act(() => this.update([newer])))] : []),
      takeAway,
    );
    return element('li', '', link, ...lines.map((line) => element('p', 'small', line)), acts);
  }

  /** By title at once; by text once the text is read. */
  private async matches(page: SavedRecord, wanted: string): Promise<boolean> {
    if (wanted === '' || page.title.toLowerCase().includes(wanted)) return true;
    let text = this.texts.get(page.address);
    if (text === undefined) {
      text = (await textOf(page.address)).toLowerCase();
      this.texts.set(page.address, text);
    }
    return text.includes(wanted);
  }

  private async draw(): Promise<void> {
    const wanted = part<HTMLInputElement>('filter').value.trim().toLowerCase();
    const listed = this.pages.filter(({ sensitive }) => this.showsPrivate || !sensitive);
    const found: SavedRecord[] = [];
    for (const page of listed) if (await this.matches(page, wanted)) found.push(page);
    // Typed on meanwhile: a later call shows what is wanted now.
    if (part<HTMLInputElement>('filter').value.trim().toLowerCase() !== wanted) return;
    part('pages').replaceChildren(...found.map((page) => this.row(page)));
    const hidden = this.pages.length - listed.length;
    part('find').hidden = listed.length < 2;
    part('none').hidden = this.pages.length > 0;
    part('nothing').hidden = found.length > 0 || listed.length === 0;
    part('show-private').hidden = hidden === 0;
    part('show-private').textContent = say(this.words.privatePages, this.shown.locale, { n: hidden });
    part('remove-all').hidden = this.pages.length < 2;
    part('update-all').hidden = this.newer.size < 2;
  }
}
