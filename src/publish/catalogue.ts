/** The part of the library that is published, and the lists that pages show. */
import type { Entry, Library, Version } from '../library.ts';
import { type Locale, ORIGINAL } from '../locales.ts';
import { KINDS, type Kind } from '../schemas/kinds.ts';
import { isExpired, isPublished, type Policy } from './state.ts';

/** The library with only those entries and translations that may appear; an entry whose original may not is left out whole. */
export function publishedLibrary(library: Library, policy: Policy): Library {
  const entries = library.entries.flatMap((entry): Entry[] => {
    if (!isPublished(library, entry, ORIGINAL, policy)) return [];
    const versions = new Map<Locale, Version>(
      [...entry.versions].filter(([locale]) => isPublished(library, entry, locale, policy)),
    );
    return [{ ...entry, versions }];
  });
  const addresses = new Map(entries.map((entry) => [`${entry.kind}/${entry.slug}`, entry]));
  return { ...library, entries, entry: (kind, slug) => addresses.get(`${kind}/${slug}`) };
}

/** Entries of a kind that lists show: not those taken back. */
export const listed = (library: Library, kind?: Kind): Entry[] =>
  library.entries.filter((entry) => (kind === undefined || entry.kind === kind) && entry.meta.withdrawn === undefined);

/** What the home page offers: current, and fit to be seen over her shoulder. */
export const offered = (library: Library, kind: Kind, today: string): Entry[] =>
  listed(library, kind).filter((entry) => !entry.meta.sensitive && !isExpired(entry, today));

export const inTopic = (library: Library, topic: string): Entry[] =>
  listed(library).filter((entry) => entry.meta.topics.includes(topic));

/** Everything that a whole language in one file can hold: its own texts, by kind. */
export const passedOnWhole = (library: Library, locale: Locale): Entry[] =>
  KINDS.flatMap((kind) => listed(library, kind).filter((entry) => entry.versions.has(locale)));

/** The same without what is private, for others hold the phone too, and without what has expired: a file on a phone is read for years. */
export const passedOn = (library: Library, locale: Locale, today: string): Entry[] =>
  passedOnWhole(library, locale).filter((entry) => !entry.meta.sensitive && !isExpired(entry, today));

/** Topics under which something is found. */
export const topicsInUse = (library: Library) => library.topics.filter((topic) => inTopic(library, topic.id).length > 0);

/** Signs to which safety sentences lead. */
export const signsInUse = (library: Library) =>
  library.signs.filter((sign) =>
    [...library.safety.values()].some((sentence) => sentence.urgency && sentence.signs.includes(sign.id)),
  );

/** Articles whose danger signs include one that leads from this sign. */
export const articlesForSign = (library: Library, sign: string): Entry[] =>
  listed(library, 'articles').filter((entry) =>
    entry.original.document.blocks.some(
      (block) => block.type === 'help' && block.ids.some((id) => library.safety.get(id)?.signs.includes(sign)),
    ),
  );

/** Scripts that belong to an article. */
export const scriptsFor = (library: Library, article: string): Entry[] =>
  listed(library, 'radio').filter((entry) => entry.meta.kind === 'radio' && entry.meta.entries.includes(article));
