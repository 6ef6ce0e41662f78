/** A block as text of an entry and back. Pure; the page of the editor and tests use it. */
import type { Block } from './blocks.ts';
import { INSIDE } from './names.ts';

export type Values = Record<string, string | readonly string[] | undefined>;

const ATTRIBUTES = String.raw`((?:\s+[a-z]+=(?:"[^"]*"|'[^']*'))*)\s*`;

/** Matches the block at the head of a text, or within a line where it is one of a sentence. Groups: attributes, what is inside. */
export function patternOf({ name, place, holds }: Pick<Block, 'name' | 'place' | 'holds'>): RegExp {
  const open = `<${name}${ATTRIBUTES}`;
  if (place === 'inline') return holds === 'nothing' ? new RegExp(`${open}/>`) : new RegExp(`${open}>([^<>]*)</${name}>`);
  // `m` is also what tells Sveltia that the block stands on lines of its own.
  return new RegExp(`^${open}(?:/>|>([\\s\\S]*?)</${name}>)`, 'm');
}

const NAMED: Record<string, string> = { quot: '"', apos: "'", lt: '<', gt: '>', amp: '&' };
const decoded = (text: string): string => text.replace(/&(quot|apos|lt|gt|amp);/g, (_, name: string) => NAMED[name] ?? '');
const encoded = (text: string): string => text.replace(/&(?=(?:quot|apos|lt|gt|amp);)/g, '&amp;').replaceAll('"', '&quot;');

const isSeveral = (block: Block, attribute: string): boolean =>
  block.fields.some(({ name, multiple }) => name === attribute && multiple === true);

/** @param match of `patternOf(block)` */
export function valuesOf(block: Block, match: RegExpMatchArray): Values {
  const values: Values = {};
  for (const [, name, double, single] of (match[1] ?? '').matchAll(/([a-z]+)=(?:"([^"]*)"|'([^']*)')/g)) {
    const value = decoded(double ?? single ?? '');
    if (name !== undefined) values[name] = isSeveral(block, name) ? value.split(' ').filter(Boolean) : value;
  }
  if (block.holds !== 'nothing') values[INSIDE] = (match[2] ?? '').trim();
  return values;
}

const listed = (value: Values[string] | Record<string, string>): string =>
  typeof value === 'string' ? value.trim() : Object.values(value ?? {}).join(' ');

/** The text of a block, as authors write it; attributes without a value are left out. */
export function textOf(block: Block, values: Values): string {
  const attributes = block.attributes
    .map((name) => [name, listed(values[name])] as const)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ` ${name}="${encoded(value)}"`)
    .join('');
  if (block.holds === 'nothing') return `<${block.name}${attributes} />`;
  const inside = listed(values[INSIDE]);
  const apart = block.holds === 'blocks' ? '\n\n' : '';
  return `<${block.name}${attributes}>${apart}${inside}${apart}</${block.name}>`;
}
