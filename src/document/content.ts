/** What reading the content folder gives: everything in it, as data. */
import type { Locale } from '../locales.ts';
import type { Place, Problem } from '../problems.ts';
import type { Calendar } from '../schemas/calendars.ts';
import type { Fact, Person, Review, Safety, Sign, Term, Topic } from '../schemas/data.ts';
import type { Article, RadioScriptMeta, Story, Translation } from '../schemas/entries.ts';
import type { Words } from '../schemas/interface.ts';
import type { Document } from './document.ts';
import type { Reference } from './gate.ts';
import type { Part } from './parts.ts';
import type { Passage } from './passages.ts';

interface EntryBase {
  slug: string;
  locale: Locale;
  /** Path from the folder of the project. */
  file: string;
  title: string;
  summary: string;
  document: Document;
  parts: Part[];
  references: Reference[];
  /** Runs of words with their places, in the order of the file. */
  passages: Passage[];
  /** Where a field of the front matter stands. */
  placeOf: (path: readonly PropertyKey[]) => Place;
}

export interface Original extends EntryBase {
  meta: ({ kind: 'articles' } & Article) | ({ kind: 'stories' } & Story) | ({ kind: 'radio' } & RadioScriptMeta);
}

export interface TranslatedEntry extends EntryBase {
  kind: Original['meta']['kind'];
  meta: Translation;
}

export interface Content {
  originals: Original[];
  translations: TranslatedEntry[];
  safety: Safety[];
  facts: Fact[];
  topics: Topic[];
  signs: Sign[];
  terms: Term[];
  people: Person[];
  calendars: Calendar[];
  reviews: Review[];
  /** Public keys of those who may seal reviews, as PEM by name. */
  keys: Map<string, string>;
  words: Map<Locale, Words>;
  /** Files of the data collections by `kind/id`, for messages. */
  files: Map<string, string>;
  /** Pictures and recordings beside the entries: path from the folder of the project → bytes. */
  media: Map<string, number>;
  /** Where a field of such a file stands, by `kind/id`; of a single fact, by `fact/id`. */
  places: Map<string, (path: readonly PropertyKey[]) => Place>;
}

export interface Reading {
  content: Content;
  problems: Problem[];
}
