/** What search must know of a language. The same module prepares the text at build time and the query in the browser, so the two cannot drift apart. */
import type { Spelling } from './spelling/vocabulary.ts';

/** One step of the ladder: what to ask Pagefind, and how much an answer is worth. */
export interface Query {
  /** Name of the rule that made it, kebab-case. */
  rule: string;
  weight: number;
  /**
   * What a page must answer. Each term is a list of alternatives, any of which will do: a text that Pagefind is asked,
   * `"in quotes"` for words that stand one after another, bare for words anywhere, the last letters of each still open.
   */
  terms: readonly (readonly string[])[];
  /** Its words are left open so far that each page is looked at (`isForm`) before it is shown. */
  isLoose?: true;
  /** How many of the terms a page must answer; all of them when left out. */
  atLeast?: number;
  /**
   * When it is asked. `few`: fewer than five pages so far. `none`: no page so far. `order`: finds no page, only helps to order those
   * found. `last`: no page so far, not with another spelling either. `fill`: likewise at the end, where there are fewer than five.
   */
  when: 'always' | 'few' | 'none' | 'order' | 'last' | 'fill';
}

/** What is needed to prepare a text and to read it back; enough to find names by it. */
export interface TextLanguage {
  /** How a real space stands in encoded text, where an ordinary space only parts tokens. */
  space: string;
  /** Length of an excerpt in tokens. */
  excerptLength: number;
  /** One spelling for what a reader takes to be the same; still good to read. */
  normalise(text: string): string;
  /** Normalised text as tokens with spaces between them, in characters that Pagefind neither drops nor folds together. */
  encode(text: string): string;
  /** Encoded text, or any run of its tokens, as normalised text. */
  decode(text: string): string;
}

/** Which words a language has in almost every text, and which neighbour they belong to. */
export interface Common {
  /** `after`: they lead to the next word ("the womb"). `before`: they end the one before (a Tibetan particle). */
  with: 'after' | 'before';
  /** @param word encoded, bare */
  has(word: string): boolean;
}

export interface SearchLanguage extends TextLanguage {
  /** The language that Pagefind is told: it decides only which stemmer runs. `und`: none, and no word segmenter that one phone has and another lacks. */
  pagefind: string;
  /** The queries in the order in which they are asked, the most exact first; empty when nothing can be searched for. */
  ladder(query: string): Query[];
  /** Whether a word of a page is one that was asked for. Both are folded (`folded`); Pagefind answers unknown words with rubbish. */
  sameWord(asked: string, found: string): boolean;
  /** Whether two words, as they are written, are forms of one: for what a loose query found. */
  isForm?(asked: string, found: string): boolean;
  /** Words that stand in almost every text: the index has them only together with a neighbour. */
  common?: Common;
  /** How a query that found nothing is brought to the words of the text. */
  spelling?: Spelling;
}

/** A language that can be searched: how its text is prepared, and the rules. Without a reader of the result a bundler leaves the rules out. */
export const searchable = (text: TextLanguage, rules: Omit<SearchLanguage, keyof TextLanguage>): SearchLanguage => ({
  ...text,
  ...rules,
});

/** What no reader sees or means: half characters, control and format characters (zero-width, bidi, soft hyphen), private use. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu;

const NOTHING = /(?!)/g;

/** Zeros of the digits that are typed here beside ASCII: Arabic, Persian, Devanagari. Full width is seen to below. */
const ZEROS = [0x0660, 0x06f0, 0x0966];
const DIGITS = /[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F]/g;

/** Digits of other scripts, and letters and digits of full width, as ASCII. Full-width punctuation is Chinese punctuation and stays. */
export const plainLetters = (text: string): string =>
  text
    .replace(/[０-９Ａ-Ｚａ-ｚ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(DIGITS, (c) =>
      String(c.charCodeAt(0) - (ZEROS.find((zero) => c.charCodeAt(0) - zero < 10 && c.charCodeAt(0) >= zero) ?? 0)),
    );

/** The part of normalising that every language shares; `ornament` is what it drops besides. Never throws, whatever was pasted. */
export const tidy = (text: string, ornament: RegExp = NOTHING, form: 'NFC' | 'NFKC' = 'NFC'): string =>
  plainLetters(text.replace(/\s/gu, ' ').replace(UNSEEN, '')).normalize(form).replace(ornament, '').replace(/\s+/gu, ' ').trim();

/** Encoded text as bare words: what is left of each token once its punctuation is gone. */
export const bareWords = (encoded: string): string[] =>
  encoded
    .split(' ')
    .map((token) => token.replace(/[^\p{L}\p{N}\p{M}]/gu, ''))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));

/** A word as Pagefind keeps it before stemming: small letters without marks. */
export const folded = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
