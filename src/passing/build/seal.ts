/**
 * Makes a page whole in itself. Opened from a phone's storage it has no neighbours, and there neither fetch nor modules run:
 * pictures are written into it, links lead to the published site or to a place in the file, a script is a plain one.
 */
import { createHash } from 'node:crypto';
import { ELEMENT_NODE, type ElementNode, parse, renderSync, TEXT_NODE, walkSync } from 'ultrahtml';

export interface Surroundings {
  /** Origin of the published site, without a slash at the end. */
  origin: string;
  /** Path of the pages of the file's language on the published site. */
  folder: string;
  /** A file of the built site as a `data:` address. @throws Error where there is none */
  dataOf: (address: string) => string;
  /** Style that brings the letters which phones lack; empty where every phone has them. */
  font: string;
  /** The plain script of the file, if it has one. */
  script?: string;
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What stands between the tags of a style or script. */
const contentOf = (element: ElementNode): string =>
  element.children.map((child) => (child.type === TEXT_NODE ? child.value : '')).join('');

/** Nothing may be loaded; only the styles and the script that the file holds may act. */
const policyOf = (styles: readonly string[], script: string | undefined): string =>
  [
    "default-src 'none'",
    `style-src ${styles.map(hashOf).join(' ')}`,
    ...(script === undefined ? [] : [`script-src ${hashOf(script)}`]),
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** A recording is too large to pass on: a link to it stands where it was. */
function linkTo(element: ElementNode, address: string): void {
  element.name = 'a';
  element.attributes = { class: 'button', href: address, dir: 'ltr' };
  element.isSelfClosingTag = false;
  element.children = [{ type: TEXT_NODE, value: address, parent: element, loc: element.loc }];
}

/**
 * @param html a page as the site's layouts write it, with a `<title>`
 * @returns the same page as one file
 */
export function seal(html: string, { origin, folder, dataOf, font, script }: Surroundings): string {
  const document = parse(html);
  const styles: string[] = [];
  const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const absolute = (address: string) => (address.startsWith('/') ? `${origin}${address}` : address);
  /** A page that is in the file is read in the file. */
  const linkOf = (address: string) => {
    const id = address.startsWith(folder) ? address.slice(folder.length).replace(/\/$/, '').replace('/', '-') : '';
    return ids.has(id) ? `#${id}` : absolute(address);
  };
  walkSync(document, (node) => {
    if (node.type !== ELEMENT_NODE) return;
    const element = node as ElementNode;
    const { attributes } = element;
    const { href, src } = attributes;
    if (element.name === 'style') {
      const [text] = element.children;
      if (text?.type === TEXT_NODE && styles.length === 0) text.value = `${font}${text.value}`;
      styles.push(contentOf(element));
    }
    if (href !== undefined) attributes['href'] = linkOf(href);
    if (element.name === 'img' && src !== undefined) {
      attributes['src'] = dataOf(src);
      delete attributes['loading'];
    }
    if (element.name === 'audio' && src !== undefined) linkTo(element, absolute(src));
  });
  const policy = policyOf(styles, script);
  const whole = renderSync(document).replace(
    '<title>',
    () => `<meta http-equiv="Content-Security-Policy" content="${policy}"><title>`,
  );
  return script === undefined ? whole : whole.replace(/<\/body>/, () => `<script>${script}</script></body>`);
}
