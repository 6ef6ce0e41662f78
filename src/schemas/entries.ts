/** Front matter of the entries: articles, stories, radio scripts, and their translations. */
import { z } from 'astro/zod';
import { SITE } from '../site.ts';
import { AUDIENCES, date, digest, id, inLanguages, REGIONS, SEASONS } from './fields.ts';
import type { Kind } from './kinds.ts';

const title = z
  .string()
  .min(2)
  .max(90)
  .describe('Her question, as she would ask it · 她会怎样问这个问题')
  .meta({ title: 'Title · 标题' });
const summary = z
  .string()
  .min(8)
  .max(320)
  .describe('One sentence: what to do · 一句话：该怎么做')
  .meta({ title: 'Summary · 摘要' });

/** Short, so that each answers as a name does, and few, as all of them travel with the first answers of a search. */
const asked = z
  .array(z.string().trim().min(1).max(40))
  .max(24)
  .optional()
  .describe(
    'Words with which somebody searches for this article and that its title does not hold: everyday and medical words, abbreviations, tests, treatments, in the language of this text. They are never printed. Not words of danger: those belong to the signs · 别人会用哪些词来搜索这篇文章、而标题里没有的：大白话、医学名词、缩写、检查、治疗，用这篇文字的语言写。不会印出来。危险信号的词不要写在这里，写在 content/signs 里',
  )
  .meta({ title: 'Searched as · 搜索用词' });

const correction = z.strictObject({
  date: date.describe('The day of the correction · 更正的日期').meta({ title: 'Date · 日期' }),
  what: z
    .string()
    .min(5)
    .describe('What was wrong and what is right, in the language of the original · 错在哪里，正确的是什么，用原文的语言写')
    .meta({ title: 'What · 内容' }),
  onAir: inLanguages(z.string().min(5))
    .optional()
    .describe('A sentence to read on air; each correction of a script needs one · 要在节目里念的一句话；广播稿的每条更正都要有')
    .meta({ title: 'On air · 广播用语' }),
});
export type Correction = z.infer<typeof correction>;

/** What the original of every kind of entry says of itself. */
const original = {
  title,
  summary,
  topics: z
    .array(id)
    .min(1)
    .describe(
      'Topics it belongs to, the main one first: files of content/topics · 所属主题，最主要的放第一个：content/topics 里的文件',
    )
    .meta({ title: 'Topics · 主题', refersTo: 'topics' }),
  audience: z.array(z.enum(AUDIENCES)).min(1).describe('For whom it is written · 写给谁看').meta({ title: 'Readers · 读者' }),
  regions: z
    .array(z.enum(REGIONS))
    .default([])
    .describe(
      `Only if the whole entry is for one region: ${REGIONS.join(' or ')} · 只有整篇都针对一个地区时才填：${REGIONS.join(' 或 ')}`,
    )
    .meta({ title: 'Regions · 地区' }),
  sensitive: z
    .boolean()
    .default(false)
    .describe(
      'true for violence, contraception, infections passed on in sex, mental health · 涉及暴力、避孕、性传播感染、心理健康时写 true',
    )
    .meta({ title: 'Sensitive · 敏感内容' }),
  authors: z
    .array(id)
    .default([])
    .describe('Who wrote it: files of content/people · 作者：content/people 里的文件')
    .meta({ title: 'Authors · 作者', refersTo: 'people' }),
  published: date
    .describe('The day it first appeared, YYYY-MM-DD · 首次发表的日期，格式为 年-月-日，例如 2026-11-22')
    .meta({ title: 'First published · 首次发表' }),
  updated: date
    .describe('The day of the last change in what it says · 内容最后一次修改的日期')
    .meta({ title: 'Last changed · 最后修改' }),
  nextReview: date
    .describe('The day by which somebody must check it again, at most two years away · 最晚在哪一天之前重新审核，最多两年')
    .meta({ title: 'Next review · 下次审核' }),
  aliases: z
    .array(id)
    .default([])
    .describe('Old addresses of this entry; they lead here · 这篇内容用过的旧地址，会转到这里')
    .meta({ title: 'Old addresses · 旧地址' }),
  withdrawn: z
    .string()
    .optional()
    .describe(
      'Why it was taken back; the page then says only this, of a script also its number and what a correction has read on air · 撤回的原因；页面只显示这句话，广播稿还显示编号和更正里要念的话',
    )
    .meta({ title: 'Withdrawn · 撤回' }),
  corrections: z
    .array(correction)
    .default([])
    .describe('Errors that were put right after it appeared · 发表以后改正的错误')
    .meta({ title: 'Corrections · 更正' }),
};

/** By what an article is found. */
const found = { title, summary, asked };

export const articleSchema = z.strictObject({ ...found, ...original });

