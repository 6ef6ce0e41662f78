/**
 * The parts of an entry and their digests. A translation lists the digests of the original's parts that it follows,
 * so that what changed since is known part by part. Digests, not dates: saving a file again must not make it fresh.
 */
import { createHash } from 'node:crypto';
import type { Block, Document } from './document.ts';

export interface Part {
  /** `title`, `summary`, `top` (before the first heading), then the ids of the level-2 headings. */
  id: string;
  /** `v1-` and twelve hexadecimal digits; the same for texts that read the same. */
  digest: string;
  /** Empty for title and summary. */
  blocks: Block[];
}

/** Only what a reader meets: not line ends, spaces, the order of front matter, or ids and numbers that are counted. */
function normalise(value: unknown, notes: readonly Block[][]): unknown {
  if (typeof value === 'string') return value.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (Array.isArray(value)) return value.map((item) => normalise(item, notes));
  if (value === null || typeof value !== 'object') return value;
  const record = value as Record<string, unknown>;
  // A footnote belongs to the part that refers to it.
  if (record['type'] === 'note') return { note: normalise(notes[Number(record['number']) - 1], notes) };
  return Object.fromEntries(
    Object.entries(record)
      .filter(([key]) => key !== 'number' && !(key === 'id' && record['type'] === 'heading'))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, normalise(item, notes)]),
  );
}

/** Digest of a text or of any piece of a Document. */
export const digestOf = (value: unknown, notes: readonly Block[][] = []): string =>
  `v1-${createHash('sha256')
    .update(JSON.stringify(normalise(value, notes)))
    .digest('hex')
    .slice(0, 12)}`;

/** Digest of a whole text: what a review signs. */
export const digestOfParts = (parts: readonly Part[]): string => digestOf(parts.map(({ digest }) => digest));

/** Title, summary, the text before the first level-2 heading (where there is any), then each level-2 section. */
export function partsOf(title: string, summary: string, document: Document): Part[] {
  const sections: { id: string; blocks: Block[] }[] = [{ id: 'top', blocks: [] }];
  for (const block of document.blocks) {
    if (block.type === 'heading' && block.level === 2) sections.push({ id: block.id, blocks: [] });
    sections.at(-1)?.blocks.push(block);
  }
  return [
    { id: 'title', digest: digestOf(title), blocks: [] },
    { id: 'summary', digest: digestOf(summary), blocks: [] },
    ...sections
      .filter((section) => section.blocks.length > 0)
      .map(({ id, blocks }) => ({ id, digest: digestOf(blocks, document.notes), blocks })),
  ];
}

/**
 * What of an original has changed since a translation followed it.
 * @returns the parts whose present digest the translation does not follow, in their order; `gone`: how many followed digests stand in it no longer
 */
export function changesSince(parts: readonly Part[], follows: readonly string[]): { parts: Part[]; gone: number } {
  const now = new Set(parts.map(({ digest }) => digest));
  const gone = follows.filter((digest) => !now.has(digest)).length;
  const changed = parts.filter(({ digest }) => !follows.includes(digest));
  return { parts: changed, gone: Math.max(0, gone - changed.length) };
}
