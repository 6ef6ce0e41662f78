/** The headings of the Word templates. The template is made of them and the importer looks for them, so both know the same. */
import { ORIGINAL } from '../locales.ts';
import { type NOTE_KINDS, REGIONS, type Region } from '../schemas/fields.ts';
import type { Kind } from '../schemas/kinds.ts';
import { SITE } from '../site.ts';

/** The language of the words below, and of `template.ts`: that of the originals, or there are no templates. */
const LANGUAGE = 'zh-CN';
export const hasTemplates = (ORIGINAL as string) === LANGUAGE;

export interface Heading {
  title: string;
  /** What becomes of the text below; `text` keeps the heading and its text as they are. */
  part:
    | 'summary'
    | 'key'
    | 'danger'
    | 'steps'
    | 'text'
    | 'questions'
    | 'facts'
    | Region
    | 'sources'
    | 'lines'
    | 'signs'
    | (typeof NOTE_KINDS)[number];
  /** Said in grey below the heading; the importer leaves it out wherever it stands. */
  hint: string;
}

const SUMMARY: Heading = { title: '一句话：该怎么做', part: 'summary', hint: '只写一句话，告诉她该怎么做。' };
const KEY: Heading = { title: '最重要的话', part: 'key', hint: '一到三句。只看这几句的人，也要知道该做什么。' };
const DANGER: Heading = {
  title: '危险信号',
  part: 'danger',
  hint: '不用自己写。请在文件最后的“危险信号清单”里打√；这几句话在每一页上都一样，由审核者统一核对。',
};
const SOURCES: Heading = {
  title: '数字和结论的来源',
  part: 'sources',
  hint: '每个数字、年龄、剂量和时间一行：写在哪一句里，出自哪个机构的哪份文件，哪一年，网址。没有来源的数字请删掉。',
};
const SIGNS: Heading = {
  title: '危险信号清单',
  part: 'signs',
  hint: '在要用的句子左边一格打√。紧急的（马上）最多五句，其余每一类最多三句。句子本身请不要改。',
};

const LOCAL: readonly Heading[] = REGIONS.map((region) => ({
  title: `只适用于${SITE.regions[region]}`,
  part: region,
  hint: `只在${SITE.regions[region]}成立的事。没有就删掉。`,
}));
const REGION_VALUES: Record<string, string> = Object.fromEntries(REGIONS.map((region) => [SITE.regions[region], region]));

export const HEADINGS: Record<Kind, readonly Heading[]> = {
  articles: [
    SUMMARY,
    KEY,
    DANGER,
    { title: '你能做什么？', part: 'steps', hint: '二到五步，用自动编号（1. 2. 3.）。每一步开头用粗体写一句短句。' },
    { title: '在医院会做什么？', part: 'text', hint: '会做哪些检查，疼不疼，她可以问什么。' },
    {
      title: '为什么？',
      part: 'text',
      hint: '原因。句子要短，一句只说一件事。可以插入一张照片或图（在图的下一行写“图上：……”说明图上有什么）。',
    },
    {
      title: '大家常问什么？',
      part: 'questions',
      hint: '每个问题一行（样式“标题 2”，写在“问题：”后面），下面写回答。要写几个就复制几次；不需要就删掉。',
    },
    {
      title: '常听到的错误说法',
      part: 'facts',
      hint: '错误的说法一行（样式“标题 2”），下面写正确的说法。不需要就删掉。',
    },
    ...LOCAL,
    SOURCES,
    SIGNS,
  ],
  stories: [
    SUMMARY,
    KEY,
    {
      title: '发生了什么？',
      part: 'text',
      hint: '谁，在哪里，什么时候，做了什么。没有本人同意，不写姓名和能认出她的事。小标题可以自己改、自己加（“标题 1”）。',
    },
    { title: '我们怎么知道？', part: 'text', hint: '根据哪些公开报道，或者谁同意讲出来；还有什么不知道。' },
    SOURCES,
  ],
  radio: [
    SUMMARY,
    { title: '为什么现在播', part: 'why-now', hint: '给主持人看，不念出来。' },
    { title: '哪些清楚，哪些还不清楚', part: 'known', hint: '给主持人看，不念出来。' },
    { title: '节目里不说什么', part: 'off-air', hint: '给主持人看，不念出来：例如药的数量。' },
    { title: '难念的词', part: 'pronounce', hint: '给主持人看，不念出来。没有就删掉。' },
    {
      title: '台词',
      part: 'lines',
      hint: '每句一行，前面写谁说：“主持人：”“第二主持人：”“医生：”；“音乐（5秒）：”“音响（3秒）：”“停顿（2秒）”。这一句的作用写在方括号里：医生【最重要的话】：……（还有【开头】【要点】【再说一遍】【要做的一件事】【结尾】）。',
    },
    {
      title: '听众可能问',
      part: 'questions',
      hint: '每个问题一行（样式“标题 2”，写在“问题：”后面），下面写二十秒以内能念完的回答。',
    },
    SOURCES,
    SIGNS,
  ],
};

/** Rows of the table at the top: what the front matter asks for, in words that a doctor uses. */
export const ROWS = {
  topic: '主题',
  audience: '写给谁看',
  region: '只针对一个地区吗',
  sensitive: '是否敏感',
  place: '发生在哪里',
  consent: '谁同意发表',
  format: '形式',
  seconds: '多少秒',
} as const;
export type Row = keyof typeof ROWS;

export const ROWS_OF: Record<Kind, readonly Row[]> = {
  articles: ['topic', 'audience', 'region', 'sensitive'],
  stories: ['topic', 'audience', 'sensitive', 'place', 'consent'],
  radio: ['topic', 'audience', 'sensitive', 'format', 'seconds'],
};

/** Words of the table and the values that they mean. */
export const VALUES: Partial<Record<Row, Record<string, string>>> = {
  audience: {
    妇女: 'women',
    女孩: 'girls',
    母亲: 'mothers',
    家人: 'families',
    男人: 'men',
    医务人员: 'health-workers',
  },
  region: { ...REGION_VALUES, 不是: '' },
  sensitive: { 是: 'true', 否: 'false' },
  place: REGION_VALUES,
  consent: { 根据公开报道: 'published-report', 本人同意: 'personal' },
  format: { 短稿: 'spot', 谈话: 'talk', 问答: 'questions' },
};

/** Names of the templates, also at the foot of their pages. */
export const TEMPLATE_TITLES: Record<Kind, string> = { articles: '文章模板', stories: '故事模板', radio: '广播稿模板' };

/** What stands before words to be typed, so that the empty line is seen. */
export const LABELS = { title: '标题：', questions: '问题：', facts: '错误的说法：' } as const;

export const TITLE_HINT =
  '标题写在下一行，“标题：”后面：她会怎样问这个问题？（这一行和所有灰色的说明都不用删，导入时会自动去掉。）';
/** Letters alone: spaces and marks are changed by programs and by hand. */
export const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '');
