/** What a page says to readers and to machines, read from its HTML. Pure. */
import { ELEMENT_NODE, type ElementNode, type Node, parse, TEXT_NODE } from 'ultrahtml';

export interface Link {
  address: string;
  /** How many characters of the HTML stand before it. */
  offset: number;
  /** What holds it: `data` is structured data, `refresh` a page that sends on by itself, `list` a file for programs. */
  by: 'a' | 'link' | 'source' | 'form' | 'data' | 'refresh' | 'list';
  isDownload: boolean;
}

export interface Alternate {
  lang: string;
  address: string;
  offset: number;
}

export interface Page {
  lang: string;
  title: string;
  /** Its first heading of the first level, with the language of its words. */
  heading: { text: string; lang: string } | undefined;
  /** What stands directly below that heading. */
  lead: string | undefined;
  canonical: string | undefined;
  alternates: Alternate[];
  isHidden: boolean;
  movesTo: string | undefined;
  policy: string | undefined;
  ids: ReadonlySet<string>;
  /** Ids that stand there twice. */
  twice: string[];
  links: Link[];
  /** Blocks of JSON-LD as they stand there. */
  data: { text: string; offset: number }[];
  /** Addresses of its scripts. */
  scripts: string[];
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Character references as Astro and authors write them. */
export const decoded = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, number?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return number === undefined ? (ENTITIES[name ?? ''] ?? whole) : String.fromCodePoint(Number(number));
  });

const rawTextOf = (node: Node): string =>
  node.type === TEXT_NODE ? node.value : 'children' in node ? node.children.map(rawTextOf).join('') : '';
const textOf = (node: Node): string => decoded(rawTextOf(node)).replace(/\s+/g, ' ').trim();

const BY: Record<string, Link['by']> = { a: 'a', area: 'a', link: 'link', form: 'form' };

/** Addresses that an element names; of pictures in sizes each. */
function addressesOf({ name, attributes }: ElementNode): string[] {
  // A hint names no file.
  if (name === 'link' && /\b(?:preconnect|dns-prefetch)\b/.test(attributes['rel'] ?? '')) return [];
  const sizes = (attributes['srcset'] ?? '').split(',').map((one) => one.trim().split(/\s+/)[0] ?? '');
  return ['href', 'src', 'action', 'poster', 'xlink:href']
    .map((attribute) => attributes[attribute] ?? '')
    .concat(sizes)
    .filter((address) => address !== '')
    .map(decoded);
}

/** @param html whole */
export function readPage(html: string): Page {
  const page: Omit<Page, 'ids'> & { ids: Set<string> } = {
    lang: '',
    title: '',
    heading: undefined,
    lead: undefined,
    canonical: undefined,
    alternates: [],
    isHidden: false,
    movesTo: undefined,
    policy: undefined,
    ids: new Set(),
    twice: [],
    links: [],
    data: [],
    scripts: [],
  };
  const link = (address: string, offset: number, by: Link['by'], isDownload = false) =>
    page.links.push({ address, offset, by, isDownload });

  const readMeta = (attributes: Record<string, string>, offset: number) => {
    const content = decoded(attributes['content'] ?? '');
    const property = attributes['name'] ?? attributes['property'] ?? attributes['http-equiv']?.toLowerCase();
    if (property === 'robots') page.isHidden ||= content.includes('noindex');
    else if (property === 'content-security-policy') page.policy = content;
    else if (property === 'og:image' || property === 'og:url') link(content, offset, 'link');
    else if (property === 'refresh') {
      page.movesTo = /url=(.*)$/i.exec(content)?.[1]?.trim();
      if (page.movesTo !== undefined) link(page.movesTo, offset, 'refresh');
    }
  };
  const readData = (text: string, offset: number) => {
    page.data.push({ text, offset });
    for (const [, address = ''] of text.matchAll(/"(https?:\/\/[^"\\]+)"/g)) link(address, offset, 'data');
  };
  const readElement = (node: ElementNode, lang: string) => {
    const { name, attributes } = node;
    const offset = node.loc[0].start;
    const id = decoded(attributes['id'] ?? '');
    if (page.ids.has(id)) page.twice.push(id);
    else if (id !== '') page.ids.add(id);
    if (name === 'html') page.lang = attributes['lang'] ?? '';
    else if (name === 'title') page.title ||= textOf(node);
    else if (name === 'h1') page.heading ??= { text: textOf(node), lang };
    else if (name === 'meta') readMeta(attributes, offset);
    else if (name === 'script' && attributes['type'] === 'application/ld+json') readData(rawTextOf(node), offset);
    else if (name === 'script' && attributes['src']) page.scripts.push(decoded(attributes['src']));
    const rel = attributes['rel'] ?? '';
    const href = decoded(attributes['href'] ?? '');
    if (name === 'link' && rel === 'canonical') page.canonical = href;
    if (name === 'link' && rel === 'alternate' && attributes['hreflang'])
      page.alternates.push({ lang: attributes['hreflang'], address: href, offset });
    for (const address of addressesOf(node)) link(address, offset, BY[name] ?? 'source', 'download' in attributes);
  };
  const visit = (node: Node, lang: string): void => {
    const own = node.type === ELEMENT_NODE ? (node.attributes['lang'] ?? lang) : lang;
    if (node.type === ELEMENT_NODE) readElement(node, own);
    if (!('children' in node)) return;
    for (const [place, child] of node.children.entries()) {
      visit(child, own);
      if (child.type !== ELEMENT_NODE || child.name !== 'h1') continue;
      const next = node.children.slice(place + 1).find(({ type }: Node) => type === ELEMENT_NODE);
      page.lead ??= next && textOf(next);
    }
  };
  visit(parse(html), '');
  return page;
}

/** Line and column of an offset, counted from 1, as an editor shows them. */
export function lineAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - start + 1 };
}
