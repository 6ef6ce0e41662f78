/** The runs of words of an entry with their places: a Document has none, and rules that point at words need them. */
import type { Place } from '../problems.ts';
import { attributeOf, isComponent, type TreeNode } from './tree.ts';

export interface Passage {
  /** Words as they are read, without marks. */
  text: string;
  /** Where the passage begins. */
  place: Place;
  /** `words`: a paragraph or a line; an attribute is what a part says of itself (alt, ask, heard). */
  type: 'words' | 'heading' | 'cell' | 'attribute';
  /** The component around it with what tells it apart, such as `Steps` or `HostNote red-flags`; '' outside of all. */
  within: string;
  /** `top` before the first heading of level 2, then `s1`, `s2` … as the Document names headings; `notes` in footnotes. */
  part: string;
  /** Facts that are given as sources. */
  sources: string[];
  /** Where its links lead. */
  links: string[];
  /** Offsets in `text` at which a piece begins, with its place in the file. */
  pieces: { offset: number; place: Place }[];
}

/** Attributes that hold words for readers, and the components that stand within a sentence. */
const SPOKEN_ATTRIBUTES = ['alt', 'ask', 'heard'];
const INLINE = new Set(['text', 'emphasis', 'strong', 'inlineCode', 'break', 'link', 'linkReference', 'footnoteReference']);
const isInline = (node: TreeNode): boolean => INLINE.has(node.type) || node.name === 'Term' || node.name === 'Source';

/** Where a find stands: in the piece that holds it, counted on from the beginning of that piece. */
export function placeIn({ pieces, place }: Passage, index: number): Place {
  const piece = pieces.findLast(({ offset }) => offset <= index);
  return piece ? { ...piece.place, column: piece.place.column + index - piece.offset } : place;
}

/** @param tree a tree that the gate has passed */
export function passagesOf(tree: TreeNode, file: string): Passage[] {
  const passages: Passage[] = [];
  let headings = 0;
  let part = 'top';
  const placeOf = (node: TreeNode): Place => ({
    file,
    line: node.position?.start.line ?? 1,
    column: node.position?.start.column ?? 1,
  });

  function take(nodes: readonly TreeNode[], at: TreeNode, type: Passage['type'], within: string): void {
    const passage: Passage = { text: '', place: placeOf(at), type, within, part, sources: [], links: [], pieces: [] };
    const read = (node: TreeNode): void => {
      if (node.type === 'text' || node.type === 'inlineCode') {
        let line = 0;
        for (const words of String(node.value).split('\n')) {
          const { column, ...rest } = placeOf(node);
          const piece = line === 0 ? { ...rest, column } : { ...rest, line: rest.line + line, column: 1 };
          if (line > 0) passage.text += '\n';
          passage.pieces.push({ offset: passage.text.length, place: piece });
          passage.text += words;
          line += 1;
        }
      } else if (node.type === 'break') passage.text += '\n';
      else if (node.name === 'Source') passage.sources.push(attributeOf(node, 'id') ?? '');
      if (node.type === 'link' && node.url !== undefined) passage.links.push(node.url);
      for (const child of node.children ?? []) read(child);
    };
    for (const node of nodes) read(node);
    if (passage.text.trim() !== '') passages.push(passage);
  }

  function walk(node: TreeNode, within: string): void {
    if (node.type === 'heading') {
      headings += 1;
      if ((node.depth ?? 2) === 2) part = `s${headings}`;
      take(node.children ?? [], node, 'heading', within);
    } else if (node.type === 'paragraph') take(node.children ?? [], node, 'words', within);
    else if (node.type === 'tableCell') take(node.children ?? [], node, 'cell', within);
    else if (isComponent(node)) walkComponent(node);
    else if (node.type === 'footnoteDefinition') {
      const before = part;
      part = 'notes';
      for (const child of node.children ?? []) walk(child, within);
      part = before;
    } else for (const child of node.children ?? []) walk(child, within);
  }

  function walkComponent(node: TreeNode): void {
    const kind = attributeOf(node, 'kind');
    const within = node.name === 'HostNote' && kind !== undefined ? `HostNote ${kind}` : (node.name ?? '');
    for (const name of SPOKEN_ATTRIBUTES) {
      const value = attributeOf(node, name);
      if (value !== undefined) take([{ type: 'text', value, ...pick(node) }], node, 'attribute', within);
    }
    const children = node.children ?? [];
    if (children.some(isInline)) take(children, node, 'words', within);
    else for (const child of children) walk(child, within);
  }

  for (const child of tree.children ?? []) if (child.type !== 'yaml' && child.type !== 'definition') walk(child, '');
  return passages;
}

const pick = ({ position }: TreeNode): Pick<TreeNode, 'position'> => (position ? { position } : {});
