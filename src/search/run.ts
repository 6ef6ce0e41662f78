/** A search: the ladder asked step by step, its answers checked, merged and cut to what a reader sees. Pure but for the engine it is handed. */
import { excerpt, type Part, stretches } from './excerpt.ts';
import { bareWords, type Query, type SearchLanguage } from './language.ts';
import { exactness, hasForms, type IndexedPage, isAskedFor, titled } from './page.ts';
import { keysOf, standsBefore, withNeighbours } from './pairs.ts';
import type { Dictionary, Spelled, Vocabulary } from './spelling/vocabulary.ts';

export interface EngineResult {
  id: string;
  score: number;
  /** Tokens of the page. */
  length: number;
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
  /** Number of the line of a script that says it. */
  line?: number;
  /** The query that led to it does not stay in the address. */
  sensitive?: true;
}

export interface Found {
  /** Pages found; `hits` are the first of them. */
  total: number;
  hits: Hit[];
  /** What was searched for instead, where nothing had what was typed. */
  corrected?: string;
  /** Where nothing was found: known words near to what was typed. */
  suggestion?: string;
}

/** Longer queries are cut, not refused: what is pasted is often a whole paragraph. */
export const LONGEST_QUERY = 200;
const FEW = 5;
/** Each costs the text of its page. */
const MOST_HITS = 10;
/** How much text is read for the first hits, and for more of them, in bytes as it is sent; four are read however long they are. */
const FIRST_HITS = 5;
const MOST_FIRST = 12_000;
const MOST_TEXT = 6_000;
const SURE_HITS = 4;
/** What an excerpt's length of text costs, about the same in every language. */
const BYTES_OF_EXCERPT = 120;
/** Pages that are looked at before an answer is given up. */
const MOST_WITNESSES = 2;
/** Spellings about as near as the nearest are searched together with it. */
const ABOUT_AS_NEAR = 0.25;

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

