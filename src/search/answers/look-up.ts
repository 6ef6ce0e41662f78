/** Finds names among the answers of a file, and says why: what was typed is marked in them. Pure. */
import { excerpt, type Part } from '../excerpt.ts';
import type { TextLanguage } from '../language.ts';
import { type Answer, wordsOf } from './shard.ts';

/** More would hide what the full text finds. */
const MOST_ANSWERS = 6;

/** What a reader wants most where names fit equally: what she feels, what it is about, what it says. */
const BY_KIND: Readonly<Record<string, number>> = { signs: 6, articles: 5, topics: 4, glossary: 3, stories: 2, radio: 2 };

/** What another name is worth less than a title: a text that only explains a word is not about it as the word itself is. */
const otherName = ({ kind }: Answer): number => (kind === 'glossary' || kind === 'signs' ? 10 : 40);

/** Kinds and topics to which a search is narrowed; none of a sort: all. */
export interface Narrowing {
  kinds: readonly string[];
  topics: readonly string[];
}

/** An answer with the words of its names, which take a slow phone longer than comparing them. */
export interface Named {
  answer: Answer;
  title: readonly string[];
  also: readonly { name: string; words: readonly string[] }[];
}

export const named = (answer: Answer, language: TextLanguage): Named => ({
  answer,
  title: wordsOf(answer.title, language),
  also: answer.also.map((name) => ({ name, words: wordsOf(name, language) })),
});

/** An answer that fits, by which words. */
export interface Fit {
  answer: Answer;
  words: readonly string[];
  /** The other name that fits, where the title is not what was typed. */
  also?: string;
}

/** A fit as it is shown. */
export interface NameFound {
  answer: Answer;
  title: Part[];
  also?: Part[];
}

/** Where a name holds the words one after another, the last of them perhaps still being typed. */
function placeOf(words: readonly string[], name: readonly string[]): number {
  const last = words.length - 1;
  return name.findIndex((_, at) =>
    words.every((word, i) => (i === last ? (name[at + i] ?? '').startsWith(word) : name[at + i] === word)),
  );
}

/** How well a name fits: 0 where it does not hold every part of what was typed. */
function closeness(parts: readonly (readonly string[])[], whole: readonly string[], name: readonly string[]): number {
  const at = placeOf(whole, name);
  if (at === 0) return name.length === whole.length && name.at(-1) === whole.at(-1) ? 100 : 60;
  if (at > 0) return 40;
  return parts.length > 1 && parts.length <= name.length && parts.every((part) => placeOf(part, name) >= 0) ? 20 : 0;
}

/** The text with the words marked as far as it holds them. */
export function mark(text: string, words: readonly string[], language: TextLanguage): Part[] {
  const tokens = language.encode(text).split(' ');
  const places = tokens.flatMap((token, place) => {
    const own = wordsOf(language.decode(token), language).join('');
    return own !== '' && words.some((word) => own.startsWith(word)) ? [place] : [];
  });
  // Where syllables or characters are tokens, one alone says nothing: only runs of them are marked.
  const isMarked = language.space === ' ' ? places : runsOf(words, tokens, language);
  return excerpt(tokens, [{ id: '', from: 0, to: tokens.length }], isMarked, { ...language, excerptLength: tokens.length }).parts;
}

/** Places of the words where they stand one after another. */
function runsOf(words: readonly string[], tokens: readonly string[], language: TextLanguage): number[] {
  const own = tokens.map((token) => wordsOf(language.decode(token), language).join(''));
  return own.flatMap((_, at) =>
    words.every((word, i) => (own[at + i] ?? '').startsWith(word)) ? words.map((_word, i) => at + i) : [],
  );
}

/** What was typed in parts that may stand anywhere: words, or where words are not parted, what stands between spaces. */
function partsOf(query: string, words: readonly string[], language: TextLanguage): string[][] {
  if (language.space === ' ') return words.map((word) => [word]);
  return language
    .normalise(query)
    .split(/[^\p{L}\p{N}\p{M}་]+/u)
    .map((part) => wordsOf(part, language))
    .filter((part) => part.length > 0);
}

const isWithin = ({ kind, topics }: Answer, within: Narrowing): boolean =>
  (within.kinds.length === 0 || within.kinds.includes(kind)) &&
  (within.topics.length === 0 || within.topics.some((topic) => topics.includes(topic)));

/** With what was typed marked in its names. */
export const markedIn = ({ answer, words, also }: Fit, language: TextLanguage): NameFound => ({
  answer,
  title: mark(answer.title, words, language),
  ...(also === undefined ? {} : { also: mark(also, words, language) }),
});

/** The best answers to what was typed, at most six; none for what has no letter. */
export function lookUp(
  answers: readonly Named[],
  query: string,
  language: TextLanguage,
  within: Narrowing,
  root: (word: string) => string = (word) => word,
): Fit[] {
  const typed = wordsOf(query, language);
  if (typed.length === 0) return [];
  const find = (words: readonly string[], parts: readonly (readonly string[])[]) =>
    answers
      .filter(({ answer }) => isWithin(answer, within))
      .map(({ answer, title: name, also: names }) => {
        const title = closeness(parts, words, name);
        const others = names.map((other) => ({
          name: other.name,
          score: closeness(parts, words, other.words) - otherName(answer),
        }));
        const also = others.reduce((a, b) => (b.score > a.score ? b : a), { name: '', score: 0 });
        return { answer, words, also: also.score > title ? also.name : undefined, score: Math.max(title, also.score) };
      })
      .filter(({ score }) => score > 0);
  const asTyped = find(typed, partsOf(query, typed, language));
  const roots = typed.map(root);
  const found = asTyped.length > 0 ? asTyped : find(roots, partsOf(query, roots, language));
  return found
    .map((one) => ({ ...one, score: one.score + (BY_KIND[one.answer.kind] ?? 0) }))
    .sort((a, b) => b.score - a.score || a.answer.title.length - b.answer.title.length)
    .slice(0, MOST_ANSWERS)
    .map(({ answer, words, also }) => ({ answer, words, ...(also === undefined ? {} : { also }) }));
}
