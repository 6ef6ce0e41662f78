/** A search: the ladder asked step by step, its answers checked, merged and cut to what a reader sees. Pure but for the engine it is handed. */
import { excerpt, type Part, stretches } from './excerpt.ts';
import { bareWords, folded, type Query, type SearchLanguage } from './language.ts';

/** What Pagefind knows of a page, its text still encoded. */
export interface IndexedPage {
  url: string;
  content: string;
  meta: Record<string, string>;
  anchors: readonly { id: string; location: number }[];
  filters: Record<string, readonly string[]>;
}

export interface EngineResult {
  id: string;
  score: number;
  /** Places of the tokens that matched. */
  words: readonly number[];
  data(): Promise<IndexedPage>;
}

/** The part of Pagefind's interface that is used. */
export interface Engine {
  search(text: string): Promise<{ results: readonly EngineResult[] }>;
}

export interface Hit {
  /** Address with the anchor of the section that answers best. */
  url: string;
  title: string;
  kind: string;
  kindName: string;
  excerpt: Part[];
}

export interface Found {
  /** Pages found; `hits` are the first of them. */
  total: number;
  hits: Hit[];
}

/** Longer queries are cut, not refused: what is pasted is often a whole paragraph. */
export const LONGEST_QUERY = 200;
const FEW = 5;
const MOST_HITS = 20;

export const cut = (query: string): string => [...query].slice(0, LONGEST_QUERY).join('');

interface Match {
  score: number;
  words: Set<number>;
  result: EngineResult;
}
type Matches = Map<string, Match>;

/** Adds a match to those of its page. A page found twice is worth more, but not twice as much. */
function add(matches: Matches, id: string, score: number, words: Iterable<number>, result: EngineResult): void {
  const known = matches.get(id);
  if (known === undefined) matches.set(id, { score, words: new Set(words), result });
  else {
    known.score += score / 2;
    for (const place of words) known.words.add(place);
  }
}

/** All words of a token that Pagefind keys: whole, and its parts around hyphens or between letters and digits. */
const keys = (token: string): string[] => [token, ...(token.match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? [])].map(folded).filter(Boolean);

/** Whether each word of `text` is really on the page, at a place that Pagefind named or in its title and other names. */
export function isAskedFor(text: string, page: IndexedPage, places: readonly number[], language: SearchLanguage): boolean {
  const tokens = page.content.split(' ');
  const found = [...places.map((place) => tokens[place] ?? ''), ...Object.values(page.meta).join(' ').split(' ')].flatMap(keys);
  return bareWords(text).every((word) => found.some((key) => language.sameWord(folded(word), key)));
}

/** One search at a time keeps Pagefind's order of loading, and with it the answers, the same on every run. */
export async function search(engine: Engine, query: string, language: SearchLanguage): Promise<Found> {
  const pages = new Map<string, Promise<IndexedPage>>();
  const read = (result: EngineResult): Promise<IndexedPage> => {
    const page = pages.get(result.id) ?? result.data();
    pages.set(result.id, page);
    return page;
  };

  /**
   * Pagefind's answer, or nothing when it answered something else. An unknown word it shortens until it knows it, or drops it: that
   * holds for the whole answer, so one page of it tells; words in quotes it takes as they are. A page already read costs nothing.
   */
  const ask = async (text: string): Promise<readonly EngineResult[]> => {
    const { results } = await engine.search(text);
    if (text.startsWith('"')) return results;
    const witness = results.find((result) => pages.has(result.id)) ?? results[0];
    if (witness === undefined) return [];
    return isAskedFor(text, await read(witness), witness.words, language) ? results : [];
  };

  const answer = async ({ terms, atLeast = terms.length, weight }: Query): Promise<Matches> => {
    const all: Matches = new Map();
    const answered = new Map<string, number>();
    for (const alternatives of terms) {
      const term: Matches = new Map();
      for (const text of alternatives) {
        const results = await ask(text);
        const top = results[0]?.score || 1;
        for (const result of results) {
          add(term, result.id, (weight / terms.length) * (0.5 + (0.5 * result.score) / top), result.words, result);
        }
      }
      if (term.size === 0 && atLeast === terms.length) return new Map();
      for (const [id, match] of term) {
        answered.set(id, (answered.get(id) ?? 0) + 1);
        const known = all.get(id);
        if (known === undefined) all.set(id, match);
        else {
          known.score += match.score;
          for (const place of match.words) known.words.add(place);
        }
      }
    }
    return new Map([...all].filter(([id]) => (answered.get(id) ?? 0) >= atLeast));
  };

  const found: Matches = new Map();
  for (const step of language.ladder(cut(query))) {
    if (step.when === 'few' && found.size >= FEW) continue;
    if (step.when === 'none' && found.size > 0) continue;
    if (step.when === 'order' && found.size < 2) continue;
    for (const [id, match] of await answer(step)) {
      const known = found.get(id);
      if (step.when === 'order') {
        if (known !== undefined) known.score += match.score;
      } else if (known === undefined) found.set(id, match);
      // What an exacter step marked stays as it is: a phrase, not its words all over the page.
      else known.score += match.score / 2;
    }
  }

  const best = [...found.values()].sort((a, b) => b.score - a.score).slice(0, MOST_HITS);
  return {
    total: found.size,
    hits: await Promise.all(best.map(async (match) => hit(await read(match.result), [...match.words], language))),
  };
}

/** A page as a reader meets it in the list. */
function hit(page: IndexedPage, places: readonly number[], language: SearchLanguage): Hit {
  const tokens = page.content.split(' ');
  const title = page.meta['title'] ?? '';
  const sections = stretches(page.anchors, title.split(' ').length, tokens.length);
  const { id, parts } = excerpt(tokens, sections, places, language);
  return {
    url: id === '' ? page.url : `${page.url}#${id}`,
    title: language.decode(title).trim(),
    kind: page.filters['kind']?.[0] ?? '',
    kindName: page.filters['kindName']?.[0] ?? '',
    excerpt: parts,
  };
}