/** Spellings in groups, those of about the same cost together, the nearest first. */
function nearestFirst(spelled: readonly Spelled[]): Spelled[][] {
  const groups: Spelled[][] = [];
  for (const one of [...spelled].sort((a, b) => a.cost - b.cost)) {
    const group = groups.at(-1);
    if (group !== undefined && one.cost - (group[0]?.cost ?? 0) <= ABOUT_AS_NEAR) group.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** The first matches, as many as their texts may cost; what has been read already costs nothing. */
function affordable(matches: readonly Match[], { excerptLength }: SearchLanguage, isRead: (id: string) => boolean): Match[] {
  let bytes = 0;
  return matches.slice(0, MOST_HITS).filter(({ result: { id, length } }, i) => {
    if (isRead(id)) return true;
    bytes += (length / excerptLength) * BYTES_OF_EXCERPT;
    return i < SURE_HITS || bytes <= (i < FIRST_HITS ? MOST_FIRST : MOST_TEXT);
  });
}

/**
 * One search at a time keeps Pagefind's order of loading, and with it the answers, the same on every run.
 * @param dictionary is opened only where nothing has what was typed
 */
export async function search(engine: Engine, query: string, language: SearchLanguage, dictionary?: Dictionary): Promise<Found> {
  const pages = new Map<string, Promise<IndexedPage>>();
  const read = (result: EngineResult): Promise<IndexedPage> => {
    const page = pages.get(result.id) ?? result.data();
    pages.set(result.id, page);
    return page;
  };

  /**
   * Pagefind's answer, or nothing when it answered something else. An unknown word it shortens until it knows it, or drops it; that
   * holds for the whole answer, so one page that has the words tells, or some that have not (a stem stands for several words). Words
   * in quotes it takes as they are. A page already read costs nothing.
   */
  const ask = async (text: string): Promise<readonly EngineResult[]> => {
    const keys = keysOf(text, language.common);
    const { results } = await engine.search(keys.text);
    if (keys.before !== undefined) return beside(keys.before, results);
    if (keys.text.startsWith('"')) return results;
    const known = results.filter((result) => pages.has(result.id));
    for (const witness of [...known, ...results.filter((result) => !known.includes(result))].slice(0, MOST_WITNESSES))
      if (isAskedFor(keys.words, await read(witness), witness.words, language)) return results;
    return [];
  };

  /** Of the first pages those that have the word before what was found; where none of them has it, the others may. */
  const beside = async (word: string, results: readonly EngineResult[]): Promise<readonly EngineResult[]> => {
    const first = results.slice(0, MOST_HITS);
    const tokens = await Promise.all(first.map(async (result) => (await read(result)).content.split(' ')));
    const found = first.filter(({ words }, i) => standsBefore(word, tokens[i] ?? [], words));
    return found.length > 0 ? found : results.slice(MOST_HITS);
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
      // Of a part that may be missing the rare one tells: "child" stands on most pages, "charcoal" on few.
      const rarity = atLeast === terms.length ? 1 : 1 / Math.log2(1 + term.size);
      for (const [id, match] of term) {
        match.score *= rarity;
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
  /** What a loose query found and no exacter one: only pages that really have a form of each word, the best of them. */
  const formsOf = async (text: string, answered: Matches): Promise<Matches> => {
    const asked = bareWords(language.normalise(text));
    const known = [...answered].filter(([id]) => found.has(id));
    const fresh = [...answered].filter(([id]) => !found.has(id)).sort(([, a], [, b]) => b.score - a.score);
    const looked = await Promise.all(
      affordable(
        fresh.map(([, match]) => match),
        language,
        (id) => pages.has(id),
      ).map(async (match) => {
        const page = await read(match.result);
        return hasForms(asked, page, match.words, language) ? [[match.result.id, match] as const] : [];
      }),
    );
    return new Map([...known, ...looked.flat()]);
  };
  const climb = async (text: string, share: number, isWanted: (step: Query) => boolean): Promise<void> => {
    for (const step of language.ladder(text).filter(isWanted)) {
      if (step.when === 'few' && found.size >= FEW) continue;
      if ((step.when === 'none' || step.when === 'last') && found.size > 0) continue;
      if (step.when === 'fill' && found.size >= FEW) continue;
      if (step.when === 'order' && found.size < 2) continue;
      const answered = await answer(step);
      for (const [id, match] of step.isLoose ? await formsOf(text, answered) : answered) {
        match.score *= share;
        const known = found.get(id);
        if (step.when === 'order') {
          if (known !== undefined) known.score += match.score;
        } else if (known === undefined) found.set(id, match);
        // What an exacter step marked stays as it is: a phrase, not its words all over the page.
        else known.score += match.score / 2;
      }
    }
  };

  const typed = cut(query);
  const isEmpty = language.ladder(typed).length === 0;
  const { spelling } = language;
  let asked = typed;
  let corrected: string | undefined;
  let suggestion: string | undefined;
  const isLast = ({ when }: Query) => when === 'last' || when === 'fill';
  const isEarly = (step: Query) => !isLast(step);
  await climb(typed, 1, isEarly);
  if (found.size === 0 && !isEmpty && spelling !== undefined && dictionary !== undefined) {
    const shelves = (head: Vocabulary) => spelling.shelves(typed, head);
    // What has come may tell of more: how characters sound, then where two of them may have changed places.
    await dictionary.open(shelves);
    await dictionary.open(shelves);
    const vocabulary = await dictionary.open(shelves);
    for (const group of nearestFirst(spelling.respell(typed, vocabulary))) {
      for (const [i, { text }] of group.entries()) {
        const before = found.size;
        await climb(text, 1 / (i + 1), isEarly);
        if (before === 0 && found.size > 0) corrected = text;
      }
      if (found.size > 0) break;
    }
    asked = corrected ?? typed;
    if (found.size === 0) suggestion = spelling.nearest(typed, vocabulary);
  }
  if (corrected === undefined) await climb(typed, 1, isLast);

  const words = bareWords(language.encode(asked));
  const best = await Promise.all(
    affordable(
      [...found.values()].sort((a, b) => b.score - a.score),
      language,
      (id) => pages.has(id),
    ).map(async (match) => {
      const page = await read(match.result);
      return { match, page, score: match.score + exactness(words, page) + titled(words, page, language) };
    }),
  );
  best.sort((a, b) => b.score - a.score);
  return {
    total: found.size,
    hits: best.map(({ match, page }) => hit(page, [...match.words], words, language)),
    ...(corrected === undefined ? {} : { corrected }),
    ...(suggestion === undefined || found.size > 0 ? {} : { suggestion }),
  };
}

/** A page as a reader meets it in the list. */
function hit(page: IndexedPage, found: readonly number[], asked: readonly string[], language: SearchLanguage): Hit {
  const tokens = page.content.split(' ');
  const places = withNeighbours(found, tokens, asked, language.common);
  const title = page.meta['title'] ?? '';
  const sections = stretches(page.anchors, title.split(' ').length, tokens.length);
  const { id, parts } = excerpt(tokens, sections, places, language);
  const line = /^l(\d+)$/.exec(id)?.[1];
  return {
    url: id === '' ? page.url : `${page.url}#${id}`,
    title: language.decode(title).trim(),
    kind: page.filters['kind']?.[0] ?? '',
    kindName: page.filters['kindName']?.[0] ?? '',
    excerpt: parts,
    ...(line === undefined ? {} : { line: Number(line) }),
    ...(page.filters['sensitive'] === undefined ? {} : { sensitive: true as const }),
  };
}
