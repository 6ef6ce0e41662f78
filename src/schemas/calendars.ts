/** Calendars: what is due in which week of a pregnancy or at which age, as the body that issued it says, and since when. */
import { z } from 'astro/zod';
import { SITE } from '../site.ts';
import { date, digest, id, inLanguages, pictogram } from './fields.ts';

const text = z.string().min(1);

/** A length of time as people write it: `16 weeks`, `6 months`. */
export const span = z
  .string()
  .regex(
    /^\d{1,3} (?:days|weeks|months|years)$/,
    'a number and days, weeks, months or years, such as "6 months" · 一个数字和 days（天）、weeks（周）、months（月）或 years（岁），例如 6 months',
  );

/** From which day the times of a calendar are counted; `age` is only read, no dates are reckoned from it. */
export const COUNTS = ['period', 'birth', 'age'] as const;
export const ISSUERS = [SITE.authority, 'who'] as const;

const translation = z
  .record(z.string(), z.strictObject({ by: z.union([z.literal('machine'), id]), follows: z.union([digest, z.literal('')]) }))
  .default({})
  .describe(
    'By language: who translated it, and the digest of the original that it follows; "npm run translated" fills it in · 按语言：谁翻译的，以及对应的原文摘要值，由“npm run translated”填写',
  );

/** What is said with its facts, and which original each translation follows. */
const saying = {
  id: id.describe('Its name within this calendar; does not change · 在这个日历里的编号，以后不改'),
  what: inLanguages(text).describe('What happens then, one or two short sentences · 那时做什么，一两句短话'),
  facts: z.array(id).min(1).describe('Facts that say so: ids of content/facts · 依据的事实：content/facts 里的编号'),
  translation,
};

const unitOf = (value: string | undefined): string => value?.split(' ')[1] ?? '';
const numberOf = (value: string | undefined): number => Number(value?.split(' ')[0] ?? 0);

export const stepSchema = z
  .strictObject({
    ...saying,
    from: span.optional().describe('The earliest time · 最早的时间，例如 16 weeks'),
    until: span
      .optional()
      .describe('The last week, month or year that still counts, to its end · 最后一周、一个月或一岁（到它结束为止）'),
    before: span.optional().describe('It should be done before this time · 应在这个时间以前做完'),
    questions: z
      .array(inLanguages(text))
      .default([])
      .describe('What she may ask there; no claims · 去的时候可以问的问题；不写结论'),
  })
  .refine((step) => step.from !== undefined || step.until !== undefined || step.before !== undefined, {
    message: 'needs a time: from, until or before · 要写时间：from、until 或 before',
    path: ['from'],
  })
  .refine((step) => step.until === undefined || step.before === undefined, {
    message: 'has either until or before · until 和 before 只能写一个',
    path: ['before'],
  })
  .refine((step) => step.until === undefined || step.from === undefined || unitOf(step.until) === unitOf(step.from), {
    message: 'is in the same unit as from · 单位要和 from 一样',
    path: ['until'],
  })
  .refine(
    ({ from, until, before }) => {
      const end = until ?? before;
      return unitOf(end) !== unitOf(from) || numberOf(end) >= numberOf(from) + (before === undefined ? 0 : 1);
    },
    { message: 'ends after it begins · 结束要在开始之后', path: ['from'] },
  );

const UNITS: Record<(typeof COUNTS)[number], readonly string[]> = {
  period: ['weeks'],
  birth: ['days', 'months', 'years'],
  age: ['years'],
};

export const calendarSchema = z
  .strictObject({
    order: z.number().int().describe('Its place among the calendars · 在日历中的顺序'),
    pictogram,
    counts: z
      .enum(COUNTS)
      .describe(
        'period: weeks from the first day of the last period. birth: from the birth of the child. age: years of her age · period：从末次月经第一天算的周数。birth：从孩子出生算。age：本人的年龄',
      ),
    by: z.enum(ISSUERS).describe('Whose calendar it is; they are never mixed · 谁的日历；不混在一起'),
    asOf: date.describe('The day on which its sources were last looked up · 最后一次查对来源的日期'),
    name: inLanguages(text).describe('What it is a calendar of · 这是什么日历'),
    about: inLanguages(text).describe('One sentence: from which day it counts · 一句话：从哪天算起'),
    safety: z
      .array(id)
      .default([])
      .describe(
        'Danger signs with which nobody waits for the date: files of content/safety · 不能等到日子的危险信号：content/safety 里的文件',
      ),
    steps: z.array(stepSchema).min(1).describe('In order of time · 按时间顺序'),
    notes: z.array(z.strictObject(saying)).default([]).describe('What holds for all of it · 对整个日历都适用的话'),
  })
  .superRefine(({ counts, steps }, context) => {
    for (const [index, step] of steps.entries()) {
      for (const end of ['from', 'until', 'before'] as const) {
        const value = step[end];
        // A length of time that cannot be read has been said already.
        if (value === undefined || !span.safeParse(value).success || UNITS[counts].includes(unitOf(value))) continue;
        context.addIssue({
          code: 'custom',
          path: ['steps', index, end],
          message: `counts in ${UNITS[counts].join(', ')} · 这个日历用 ${UNITS[counts].join('、')} 计`,
        });
      }
    }
  });

export type Calendar = z.infer<typeof calendarSchema> & { id: string };
export type CalendarStep = z.infer<typeof stepSchema>;
export type CalendarNote = Calendar['notes'][number];
