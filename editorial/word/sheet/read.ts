/** A sheet that came back: which cells hold what. Pure. */
import type { Inline } from '../../../src/document/document.ts';
import { type Problem, problem, type Said, warning } from '../../../src/problems.ts';
import type { WordBody, WordParagraph, WordTable } from '../file/body.ts';
import { isPart, rowsOf, type SheetHead, type SheetPart, showHead, showPart } from './part.ts';

export interface Returned {
  head: SheetHead;
  parts: { part: SheetPart; number: number; cells: string[]; isTicked: boolean }[];
  /** What was written into cells and cannot be kept. */
  warnings: Problem[];
}

const sheetProblem = (file: string, says: Said, fix: Said): Problem => problem('sheet', { file, line: 1, column: 1 }, says, fix);
const EXPORT_AGAIN: Said = {
  en: 'Export the sheet again, and copy the translation into it.',
  zh: '请重新导出一份，把译文复制过去。',
};

const textOf = (paragraphs: readonly WordParagraph[] = []): string =>
  paragraphs
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
const isMarked = (nodes: readonly Inline[]): boolean => nodes.some(({ type }) => ['strong', 'emphasis', 'note'].includes(type));
const EMPTY = /^[☐□\s]*$/;

export function readSheet({ blocks }: WordBody, file: string): Returned | { problems: Problem[] } {
  const paragraphs = blocks.filter((block) => block.type === 'paragraph');
  const head = paragraphs.map(({ hidden }) => showHead(hidden)).find((found) => found !== undefined);
  const marked = blocks.flatMap((block, index) => (block.type === 'paragraph' && isPart(block.hidden) ? [{ block, index }] : []));
  if (!head || marked.length === 0)
    return {
      problems: [
        sheetProblem(
          file,
          {
            en: 'This is no sheet made by "npm run export:translation", or its hidden marks are gone.',
            zh: '这不是“npm run export:translation”导出的译文表，或者里面的隐藏标记丢了。',
          },
          EXPORT_AGAIN,
        ),
      ],
    };
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const parts = marked.flatMap(({ block, index }, place): Returned['parts'] => {
    const part = showPart(block.hidden);
    const number = place + 1;
    if (!part) {
      const says = { en: `Part ${number} was damaged on its way.`, zh: `第 ${number} 部分在路上损坏了。` };
      problems.push(sheetProblem(file, says, EXPORT_AGAIN));
      return [];
    }
    const end = marked[place + 1]?.index ?? blocks.length;
    const tables = blocks.slice(index + 1, end).filter((found): found is WordTable => found.type === 'table');
    const rows = new Map<string, WordParagraph[]>();
    let isTicked = false;
    for (const [left, , right] of tables.flatMap((found) => found.rows)) {
      const key = /^(\d+\.\d+)/.exec(textOf(left))?.[1];
      if (key !== undefined) rows.set(key, right ?? []);
      else if (!EMPTY.test(textOf(left))) isTicked = true;
    }
    const wanted = rowsOf(part);
    const cells = wanted.map(({ text }, row) => {
      const key = `${number}.${row + 1}`;
      const cell = rows.get(key);
      if (text !== undefined && cell === undefined) {
        const says = { en: `Row ${key} is missing.`, zh: `缺少第 ${key} 行。` };
        problems.push(sheetProblem(file, says, EXPORT_AGAIN));
      }
      if (text === undefined) return '';
      if ((cell ?? []).some(({ children }) => isMarked(children)))
        warnings.push(
          warning(
            'sheet-lost',
            { file, line: 1, column: 1 },
            {
              en: `Row ${key}: bold, italics or footnotes of Word were not kept.`,
              zh: `第 ${key} 行：Word 里的粗体、斜体或脚注没有保留。`,
            },
            { en: 'Write [粗1]…[/粗1] as in the original.', zh: '请照原文那样写 [粗1]……[/粗1]。' },
          ),
        );
      return textOf(cell);
    });
    return [{ part, number, cells, isTicked }];
  });
  return problems.length > 0 ? { problems } : { head, parts, warnings };
}
