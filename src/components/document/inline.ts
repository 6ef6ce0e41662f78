/** Words within a sentence as one string of HTML: no white space of a template can come between, and no component is made per word. */
import type { Block, Inline } from '../../document/document.ts';
import { walkWords } from '../../document/text.ts';
import { authorAddress } from '../../i18n/address.ts';
import { fill } from '../../i18n/text.ts';
import type { Library } from '../../library.ts';
import { type Locale, languageOf, locales, ORIGINAL } from '../../locales.ts';
import type { Fact } from '../../schemas/data.ts';
import type { SourceDocument } from '../../schemas/fields.ts';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

/** A word in Latin letters, with the accents of pinyin, or in both scripts. */
const LATIN = String.raw`\p{Script=Han}*\p{Script=Latin}[\p{Script=Latin}\p{M}0-9\p{Script=Han}-]*`;
/** The number of a version, as in `(CC BY 4.0)`; elsewhere a number belongs to the right-to-left word after it. */
const ENDING = String.raw`(?: [0-9]+(?:[.,][0-9]+)?(?=\)))?`;
/** Addresses, Latin words in a row and ranges of numbers, which would be shuffled among right-to-left letters. */
const SHUFFLED = String.raw`https?://\S*[\p{L}0-9/]|${LATIN}(?: ${LATIN})*${ENDING}|[0-9]+(?:[.,][0-9]+)?\s?[–-]\s?[0-9]+(?:[.,][0-9]+)?`;
/** Letters of the original's script: its name stands beside a doubtful term, and whoever listens to the screen hears it in its language. */
const { script, dir: originalDir } = languageOf(ORIGINAL);
const THEIRS = String.raw`${script.letters.source}(?:[\s\p{M}]*${script.letters.source})*`;
/** Where the two share their letters, nothing tells a word of one from a word of the other. */
const isApart = (locale: Locale): boolean => languageOf(locale).script.letters.source !== script.letters.source;

function runsOf(locale: Locale): RegExp | undefined {
  const runs = [...(languageOf(locale).dir === 'rtl' ? [SHUFFLED] : []), ...(isApart(locale) ? [THEIRS] : [])];
  return locale === ORIGINAL || runs.length === 0 ? undefined : new RegExp(runs.join('|'), 'gu');
}
const RUNS = new Map(locales.map((locale) => [locale, runsOf(locale)]));

function marked(run: string, locale: Locale): string {
  const isTheirs = isApart(locale) && script.letters.test(run);
  const dir = isTheirs ? originalDir : 'ltr';
  const lang = isTheirs ? ` lang="${ORIGINAL}"` : '';
  return dir === languageOf(locale).dir ? `<span${lang}>${run}</span>` : `<bdi${lang} dir="${dir}">${run}</bdi>`;
}

const isolate = (html: string, locale: Locale): string => {
  const runs = RUNS.get(locale);
  if (!runs) return html;
  return html.replace(/&[a-z]+;|[^&]+/g, (text) =>
    text.startsWith('&') ? text : text.replace(runs, (run) => marked(run, locale)),
  );
};

/** Plain text as HTML, with what right-to-left letters would shuffle kept together. */
export const isolated = (text: string, locale: Locale): string => isolate(escapeHtml(text), locale);

/** Numbers of source marks and explained words. They are given before anything is rendered: components render late, out of order. */
export interface Marks {
  /** Documents in the order in which they are first named. */
  documents: SourceDocument[];
  /** Glossary ids in the order in which they are first used. */
  terms: string[];
  /** Where each explained word stands first: "back to the text" leads there. */
  firstUses: ReadonlySet<Inline>;
  sourceNumber: (fact: string) => number;
}

const keyOf = (document: SourceDocument): string => `${document.title} ${document.year} ${document.url ?? ''}`;

export function marksOf(blocks: readonly Block[], library: Library): Marks {
  const documents = new Map<string, SourceDocument>();
  const terms = new Map<string, Inline>();
  for (const node of walkWords(blocks)) {
    if (node.type === 'term' && !terms.has(node.id)) terms.set(node.id, node);
    const source = node.type === 'source' ? library.facts.get(node.id)?.source : undefined;
    if (source && !documents.has(keyOf(source))) documents.set(keyOf(source), source);
  }
  const keys = [...documents.keys()];
  const sourceOf = (fact: string): Fact['source'] | undefined => library.facts.get(fact)?.source;
  return {
    documents: [...documents.values()],
    terms: [...terms.keys()],
    firstUses: new Set(terms.values()),
    sourceNumber: (fact) => {
      const source = sourceOf(fact);
      return source ? keys.indexOf(keyOf(source)) + 1 : 0;
    },
  };
}

export interface InlineContext {
  locale: Locale;
  marks: Marks;
  library: Library;
  /** Radio lines are read aloud: their sources are listed below, not marked. */
  hideSources?: boolean;
}

/** One run of words as HTML. A word joiner keeps a source mark on the line of its word. */
export function inlineHtml(nodes: readonly Inline[], context: InlineContext): string {
  const { locale, marks, library } = context;
  const seen = new Set<number>();
  return nodes
    .map((node): string => {
      switch (node.type) {
        case 'text':
          return isolate(escapeHtml(node.text), locale);
        case 'code':
          return `<code>${escapeHtml(node.text)}</code>`;
        case 'break':
          return '<br>';
        case 'strong':
          return `<b>${inlineHtml(node.children, context)}</b>`;
        case 'emphasis':
          return `<em>${inlineHtml(node.children, context)}</em>`;
        case 'link':
          return `<a href="${escapeHtml(authorAddress(node.url))}">${inlineHtml(node.children, context)}</a>`;
        case 'term': {
          const number = marks.terms.indexOf(node.id) + 1;
          const words = inlineHtml(node.children, context);
          return number === 0
            ? words
            : `<a class="term"${marks.firstUses.has(node) ? ` id="r${number}"` : ''} href="#w${number}">${words}</a>`;
        }
        case 'source': {
          const number = marks.sourceNumber(node.id);
          // Two facts of one document in a row would show the same mark twice.
          if (context.hideSources || number === 0 || seen.has(number)) return '';
          seen.add(number);
          const name = fill(library.words(locale).article.source, { n: number });
          return `&#8288;<a class="mark" href="#q${number}" aria-label="${escapeHtml(name)}">${number}</a>`;
        }
        case 'note':
          return `&#8288;<a class="mark" href="#n${node.number}">*${node.number}</a>`;
        default:
          return node satisfies never;
      }
    })
    .join('');
}
