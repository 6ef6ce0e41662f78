/** XML of a stranger as a small tree: strict, without document types or entities of its own, and of bounded size. */
import { SaxesParser, type SaxesTagNS } from 'saxes';

export interface XmlNode {
  /** Name without its prefix; `r:` stands before attributes of the namespace of relationships, which share names with others. */
  name: string;
  attributes: Record<string, string>;
  children: (XmlNode | string)[];
}

/** Some thirty times a long article; more is no article. */
const MOST_NODES = 400_000;
const DEEPEST = 200;
const RELATIONSHIPS = /\/relationships$/;

class Refused extends Error {}

/** UTF-8, or UTF-16 with its mark: the two that the standard of Word files knows. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return new TextDecoder(isWide ? (first === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8', { fatal: true }).decode(bytes);
}

/** @returns the root, or in English why it was refused */
export function parseXml(bytes: Uint8Array): { root: XmlNode } | { refused: string } {
  const parser = new SaxesParser({ xmlns: true });
  const open: XmlNode[] = [];
  let root: XmlNode | undefined;
  let count = 0;
  parser.on('doctype', () => {
    throw new Refused('it declares a document type, which could pull in other files');
  });
  parser.on('error', (error) => {
    throw new Refused(error.message);
  });
  parser.on('opentag', (tag: SaxesTagNS) => {
    count += 1;
    if (count > MOST_NODES) throw new Refused(`it holds more than ${MOST_NODES} elements`);
    if (open.length >= DEEPEST) throw new Refused(`its elements are nested deeper than ${DEEPEST}`);
    const attributes = Object.values(tag.attributes).map(({ local, uri, value }) => [
      RELATIONSHIPS.test(uri) ? `r:${local}` : local,
      value,
    ]);
    const node: XmlNode = { name: tag.local, attributes: Object.fromEntries(attributes), children: [] };
    if (open.length === 0) root = node;
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => void open.at(-1)?.children.push(text));
  parser.on('cdata', (text) => void open.at(-1)?.children.push(text));
  parser.on('closetag', () => void open.pop());
  try {
    parser.write(decode(bytes)).close();
  } catch (error) {
    if (error instanceof Refused) return { refused: error.message };
    if (error instanceof TypeError) return { refused: 'its letters are not whole UTF-8' };
    throw error;
  }
  return root ? { root } : { refused: 'it is empty' };
}

export const elements = (node: XmlNode | undefined): XmlNode[] =>
  node ? node.children.filter((child): child is XmlNode => typeof child !== 'string') : [];

/** The first child of that name. */
export const childOf = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  elements(node).find((child) => child.name === name);

/** The `val` of a child: how Word writes most of its properties. */
export const valOf = (node: XmlNode | undefined, name: string): string | undefined => childOf(node, name)?.attributes['val'];

/** A property that is on by being there, unless it says otherwise. */
export const isOn = (node: XmlNode | undefined, name: string): boolean => {
  const found = childOf(node, name);
  return found !== undefined && !['0', 'false', 'off', 'none'].includes(found.attributes['val'] ?? '1');
};

/** Every element below, in the order of the text. */
export function* walkXml(node: XmlNode): Generator<XmlNode> {
  for (const child of elements(node)) {
    yield child;
    yield* walkXml(child);
  }
}

export const textOf = (node: XmlNode | undefined): string =>
  node ? node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('') : '';
