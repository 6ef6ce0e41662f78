/** A Document as plain text, and walks through it: for search, scripts, fonts, checks. */
import type { Block, Document, Inline } from './document.ts';

/** Every run of words within a sentence, nested ones too, in reading order. */
export function* walkInlines(nodes: readonly Inline[]): Generator<Inline> {
  for (const node of nodes) {
    yield node;
    if ('children' in node) yield* walkInlines(node.children);
  }
}

/** Every block, nested ones too, in reading order. */
export function* walkBlocks(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.type === 'list' || block.type === 'steps') for (const item of block.items) yield* walkBlocks(item);
    else if (hasBlocks(block)) yield* walkBlocks(block.children);
  }
}

type WithBlocks = Extract<Block, { children: Block[] }>;
const HOLDS_BLOCKS = new Set<Block['type']>(['quote', 'key', 'fact', 'question', 'local', 'audio', 'host-note']);
const hasBlocks = (block: Block): block is WithBlocks => HOLDS_BLOCKS.has(block.type);

/** The words that a block itself holds, without those of blocks inside it. */
export function inlinesOf(block: Block): Inline[] {
  if (block.type === 'figure') return block.caption;
  if (block.type === 'table') return block.rows.flat(2);
  if (block.type === 'heading' || block.type === 'paragraph' || block.type === 'line' || block.type === 'cue')
    return block.children;
  return [];
}

/** Every run of words in a list of blocks. */
export function* walkWords(blocks: readonly Block[]): Generator<Inline> {
  for (const block of walkBlocks(blocks)) yield* walkInlines(inlinesOf(block));
}

/** Words as plain text; sources and footnote marks have none. */
export const textOfInlines = (nodes: readonly Inline[]): string =>
  nodes
    .map((node) => {
      if (node.type === 'text' || node.type === 'code') return node.text;
      if (node.type === 'break') return '\n';
      return 'children' in node ? textOfInlines(node.children) : '';
    })
    .join('');

/** Gives the words of a safety sentence in the language of the text. */
export type SentenceText = (id: string) => string;

/**
 * Blocks as plain text, one line a paragraph.
 * @param sentence words of a safety sentence by id; without it, danger signs leave no text
 */
export function textOfBlocks(blocks: readonly Block[], sentence: SentenceText = () => ''): string {
  const lines = blocks.map((block): string => {
    switch (block.type) {
      case 'code':
        return block.text;
      case 'list':
      case 'steps':
        return block.items.map((item) => textOfBlocks(item, sentence)).join('\n');
      case 'table':
        return block.rows.map((row) => row.map(textOfInlines).join(' · ')).join('\n');
      case 'figure':
        return [block.alt, textOfInlines(block.caption)].filter(Boolean).join('\n');
      case 'help':
        return [...block.ids, ...block.actions].map(sentence).filter(Boolean).join('\n');
      case 'safety-line':
        return sentence(block.id);
      case 'fact':
        return [textOfBlocks(block.children, sentence), block.heard].join('\n');
      case 'question':
        return [block.ask, textOfBlocks(block.children, sentence)].join('\n');
      case 'pause':
        return '';
      default:
        return hasBlocks(block) ? textOfBlocks(block.children, sentence) : textOfInlines(inlinesOf(block));
    }
  });
  return lines.filter((line) => line.trim() !== '').join('\n');
}

/** A whole Document as plain text, footnotes last. */
export const textOfDocument = (document: Document, sentence?: SentenceText): string =>
  [textOfBlocks(document.blocks, sentence), ...document.notes.map((note) => textOfBlocks(note, sentence))]
    .filter(Boolean)
    .join('\n');
