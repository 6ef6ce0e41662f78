/** A Word file as paragraphs, tables and pictures in the order of the text, with what they cannot keep. Pure. */
import type { Block, Inline } from '../../../src/document/document.ts';
import { textOfInlines } from '../../../src/document/text.ts';
import { type Problem, problem } from '../../../src/problems.ts';
import { TEMPLATE_TITLES } from '../../../src/word/headings.ts';
import type { Loss, LossKind } from './losses.ts';
import type { WordFile } from './open.ts';
import { listOf, outlineOf, readLists, readStyles } from './styles.ts';
import { type FoundPicture, readWords, type Surroundings } from './words.ts';
import { childOf, elements, textOf, valOf, walkXml, type XmlNode } from './xml.ts';

export interface WordParagraph {
  type: 'paragraph';
  /** Counted from 1 through the whole document; 0 in footnotes. */
  at: number;
  /** Word's own name of its style, in small letters. */
  style: string;
  /** 0 for the title, 1 to 9 for headings. */
  level?: number;
  list?: { id: string; depth: number; ordered: boolean };
  children: Inline[];
  /** The words alone. */
  text: string;
  hidden: string;
}
export interface WordTable {
  type: 'table';
  at: number;
  /** Rows of cells of paragraphs. */
  rows: WordParagraph[][][];
}
export interface WordPicture {
  type: 'picture';
  at: number;
  bytes: Uint8Array;
  alt: string;
}
export type WordBlock = WordParagraph | WordTable | WordPicture;

export interface WordBody {
  blocks: WordBlock[];
  /** Footnotes and endnotes in the order of their numbers. */
  notes: Block[][];
  losses: Loss[];
}

const TEMPLATE_FOOT = new RegExp(Object.values(TEMPLATE_TITLES).join('|'));
const CHANGES = new Set(['ins', 'del', 'moveFrom', 'moveTo']);

/** Changes and remarks that nobody has settled: a program must not decide which words count. */
export function unsettled({ name, document, part }: WordFile): Problem[] {
  const changes = [document, part('footnotes')].flatMap((root) =>
    root ? [...walkXml(root)].filter((node) => CHANGES.has(node.name) && node.attributes['author'] !== undefined) : [],
  );
  const comments = elements(part('comments')).filter((node) => node.name === 'comment');
  const at = { file: name, line: 1, column: 1 };
  const said = (nodes: readonly XmlNode[]) =>
    nodes
      .map((node) => textOf(node).trim().slice(0, 30))
      .filter((words) => words !== '')
      .slice(0, 3)
      .map((words) => `“${words}”`)
      .join(', ');
  return [
    ...(changes.length > 0
      ? [
          problem(
            'word-tracked-changes',
            at,
            {
              en: `The file holds ${changes.length} tracked changes that nobody has accepted or rejected: ${said(changes)}.`,
              zh: `文件里有 ${changes.length} 处修订还没有接受或拒绝：${said(changes)}。`,
            },
            {
              en: 'In Word or WPS: Review, Accept, Accept all changes and stop tracking; save, and send it again.',
              zh: '在 Word 或 WPS 里选：审阅 → 接受 → 接受所有修订并停止修订；保存后再发一次。',
            },
          ),
        ]
      : []),
    ...(comments.length > 0
      ? [
          problem(
            'word-comments',
            at,
            {
              en: `The file holds ${comments.length} comments, which may say that a sentence is wrong: ${said(comments)}.`,
              zh: `文件里有 ${comments.length} 条批注，可能在说某句话有问题：${said(comments)}。`,
            },
            {
              en: 'Settle what they say, delete all comments (Review, Delete, Delete all), save, and send it again.',
              zh: '请按批注改好正文，删除全部批注（审阅 → 删除 → 删除所有批注），保存后再发一次。',
            },
          ),
        ]
      : []),
  ];
}

