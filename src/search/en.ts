/** English. Pagefind's own stemmer does the work; what is left is typography, questions in whole sentences, and checking what it answers. */

import { everyWord, half, phrase } from './ladder.ts';
import { bareWords, searchable, type TextLanguage, tidy } from './language.ts';
import { spellingOfEnglish } from './spelling/en.ts';
import { swapping } from './stand-ins.ts';

const swap = swapping(['’^', '“{', '”}', '—|', '–~', '…`']);

/** Words that carry a question but not its subject. They are left out only where the whole sentence found nothing. */
const SMALL_WORDS = new Set(
  (
    'a an and any are as at be been but by can could did do does for from had has have he her how i if in into is it its ' +
    'me my of on or our she should so than that the their them then there they this to was we were what when where which ' +
    'who why will with would you your'
  ).split(' '),
);

/** Words that stand in almost every text. */
const COMMON = new Set('the of and a to in is or that for as on with are by it was be from at'.split(' '));

/** Endings that Pagefind's stemmer (Snowball) takes off or changes. */
const ENDING =
  /^(e|s|es|ed|d|er|ers|or|ors|est|ing|ings|y|ies|ied|ier|iest|ily|ly|i|al|ally|ation|ations|ion|ions|ional|ment|ments|ative|atives|atively|ator|ators|ness|ful|fully|ity|ities|ive|ize|ized|izing|ise|ised|ising|able|ible|ant|ance|ent|ence|ous|ously|ic|ical|ically)?$/;

/** What follows the letters that two words share; a doubled consonant (stop, stopping) counts as shared. */
function rests(a: string, b: string): [shared: number, string, string] {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n += 1;
  const rest = (word: string) =>
    n > 0 && word[n] === word[n - 1] && !/[aeiou]/.test(word[n] ?? '') ? word.slice(n + 1) : word.slice(n);
  return [n, rest(a), rest(b)];
}

// The stemmer is Pagefind's secret, so the check allows any pair of English endings after at least three shared letters;
// letters that are no ending ("bleedqx") mean that Pagefind gave up part of the word.
function sameWord(asked: string, found: string): boolean {
  if (found.startsWith(asked)) return true;
  const [shared, a, b] = rests(asked, found);
  // "using" and "used" share only two letters.
  const enough = asked.length <= 5 ? 2 : 3;
  return shared >= enough && ENDING.test(a) && (ENDING.test(b) || (shared >= 3 && shared >= asked.length - 3));
}

const normalise = (text: string): string => tidy(text).replace(/[\u2010\u2011]/g, '-');
const encode = (text: string): string => swap(normalise(text));

export const enText: TextLanguage = { space: ' ', excerptLength: 24, normalise, encode, decode: swap };

export const en = /* @__PURE__ */ searchable(enText, {
  pagefind: 'en',

  ladder(query) {
    const words = bareWords(encode(query));
    if (words.length === 0) return [];
    if (words.length === 1) return [everyWord(words)];
    const telling = words.filter((word) => !SMALL_WORDS.has(word.toLowerCase()));
    return [
      phrase(words),
      everyWord(words),
      // "what should I do if I bleed": no page has all of it, but pages tell of bleeding.
      ...(telling.length > 0 && telling.length < words.length
        ? [
            {
              rule: 'telling-words',
              weight: 1,
              terms: [[telling.join(' ')]],
              when: 'few',
            } as const,
          ]
        : []),
      ...half('half-the-words', telling, 'fill'),
    ];
  },

  common: { with: 'after', has: (word) => COMMON.has(word.toLowerCase()) },
  sameWord,
  spelling: /* @__PURE__ */ spellingOfEnglish(sameWord),
});
