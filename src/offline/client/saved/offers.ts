/** What can be saved at once, with its size told beforehand, and how far that has come. */

import { element } from '../../../i18n/client/element.ts';
import type { Amount } from '../../list.ts';
import { button } from '../button.ts';
import { indexOf, type Job, remember, run, unfinished, WHOLE } from '../job.ts';
import type { Progress } from '../save.ts';
import { Trouble, troubleOf } from '../trouble.ts';
import { type SaveWords, say, sizeIn } from '../words.ts';
import { part, type Shown } from './parts.ts';

interface Offer extends Amount {
  what: string;
  title: string;
  lang?: string;
  dir?: string;
}

export class Offers {
  private readonly words: SaveWords;
  private readonly shown: Shown;
  /** Called when pages have been saved. */
  private readonly changed: () => void;
  private running: AbortController | undefined;

  constructor(words: SaveWords, shown: Shown, changed: () => void) {
    this.words = words;
    this.shown = shown;
    this.changed = changed;
  }

  /** Asks the site for the sizes; without a network it says so. */
  async load(): Promise<void> {
    try {
      const { whole, topics } = await indexOf(this.shown.base, this.shown.locale);
      const offers: Offer[] = [
        { what: WHOLE, title: part('offers').dataset['whole'] ?? '', ...whole },
        ...topics.filter(({ pages }) => pages > 0).map((topic) => ({ what: topic.id, ...topic })),
      ];
      part('offers').replaceChildren(...offers.map((offer) => this.row(offer)));
      this.pointAt(new URLSearchParams(location.search).get('topic') ?? '');
      const begun = unfinished();
      const offer = begun?.locale === this.shown.locale ? offers.find(({ what }) => what === begun.what) : undefined;
      if (begun && offer) this.offerToGoOn(begun, offer.title, say(this.words.begun, this.shown.locale, { what: offer.title }));
    } catch (error) {
      part('offers').replaceChildren(element('li', '', this.words.trouble[troubleOf(error).kind]));
    }
  }

  private row({ what, title, lang, dir, pages, bytes }: Offer): HTMLLIElement {
    const { locale } = this.shown;
    const name = element('b', '', title);
    if (lang !== undefined && dir !== undefined) Object.assign(name, { lang, dir });
    const size = element('p', 'small', say(this.words.amount, locale, { n: pages, size: sizeIn(bytes, locale) }));
    const save = button(this.words.save, () => void this.save({ locale, what }, title));
    save.setAttribute('aria-label', `${this.words.save}: ${title}`);
    const row = element('li', '', name, size, element('div', 'acts', save));
    row.dataset['what'] = what;
    return row;
  }

  /** A topic's page leads here. */
  private pointAt(topic: string): void {
    const row = [...part('offers').children].find((row) => row instanceof HTMLElement && row.dataset['what'] === topic);
    row?.querySelector('button')?.focus();
    row?.scrollIntoView({ block: 'center' });
  }

  private say(text: string): void {
    part('job').hidden = false;
    part('progress').textContent = text;
  }

  private offerToGoOn(job: Job, title: string, reason: string): void {
    this.say(reason);
    part('bar').hidden = true;
    part('job-acts').replaceChildren(
      button(this.words.goOn, () => void this.save(job, title)),
      button(this.words.cancel, () => {
        remember(undefined);
        part('job').hidden = true;
      }),
    );
  }

  private tell({ done, all, bytes }: Progress): void {
    const bar = part<HTMLProgressElement>('bar');
    bar.hidden = false;
    bar.max = all;
    bar.value = done;
    const { locale } = this.shown;
    this.say(say(this.words.progress, locale, { done, all, size: sizeIn(bytes, locale) }));
  }

  private async save(job: Job, title: string): Promise<void> {
    if (this.running) return;
    const running = new AbortController();
    this.running = running;
    part('offers').inert = true;
    this.say(this.words.saving);
    part('job-acts').replaceChildren(button(this.words.stop, () => running.abort()));
    part('job').scrollIntoView({ block: 'nearest' });
    let all = 0;
    const tell = (progress: Progress) => {
      all = progress.all;
      this.tell(progress);
    };
    try {
      await run(this.shown.base, job, tell, running.signal);
      part('bar').hidden = true;
      part('job-acts').replaceChildren();
      this.say(say(this.words.finished, this.shown.locale, { n: all }));
    } catch (error) {
      const { kind } = error instanceof Trouble ? error : troubleOf(error);
      this.offerToGoOn(job, title, this.words.trouble[kind]);
    } finally {
      this.running = undefined;
      part('offers').inert = false;
      this.changed();
    }
  }
}
