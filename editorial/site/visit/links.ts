/** Addresses that a file of the site names, whatever kind of file it is. Pure. */
import { elements, parseXml, textOf, walkXml, type XmlNode } from '../../word/file/xml.ts';
import type { Link } from './page.ts';

const linkAt = (by: Link['by'], address: string, offset = 0): Link => ({ address, offset, by, isDownload: false });

const matches = (text: string, pattern: RegExp): Link[] =>
  [...text.matchAll(pattern)].map((found) => linkAt('source', found[1] ?? '', found.index));

/** Elements of feeds and sitemaps whose text is an address. */
const IN_TEXT = new Set(['loc', 'link', 'guid']);

const namedBy = (node: XmlNode): string[] => [
  ...(IN_TEXT.has(node.name) && elements(node).length === 0 ? [textOf(node).trim()] : []),
  ...['href', 'url'].map((attribute) => node.attributes[attribute] ?? ''),
];

function inXml(text: string): Link[] {
  const xml = parseXml(Buffer.from(text));
  return 'refused' in xml
    ? []
    : [...walkXml(xml.root)]
        .flatMap(namedBy)
        .filter((address) => address !== '')
        .map((address) => linkAt('list', address));
}

function inJson<T>(text: string, pick: (value: T) => readonly (string | undefined)[]): string[] {
  try {
    return pick(JSON.parse(text) as T).filter((address) => address !== undefined);
  } catch {
    return [];
  }
}

interface Manifest {
  icons?: { src?: string }[];
}
interface List {
  entries?: { address?: string }[];
}

/** Modules that Astro's bundler writes name each other so, beside them. */
const IMPORTS = /(?:\bfrom|\bimport)\s*\(?["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g;
/** Only those that are fetched together with the script. */
const STATIC_IMPORTS = /(?:\bfrom|\bimport)\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g;

/** Scripts that come with a script before it runs. */
export const importsIn = (script: string): string[] => [...script.matchAll(STATIC_IMPORTS)].map(([, address = '']) => address);

const READERS: readonly [RegExp, (text: string) => Link[]][] = [
  [/\/_astro\/[^/]+\.js$/, (text) => matches(text, IMPORTS)],
  [/\.css$/, (text) => matches(text, /url\(["']?((?!data:)[^"')]+)["']?\)/g)],
  [/\.xml$/, inXml],
  [
    /\.webmanifest$/,
    (text) => inJson<Manifest>(text, ({ icons = [] }) => icons.map(({ src }) => src)).map((src) => linkAt('link', src)),
  ],
  [
    /\/content\.json$/,
    (text) =>
      inJson<List>(text, ({ entries = [] }) => entries.map(({ address }) => address)).map((address) => linkAt('list', address)),
  ],
  [/\/robots\.txt$/, (text) => [...text.matchAll(/^Sitemap: (\S+)$/gm)].map(([, address = '']) => linkAt('list', address))],
];

/** @param path of a file that is no page */
export const linksIn = (path: string, text: () => string): Link[] =>
  READERS.find(([pattern]) => pattern.test(path))?.[1](text()) ?? [];
