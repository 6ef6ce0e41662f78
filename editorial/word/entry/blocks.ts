/** Paragraphs, lists, tables and pictures of a Word file as blocks of an entry. Pure. */
import type { Block, Inline } from '../../../src/document/document.ts';
import type { WordBlock, WordParagraph, WordPicture, WordTable } from '../file/body.ts';
import type { LossKind } from '../file/losses.ts';

export interface Making {
  lose: (kind: LossKind, at: number, words: string) => void;
  /** The figure of a picture, with the words that stand below it; undefined where it may not stand. */
  figure: (picture: WordPicture, alt: string | undefined, caption: Inline[]) => Block | undefined;
  /** Words with the sources that they name. */
  words: (children: Inline[]) => Inline[];
}

const ALT = /^\s*图上\s*[:：]\s*/;
const CAPTION = /^\s*图注\s*[:：]\s*/;
const TYPED = /^\s*(?:\d{1,2}\s*[.、．)）]|[（(]\d{1,2}[)）])\s*/;
const BULLET = /^\s*[•●▪■◆➢]\s*/;

/** Takes a mark off the beginning of words. */
export function withoutStart(children: readonly Inline[], mark: RegExp): Inline[] {
  const [first, ...rest] = children;
  if (!first) return [];
  if (first.type === 'text') {
    const text = first.text.replace(mark, '');
    return text === '' ? rest : [{ type: 'text', text }, ...rest];
  }
  if (first.type === 'strong' || first.type === 'emphasis')
    return [{ ...first, children: withoutStart(first.children, mark) }, ...rest];
  return [...children];
}

/** A list of the file, also where its numbers were typed by hand. */
export function listed(paragraph: WordParagraph, takesTyped = false): WordParagraph {
  if (paragraph.list || paragraph.level !== undefined) return paragraph;
  const mark = BULLET.test(paragraph.text) ? BULLET : takesTyped && TYPED.test(paragraph.text) ? TYPED : undefined;
  if (!mark) return paragraph;
  return {
    ...paragraph,
    list: { id: 'typed', depth: 0, ordered: mark === TYPED },
    children: withoutStart(paragraph.children, mark),
  };
}

type List = Extract<Block, { type: 'list' }>;

/** Items of one list, deeper ones inside the item above them. */
function listOf(paragraphs: readonly WordParagraph[], { words }: Making): List[] {
  const lists: List[] = [];
  const depths: { depth: number; list: List; id: string }[] = [];
  for (const { list: place, children } of paragraphs) {
    const { id = '', depth = 0, ordered = false } = place ?? {};
    const item: Block[] = [{ type: 'paragraph', children: words(children) }];
    while (depths.length > 0 && (depths.at(-1)?.depth ?? 0) > depth) depths.pop();
    const open = depths.at(-1);
    if (open && open.depth === depth && open.list.ordered === ordered && (open.id === id || depth > 0)) {
      open.list.items.push(item);
      continue;
    }
    if (open && open.depth === depth) depths.pop();
    const list: List = { type: 'list', ordered, items: [item] };
    const above = depths.at(-1)?.list.items.at(-1);
    if (above) above.push(list);
    else lists.push(list);
    depths.push({ depth, list, id });
  }
  return lists;
}

/** Words of a cell on one line. */
const cellWords = (cell: readonly WordParagraph[]): Inline[] =>
  cell
    .filter(({ children }) => children.length > 0)
    .flatMap(({ children }, index): Inline[] => [
      ...(index > 0 ? [{ type: 'text' as const, text: ' ' }] : []),
      ...children.map((node): Inline => (node.type === 'break' ? { type: 'text', text: ' ' } : node)),
    ]);

function tableOf({ rows }: WordTable, { words }: Making): Block[] {
  const filled = rows.filter((row) => row.some((cell) => cell.some(({ children }) => children.length > 0)));
  const width = Math.max(0, ...filled.map((row) => row.length));
  if (width === 0) return [];
  // A table of one cell is a frame around paragraphs.
  if (width === 1 && filled.length === 1)
    return (filled[0]?.[0] ?? []).map(({ children }) => ({ type: 'paragraph', children: words(children) }));
  const cells = filled.map((row) => Array.from({ length: width }, (_, index) => words(cellWords(row[index] ?? []))));
  return [{ type: 'table', align: Array.from({ length: width }, () => null), rows: cells }];
}

/** @param takesTyped whether numbers typed by hand make a list here */
export function toBlocks(blocks: readonly WordBlock[], making: Making, takesTyped = false): Block[] {
  const result: Block[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (!block) continue;
    if (block.type === 'table') result.push(...tableOf(block, making));
    else if (block.type === 'picture') {
      const below = belowPicture(blocks.slice(index + 1));
      const figure = making.figure(block, below.alt, making.words(below.caption));
      if (figure) result.push(figure);
      index += below.count;
    } else if (block.level !== undefined) {
      if (block.level > 2) making.lose('heading', block.at, block.text);
      if (block.text !== '') result.push({ type: 'heading', level: 3, id: '', children: plainHeading(block.children) });
    } else {
      const run = [listed(block, takesTyped)];
      while (run[0]?.list) {
        const next = blocks[index + 1];
        const item = next?.type === 'paragraph' ? listed(next, takesTyped) : undefined;
        if (!item?.list) break;
        run.push(item);
        index += 1;
      }
      const [only] = run;
      if (only?.list) result.push(...listOf(run, making));
      else if (only && only.children.length > 0) result.push({ type: 'paragraph', children: making.words(only.children) });
    }
  }
  return result;
}

/** Headings are bold by themselves and stand on one line. */
export const plainHeading = (children: readonly Inline[]): Inline[] =>
  children.flatMap((node): Inline[] => {
    if (node.type === 'strong' || node.type === 'emphasis') return plainHeading(node.children);
    return [node.type === 'break' ? { type: 'text', text: ' ' } : node];
  });

/** What is said of a picture in the one or two paragraphs below it. */
function belowPicture(blocks: readonly WordBlock[]): { alt?: string; caption: Inline[]; count: number } {
  let alt: string | undefined;
  let caption: Inline[] = [];
  let count = 0;
  for (const block of blocks.slice(0, 2)) {
    if (block.type !== 'paragraph') break;
    if (ALT.test(block.text)) alt = block.text.replace(ALT, '');
    else if (CAPTION.test(block.text)) caption = withoutStart(block.children, CAPTION);
    else if (/^(?:caption|题注)$/.test(block.style)) caption = block.children;
    else break;
    count += 1;
  }
  return { caption, count, ...(alt === undefined ? {} : { alt }) };
}
