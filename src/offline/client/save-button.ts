/** The tool "Save for offline" below a text: saves this page, tells of newer text, takes it away again. */

import { element } from '../../i18n/client/element.ts';
import { formatDate } from '../../i18n/text.ts';
import type { Locale } from '../../locales.ts';
import { bytesOf, GENERAL, type ListedPage } from '../list.ts';
import { button } from './button.ts';
import { canSave } from './caches.ts';
import { sourceOf } from './job.ts';
import { type Source, savePage } from './save.ts';
import { remove, savedPage } from './saved-pages.ts';
import { Trouble, troubleOf } from './trouble.ts';
import { type PageOfTools, type SaveWords, say, sizeIn } from './words.ts';

/** The topic under which this page is listed: entries link to theirs, a topic's page is its own. */
function topicHere(base: string, locale: string): string {
  const prefix = `${base}${locale}/topics/`;
  const link = document.querySelector<HTMLAnchorElement>(`a.kind[href^="${prefix}"]`)?.getAttribute('href');
  const address = link ?? location.pathname;
  return address.startsWith(prefix) ? address.slice(prefix.length).split('/')[0] || GENERAL : GENERAL;
}

interface Listed {
  page: ListedPage;
  source: Source;
}

/**
 * This page as the site lists it today.
 * @throws Trouble `offline` without a network, `broken` where it is not listed, `stopped` when aborted
 */
async function listedHere({ base, locale }: PageOfTools['facts'], signal?: AbortSignal): Promise<Listed> {
  const source = await sourceOf(base, locale, topicHere(base, locale), signal);
  const page = source.list.pages.find(({ address }) => address === location.pathname);
  if (!page) throw new Trouble('broken');
  return { page, source };
}

class SaveButton {
  private readonly words: SaveWords;
  private readonly facts: PageOfTools['facts'];
  private readonly status = element('p', 'small');
  private readonly acts = element('div', 'acts');

  constructor(host: HTMLElement, words: SaveWords, facts: PageOfTools['facts']) {
    this.words = words;
    this.facts = facts;
    this.status.role = 'status';
    host.append(this.acts, this.status);
  }

  private say(text: string, values: Record<string, string | number> = {}): void {
    this.status.textContent = say(text, this.facts.locale, values);
  }

  /** The buttons change places under her finger otherwise: the new first one takes the focus that the old one had. */
  private offer(...buttons: HTMLElement[]): void {
    const hadFocus = this.acts.contains(document.activeElement);
    this.acts.replaceChildren(...buttons);
    if (hadFocus) buttons[0]?.focus();
  }

  private link(): HTMLAnchorElement {
    const link = element('a', 'button', this.words.list);
    link.href = `${this.facts.base}${this.facts.locale}/saved/`;
    return link;
  }

  /** Shows what holds now: not saved, saved, or saved with newer text at hand. */
  async show(): Promise<void> {
    const { words, facts } = this;
    const saved = await savedPage(location.pathname);
    const listed = await listedHere(facts).catch(() => undefined);
    if (saved === undefined) {
      const size = listed && sizeIn(bytesOf([listed.page], listed.source.list.parts), facts.locale);
      const label = size === undefined ? words.save : say(words.saveSized, facts.locale, { size });
      this.offer(button(label, () => (facts.sensitive ? this.confirm() : void this.save())));
      return;
    }
    const isOlder = listed !== undefined && listed.page.text !== saved.text;
    const takeAway = button(words.remove, () => void this.remove());
    this.offer(...(isOlder ? [button(words.update, () => void this.save())] : []), takeAway, this.link());
    this.say(isOlder ? `${words.savedOn} ${words.newer}` : words.savedOn, {
      date: formatDate(saved.saved, facts.locale as Locale),
    });
  }

  /** Others hold the phone too: saved only when she says so twice. */
  private confirm(): void {
    this.offer(
      button(this.words.saveAnyway, () => void this.save()),
      button(this.words.cancel, () => {
        this.status.replaceChildren();
        void this.show();
      }),
    );
    this.say(this.words.private);
  }

  private async save(): Promise<void> {
    // A line can stall for ever; when to stop waiting is hers to say.
    const halt = new AbortController();
    const before = [...this.acts.children] as HTMLElement[];
    this.offer(button(this.words.stop, () => halt.abort()));
    this.say(this.words.saving);
    try {
      await navigator.storage?.persist?.().catch(() => false);
      const { page, source } = await listedHere(this.facts, halt.signal);
      await savePage(page, source, halt.signal);
      await this.show();
    } catch (error) {
      this.offer(...before);
      this.say(this.words.trouble[troubleOf(error).kind]);
    }
  }

  private async remove(): Promise<void> {
    try {
      const saved = await savedPage(location.pathname);
      if (saved) await remove([saved]);
      this.say(this.words.removed);
      await this.show();
    } catch (error) {
      this.say(this.words.trouble[troubleOf(error).kind]);
    }
  }
}

/** Puts the tool into `host`; where the browser cannot keep pages there is none. */
export async function startSaving(host: HTMLElement, { facts, wordsOf }: PageOfTools): Promise<void> {
  if (!(await canSave())) return;
  const { save } = await wordsOf();
  await new SaveButton(host, save, facts).show();
}
