/**
 * Uyghur spelling: letters left out or swapped, vowels that sound alike, and Latin letters, in the official ULY or as people write
 * messages: x or h for خ, g for غ, u for ۈ, v for ۋ, no mark for ئ.
 */
import { bareWords } from '../language.ts';
import { allowed, distance, isFirstLetterKept } from './distance.ts';
import { ULY } from './uly.ts';
import type { Spelling } from './vocabulary.ts';
import { spellingOfWords } from './words.ts';

/** A word in one-letter ULY, whatever it was typed in. */
const uly = (word: string): string =>
  [
    ...word
      .replace(/sh/g, 'ş')
      .replace(/ch/g, 'ç')
      .replace(/[gğ]h|ğ/g, 'ğ')
      .replace(/zh/g, 'ž')
      .replace(/kh/g, 'x')
      .replace(/ng/g, 'ñ')
      .replace(/v/g, 'w')
      .replace(/ë|ê/g, 'é')
      .replace(/['’‘ʼ`]/g, ''),
  ]
    .map((letter) => ULY.get(letter) ?? letter)
    .join('');

const alike = (groups: string): ReadonlyMap<string, string> =>
  new Map(groups.split(' ').flatMap((group) => [...group].map((letter): [string, string] => [letter, group[0] ?? letter])));
/** Letters that are written for each other in Arabic script. */
const ALIKE = alike('hx gğ oö uü éi nñ jž');
/** And in messages in Latin letters. */
const ALIKE_IN_LATIN = alike('hx gğ oö uü eéi nñ jž kq');
/** What is left when letters that sound or are written alike are one. */
const soundOf = (latin: string, same: ReadonlyMap<string, string>): string =>
  [...latin]
    .map((letter) => same.get(letter) ?? letter)
    .join('')
    .replace(/ng/g, 'n');

const isLatin = (word: string): boolean => /[a-z]/i.test(word);

/** Pagefind keys the parts of يۈز-كۆز too. */
const HYPHEN = /[-\u2010-\u2015]/g;

/** ئ bears a vowel; where a consonant follows it, the vowel was left out. */
const isVowelLost = (word: string): boolean => /^ئ[^اەوۇۆۈېى]/.test(word);
const VOWELS = [...'ieaou'];

interface Sounded {
  uly: string;
  sound: string;
  soundInLatin: string;
  /** The sound of its stem. */
  stem: string;
  isVowelLost: boolean;
}

/** How far a word is from the one that was typed: whole, or only its stem where the text has it with other suffixes. */
function costOf(typed: Sounded, word: Sounded, isTypedInLatin: boolean, most: number): number {
  const [asked, found] = isTypedInLatin ? [typed.soundInLatin, word.soundInLatin] : [typed.sound, word.sound];
  // Differences in letters that sound alike count for less than others, so that the closest of several words with one sound comes first.
  const fine = () => Math.min(distance(typed.uly, word.uly, 6), 6) / 12;
  if (asked === found) return fine();
  if (typed.isVowelLost && found.slice(1) === asked && VOWELS.includes(found[0] ?? '')) return 0.9;
  if (isFirstLetterKept(asked, found)) {
    // Sounds that are one (ڭ and ن) may stand further apart than the letters that were typed.
    const far = Math.min(distance(asked, found, most), isTypedInLatin ? most + 1 : distance(typed.uly, word.uly, most));
    if (far <= most) return far + fine();
  }
  if (asked.length >= 4 && found.startsWith(asked)) return 0.6 + (found.length - asked.length) / 20;
  if (isTypedInLatin || typed.stem.length < 5 || word.stem.length < 5 || typed.stem[0] !== word.stem[0]) return most + 1;
  return distance(typed.stem, word.stem, 1) + 0.5 + fine();
}

/**
 * @param normalise text as the index has it
 * @param stem a word without its suffixes
 */
export function spellingOfUyghur(normalise: (text: string) => string, stem: (word: string) => string): Spelling {
  // A phone meets the same words again for every letter that is typed.
  const heard = new Map<string, Sounded>();
  const hear = (word: string): Sounded => {
    const known = heard.get(word);
    if (known !== undefined) return known;
    const latin = uly(word);
    const sounded = {
      uly: latin,
      sound: soundOf(latin, ALIKE),
      soundInLatin: soundOf(latin, ALIKE_IN_LATIN),
      stem: soundOf(uly(stem(word)), ALIKE),
      isVowelLost: isVowelLost(word),
    };
    heard.set(word, sounded);
    return sounded;
  };
  return spellingOfWords({
    tokens: (text) => bareWords(normalise(text).replace(HYPHEN, ' ')).map((word) => word.toLowerCase()),
    letters(word) {
      const sound = hear(word).soundInLatin;
      return isVowelLost(word) ? [sound[0] ?? '', ...VOWELS] : [sound[0] ?? '', sound[1] ?? ''].filter(Boolean);
    },
    length: (word) => hear(word).soundInLatin.length,
    isForm: (typed, word) => word.startsWith(typed),
    cost(typed, word) {
      const most = isLatin(typed) ? allowed(hear(typed).sound.length + 1) : allowed(typed.length);
      const cost = costOf(hear(typed), hear(word), isLatin(typed), most);
      return cost < most + 1 ? cost : undefined;
    },
    looseCost: (typed, word) => costOf(hear(typed), hear(word), isLatin(typed), 3),
  });
}
