/** Every run of words of the content that readers meet, in one list: for rules that look at words and not at what kind of file they stand in. */
import type { Content, Original, TranslatedEntry } from '../document/content.ts';
import { cardDigest, sentenceDigest } from '../document/digests.ts';
import { type Passage, placeIn } from '../document/passages.ts';
import { type Locale, locales, ORIGINAL } from '../locales.ts';
import type { Place } from '../problems.ts';
import type { InLanguages } from '../schemas/fields.ts';

export type AnyEntry = Original | TranslatedEntry;

export interface Text {
  text: string;
  locale: Locale;
  /** Where a character of it stands. */
  at: (index: number) => Place;
  /** Only where it stands in an entry. */
  entry?: AnyEntry;
  /** Only where it stands in the text of an entry. */
  passage?: Passage;
}

export const kindOf = (entry: AnyEntry): Original['meta']['kind'] => ('kind' in entry ? entry.kind : entry.meta.kind);
export const addressOf = (entry: AnyEntry): string => `${kindOf(entry)}/${entry.slug}`;

/** Title, summary and passages of an entry. */
export function textsOfEntry(entry: AnyEntry): Text[] {
  const field = (name: 'title' | 'summary'): Text => ({
    text: entry[name],
    locale: entry.locale,
    at: () => entry.placeOf([name]),
    entry,
  });
  return [
    field('title'),
    field('summary'),
    ...entry.passages.map((passage): Text => {
      const { text } = passage;
      return { text, locale: entry.locale, at: (index) => placeIn(passage, index), entry, passage };
    }),
  ];
}

/** Words of the data collections: safety sentences and cards, signs, topics, glossary, calendars. */
function textsOfData(content: Content): Text[] {
  const texts: Text[] = [];
  const add = (address: string, path: readonly PropertyKey[], words: InLanguages<string> | undefined): void => {
    for (const locale of locales) {
      const text = words?.[locale];
      const place = content.places.get(address)?.([...path, locale]) ?? { file: address, line: 1, column: 1 };
      if (text !== undefined) texts.push({ text, locale, at: () => place });
    }
  };
  for (const { id, sign, action, show } of content.safety) {
    add(`safety/${id}`, ['sign'], sign);
    add(`safety/${id}`, ['action'], action);
    add(`safety/${id}`, ['show', 'text'], show?.text);
  }
  for (const kind of ['signs', 'topics', 'calendars'] as const)
    for (const { id, name, about } of content[kind]) {
      add(`${kind}/${id}`, ['name'], name);
      add(`${kind}/${id}`, ['about'], about);
    }
  for (const { id, name, plain } of content.terms) {
    add(`glossary/${id}`, ['name'], name);
    add(`glossary/${id}`, ['plain'], plain);
  }
  for (const { id, steps, notes } of content.calendars) {
    for (const [list, sayings] of [['steps', steps] as const, ['notes', notes] as const])
      for (const [index, { what }] of sayings.entries()) add(`calendars/${id}`, [list, index, 'what'], what);
    for (const [index, { questions }] of steps.entries())
      for (const [place, question] of questions.entries()) add(`calendars/${id}`, ['steps', index, 'questions', place], question);
  }
  return texts;
}

/** Words of the interface; names within them and of languages are too short to tell a script by. */
export function textsOfWords({ words, places }: Content): Text[] {
  const walk = (value: unknown, path: readonly string[], locale: Locale): Text[] => {
    if (typeof value === 'string') {
      const at = () => places.get(`interface/${locale}`)?.(path) ?? { file: `interface/${locale}.json`, line: 1, column: 1 };
      // Names in braces are filled in by the page.
      return [{ text: value.replace(/\{[^}]*\}/g, ''), locale, at }];
    }
    if (value === null || typeof value !== 'object') return [];
    return Object.entries(value).flatMap(([name, item]) => walk(item, [...path, name], locale));
  };
  return [...words].flatMap(([locale, all]) => walk(all, [], locale));
}

export const textsOf = (content: Content): Text[] => [
  ...[...content.originals, ...content.translations].flatMap(textsOfEntry),
  ...textsOfData(content),
];

/** Each translation with its original, where there is one. */
export function pairsOf({ originals, translations }: Content): { original: Original; translation: TranslatedEntry }[] {
  const byAddress = new Map(originals.map((entry) => [addressOf(entry), entry]));
  return translations.flatMap((translation) => {
    const original = byAddress.get(addressOf(translation));
    return original ? [{ original, translation }] : [];
  });
}

/** Sign, action and card of each safety sentence beside their originals, in languages whose translation follows today's original: only those are shown. */
export function safetyTwinsOf({ safety, places, files }: Content): Twin[] {
  return safety.flatMap((sentence): Twin[] => {
    const { id, sign, action, show, translation } = sentence;
    const address = `safety/${id}`;
    const text = (words: InLanguages<string> | undefined, path: readonly string[], locale: Locale): Text | undefined => {
      const said = words?.[locale];
      const place = { file: files.get(address) ?? `${address}.yaml`, line: 1, column: 1 };
      return said === undefined ? undefined : { text: said, locale, at: () => places.get(address)?.([...path, locale]) ?? place };
    };
    const twin = (words: InLanguages<string> | undefined, path: readonly string[], locale: Locale): Twin[] => {
      const original = text(words, path, ORIGINAL);
      const other = text(words, path, locale);
      return original && other ? [{ original, translation: other }] : [];
    };
    return locales
      .filter((locale) => locale !== ORIGINAL)
      .flatMap((locale) => [
        ...(translation[locale]?.follows === sentenceDigest(sentence)
          ? [...twin(sign, ['sign'], locale), ...twin(action, ['action'], locale)]
          : []),
        ...(show && show.translation[locale]?.follows === cardDigest(show) ? twin(show.text, ['show', 'text'], locale) : []),
      ]);
  });
}

export interface Twin {
  /** Where the two stand, and what they say. */
  original: Text;
  translation: Text;
}

/**
 * Passages of a translation beside those of its original, only in parts that claim to follow the original as it now stands.
 * Parts of another outline are left to the rule on structure.
 */
export function twinsOf(original: Original, translation: TranslatedEntry): Twin[] {
  const { follows } = translation.meta.translation;
  const current = new Set(
    original.parts.flatMap(({ id, digest }, index) => (follows.includes(digest) && translation.parts[index] ? [id] : [])),
  );
  const isSame = original.parts.length === translation.parts.length && original.passages.length === translation.passages.length;
  if (!isSame) return [];
  const theirs = textsOfEntry(translation);
  return textsOfEntry(original).flatMap((text, index): Twin[] => {
    const part = text.passage?.part ?? (index === 0 ? 'title' : 'summary');
    const twin = theirs[index];
    const isCurrent = part === 'notes' ? current.size === original.parts.length : current.has(part);
    return twin && isCurrent ? [{ original: text, translation: twin }] : [];
  });
}