const personalConsent = z.strictObject({
  kind: z.literal('personal'),
  given: date.describe('The day she agreed · 她同意的日期').meta({ title: 'Agreed on · 同意日期' }),
  scopes: z
    .array(z.enum(['web', 'radio', 'photo', 'translation']))
    .min(1)
    .describe('What she agreed to · 她同意的用途')
    .meta({ title: 'Uses · 用途' }),
  withdrawn: date
    .optional()
    .describe('The day she took it back; the story is then not published · 她收回同意的日期；此后不再发表')
    .meta({ title: 'Withdrawn · 撤回' }),
});

export const storySchema = z.strictObject({
  ...original,
  place: z.enum(REGIONS).describe('Where it happened · 发生在哪里').meta({ title: 'Place · 地点' }),
  consent: z
    .discriminatedUnion('kind', [z.strictObject({ kind: z.literal('published-report') }), personalConsent])
    .describe(
      'published-report: retold from public news. personal: somebody agreed to it herself · published-report：根据公开报道改写。personal：本人同意',
    )
    .meta({ title: 'Consent · 同意' }),
});

export const radioSchema = z.strictObject({
  ...original,
  number: z
    .string()
    .regex(new RegExp(`^${SITE.initials}-R-\\d{3}$`))
    .describe(`The number printed on every copy: ${SITE.initials}-R-001 · 每份稿子上印的编号：${SITE.initials}-R-001`)
    .meta({ title: 'Number · 编号' }),
  version: z
    .number()
    .int()
    .min(1)
    .describe('Goes up with every change in what is said · 内容每改一次，版本加一')
    .meta({ title: 'Version · 版本' }),
  format: z
    .enum(['spot', 'talk', 'questions'])
    .describe(
      'spot: up to a minute. talk: host and doctor. questions: questions and answers · spot：一分钟以内的短稿。talk：主持人和医生谈话。questions：问答',
    )
    .meta({ title: 'Form · 形式' }),
  seconds: z
    .number()
    .int()
    .min(10)
    .max(3600)
    .describe('The length it is written for, in seconds · 按多少秒写的')
    .meta({ title: 'Seconds · 秒数' }),
  safeHour: z
    .enum(['any', 'evening'])
    .default('any')
    .describe('evening: not while children listen · evening：不在孩子收听的时间播')
    .meta({ title: 'Hours · 播出时段' }),
  seasons: z
    .array(z.enum(SEASONS))
    .default([])
    .describe(
      'Only if it fits one time of the year: winter (stoves, cold), summer … · 只有适合某个季节时才填：winter（炉火、寒冷）、summer……',
    )
    .meta({ title: 'Seasons · 季节' }),
  days: z
    .array(z.string().regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'month and day such as 03-08 · 月和日，例如 03-08'))
    .default([])
    .describe('Health days for which it is meant, month and day: 03-08 · 适合哪些健康日，写月和日：03-08')
    .meta({ title: 'Health days · 健康日' }),
  warning: inLanguages(z.string().min(5).max(120))
    .optional()
    .describe(
      'What a host says before it, where it may upset a listener or is not for children · 内容可能让人难受或不适合孩子听时，播前要念的提醒',
    )
    .meta({ title: 'Warning · 提醒' }),
  entries: z
    .array(id)
    .default([])
    .describe('Articles that say more: their slugs · 相关文章的名称')
    .meta({ title: 'Articles · 相关文章', refersTo: 'articles' }),
});

/** A translation says only what differs from its original; the rest is inherited. */
export const translationSchema = z.strictObject({
  title,
  summary,
  updated: date
    .describe('The day of the last change in this translation · 译文最后一次修改的日期')
    .meta({ title: 'Last changed · 最后修改' }),
  translation: z.strictObject({
    by: z
      .union([z.literal('machine'), id])
      .describe('machine, or the translator: a file of content/people · machine（机器），或译者：content/people 里的文件')
      .meta({ title: 'Translated by · 译者', refersTo: 'people' }),
    follows: z
      .array(digest)
      .describe('Leave it empty: "npm run translated -- FILE" fills it in · 留空：由“npm run translated -- 文件”填写')
      .meta({ title: 'Follows · 对应的原文', writtenBy: 'command' }),
  }),
});

/** The same, and in its own language the words with which it is searched for: no title can hold them all. */
export const articleTranslationSchema = z.strictObject({ ...found, ...translationSchema.shape });

/** What the original of each kind says of itself. */
export const ORIGINALS = {
  articles: articleSchema,
  stories: storySchema,
  radio: radioSchema,
} satisfies Record<Kind, z.ZodObject>;

/** What a translation of each kind says of itself. */
export const TRANSLATIONS = {
  articles: articleTranslationSchema,
  stories: translationSchema,
  radio: translationSchema,
} satisfies Record<Kind, z.ZodObject>;

export type Article = z.infer<typeof articleSchema>;
export type Story = z.infer<typeof storySchema>;
export type RadioScriptMeta = z.infer<typeof radioSchema>;
export type Translation = z.infer<typeof translationSchema> & Pick<z.infer<typeof articleTranslationSchema>, 'asked'>;
