/** A new file: every field explained, every part named that such an entry has. Pure. */
import type { Content } from '../../src/document/content.ts';
import type { Block } from '../../src/document/document.ts';
import { type Locale, ORIGINAL } from '../../src/locales.ts';
import { toWrite } from '../../src/rules/wording/still-to-write.ts';
import { ORIGINALS, TRANSLATIONS } from '../../src/schemas/entries.ts';
import { REGIONS } from '../../src/schemas/fields.ts';
import type { Kind } from '../../src/schemas/kinds.ts';
import { SITE } from '../../src/site.ts';
import { writeFrontMatter } from './front-matter.ts';
import { writeMdx } from './mdx.ts';

const words = (what: string) => [{ type: 'text' as const, text: toWrite(what) }];
const paragraph = (what: string): Block => ({ type: 'paragraph', children: words(what) });
const heading = (title: string): Block => ({ type: 'heading', level: 2, id: '', children: [{ type: 'text', text: title }] });
const note = (kind: 'why-now' | 'known' | 'off-air', what: string): Block => ({
  type: 'host-note',
  kind,
  children: [paragraph(what)],
});
type Line = Extract<Block, { type: 'line' }>;
const line = (role: Line['role'], parts: NonNullable<Line['parts']>, what: string): Block => ({
  type: 'line',
  number: 0,
  role,
  say: 'exactly',
  keep: false,
  parts,
  children: words(what),
});

/** What each kind of entry consists of. Danger signs are left out: which ones belong there no program may choose. */
const BODIES: Record<Kind, Block[]> = {
  articles: [
    { type: 'key', children: [paragraph('最重要的话，一到三句')] },
    heading('你能做什么？'),
    {
      type: 'steps',
      items: [[paragraph('第一步，先写一句粗体的短句')], [paragraph('第二步')]],
    },
    heading('在医院会做什么？'),
    paragraph('医生会做哪些检查，她可以问什么'),
    heading('为什么？'),
    paragraph('原因，句子要短'),
    { type: 'question', ask: toWrite('她还会问什么'), children: [paragraph('回答')] },
    { type: 'fact', heard: toWrite('常听到的错误说法'), children: [paragraph('正确的说法')] },
  ],
  stories: [
    { type: 'key', children: [paragraph('听的人可以做什么，一到三句')] },
    heading('发生了什么？'),
    paragraph('谁，在哪里，什么时候，做了什么'),
    heading('我们怎么知道？'),
    paragraph('根据哪些公开报道，或者谁同意讲出来；还有什么不知道'),
  ],
  radio: [
    note('why-now', '为什么现在播'),
    note('known', '哪些清楚，哪些还不清楚'),
    note('off-air', '节目里不说什么'),
    line('host', ['opening'], '开头'),
    line('expert', ['message'], '最重要的话'),
    line('expert', ['point'], '要点一'),
    line('expert', ['point'], '要点二'),
    line('expert', ['point'], '要点三'),
    line('host', ['recap'], '再说一遍'),
    line('expert', ['action'], '听众要做的一件事'),
    line('host', ['closing'], '结尾：这段节目不能代替医生'),
  ],
};

/** The number after the highest that a script has. */
export const nextNumber = ({ originals }: Content): string => {
  const used = originals.map(({ meta }) => (meta.kind === 'radio' ? Number(meta.number.slice(-3)) : 0));
  return `${SITE.initials}-R-${String(1 + Math.max(0, ...used)).padStart(3, '0')}`;
};

/** A year after a day, both `YYYY-MM-DD`; the 29th of February becomes the 28th. */
export const yearAfter = (day: string): string =>
  `${Number(day.slice(0, 4)) + 1}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}`;

/** Fields that every new original begins with. */
export const fieldsOf = (kind: Kind, content: Content, day: string): Record<string, unknown> => ({
  topics: [content.topics.toSorted((a, b) => a.order - b.order)[0]?.id ?? 'my-body'],
  audience: ['women'],
  regions: [],
  sensitive: false,
  authors: [],
  published: day,
  updated: day,
  nextReview: yearAfter(day),
  ...(kind === 'stories' ? { place: REGIONS[0], consent: { kind: 'published-report' } } : {}),
  ...(kind === 'radio'
    ? { number: nextNumber(content), version: 1, format: 'talk', seconds: 180, safeHour: 'any', entries: [] }
    : {}),
});

/** @param day `YYYY-MM-DD`; @returns the whole text of a new file, which passes the gate and the schemas */
export function blankEntry(kind: Kind, locale: Locale, title: string | undefined, content: Content, day: string): string {
  const said = { title: title ?? toWrite('她会怎样问这个问题？'), summary: toWrite('一句话：该怎么做') };
  if (locale !== ORIGINAL) {
    const fields = { ...said, updated: day, translation: { by: 'machine', follows: [] } };
    return writeFrontMatter(TRANSLATIONS[kind], fields);
  }
  const fields = { ...fieldsOf(kind, content, day), ...said };
  return `${writeFrontMatter(ORIGINALS[kind], fields)}\n${writeMdx({ blocks: BODIES[kind], notes: [] })}`;
}
