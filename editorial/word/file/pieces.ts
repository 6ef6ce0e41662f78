/** Pieces of a sentence, each with its marks, joined so that Markdown can say the same. Pure. */
import type { Inline } from '../../../src/document/document.ts';

export interface Piece {
  node: Extract<Inline, { type: 'text' | 'break' | 'code' | 'note' }>;
  strong: boolean;
  emphasis: boolean;
  link?: string;
}

const isText = (piece: Piece | undefined): piece is Piece & { node: { type: 'text'; text: string } } =>
  piece?.node.type === 'text';
const OUTSIDE = /^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu;

/** Neighbours of the same marks become one. */
function merge(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    const isAlike = last && last.strong === piece.strong && last.emphasis === piece.emphasis && last.link === piece.link;
    if (isAlike && isText(last) && isText(piece)) {
      merged[merged.length - 1] = { ...last, node: { type: 'text', text: last.node.text + piece.node.text } };
    } else merged.push(piece);
  }
  return merged;
}

/**
 * Markdown knows no bold that begins or ends with a space, nor with a punctuation mark beside a letter (as in Chinese, without
 * spaces): such marks are left outside the bold, which no reader sees.
 */
function loosen(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece, index): Piece[] => {
    if (!isText(piece) || !(piece.strong || piece.emphasis)) return [piece];
    const { text } = piece.node;
    const beside = (other: Piece | undefined, end: 'first' | 'last') =>
      isText(other) ? ([...other.node.text].at(end === 'first' ? 0 : -1) ?? ' ') : other ? 'x' : ' ';
    const isTight = (letter: string) => !/[\s\p{P}\p{S}]/u.test(letter);
    let [start, end] = [/^\s*/.exec(text)?.[0].length ?? 0, /\s*$/.exec(text)?.index ?? text.length];
    if (start >= end) return [{ ...piece, strong: false, emphasis: false }];
    const edges = [...text.matchAll(OUTSIDE)];
    if (start === 0 && isTight(beside(pieces[index - 1], 'last')))
      start = edges.find((edge) => edge.index === 0)?.[0].length ?? 0;
    if (end === text.length && isTight(beside(pieces[index + 1], 'first')))
      end = edges.find((edge) => edge.index > 0 && edge.index + edge[0].length === text.length)?.index ?? end;
    if (start >= end) return [{ ...piece, strong: false, emphasis: false }];
    const plain = (words: string): Piece[] =>
      words === ''
        ? []
        : [{ node: { type: 'text', text: words }, strong: false, emphasis: false, ...(piece.link ? { link: piece.link } : {}) }];
    return [
      ...plain(text.slice(0, start)),
      { ...piece, node: { type: 'text', text: text.slice(start, end) } },
      ...plain(text.slice(end)),
    ];
  });
}

const dress = ({ node, strong, emphasis }: Piece): Inline => {
  const bold: Inline = strong ? { type: 'strong', children: [node] } : node;
  return emphasis ? { type: 'emphasis', children: [bold] } : bold;
};

/** @returns words of a sentence without empty pieces, without white space or breaks at either end */
export function joinPieces(pieces: readonly Piece[]): Inline[] {
  const filled = merge(pieces.filter((piece) => !isText(piece) || piece.node.text !== ''));
  const loose = merge(loosen(filled)).filter((piece) => !isText(piece) || piece.node.text !== '');
  const result: Inline[] = [];
  let link: { type: 'link'; url: string; children: Inline[] } | undefined;
  for (const piece of trim(loose)) {
    if (piece.link === undefined) {
      link = undefined;
      result.push(dress(piece));
    } else if (link?.url === piece.link) link.children.push(dress(piece));
    else {
      link = { type: 'link', url: piece.link, children: [dress(piece)] };
      result.push(link);
    }
  }
  return result;
}

const isBlank = (piece: Piece | undefined): boolean =>
  piece !== undefined && (piece.node.type === 'break' || (isText(piece) && piece.node.text.trim() === ''));

function trim(pieces: readonly Piece[]): Piece[] {
  const from = pieces.findIndex((piece) => !isBlank(piece));
  if (from < 0) return [];
  const kept = pieces.slice(from, pieces.findLastIndex((piece) => !isBlank(piece)) + 1);
  return kept.map((piece, index) => {
    if (!isText(piece)) return piece;
    const text = piece.node.text.replace(/\s+/g, ' ');
    const isFirst = index === 0 || kept[index - 1]?.node.type === 'break';
    const isLast = index === kept.length - 1 || kept[index + 1]?.node.type === 'break';
    const start = isFirst ? text.trimStart() : text;
    return { ...piece, node: { type: 'text', text: isLast ? start.trimEnd() : start } };
  });
}
