/** Errors that were put right and texts that were taken back, newest first. Pure. */
import type { Entry, Library } from '../library.ts';
import { type Locale, ORIGINAL } from '../locales.ts';
import type { Correction } from '../schemas/entries.ts';
import { editionOf } from './edition.ts';

/** A sentence to read on air, and its language. */
export interface OnAir {
  text: string;
  locale: Locale;
}

export interface Corrected {
  /** Place on the page of corrections; no other has the same. */
  id: string;
  entry: Entry;
  /** `YYYY-MM-DD` */
  date: string;
  title: string;
  /** Language of the title. */
  shown: Locale;
  /** What was wrong and what is right, or why it was taken back, in the original's language. */
  what: string;
  onAir?: OnAir;
  /** The number printed on copies of a script. */
  number?: string;
  withdrawn: boolean;
}

/** What a host reads of a correction: in her language, else in the original. */
export function onAirOf({ onAir }: Correction, locale: Locale): OnAir | undefined {
  const own = onAir?.[locale];
  if (own !== undefined) return { text: own, locale };
  const original = onAir?.[ORIGINAL];
  return original === undefined ? undefined : { text: original, locale: ORIGINAL };
}

export function correctionsOf(library: Library, locale: Locale): Corrected[] {
  const all = library.entries.flatMap((entry): Corrected[] => {
    const { title, shown } = editionOf(entry, locale);
    const { meta } = entry;
    const base = { entry, title, shown, ...(meta.kind === 'radio' ? { number: meta.number } : {}) };
    const id = (what: string) => `${entry.kind}-${entry.slug}-${what}`;
    const corrected = meta.corrections.map((correction, index): Corrected => {
      const onAir = onAirOf(correction, locale);
      const { date, what } = correction;
      return { ...base, id: id(`${index + 1}`), date, what, withdrawn: false, ...(onAir && { onAir }) };
    });
    return meta.withdrawn === undefined
      ? corrected
      : [...corrected, { ...base, id: id('withdrawn'), date: meta.updated, what: meta.withdrawn, withdrawn: true }];
  });
  return all.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}
