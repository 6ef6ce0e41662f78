/** Front matter of the entries: articles, stories, radio scripts, and their translations. */
import { z } from 'astro/zod';
import { AUDIENCES, date, digest, id, REGIONS } from './fields.ts';

const title = z.string().min(2).max(90).describe('Her question, as she would ask it');
const summary = z.string().min(8).max(320).describe('One sentence: what to do');

const correction = z.strictObject({
  date: date.describe('The day of the correction'),
  what: z.string().min(5).describe('What was wrong and what is right, in the language of the original'),
  onAir: z.string().optional().describe('A sentence to read on air, where a script was wrong'),
});

/** What the original of every kind of entry says of itself. */
const original = {
  title,
  summary,
  topics: z.array(id).min(1).describe('Topics it belongs to, the main one first: files of content/topics'),
  audience: z.array(z.enum(AUDIENCES)).min(1).describe('For whom it is written'),
  regions: z.array(z.enum(REGIONS)).default([]).describe('Only if the whole entry is for one region: hotan or lhasa'),
  sensitive: z.boolean().default(false).describe('true for violence, contraception, infections passed on in sex, mental health'),
  authors: z.array(id).default([]).describe('Who wrote it: files of content/people'),
  published: date.describe('The day it first appeared, YYYY-MM-DD'),
  updated: date.describe('The day of the last change in what it says'),
  nextReview: date.describe('The day by which somebody must check it again, at most two years away'),
  aliases: z.array(id).default([]).describe('Old addresses of this entry; they lead here'),
  withdrawn: z.string().optional().describe('Why it was taken back; the page then says only this'),
  corrections: z.array(correction).default([]).describe('Errors that were put right after it appeared'),
};

export const articleSchema = z.strictObject(original);

const personalConsent = z.strictObject({
  kind: z.literal('personal'),
  given: date.describe('The day she agreed'),
  scopes: z
    .array(z.enum(['web', 'radio', 'photo', 'translation']))
    .min(1)
    .describe('What she agreed to'),
  withdrawn: date.optional().describe('The day she took it back; the story is then not published'),
});

export const storySchema = z.strictObject({
  ...original,
  place: z.enum(REGIONS).describe('Where it happened'),
  consent: z
    .discriminatedUnion('kind', [z.strictObject({ kind: z.literal('published-report') }), personalConsent])
    .describe('published-report: retold from public news. personal: somebody agreed to it herself'),
});

export const radioSchema = z.strictObject({
  ...original,
  number: z
    .string()
    .regex(/^HB-R-\d{3}$/)
    .describe('The number printed on every copy: HB-R-001'),
  version: z.number().int().min(1).describe('Goes up with every change in what is said'),
  format: z
    .enum(['spot', 'talk', 'questions'])
    .describe('spot: up to a minute. talk: host and doctor. questions: questions and answers'),
  seconds: z.number().int().min(10).max(3600).describe('The length it is written for, in seconds'),
  safeHour: z.enum(['any', 'evening']).default('any').describe('evening: not while children listen'),
  entries: z.array(id).default([]).describe('Articles that say more: their slugs'),
});

/** A translation says only what differs from its original; the rest is inherited. */
export const translationSchema = z.strictObject({
  title,
  summary,
  updated: date.describe('The day of the last change in this translation'),
  translation: z.strictObject({
    by: z.union([z.literal('machine'), id]).describe('machine, or the translator: a file of content/people'),
    follows: z.array(digest).describe('Leave it empty: "npm run translated -- FILE" fills it in'),
  }),
});

export type Article = z.infer<typeof articleSchema>;
export type Story = z.infer<typeof storySchema>;
export type RadioScriptMeta = z.infer<typeof radioSchema>;
export type Translation = z.infer<typeof translationSchema>;
