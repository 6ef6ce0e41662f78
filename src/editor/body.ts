/**
 * Keeps what nobody touched as it was written. An editor with a toolbar writes a text anew: other bullets, other escapes, attributes
 * in another order. Pure.
 */

/** A block: from its first line to the one before the next blank line; a part with its closing mark, a fence, whole. */
export function blocksOfBody(body: string): string[] {
  const blocks: string[] = [];
  let block: string[] = [];
  let closing: RegExp | undefined;
  const end = () => {
    if (block.length > 0) blocks.push(block.join('\n').trimEnd());
    block = [];
  };
  for (const line of body.split('\n')) {
    if (block.length === 0) {
      const [, part] = /^<([A-Z][A-Za-z]*)[^>]*>?/.exec(line) ?? [];
      const [fence] = /^(?:`{3,}|~{3,})/.exec(line) ?? [];
      const isWhole = part !== undefined && (/\/>\s*$/.test(line) || line.includes(`</${part}>`));
      closing =
        part !== undefined && !isWhole ? new RegExp(`</${part}>|^\\s*/>`) : fence ? new RegExp(`^${fence}\\s*$`) : undefined;
      if (line.trim() !== '') block.push(line);
      continue;
    }
    if (closing) {
      block.push(line);
      if (closing.test(line)) {
        closing = undefined;
        end();
      }
    } else if (line.trim() === '') end();
    else block.push(line);
  }
  end();
  return blocks;
}

/** Depth of list items by rank, as two and four blanks mean the same. */
function ranked(text: string): string {
  const depths: number[] = [];
  return text.replace(/^( *)([-*+]|\d+[.)]) +/gm, (_, blanks: string, mark: string) => {
    while (depths.length > 0 && (depths.at(-1) ?? 0) >= blanks.length) depths.pop();
    depths.push(blanks.length);
    return `${'\t'.repeat(depths.length)}${/\d/.test(mark) ? mark.replace(')', '.') : '-'} `;
  });
}

const sorted = (tag: string): string =>
  tag.replace(
    /(<[A-Z]\w*)((?:\s+[a-z]+="[^"]*")+)/g,
    (_, open: string, attributes: string) => `${open} ${(attributes.match(/[a-z]+="[^"]*"/g) ?? []).toSorted().join(' ')}`,
  );

const INLINE = /<[A-Z]\w*[^<>]*\/>|<([A-Z]\w*)[^<>]*>[^<>]*<\/\1>/g;
/** Bold words end before a part within them and begin again after it: the toolbar's editor has no bold parts. */
const brokenBold = (text: string): string =>
  text
    .split('**')
    .map((piece, index) => (index % 2 === 1 ? piece.replace(INLINE, '**$&**') : piece))
    .join('**')
    .replaceAll('****', '');
/** The way back: parts alone between bold words are bold with them. */
function joinedBold(text: string): string {
  const pieces = text.split('**');
  return pieces.reduce((whole, piece, index) => {
    const isPart = (at: number) =>
      at % 2 === 0 &&
      at > 0 &&
      at < pieces.length - 1 &&
      /^<[A-Z]/.test(pieces[at] ?? '') &&
      pieces[at]?.replace(INLINE, '') === '';
    return whole + (isPart(index) || isPart(index - 1) ? '' : '**') + piece;
  });
}

/** The same for two ways of writing one thing: marks, escapes, blanks at the end of lines, order of attributes. */
export const essence = (block: string): string =>
  sorted(brokenBold(ranked(block).replaceAll('__', '**')))
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&(?:lt|#60);/g, '<')
    .replace(/(?<![\p{L}\p{N}*_])[*_](?=[^\s*_])|(?<=[^\s*_])[*_](?![\p{L}\p{N}*_])/gu, '*')
    .replace(/\s*\/>/g, '/>')
    .replace(/[ \t]*\|[ \t]*/g, '|')
    .replace(/^\|[-:|]+\|$/gm, (divider) => divider.replace(/-+/g, '-'))
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{2,}/g, '\n')
    // What is inside a part may stand beside its marks or on lines of its own.
    .replace(/^(<[A-Z]\w*[^>]*>)\n|\n(<\/[A-Z]\w*>)$/g, '$1$2')
    .trim();

/**
 * @param before the body as it stands in the file
 * @param after the body as the editor writes it
 * @returns `after`, with every block that means what a block of `before` meant written as there
 */
export function keepWriting(before: string, after: string): string {
  const known = new Map<string, string[]>();
  const old = blocksOfBody(before);
  for (const block of old) known.set(essence(block), [...(known.get(essence(block)) ?? []), block]);
  const kept = blocksOfBody(after).map((block) => known.get(essence(block))?.shift() ?? joinedBold(block));
  const isUntouched = kept.length === old.length && kept.every((block, index) => block === old[index]);
  return isUntouched ? before : kept.join('\n\n');
}
