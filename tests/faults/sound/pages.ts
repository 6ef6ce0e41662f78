/** What a built page may not hold: code or addresses that came out of an author's file, or a place that leads to nothing. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ELEMENT_NODE, parse, walkSync } from 'ultrahtml';
import { filesIn } from '../tree.ts';

/** Words that the tests write where an author could write code. */
export const MARK = 'attacked';

/** Scripts of the page that a browser would run. */
const isProgram = (attributes: Record<string, string>): boolean =>
  !['application/ld+json', 'application/json'].includes(attributes['type'] ?? '');

/** Signs of tags within a quoted value are letters to a browser, but not to this parser; a quotation mark that ended the value too early would be seen. */
const withPlainValues = (html: string): string =>
  html.replace(/="[^"]*"/g, (value) => value.replaceAll('<', '&lt;').replaceAll('>', '&gt;'));

function faultsOf(html: string, folder: string): string[] {
  const faults: string[] = [];
  let titles = 0;
  walkSync(parse(withPlainValues(html)), (node) => {
    if (node.type !== ELEMENT_NODE) return;
    const attributes = node.attributes as Record<string, string>;
    if (node.name === 'title') titles += 1;
    if (
      node.name === 'script' &&
      isProgram(attributes) &&
      JSON.stringify(node.children.map(({ value }) => value ?? '')).includes(MARK)
    )
      faults.push('runs what an author wrote');
    if (['iframe', 'object', 'embed', 'base'].includes(node.name)) faults.push(`holds <${node.name}>`);
    for (const [name, value] of Object.entries(attributes)) {
      if (/^on/i.test(name)) faults.push(`has the handler ${name}`);
      if (/^(?:href|src|action)$/i.test(name) && /^\s*(?:javascript|data:text|vbscript)/i.test(value))
        faults.push(`leads to ${value}`);
      if (name === 'href' && /^\/[^/]/.test(value)) {
        const target = decodeURI(value.split(/[?#]/)[0] ?? '');
        if (!['', 'index.html', '.html'].some((end) => existsSync(path.join(folder, target + end))))
          faults.push(`leads to nothing: ${value}`);
      }
    }
  });
  if (titles < 1) faults.push('has no title');
  return faults;
}

/** @param folder a built site; @returns what is wrong in its pages, with their names */
export const unsoundPages = (folder: string): string[] =>
  filesIn(folder)
    .filter((file) => file.endsWith('.html') && !file.startsWith('admin/'))
    .flatMap((file) => faultsOf(readFileSync(path.join(folder, file), 'utf8'), folder).map((what) => `${file}: ${what}`));
