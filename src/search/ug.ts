/** Uyghur in Arabic script. Letters of neighbouring keyboards are made one; suffixes are taken off the query only, and Pagefind completes the rest. */

import { everyWord, half, phrase } from './ladder.ts';
import { bareWords, searchable, type TextLanguage, tidy } from './language.ts';
import { spellingOfUyghur } from './spelling/ug.ts';
import { swapping } from './stand-ins.ts';

const swap = swapping(['،^', '؛~', '؟|', '«{', '»}', '“[', '”]', '—`', '–\\']);

/** Letters of Arabic, Persian and Urdu keyboards that look like the Uyghur one. */
const LOOK_ALIKE: Record<string, string> = {
  ی: 'ى',
  ک: 'ك',
  ہ: 'ە',
  ة: 'ە',
  ۀ: 'ە',
  ۂ: 'ە',
  ۃ: 'ە',
};
const UYGHUR = /[\u0621-\u064A\u0671-\u06D3\u06D5]/;

/** Whether a vowel is heard at a place; Persian ye is the consonant ي after a vowel. */
const isVowel = (text: string, at: number): boolean =>
  text[at] === 'ی' || text[at] === 'ي' ? !/[اەوۇۆۈېىه]/.test(text[at - 1] ?? 'ا') : /[اەوۇۆۈېى]/.test(text[at] ?? '');

/** Tatweel and vowel marks. */
const ORNAMENT = /[\u0640\u064B-\u065F\u0670]/g;

const normalise = (text: string): string =>
  // Hamza typed as a mark over a look-alike is the one letter ئ; then marks are dropped.
  tidy(text.replace(/[ىیي]\u0654/g, 'ئ'), ORNAMENT, 'NFKC')
    // Arabic heh: the consonant ھ beside a vowel, else the vowel ە. At the end of a word mostly the vowel.
    .replace(/ه/g, (_heh, at: number, all: string) =>
      UYGHUR.test(all[at + 1] ?? '') && (isVowel(all, at - 1) || isVowel(all, at + 1) || !UYGHUR.test(all[at - 1] ?? ''))
        ? 'ھ'
        : 'ە',
    )
    .replace(/[یکہةۀۂۃ]/g, (letter) => LOOK_ALIKE[letter] ?? letter);

/**
 * ي and ى are two letters, and one is often typed for the other. ي is written as ى with a mark that Pagefind drops from the key and
 * keeps in the text: both forms are found, the exact one first. `normalise` leaves no such mark of its own.
 */
const encode = (text: string): string => swap(normalise(text)).replace(/ي/g, 'ى\u0656');
const decode = (text: string): string => swap(text.replace(/ى\u0656/g, 'ي'));

/**
 * Suffixes, from the end of a word inwards; a word has at most one of each group. In this order: with the case taken off first, the
 * نى of دوختۇرخانى is not mistaken for another one.
 */
const SUFFIXES: readonly (readonly string[])[] = [
  // question
  'مۇ',
  // case
  'نىڭ نى غا گە قا كە دا دە تا تە دىن تىن غىچە گىچە قىچە كىچە دىكى تىكى دەك تەك چە',
  // whose, or a polite command
  'ىم ۇم ۈم ىڭ ۇڭ ۈڭ ىڭىز ۇڭىز ۈڭىز ڭىز ىمىز ۇمىز ۈمىز مىز سى ى م ڭ',
  // plural, also with its vowel raised before an ending
  'لار لەر لىر',
  // verb: condition, past, present, participles, converb, noun of action
  'سا سە دى تى دۇ ىدۇ يدۇ ۋاتىدۇ ىۋاتىدۇ غان گەن قان كەن ىدىغان يدىغان ىمەن يمەن ىسىز يسىز ىۋاتقان ۋاتقان غۇچى گۈچى قۇچى كۈچى ىپ ۇپ ۈپ پ ماق مەك ىش ۇش ۈش ش',
  // negation
  'ماس مەس ما مە مى',
  // words made from words
  'لىق لىك لۇق لۈك سىز',
  'دار',
].map((group) => group.split(' ').sort((a, b) => b.length - a.length));

/** Groups of suffixes that make another form of the same word; those after them make another word of it. */
const FORMS = 4;

/** What is left once the suffixes are off: at least three letters, four where a single letter comes off, which may be the word's own. */
export function stem(word: string, groups = SUFFIXES.length): string {
  let left = word;
  for (const group of SUFFIXES.slice(0, groups)) {
    const suffix = group.find((s) => left.endsWith(s) && left.length - s.length >= (s.length === 1 ? 4 : 3));
    if (suffix !== undefined) left = left.slice(0, -suffix.length);
  }
  return left;
}

/** Words with two spellings that are both in use: the text may have the other one. */
const TWO_SPELLINGS: readonly (readonly [string, string])[] = [
  ['ھامىلىدار', 'ھامىلدار'],
  ['دوختۇر', 'دوختور'],
  ['ۋاكسىن', 'ۋاكتسىن'],
];

