/** A page as the HTML that Pagefind reads: encoded text, escaped, nothing of the site's own layout. */
import type { SearchLanguage } from '../language.ts';
import { withPairs } from '../pairs.ts';

export interface SearchPage {
  /** Address below the base path, from the root: `/ug/articles/anaemia/`. */
  url: string;
  title: string;
  /** `article`, `radio` …; a filter. */
  kind: string;
  /** The kind in the reader's language, shown with a hit. */
  kindName: string;
  /** The text before the first heading has no id and no heading, a line of a script an id alone. Lines part paragraphs. */
  sections: readonly { id: string; heading: string; text: string }[];
  /** Other words under which it must be found (lay words, Latin spelling, names of medicines). They are searched, and never part of an excerpt. */
  also: readonly string[];
  /** Ids of its topics; a filter. */
  topics?: readonly string[];
  /** A query that leads to it does not stay in the address. */
  sensitive?: boolean;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (c) => ESCAPES[c] ?? c);

/**
 * The record of one page. Every block ends with the language's space and a real one: the first keeps blocks apart in excerpts,
 * the second keeps Pagefind from adding a full stop. Kind and its name are filters, as words of metadata would be searched.
 */
export function record(page: SearchPage, language: SearchLanguage, dir: 'ltr' | 'rtl'): string {
  const encoded = (text: string) => escapeHtml(withPairs(language.encode(text), language.common));
  const block = (tag: string, text: string) => {
    const inside = encoded(text);
    return inside === '' ? '' : `<${tag}>${inside}${language.space} </${tag.split(' ')[0]}>`;
  };
  const sections = page.sections.map(({ id, heading, text }) => {
    if (/\s/.test(id)) throw new Error(`Section id with a space: "${id}"`);
    const anchor = id === '' ? '' : ` id="${escapeHtml(id)}"`;
    const title = block(`${id === '' ? 'p' : 'h2'}${anchor}`, heading);
    // Without a heading (a line of a script) the first paragraph bears the anchor.
    return (
      title +
      text
        .split('\n')
        .map((line, i) => block(title === '' && i === 0 ? `p${anchor}` : 'p', line))
        .join('')
    );
  });
  // A slash alone is a token without a word: no phrase runs from one of the other words into the next.
  const also = page.also.map(encoded).filter(Boolean).join(' / ');
  // Each in an attribute of its own: a value written beside its name would reach to the end of the list.
  const values: [filter: string, value: string][] = [
    ['kind', page.kind],
    ['kindName', page.kindName],
    ...(page.topics ?? []).map((topic): [string, string] => ['topic', topic]),
    ...(page.sensitive ? [['sensitive', 'yes'] as [string, string]] : []),
  ];
  const filters = values.map(([filter], i) => `${filter}[data-f${i}]`).join(', ');
  const filterValues = values.map(([, value], i) => `data-f${i}="${escapeHtml(value)}"`).join(' ');
  const attributes = [
    `data-pagefind-filter="${filters}" ${filterValues}`,
    also === '' ? '' : ` data-pagefind-meta="also[data-also]" data-also="${also}"`,
  ].join('');
  return (
    `<html lang="${escapeHtml(language.pagefind)}" dir="${dir}"><head><title>${encoded(page.title)}</title></head>` +
    `<body><main data-pagefind-body ${attributes}>${block('h1', page.title)}${sections.join('')}</main></body></html>`
  );
}
