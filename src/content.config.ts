/**
 * The typed collections of Astro: a view of what `document/read.ts` has read and checked. They carry front matter and
 * data, no trees (those cost gigabytes at thousands of pages), and give editors completion from the same schemas.
 * The site's own pages, `guides`, are the only text that Astro compiles.
 */
import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import type { Content } from './document/content.ts';
import { calendarSchema } from './schemas/calendars.ts';
import { personSchema, safetySchema, signSchema, termSchema, topicSchema } from './schemas/data.ts';
import { ORIGINALS, TRANSLATIONS } from './schemas/entries.ts';
import { sourceDocument } from './schemas/fields.ts';
import { guideSchema } from './schemas/guide.ts';
import { wordsSchema } from './schemas/interface.ts';
import type { Kind } from './schemas/kinds.ts';
import { content } from './shelf.ts';

type Item = { id: string; data: Record<string, unknown> };

/** Hands over what has been read. */
const handOver = (name: string, pick: (content: Content) => Item[]): Loader => ({
  name,
  load: async ({ store, parseData }) => {
    store.clear();
    for (const { id, data } of pick(content())) store.set({ id, data: await parseData({ id, data }) });
  },
});
const plain = (item: object): Record<string, unknown> => ({ ...item });
const data = (items: readonly { id: string }[]): Item[] => items.map(({ id, ...rest }) => ({ id, data: plain(rest) }));

const entries =
  (kind: Kind) =>
  (content: Content): Item[] => [
    ...content.originals
      .filter(({ meta }) => meta.kind === kind)
      .map(({ locale, slug, meta: { kind: _, ...meta } }) => ({ id: `${locale}/${slug}`, data: plain(meta) })),
    ...content.translations
      .filter((entry) => entry.kind === kind)
      .map(({ locale, slug, meta }) => ({ id: `${locale}/${slug}`, data: plain(meta) })),
  ];

const collection = <T extends z.ZodType>(name: string, schema: T, pick: (content: Content) => Item[]) =>
  defineCollection({ loader: handOver(name, pick), schema: schema as never });

export const collections = {
  articles: collection('articles', z.union([ORIGINALS.articles, TRANSLATIONS.articles]), entries('articles')),
  stories: collection('stories', z.union([ORIGINALS.stories, TRANSLATIONS.stories]), entries('stories')),
  radio: collection('radio', z.union([ORIGINALS.radio, TRANSLATIONS.radio]), entries('radio')),
  safety: collection('safety', safetySchema, (content) => data(content.safety)),
  facts: collection('facts', z.strictObject({ statement: z.string(), source: sourceDocument, seen: z.string() }), (content) =>
    data(content.facts),
  ),
  topics: collection('topics', topicSchema, (content) => data(content.topics)),
  signs: collection('signs', signSchema, (content) => data(content.signs)),
  glossary: collection('glossary', termSchema, (content) => data(content.terms)),
  people: collection('people', personSchema, (content) => data(content.people)),
  calendars: collection('calendars', calendarSchema, (content) => data(content.calendars)),
  interface: collection('interface', wordsSchema, (content) =>
    [...content.words].map(([id, words]) => ({ id, data: plain(words) })),
  ),
  guides: defineCollection({
    loader: glob({ base: 'src/content/guides', pattern: '*/*.mdx', generateId: ({ entry }) => entry.replace(/\.mdx$/, '') }),
    schema: guideSchema,
  }),
};