export function readBody(word: WordFile): WordBody {
  const styles = readStyles(word.part('styles'));
  const isOrdered = readLists(word.part('numbering'));
  const losses: Loss[] = [];
  const blocks: WordBlock[] = [];
  const noteIds = new Map<string, number>();
  const notes: Block[][] = [];
  let count = 0;

  const lose = (kind: LossKind, words: string, at = count) =>
    void losses.push({ kind, at: Math.max(at, 1), words: words.replace(/\s+/g, ' ').trim() });

  function surroundings(at: number, inNote: boolean): Surroundings {
    return {
      styles,
      relations: inNote ? word.footnoteRelations : word.relations,
      note: (kind, id) => (inNote ? undefined : noteNumber(kind, id, at)),
      lose: (kind, words) => lose(kind, words, at),
    };
  }

  function noteNumber(kind: 'footnote' | 'endnote', id: string, at: number): number | undefined {
    const key = `${kind} ${id}`;
    const known = noteIds.get(key);
    if (known !== undefined) return known;
    const node = elements(word.part(`${kind}s`)).find((note) => note.name === kind && note.attributes['id'] === id);
    if (!node) return undefined;
    const paragraphs = elements(node)
      .filter(({ name }) => name === 'p')
      .map((paragraph) => {
        const { children, pictures } = readWords(paragraph, surroundings(at, true));
        if (pictures.length > 0) lose('note-picture', '', at);
        return children;
      })
      .filter((children) => children.length > 0);
    if (paragraphs.length === 0) return undefined;
    notes.push(paragraphs.map((children) => ({ type: 'paragraph', children })));
    noteIds.set(key, notes.length);
    return notes.length;
  }

  function readParagraph(node: XmlNode): { paragraph: WordParagraph; pictures: FoundPicture[] } {
    count += 1;
    const at = count;
    const properties = childOf(node, 'pPr');
    const style = styles.get(valOf(properties, 'pStyle') ?? '');
    const level = outlineOf(properties) ?? style?.level;
    const list = listOf(properties) ?? style?.list;
    const { children, pictures, hidden } = readWords(node, surroundings(at, false));
    const paragraph: WordParagraph = {
      type: 'paragraph',
      at,
      style: style?.name ?? '',
      ...(level === undefined ? {} : { level }),
      ...(list === undefined || list.id === '0' || level !== undefined
        ? {}
        : { list: { ...list, ordered: isOrdered(list.id, list.depth) } }),
      children,
      text: textOfInlines(children).trim(),
      hidden,
    };
    return { paragraph, pictures };
  }

  function readTable(node: XmlNode): WordTable {
    const at = count + 1;
    const rows = elements(node)
      .flatMap((child) => (child.name === 'sdt' ? elements(childOf(child, 'sdtContent')) : [child]))
      .filter(({ name }) => name === 'tr')
      .map((row) =>
        elements(row)
          .flatMap((child) => (child.name === 'sdt' ? elements(childOf(child, 'sdtContent')) : [child]))
          .filter(({ name }) => name === 'tc')
          .flatMap(readCell),
      );
    return { type: 'table', at, rows };
  }

  /** A cell; one that spans others brings empty ones, so that columns stay columns. */
  function readCell(cell: XmlNode): WordParagraph[][] {
    const properties = childOf(cell, 'tcPr');
    const span = Math.min(Math.max(Number(valOf(properties, 'gridSpan') ?? 1) || 1, 1), 30);
    const paragraphs = inCell(cell);
    const words = paragraphs.map(({ text }) => text).join(' ');
    if (span > 1 || childOf(properties, 'vMerge')) lose('merged', words);
    return [paragraphs, ...Array.from({ length: span - 1 }, () => [])];
  }
  function inCell(node: XmlNode): WordParagraph[] {
    return elements(node).flatMap((child): WordParagraph[] => {
      if (child.name === 'p') {
        const { paragraph, pictures } = readParagraph(child);
        for (const { alt } of pictures) lose('cell-picture', alt);
        return [paragraph];
      }
      if (child.name === 'tbl') {
        const inner = readTable(child).rows.flat(2);
        lose('nested', inner.map(({ text }) => text).join(' '));
        return inner;
      }
      return ['sdt', 'sdtContent', 'customXml', 'smartTag'].includes(child.name) ? inCell(child) : [];
    });
  }

  function walk(node: XmlNode): void {
    for (const child of elements(node)) {
      if (child.name === 'p') {
        const { paragraph, pictures } = readParagraph(child);
        if (/^(?:toc|目录) ?\d/.test(paragraph.style)) lose('contents', paragraph.text);
        else if (paragraph.text !== '' || paragraph.hidden !== '' || paragraph.children.length > 0) blocks.push(paragraph);
        for (const { target, alt } of pictures) {
          const bytes = word.media(target);
          if (bytes) blocks.push({ type: 'picture', at: paragraph.at, bytes, alt });
          else lose('linked', alt);
        }
      } else if (child.name === 'tbl') blocks.push(readTable(child));
      else if (child.name === 'altChunk') lose('imported', '');
      else if (['sdt', 'sdtContent', 'customXml', 'smartTag'].includes(child.name)) walk(child);
      else if (child.name === 'AlternateContent') walk(childOf(child, 'Choice') ?? child);
    }
  }

  const body = childOf(word.document, 'body');
  if (body) walk(body);
  for (const header of word.headers) {
    const words = [...walkXml(header)].flatMap((node) => (node.name === 't' ? [textOf(node)] : [])).join('');
    // Numbers of pages, and what the template itself has at its foot, are nobody's text.
    const own = words.replace(TEMPLATE_FOOT, '').replace(/[\d\s/·第页共]/g, '');
    if (own !== '') lose('header', words, 1);
  }
  return { blocks, notes, losses };
}
