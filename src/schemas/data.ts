/** Collections of data: safety sentences, facts, topics, signs, glossary, people, reviews. */
import { z } from 'astro/zod';
import { date, digest, id, inLanguages, pictogram, sourceDocument, URGENCIES, WHO } from './fields.ts';
import { KINDS } from './kinds.ts';

const text = z.string().min(1);

export const safetySchema = z
  .strictObject({
    urgency: z.enum(URGENCIES).optional().describe('now, today, week (7 days) or month; left out for an action'),
    who: z.array(z.enum(WHO)).min(1).describe('Whom the sentence is for'),
    signs: z.array(id).default([]).describe('Ways in that lead to it: files of content/signs'),
    sign: inLanguages(text).optional().describe('"If …": what is seen or felt; left out for an action'),
    action: inLanguages(text).describe('What to do; never printed without its sign'),
    do: z.array(id).default([]).describe('Actions that belong to it, in order: files of content/safety'),
    sources: z
      .array(sourceDocument.extend({ seen: z.string().describe('How the document’s text was seen') }))
      .min(1)
      .describe('Documents of the issuing bodies that say so'),
    sensitive: z.boolean().default(false),
    doubt: z.string().optional().describe('What a reviewer should look at'),
    translation: z
      .record(z.string(), z.strictObject({ by: z.union([z.literal('machine'), id]), follows: z.union([digest, z.literal('')]) }))
      .default({})
      .describe('By language: who translated it, and the digest of the original that the translation follows'),
  })
  .refine((s) => (s.urgency === undefined) === (s.sign === undefined), {
    message: 'a sign has an urgency, an action has neither',
    path: ['urgency'],
  });

/** A file of content/facts: claims by id. */
export const factsSchema = z.record(
  id,
  z.strictObject({
    statement: z.string().min(10).describe('The claim, in English'),
    source: sourceDocument.describe('The issuing body’s own document'),
    seen: z.string().describe('How the document’s text was seen'),
  }),
);

export const topicSchema = z.strictObject({
  order: z.number().int().describe('Its place among the topics'),
  pictogram,
  name: inLanguages(text).describe('One to three words that a woman uses'),
  about: inLanguages(text).describe('One sentence: what is found there'),
});

export const signSchema = z.strictObject({
  order: z.number().int().describe('Its place among the signs'),
  pictogram,
  home: z.boolean().default(false).describe('true for the six on the home page'),
  name: inLanguages(text).describe('What she feels or sees, one to four words'),
  about: inLanguages(text).describe('One sentence: what the page is for'),
});

export const termSchema = z.strictObject({
  name: inLanguages(text).describe('The word; left out in a language where it may not be printed'),
  plain: inLanguages(text).describe('What it means, in everyday words'),
  also: inLanguages(z.array(text).default([])).optional().describe('Other words for it; they are searched too'),
  avoid: inLanguages(z.array(text).default([])).optional().describe('Words that are not used for it'),
  sure: z
    .record(z.string(), z.enum(['seen', 'own', 'doubtful']))
    .default({})
    .describe('By language, how sure the word is: seen in a source, own knowledge, or doubtful'),
  doubt: z.string().optional().describe('For editors: what is doubtful'),
  pictogram: pictogram.optional(),
});

export const ROLES = ['clinician', 'language'] as const;

export const personSchema = z.strictObject({
  name: text.describe('Name as it is to be printed'),
  title: inLanguages(text).optional().describe('Profession or post'),
  roles: z
    .array(z.enum(['author', 'translator', ...ROLES]))
    .min(1)
    .describe('What this person may do here'),
  languages: z.array(z.string()).default([]).describe('Languages that this person speaks as a first language'),
  licence: z.string().optional().describe('Number or kind of the licence to practise'),
  consent: date.describe('The day this person agreed to be named here'),
});

/** A record that a named person checked an entry as it then stood. */
export const reviewSchema = z.strictObject({
  kind: z.enum(KINDS),
  slug: id,
  locale: z.string().describe('Language of the text that was checked'),
  role: z.enum(ROLES).describe('clinician: what it says is right. language: it is well said in this language'),
  by: id.describe('A file of content/people'),
  date,
  digest: digest.describe('Digest of the text that was checked; a change makes the review lapse'),
});

export type Safety = z.infer<typeof safetySchema> & { id: string };
export type Fact = z.infer<typeof factsSchema>[string] & { id: string };
export type Topic = z.infer<typeof topicSchema> & { id: string };
export type Sign = z.infer<typeof signSchema> & { id: string };
export type Term = z.infer<typeof termSchema> & { id: string };
export type Person = z.infer<typeof personSchema> & { id: string };
export type Review = z.infer<typeof reviewSchema> & { id: string };
