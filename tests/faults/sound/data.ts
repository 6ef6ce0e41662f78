/** Words of the collections of data and of the interface: each in the script of its language. */
import type { Library } from '../../../src/library.ts';
import { type Locale, locales, ORIGINAL } from '../../../src/locales.ts';
import { isForeign } from './words.ts';

/** Every text that stands under a language, with the names of the fields that lead to it. */
function textsIn(value: unknown, path: string, language?: Locale): { path: string; text: string; locale: Locale }[] {
  if (typeof value === 'string') return language ? [{ path, text: value.replace(/\{[^}]*\}/g, ''), locale: language }] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, item]) => {
    // Recordings and who translated what are no words for readers; words to avoid may be of any language.
    if (['audio', 'translation', 'avoid', 'sure', 'sources', 'also', 'asked'].includes(name)) return [];
    return textsIn(item, `${path}.${name}`, (locales as string[]).includes(name) ? (name as Locale) : language);
  });
}

/** @returns every text of data that is not in its language's script, among what has changed */
export function foreignData(before: Library, after: Library): string[] {
  const lists = (library: Library) => [
    ...[...library.safety].map(([id, item]) => [`safety/${id}`, item] as const),
    ...[...library.terms].map(([id, item]) => [`glossary/${id}`, item] as const),
    ...library.topics.map((item) => [`topics/${item.id}`, item] as const),
    ...library.signs.map((item) => [`signs/${item.id}`, item] as const),
    ...library.calendars.map((item) => [`calendars/${item.id}`, item] as const),
    // A language without words of its own shows the original's.
    ...locales
      .filter((locale) => locale === ORIGINAL || library.words(locale) !== library.words(ORIGINAL))
      .map((locale) => [`interface/${locale}`, { [locale]: library.words(locale) }] as const),
  ];
  const known = new Map(lists(before).map(([name, item]) => [name, JSON.stringify(item)]));
  return lists(after)
    .filter(([name, item]) => known.get(name) !== JSON.stringify(item))
    .flatMap(([name, item]) => textsIn(item, name))
    .filter(({ text, locale }) => isForeign(text, locale))
    .map(({ path, text }) => `${path} is in another script: ${text.slice(0, 80)}`);
}
