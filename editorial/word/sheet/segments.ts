/** The words of a part, one after the other, with everything around them left as it is. Pure. */
import type { Block, Inline } from '../../../src/document/document.ts';
import type { Region } from '../../../src/schemas/fields.ts';
import { SITE } from '../../../src/site.ts';

export interface Visitor {
  /** Words of a sentence; `label` says in Chinese where they stand. */
  words: (nodes: Inline[], label: string) => Inline[];
  /** Words without marks: a question, the text of a picture. */
  plain: (text: string, label: string) => string;
  /** Safety sentences: they are translated once, elsewhere. */
  signs: (ids: readonly string[]) => void;
}

const ROLES = { host: '主持人', 'second-host': '第二主持人', expert: '医生' };

/** @returns the same blocks with the words that the visitor gives; each place is visited once, in the order of the text */
export function mapWords(blocks: readonly Block[], visitor: Visitor, label = '段落'): Block[] {
  const { words, plain, signs } = visitor;
  const inside = (children: readonly Block[], name: string) => mapWords(children, visitor, name);
  return blocks.map((block): Block => {
    switch (block.type) {
      case 'heading':
        return { ...block, children: words(block.children, block.level === 2 ? '小标题' : '二级小标题') };
      case 'paragraph':
        return { ...block, children: words(block.children, label) };
      case 'list':
        return { ...block, items: block.items.map((item) => inside(item, '列表')) };
      case 'steps':
        return { ...block, items: block.items.map((item, index) => inside(item, `第${index + 1}步`)) };
      case 'table':
        return {
          ...block,
          rows: block.rows.map((row, line) =>
            row.map((cell, column) => (cell.length === 0 ? cell : words(cell, `表格 ${line + 1}-${column + 1}`))),
          ),
        };
      case 'quote':
        return { ...block, children: inside(block.children, '引用') };
      case 'key':
        return { ...block, children: inside(block.children, '最重要的话') };
      case 'fact':
        return { ...block, heard: plain(block.heard, '错误的说法'), children: inside(block.children, '正确的说法') };
      case 'question':
        return { ...block, ask: plain(block.ask, '问题'), children: inside(block.children, '回答') };
      case 'local':
        return { ...block, children: inside(block.children, SITE.regions[block.region as Region]) };
      case 'figure':
        return {
          ...block,
          alt: plain(block.alt, '图上有什么'),
          caption: block.caption.length === 0 ? [] : words(block.caption, '图注'),
        };
      case 'audio':
        return { ...block, children: inside(block.children, '录音文字') };
      case 'line':
        return block.children.length === 0 ? block : { ...block, children: words(block.children, ROLES[block.role]) };
      case 'cue':
        return { ...block, children: words(block.children, '音响') };
      case 'host-note':
        return { ...block, children: inside(block.children, '给主持人') };
      case 'help':
        signs([...block.ids, ...block.actions]);
        return block;
      case 'safety-line':
        signs([block.id]);
        return block;
      case 'code':
      case 'pause':
        return block;
      default:
        return block satisfies never;
    }
  });
}