export const otherSpellings = (word: string): string[] =>
  TWO_SPELLINGS.flatMap(([a, b]) =>
    word.startsWith(a) ? [b + word.slice(a.length)] : word.startsWith(b) ? [a + word.slice(b.length)] : [],
  );

const LAST_VOWEL = /^(.*)([اەېى])([^اەېىوۇۆۈئ]?)$/;
const VOWEL = /[اەېىوۇۆۈ]/;

/**
 * A stem with its last vowel as it is before a suffix and without one: باش → بېش(ىم), دەپتەر → دەپتىر(ى), بالا → بالى(لار), and back.
 * In a word's only syllable ا and ە become ې, elsewhere ى.
 */
export function raised(word: string): string[] {
  const [, before = '', vowel = '', after = ''] = LAST_VOWEL.exec(word) ?? [];
  if (vowel === '' || before.length < 1) return [word];
  const only = !VOWEL.test(before);
  if (only && after === '') return [word];
  const high = only ? 'ې' : 'ى';
  const others = vowel === high ? ['ا', 'ە'] : /[اە]/.test(vowel) ? [high] : [];
  return [word, ...others.map((v) => before + v + after)];
}

/** Suffixes in any order; vowels are raised before others (غا + مۇ: غىمۇ), and verbs are made of nouns (لە, لىش). */
const ENDINGS = [...SUFFIXES.flat(), ...'غى گى قى كى دى تى لا لە لى لاش لەش لىش ىل ىت'.split(' ')];
/** No word has more letters of suffixes. */
const LONGEST_ENDING = 24;

/** Whether letters are suffixes one after another: which places can be reached from the first, one suffix at a time. */
function isEnding(letters: string): boolean {
  if (letters.length > LONGEST_ENDING) return false;
  const reached = new Set([0]);
  for (let at = 0; at < letters.length; at += 1)
    if (reached.has(at)) for (const one of ENDINGS) if (letters.startsWith(one, at)) reached.add(at + one.length);
  return reached.has(letters.length);
}

/**
 * Whether two words are one with other suffixes: چۈشكەندىن and چۈشتى, but not ئانىسى ("her mother") and ئاناتولىيە. The part that
 * they share is the stem, what follows it in the text is all suffixes.
 */
export function isForm(asked: string, found: string): boolean {
  const stems = [asked, ...otherSpellings(asked)].flatMap((word) =>
    SUFFIXES.map((_, i) => stem(word, i + 1)).flatMap((one) => [one, ...(/..[ىم]$/.test(one) ? [one.slice(0, -1)] : [])]),
  );
  return [asked, ...stems]
    .filter((one) => one.length >= 3)
    .flatMap(raised)
    .some((one) => found.startsWith(one) && isEnding(found.slice(one.length)));
}

/** Words that carry a question but not its subject: "how", "shall I", "may one", "what", "how many", "where". */
const QUESTION_WORDS = new Set(
  'قانداق قىلىمەن قىلاي قىلىمىز قىلىش كېرەك كېرەكمۇ نېمە نېمىگە نېمىشقا نېمىدىن نەدە نەدىن نەگە قاچان قانچە نەچچە قايسى قايسىسى كىم بولامدۇ بولىدۇ بولامدىكەن بولارمۇ بارمۇ يوقمۇ مۇمكىنمۇ مەن مېنى مېنىڭ ماڭا سىز بىلەن ئۈچۈن ھەم ۋە ياكى ئەگەر'.split(
    ' ',
  ),
);

export const ugText: TextLanguage = { space: ' ', excerptLength: 24, normalise, encode, decode };

export const ug = /* @__PURE__ */ searchable(ugText, {
  pagefind: 'und',

  ladder(query) {
    const words = bareWords(encode(query));
    if (words.length === 0) return [];
    const bare = bareWords(normalise(query));
    const telling = words.filter((word) => !QUESTION_WORDS.has(decode(word)));
    const forms = (groups?: number) =>
      bare.map((word) => [
        ...new Set([word, ...otherSpellings(word)].flatMap((one) => [...raised(stem(one, groups)), ...raised(one)]).map(encode)),
      ]);
    return [
      ...(words.length > 1 ? [phrase(words)] : []),
      everyWord(words),
      // Any form of each word: "in the hospitals" for "hospital".
      { rule: 'forms', weight: 1.5, terms: forms(FORMS), when: 'few', isLoose: true },
      // Words made of it: "treatment" for "to treat".
      { rule: 'stems', weight: 0.7, terms: forms(), when: 'few', isLoose: true },
      // "What shall I do if the baby does not suck": the baby, and not sucking.
      ...(telling.length > 0 && telling.length < words.length
        ? [{ rule: 'telling-words', weight: 1, terms: [[telling.join(' ')]], when: 'few' } as const]
        : []),
      ...half('half-the-words', telling.length > 2 ? telling : words, 'fill'),
    ];
  },

  sameWord: (asked, found) => found.startsWith(asked),
  isForm,
  spelling: /* @__PURE__ */ spellingOfUyghur(normalise, stem),
});
