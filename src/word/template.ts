/** The Word file that a doctor fills in: headings, grey explanations, and the danger signs to tick. */
import { HeadingLevel, Paragraph, type Table, TableRow, TextRun } from 'docx';
import type { Library } from '../library.ts';
import { ORIGINAL } from '../locales.ts';
import { joinSentence, sentenceIn } from '../publish/sentence.ts';
import type { Safety } from '../schemas/data.ts';
import { URGENCIES } from '../schemas/fields.ts';
import type { Kind } from '../schemas/kinds.ts';
import { HINT, STEPS, wordFile } from './file.ts';
import { HEADINGS, type Heading, LABELS, ROWS, ROWS_OF, type Row, TEMPLATE_TITLES, TITLE_HINT, VALUES } from './headings.ts';
import { cell, table } from './text.ts';

/** The template holds no date of its own: it changes with its words alone. */
const DAY = '2026-01-01';
export const TEMPLATE_NAMES: Record<Kind, string> = { articles: 'article', stories: 'story', radio: 'radio' };
const FILLED: Partial<Record<Row, string>> = {
  audience: '妇女',
  region: '不是',
  sensitive: '否',
  format: '谈话',
  seconds: '180',
};
/** Empty steps to type into. */
const STEPS_SHOWN = 3;
const GROUPS = {
  now: '马上去医院',
  own: '由她自己决定',
  today: '今天去',
  week: '七天之内去',
  month: '一个月之内去',
  action: '去之前和路上做什么',
};

const plain = (text: string): Paragraph => new Paragraph({ text, spacing: { after: 120 } });
const hint = (text: string): Paragraph => new Paragraph({ text, style: HINT });
const small = (text: string, bold = false): Paragraph =>
  new Paragraph({ children: [new TextRun({ text, size: 21, bold })], spacing: { after: 0 } });

function optionsOf(row: Row, { topics }: Library): string {
  if (row === 'topic') return `写一个：${topics.map(({ name }) => name[ORIGINAL]).join('、')}`;
  if (row === 'seconds') return '数字，例如 60、180、300';
  if (row === 'sensitive') return '暴力、避孕、性传播感染、心理健康写“是”';
  if (row === 'consent') return '根据公开报道；或者：本人同意 2026-11-22（她同意的日期）';
  return `${row === 'audience' ? '可以写几个：' : '写一个：'}${Object.keys(VALUES[row] ?? {}).join('、')}`;
}

const fieldTable = (kind: Kind, library: Library): Table =>
  table(
    ROWS_OF[kind].map(
      (row) =>
        new TableRow({
          children: [
            cell([small(ROWS[row], true)], 22),
            cell([small(FILLED[row] ?? '')], 28),
            cell([new Paragraph({ text: optionsOf(row, library), style: HINT })], 50),
          ],
        }),
    ),
    ORIGINAL,
  );

function signTable(library: Library): Table {
  const sentences = [...library.safety.values()];
  const groupOf = ({ urgency }: Safety) => urgency ?? 'action';
  const rows = [...URGENCIES, 'action' as const].flatMap((group) => [
    new TableRow({ cantSplit: true, children: [cell([small('')], 8, true), cell([small(GROUPS[group], true)], 92, true)] }),
    ...sentences
      .filter((sentence) => groupOf(sentence) === group)
      .map(
        (sentence) =>
          new TableRow({
            cantSplit: true,
            children: [cell([small('☐')], 8), cell([small(joinSentence(sentenceIn(sentence, ORIGINAL), ORIGINAL))], 92)],
          }),
      ),
  ]);
  return table(rows, ORIGINAL);
}

function sectionOf({ title, part, hint: explained }: Heading, library: Library): (Paragraph | Table)[] {
  const below = (): (Paragraph | Table)[] => {
    if (part === 'steps')
      return Array.from({ length: STEPS_SHOWN }, () => new Paragraph({ numbering: { reference: STEPS, level: 0 } }));
    if (part === 'questions' || part === 'facts')
      return [new Paragraph({ text: LABELS[part], heading: HeadingLevel.HEADING_2 }), plain('')];
    if (part === 'signs') return [signTable(library)];
    return [plain('')];
  };
  return [
    new Paragraph({ text: title, heading: HeadingLevel.HEADING_1, pageBreakBefore: part === 'signs' }),
    hint(explained),
    ...(part === 'danger' ? [] : below()),
  ];
}

/** @returns the bytes of the template, the same for the same topics and danger signs */
export const makeTemplate = (kind: Kind, library: Library): Promise<Uint8Array> =>
  wordFile({
    title: TEMPLATE_TITLES[kind],
    foot: TEMPLATE_TITLES[kind],
    day: DAY,
    children: [
      hint(TITLE_HINT),
      new Paragraph({ text: LABELS.title, heading: HeadingLevel.TITLE }),
      fieldTable(kind, library),
      ...HEADINGS[kind].flatMap((heading) => sectionOf(heading, library)),
    ],
  });
