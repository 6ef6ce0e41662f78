/** A Word file cut at its headings: title, the table at the top, and what stands below each heading. Pure. */
import type { Inline } from '../../../src/document/document.ts';
import type { Kind } from '../../../src/schemas/kinds.ts';
import { bare, HEADINGS, type Heading, ROWS, type Row, TITLE_HINT } from '../../../src/word/headings.ts';
import type { WordBlock, WordBody, WordParagraph, WordTable } from '../file/body.ts';

export interface Section {
  /** A heading of the template, where it is one. */
  known?: Heading;
  /** Words of the heading as they stand in the file. */
  title: Inline[];
  blocks: WordBlock[];
}

export interface Sections {
  title: string;
  rows: Partial<Record<Row, { text: string; at: number }>>;
  /** What stands before the first heading. */
  top: WordBlock[];
  sections: Section[];
}

const HINTS = new Set([TITLE_HINT, ...Object.values(HEADINGS).flatMap((all) => all.map(({ hint }) => hint))].map(bare));
const NAMES = new Map(Object.entries(ROWS).map(([row, name]) => [bare(name), row as Row]));

/** An explanation of the template, whatever its style has become: somebody may have typed her text into one. */
const isHint = (block: WordBlock): boolean => block.type === 'paragraph' && HINTS.has(bare(block.text));

function rowsOf(table: WordTable): Sections['rows'] | undefined {
  const rows = table.rows.flatMap(([name, value]): [Row, { text: string; at: number }][] => {
    const row = NAMES.get(bare((name ?? []).map(({ text }) => text).join('')));
    const text = (value ?? []).map((paragraph) => paragraph.text).join(' ');
    return row === undefined ? [] : [[row, { text: text.trim(), at: value?.[0]?.at ?? table.at }]];
  });
  return rows.length > 0 ? Object.fromEntries(rows) : undefined;
}

/** Words of a heading without what the template wrote before them. */
export function withoutLabel(children: readonly Inline[], label: string): Inline[] {
  const [first, ...rest] = children;
  if (first?.type !== 'text') return [...children];
  const pattern = new RegExp(`^\\s*${label.slice(0, -1)}\\s*[:：]\\s*`);
  const text = first.text.replace(pattern, '');
  return text === '' ? rest : [{ type: 'text', text }, ...rest];
}

/** A heading by its style, or by being just the words of one: some doctors make headings bold by hand. */
function headingOf(block: WordBlock, headings: readonly Heading[]): { known?: Heading; isHeading: boolean } {
  if (block.type !== 'paragraph' || block.text === '') return { isHeading: false };
  const known = headings.find(({ title }) => bare(title) === bare(block.text));
  const isHeading = block.level === 1 || (known !== undefined && (block.level ?? 1) <= 2 && block.list === undefined);
  return { isHeading, ...(known && isHeading ? { known } : {}) };
}

export function cutSections({ blocks }: WordBody, kind: Kind): Sections {
  const result: Sections = { title: '', rows: {}, top: [], sections: [] };
  for (const block of blocks) {
    if (isHint(block)) continue;
    const { isHeading, known } = headingOf(block, HEADINGS[kind]);
    if (isHeading) {
      result.sections.push({ title: (block as WordParagraph).children, blocks: [], ...(known ? { known } : {}) });
      continue;
    }
    const rows = block.type === 'table' && result.sections.length === 0 ? rowsOf(block) : undefined;
    if (rows) Object.assign(result.rows, rows);
    else if (isTitle(block, result)) result.title = titleOf(block as WordParagraph);
    else (result.sections.at(-1)?.blocks ?? result.top).push(block);
  }
  // Without a title of its own, the first line is one.
  const [first] = result.top;
  if (result.title === '' && first?.type === 'paragraph' && first.list === undefined && [...first.text].length <= 90) {
    result.title = titleOf(first);
    result.top.shift();
  }
  return result;
}

const isTitle = (block: WordBlock, { title, sections }: Sections): boolean =>
  block.type === 'paragraph' && block.level === 0 && title === '' && sections.length === 0;
const titleOf = ({ text }: WordParagraph): string => text.replace(/^标题\s*[:：]\s*/, '').trim();
