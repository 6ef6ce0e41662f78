/** All Documents, safety sentences, facts, terms, people and reviews, joined once. Pure; pages, search, fonts and commands read it. */
import type { Content, Original } from './document/content.ts';
import type { Document } from './document/document.ts';
import { digestOfParts, type Part } from './document/parts.ts';
import { type Locale, ORIGINAL } from './locales.ts';
import type { Calendar } from './schemas/calendars.ts';
import type { Fact, Person, Review, Safety, Sign, Term, Topic } from './schemas/data.ts';
import type { Translation } from './schemas/entries.ts';
import type { Words } from './schemas/interface.ts';
import type { Kind } from './schemas/kinds.ts';

/** An entry in one language. */
export interface Version {
  locale: Locale;
  file: string;
  title: string;
  summary: string;
  updated: string;
  /** Words with which it is searched for, in its language; never printed, and in no digest. */
  asked: readonly string[];
  document: Document;
  parts: Part[];
  /** Digest of the whole text: what a review signs. */
  digest: string;
  /** Only on translations. */
  translation?: { by: string; follows: string[] };
}

/** An entry in all the languages in which it exists. */
export interface Entry {
  kind: Kind;
  slug: string;
  meta: Original['meta'];
  original: Version;
  /** By language, the original among them. */
  versions: ReadonlyMap<Locale, Version>;
}

export interface Library {
  /** Newest first. */
  entries: readonly Entry[];
  entry: (kind: Kind, slug: string) => Entry | undefined;
  safety: ReadonlyMap<string, Safety>;
  facts: ReadonlyMap<string, Fact>;
  terms: ReadonlyMap<string, Term>;
  /** In their own order. */
  topics: readonly Topic[];
  signs: readonly Sign[];
  calendars: readonly Calendar[];
  people: ReadonlyMap<string, Person>;
  reviews: readonly Review[];
  /** Interface words; the original's where a language has none. */
  words: (locale: Locale) => Words;
}

const byId = <T extends { id: string }>(items: readonly T[]): Map<string, T> => new Map(items.map((item) => [item.id, item]));

/** Only articles are searched for by words of their own. */
const askedOf = (meta: Original['meta'] | Translation): readonly string[] => ('asked' in meta ? (meta.asked ?? []) : []);

/** @throws Error where the interface words of the original are missing: `runRules` reports that before */
export function joinLibrary(content: Content): Library {
  const versions = new Map<string, Map<Locale, Version>>();
  const add = (address: string, version: Omit<Version, 'digest'>) => {
    const digest = digestOfParts(version.parts);
    const known = versions.get(address) ?? new Map<Locale, Version>();
    versions.set(address, known.set(version.locale, { ...version, digest }));
  };
  for (const { meta, slug, locale, file, title, summary, document, parts } of content.originals) {
    add(`${meta.kind}/${slug}`, { locale, file, title, summary, document, parts, updated: meta.updated, asked: askedOf(meta) });
  }
  for (const { kind, slug, locale, file, title, summary, document, parts, meta } of content.translations) {
    add(`${kind}/${slug}`, {
      locale,
      file,
      title,
      summary,
      document,
      parts,
      updated: meta.updated,
      asked: askedOf(meta),
      translation: meta.translation,
    });
  }

  const entries = content.originals.flatMap(({ meta, slug }): Entry[] => {
    const found = versions.get(`${meta.kind}/${slug}`);
    const original = found?.get(ORIGINAL);
    return found && original ? [{ kind: meta.kind, slug, meta, original, versions: found }] : [];
  });
  entries.sort((a, b) =>
    a.meta.published > b.meta.published ? -1 : a.meta.published < b.meta.published ? 1 : a.slug < b.slug ? -1 : 1,
  );
  const addresses = new Map(entries.map((entry) => [`${entry.kind}/${entry.slug}`, entry]));

  return {
    entries,
    entry: (kind, slug) => addresses.get(`${kind}/${slug}`),
    safety: byId(content.safety),
    facts: byId(content.facts),
    terms: byId(content.terms),
    topics: content.topics.toSorted((a, b) => a.order - b.order),
    signs: content.signs.toSorted((a, b) => a.order - b.order),
    calendars: content.calendars.toSorted((a, b) => a.order - b.order),
    people: byId(content.people),
    reviews: content.reviews,
    words: (locale) => {
      const words = content.words.get(locale) ?? content.words.get(ORIGINAL);
      if (!words) throw new Error(`There are no interface words for ${locale}, nor for ${ORIGINAL}.`);
      return words;
    },
  };
}
