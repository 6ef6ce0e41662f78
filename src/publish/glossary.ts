/** What a reader of one language is told of a word besides its name and meaning. Pure. */
import type { Locale } from '../locales.ts';
import type { Term } from '../schemas/data.ts';

export interface Asides {
  /** The everyday word and other names. */
  others: readonly string[];
  /** Words that we do not use for it, with what they mean. One without a reason hurts or must not be printed: editors alone see it. */
  avoided: readonly { word: string; because: string }[];
  /** Whether the name is one of which we are not sure. */
  isDoubtful: boolean;
}

export const asidesOf = ({ name, also, avoid, sure }: Term, locale: Locale): Asides => ({
  others: also?.[locale] ?? [],
  avoided: (avoid?.[locale] ?? []).flatMap(({ word, because }) => (because === undefined ? [] : [{ word, because }])),
  isDoubtful: name[locale] !== undefined && sure[locale] === 'doubtful',
});
