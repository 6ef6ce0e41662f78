/**
 * A part of the original as a translator has it before her. It travels within the sheet, with its digest, so that what she sends back
 * is known to follow just this text, even where the original has changed since.
 */
import { deflateSync, inflateSync } from 'node:zlib';
import type { Block, Document, Inline } from '../../../src/document/document.ts';
import { digestOf, type Part } from '../../../src/document/parts.ts';
import { walkWords } from '../../../src/document/text.ts';
import type { Kind } from '../../../src/schemas/kinds.ts';
import { mapWords } from './segments.ts';
import { type Token, writeTokens } from './tokens.ts';

export interface SheetPart {
  id: string;
  /** Title and summary are text; other parts have blocks. */
  text?: string;
  blocks: Block[];
  /** Footnotes to which the blocks refer, by their numbers. */
  notes: Record<string, Block[]>;
  digest: string;
  /** The translation that the sheet was filled with: its place among the parts of its file, its digest, the digest of the cells. */
  before?: { index: number; digest: string; cells: string };
}
export interface SheetHead {
  kind: Kind;
  slug: string;
  locale: string;
}

export interface Row {
  label: string;
  /** Words with their marks; undefined for safety sentences, which are not translated here. */
  text?: string;
  tokens: Token[];
  signs?: readonly string[];
}

const [HEAD, PART] = ['hb-head:', 'hb-part:'];
const LARGEST = 512 * 1024;
const pack = (value: unknown): string => deflateSync(JSON.stringify(value)).toString('base64');
const unpack = (text: string): unknown =>
  JSON.parse(inflateSync(Buffer.from(text, 'base64'), { maxOutputLength: LARGEST }).toString('utf8'));

export const hideHead = (head: SheetHead): string => `${HEAD}${pack(head)}`;
export const hidePart = (part: SheetPart): string => `${PART}${pack(part)}`;
export const showHead = (hidden: string): SheetHead | undefined =>
  hidden.startsWith(HEAD) ? (read(hidden, HEAD) as SheetHead) : undefined;

function read(hidden: string, mark: string): unknown {
  try {
    return unpack(hidden.slice(mark.length).trim());
  } catch {
    return undefined;
  }
}

export const isPart = (hidden: string): boolean => hidden.startsWith(PART);

/** @returns undefined where it has been damaged: it must still have the digest that it names */
export function showPart(hidden: string): SheetPart | undefined {
  const part = read(hidden, PART) as SheetPart | undefined;
  try {
    return part && digestOfPart(part) === part.digest ? part : undefined;
  } catch {
    return undefined;
  }
}

const listOf = (notes: SheetPart['notes']): Block[][] => {
  const last = Math.max(0, ...Object.keys(notes).map(Number));
  return Array.from({ length: Math.min(last, 500) }, (_, index) => notes[index + 1] ?? []);
};
const digestOfPart = ({ text, blocks, notes }: SheetPart): string =>
  text === undefined ? digestOf(blocks, listOf(notes)) : digestOf(text);

const notesOf = (blocks: readonly Block[], { notes }: Document): SheetPart['notes'] =>
  Object.fromEntries(
    [...walkWords(blocks)].flatMap((node) => (node.type === 'note' ? [[node.number, notes[node.number - 1] ?? []]] : [])),
  );

/** @param texts title and summary of the entry in the language of the part */
export function partOf({ id, digest, blocks }: Part, document: Document, texts: { title: string; summary: string }): SheetPart {
  const text = id === 'title' ? texts.title : id === 'summary' ? texts.summary : undefined;
  return { id, digest, blocks, notes: notesOf(blocks, document), ...(text === undefined ? {} : { text }) };
}

/**
 * Goes through every place of a part that holds words, footnotes last.
 * @param fill gives the words for a row; those of the row itself leave the part as it is
 */
export function fillPart(
  part: SheetPart,
  fill: (row: Row, index: number) => Inline[] | string,
): Pick<SheetPart, 'text' | 'blocks' | 'notes'> {
  let index = -1;
  const asText = (row: Row): string => {
    const filled = fill(row, index);
    return typeof filled === 'string' ? filled : '';
  };
  if (part.text !== undefined) {
    index += 1;
    const label = part.id === 'title' ? '标题' : '一句话';
    return { text: asText({ label, text: part.text, tokens: [] }), blocks: [], notes: {} };
  }
  const visit = (blocks: readonly Block[], label?: string) =>
    mapWords(
      blocks,
      {
        words: (nodes, where) => {
          index += 1;
          const filled = fill({ label: where, ...writeTokens(nodes) }, index);
          return typeof filled === 'string' ? [{ type: 'text', text: filled }] : filled;
        },
        plain: (text, where) => {
          index += 1;
          return asText({ label: where, text, tokens: [] });
        },
        signs: (signs) => {
          index += 1;
          fill({ label: '危险信号', tokens: [], signs }, index);
        },
      },
      label,
    );
  const blocks = visit(part.blocks);
  const notes = Object.fromEntries(Object.entries(part.notes).map(([number, note]) => [number, visit(note, `脚注 ${number}`)]));
  return { blocks, notes };
}

/** The rows of a part, in the order of its text. */
export function rowsOf(part: SheetPart): Row[] {
  const rows: Row[] = [];
  fillPart(part, (row) => {
    rows.push(row);
    return row.text ?? '';
  });
  return rows;
}

/** Digest of the cells of a translation: whether she changed anything. */
export const digestOfCells = (cells: readonly string[]): string => digestOf(cells.map((cell) => cell.trim()));

/** Parts one below the other as one Document, footnotes numbered anew. */
export function joinParts(parts: readonly Pick<SheetPart, 'blocks' | 'notes'>[]): Document {
  const notes: Block[][] = [];
  const renumber = (nodes: readonly Inline[], numbers: Map<number, number>, own: SheetPart['notes']): Inline[] =>
    nodes.map((node): Inline => {
      if (node.type !== 'note')
        return 'children' in node ? ({ ...node, children: renumber(node.children, numbers, own) } as Inline) : node;
      const known = numbers.get(node.number);
      if (known !== undefined) return { type: 'note', number: known };
      notes.push(own[node.number] ?? []);
      numbers.set(node.number, notes.length);
      return { type: 'note', number: notes.length };
    });
  const blocks = parts.flatMap(({ blocks: body, notes: own }) => {
    const numbers = new Map<number, number>();
    return mapWords(body, { words: (nodes) => renumber(nodes, numbers, own), plain: (text) => text, signs: () => undefined });
  });
  return { blocks, notes };
}
