/** What an author may point at, with words to find it by: the original first, as doctors read it, then English. */
import type { Target } from '../document/components.ts';
import type { Library } from '../library.ts';
import { type Locale, ORIGINAL } from '../locales.ts';
import type { InLanguages } from '../schemas/fields.ts';

/** Where a field or an attribute may point: what a block shows, or what an entry belongs to. */
export type Pointed = Target | 'topics' | 'people' | 'articles';
export type Choices = readonly { label: string; value: string }[];

const ENGLISH = 'en' as Locale;
const both = (texts: InLanguages<string> | undefined): string =>
  [...new Set([texts?.[ORIGINAL], texts?.[ENGLISH]])].filter((text) => text !== undefined).join(' · ');
const short = (text: string): string => (text.length > 140 ? `${text.slice(0, 140)}…` : text);

/** @param drawings names of the drawings of the site */
export function choicesOf(library: Library, drawings: readonly string[]): Record<Pointed, Choices> {
  const safety = [...library.safety.values()];
  return {
    terms: [...library.terms.values()].map(({ id, name }) => ({ value: id, label: `${both(name)} (${id})` })),
    facts: [...library.facts.values()].map(({ id, statement, source }) => ({
      value: id,
      label: short(`${id} · ${source.publisher} ${source.year}: ${statement}`),
    })),
    signs: safety
      .filter(({ sign }) => sign !== undefined)
      .map(({ id, sign, urgency }) => ({ value: id, label: short(`${both(sign)} (${urgency}: ${id})`) })),
    actions: safety
      .filter(({ sign }) => sign === undefined)
      .map(({ id, action }) => ({ value: id, label: short(`${both(action)} (${id})`) })),
    drawings: drawings.map((name) => ({ value: name, label: name })),
    topics: library.topics.map(({ id, name }) => ({ value: id, label: `${both(name)} (${id})` })),
    people: [...library.people.values()].map(({ id, name }) => ({ value: id, label: `${name} (${id})` })),
    articles: library.entries
      .filter(({ kind }) => kind === 'articles')
      .map(({ slug, original }) => ({ value: slug, label: `${original.title} (${slug})` })),
  };
}
