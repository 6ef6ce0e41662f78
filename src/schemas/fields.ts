/** Fields that several collections share. Every field tells the person who fills it in what belongs there: English · Chinese. */
import { z } from 'astro/zod';
import { type Locale, locales, ORIGINAL } from '../locales.ts';
import { SITE } from '../site.ts';

export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'small letters, digits and hyphens only · 只能用小写字母、数字和连字符')
  .max(60);

export const date = z.iso.date();

export const digest = z
  .string()
  .regex(/^v1-[0-9a-f]{12}$/, 'written by "npm run translated", not by hand · 由“npm run translated”填写，不要手写');

/** One text in each language; the original must be there, a language left out shows the original. */
export const inLanguages = <T extends z.ZodType>(text: T) =>
  z.strictObject(
    Object.fromEntries(locales.map((locale) => [locale, locale === ORIGINAL ? text : text.optional()])),
  ) as unknown as z.ZodType<InLanguages<z.infer<T>>>;

export type InLanguages<T> = { [L in Locale]?: T };

/** A document of the body that issued it, as a reader can find it. */
export const sourceDocument = z.strictObject({
  title: z.string().min(3).describe('Title of the document, in its own language · 文件的标题，用文件本身的语言'),
  publisher: z
    .string()
    .min(2)
    .describe(
      'The body that issued it: WHO, National Health Commission, a journal … · 发布机构：世界卫生组织、国家卫生健康委员会、期刊……',
    ),
  year: z.string().describe('Year as printed on it; "n.d." where there is none · 文件上印的年份；没有就写 "n.d."'),
  url: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Address of the document at its issuing body · 文件在发布机构网站上的网址'),
  language: z.string().min(2).describe('Language of the title, such as en or zh-CN · 标题的语言，例如 en 或 zh-CN'),
});
export type SourceDocument = z.infer<typeof sourceDocument>;

export const pictogram = id.describe('Name of a pictogram: a file of src/pictograms · 图标的名称：src/pictograms 里的文件');

/** How soon: one scale everywhere. */
export const TIMES = ['now', 'today', 'week', 'month'] as const;
/** Under what a sign stands: how soon; or, where only she can know when it is safe to act (violence), that she decides. */
export const URGENCIES = ['now', 'own', 'today', 'week', 'month'] as const;
export type Urgency = (typeof URGENCIES)[number];

export const WHO = ['anyone', 'pregnant', 'after-birth', 'newborn', 'child'] as const;
export const AUDIENCES = ['women', 'girls', 'mothers', 'families', 'men', 'health-workers'] as const;
export type Region = keyof typeof SITE.regions;
export const REGIONS = Object.keys(SITE.regions) as Region[];

/** Forms in which a script can be downloaded; the last holds the others. */
export const SCRIPT_FORMS = ['docx', 'txt', 'vtt', 'srt', 'json', 'zip'] as const;
export type ScriptForm = (typeof SCRIPT_FORMS)[number];

/** When a script fits best: the cold with its stoves, the heat, and so on. */
export const SEASONS = ['winter', 'spring', 'summer', 'autumn'] as const;

/** Notes for the host, in the order in which she needs them. */
export const NOTE_KINDS = [
  'why-now',
  'background',
  'known',
  'myths',
  'red-flags',
  'off-air',
  'avoid',
  'localise',
  'pronounce',
] as const;
/** What a line does in the programme: a listener keeps one message, three points and one thing to do. */
export const LINE_PARTS = ['opening', 'message', 'point', 'recap', 'action', 'closing'] as const;
/** A recording of a name or text in one language, read by a person. */
const recording = z.strictObject({
  file: z
    .string()
    .regex(
      /^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:mp3|m4a|opus)$/,
      'the name of an mp3, m4a or opus file in small letters · mp3、m4a 或 opus 文件名，用小写字母',
    )
    .describe(
      'File in the folder of the language beside this file: signs/ug/bleeding.mp3 is bleeding.mp3 · 语言文件夹里的录音文件',
    ),
  speaker: z.string().min(1).describe('Who speaks, as it is to be printed · 朗读者的姓名或身份'),
  seconds: z.number().positive().describe('Length in seconds · 长度（秒）'),
});
export type Recording = z.infer<typeof recording>;

/** Only where a person has recorded it: no language has to. */
export const recordings = z
  .strictObject(Object.fromEntries(locales.map((locale) => [locale, recording.optional()])))
  .describe('By language: the name and the sentence, spoken by a person · 按语言：由真人朗读的录音') as unknown as z.ZodType<
  InLanguages<Recording>
>;
