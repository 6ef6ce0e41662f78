/** Spelling for languages that put spaces between words: each unknown word gives way to the known ones nearest to it. */
import type { Spelled, Spelling, Vocabulary } from './vocabulary.ts';

export interface WordRules {
  tokens(text: string): string[];
  /** The letters that a word may begin with, as they sound: its own first, then what it may be if that is wrong or missing. */
  letters(word: string): readonly string[];
  /** How long a word is, in the same letters. */
  length(word: string): number;
  /** Whether a word of the text is a form of the one that was typed: then nothing is wrong with it. */
  isForm(typed: string, word: string): boolean;
  /** How far a word of the text is from what was typed; undefined where it is another word. */
  cost(typed: string, word: string): number | undefined;
  /** The same without a limit that keeps rubbish out: for a suggestion, which only asks. */
  looseCost(typed: string, word: string): number;
}

/** Each of them costs a search or two. */
const MOST = 4;
/** One mistake, and some letters that sound alike; more, in so few words, and something else was meant. */
const MOST_COST = 1.7;

/** Letters that a known word may have more than what was typed: a mistake or two, or the suffixes of another form. */
const LENGTHENED = [0, 1, -1, 2, -2, 3, 4, -3, 5];

/** A letter and a length (1 to 35 and more) as a group. */
const groupOf = (letter: string, length: number): string => letter + Math.max(1, Math.min(35, length)).toString(36);

/** The ways in which a known word goes on from what was typed, the shortest first: Pagefind's stemmer cuts what is not a whole word. */
const completions = (typed: string, known: readonly string[]): Spelled[] =>
  known
    .filter((word) => word.length > typed.length && word.startsWith(typed))
    .sort((a, b) => a.length - b.length)
    .map((text) => ({ text, cost: 0.3 + (text.length - typed.length) / 20 }));

/** The known words nearest to one that is not, the more frequent first among equals. */
function nearWords(typed: string, vocabulary: Vocabulary, rules: WordRules): Spelled[] {
  const near: (Spelled & { pages: number })[] = [];
  for (const [text, pages] of vocabulary.pages) {
    const cost = rules.cost(typed, text);
    if (cost !== undefined) near.push({ text, cost, pages });
  }
  near.sort((a, b) => a.cost - b.cost || b.pages - a.pages || (a.text < b.text ? -1 : 1));
  return near.slice(0, MOST);
}

export function spellingOfWords(rules: WordRules): Spelling {
  return {
    keepsPairs: false,
    tokens: rules.tokens,
    group: (word) => groupOf(rules.letters(word)[0] ?? '', rules.length(word)),
    shelves(query, vocabulary) {
      const typed = [...new Set(rules.tokens(query))];
      const groups = (nth: (letters: readonly string[]) => readonly string[], lengthened: readonly number[]) =>
        lengthened.flatMap((by) =>
          typed.flatMap((word) => nth(rules.letters(word)).map((letter) => groupOf(letter, rules.length(word) + by))),
        );
      const first = (letters: readonly string[]) => letters.slice(0, 1);
      const others = (letters: readonly string[]) => letters.slice(1);
      return vocabulary.shelvesOf([
        ...groups(first, LENGTHENED.slice(0, 3)),
        ...groups(others, LENGTHENED.slice(0, 3)),
        ...groups(first, LENGTHENED.slice(3)),
      ]);
    },

    respell(query, vocabulary) {
      const typed = rules.tokens(query);
      const known = [...vocabulary.pages.keys()];
      const choices = typed.map((word): Spelled[] => {
        if (vocabulary.pages.has(word)) return [{ text: word, cost: 0 }];
        const whole = completions(word, known);
        const near = nearWords(word, vocabulary, rules);
        if (whole.length > 0) return [...whole.slice(0, MOST), ...near].sort((a, b) => a.cost - b.cost);
        return known.some((other) => rules.isForm(word, other)) ? [{ text: word, cost: 0 }, ...near] : near;
      });
      if (choices.some((choice) => choice.length === 0)) return [];
      // The nearest of each word, then the next of one word at a time: all combinations would be too many to ask.
      const best = choices.map((choice) => choice[0] ?? { text: '', cost: 0 });
      const spelled = [
        best,
        ...choices.flatMap((choice, i) => choice.slice(1).map((other) => best.map((word, k) => (k === i ? other : word)))),
      ];
      return spelled
        .map((words) => ({ text: words.map(({ text }) => text).join(' '), cost: words.reduce((sum, { cost }) => sum + cost, 0) }))
        .filter(
          ({ text, cost }) =>
            text !== typed.join(' ') && cost <= MOST_COST * Math.max(1, typed.length / 2) + (typed.length === 2 ? 0.7 : 0),
        )
        .sort((a, b) => a.cost - b.cost)
        .slice(0, MOST);
    },

    nearest(query, vocabulary) {
      let best: { word: string; cost: number; pages: number } | undefined;
      const typed = rules.tokens(query);
      const known = typed.filter((word) => vocabulary.pages.has(word));
      if (known.length > 0) return known.join(' ');
      const longest = typed.sort((a, b) => b.length - a.length)[0];
      if (longest === undefined) return undefined;
      for (const [word, pages] of vocabulary.pages) {
        const cost = rules.looseCost(longest, word);
        if (cost > 3 || cost * 2 >= longest.length) continue;
        if (best === undefined || cost < best.cost || (cost === best.cost && pages > best.pages)) best = { word, cost, pages };
      }
      return best?.word;
    },
  };
}
