/** Errors that were put right and texts that were taken back, newest first. Pure. */
import type { Entry, Library } from '../library.ts';
import { type Locale, ORIGINAL } from '../locales.ts';
import { editionOf } from './edition.ts';

export interface Corrected {
  entry: Entry;
  /** `YYYY-MM-DD` */
  date: string;
  title: string;
  /** Language of the title. */
  shown: Locale;
  /** What was wrong and what is right, or why it was taken back, in the original's language. */
  what: string;
  /** A sentence to read on air, and its language. */
  onAir?: { text: string; locale: Locale };
  /** The number printed on copies of a script. */
  number?: string;
  withdrawn: boolean;
}

export function correctionsOf(library: Library, locale: Locale): Corrected[] {
  const all = library.entries.flatMap((entry): Corrected[] => {
    const { title, shown } = editionOf(entry, locale);
    const { meta } = entry;
    const base = { entry, title, shown, ...(meta.kind === 'radio' ? { number: meta.number } : {}) };
    const corrected = meta.corrections.map(({ date, what, onAir }): Corrected => {
      const own = onAir?.[locale];
      const original = onAir?.[ORIGINAL];
      const said =
        own !== undefined
          ? { onAir: { text: own, locale } }
          : original !== undefined
            ? { onAir: { text: original, locale: ORIGINAL } }
            : {};
      return { ...base, date, what, withdrawn: false, ...said };
    });
    return meta.withdrawn === undefined
      ? corrected
      : [...corrected, { ...base, date: meta.updated, what: meta.withdrawn, withdrawn: true }];
  });
  return all.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}
