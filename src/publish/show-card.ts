/** The card that is shown at a hospital: the original for whoever works there, the reader's language so that she knows what she shows. */
import { cardDigest, signDigest } from '../document/digests.ts';
import type { Library } from '../library.ts';
import { type Locale, ORIGINAL } from '../locales.ts';
import type { Safety, Sign } from '../schemas/data.ts';
import { rank } from './danger.ts';

export type Show = NonNullable<Safety['show']>;

export interface ShowCard {
  /** That of its safety sentence. */
  id: string;
  /** The original's words: a hospital reads them. */
  original: string;
  /** The same in the reader's language; left out in the original itself, and where no translation follows today's original. */
  own?: string;
}

/** @returns nothing where the sign has changed since somebody last saw that the card says the same */
export function cardIn(safety: Safety, locale: Locale): ShowCard | undefined {
  const { show } = safety;
  const original = show?.text[ORIGINAL];
  if (!show || original === undefined || show.restates !== signDigest(safety)) return undefined;
  const own = show.text[locale];
  const isCurrent = locale !== ORIGINAL && own !== undefined && show.translation[locale]?.follows === cardDigest(show);
  return { id: safety.id, original, ...(isCurrent ? { own } : {}) };
}

export interface CardGroup {
  /** The way in under which a woman looks for them; the last group has none. */
  sign?: Sign;
  cards: ShowCard[];
}

/** All cards, each once, under the first sign that leads to it, the most urgent first; those to which no sign leads come last. */
export function cardGroups(library: Library, locale: Locale): CardGroup[] {
  const left = new Map(
    [...library.safety.values()]
      .filter(({ sensitive }) => !sensitive)
      .toSorted((a, b) => rank(a) - rank(b))
      .map((safety) => [safety.id, safety]),
  );
  const take = (isWanted: (safety: Safety) => boolean): ShowCard[] =>
    [...left.values()].filter(isWanted).flatMap((safety) => {
      left.delete(safety.id);
      return cardIn(safety, locale) ?? [];
    });
  const groups: CardGroup[] = library.signs.map((sign) => ({ sign, cards: take(({ signs }) => signs.includes(sign.id)) }));
  return [...groups, { cards: take(() => true) }].filter(({ cards }) => cards.length > 0);
}
