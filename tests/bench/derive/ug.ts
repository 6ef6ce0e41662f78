/** Uyghur queries. */
import { mistyped } from './chance.ts';
import { asked, type Kind, neighbours, type Texts } from './texts.ts';

const LETTERS = [...'اەبپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىي'];
const LATIN = 'a e b p t j ch x d r z zh s sh gh f q k g ng l m n h o u ö ü w é i y'.split(' ');
const ULY = new Map(LETTERS.map((letter, i) => [letter, LATIN[i] ?? '']));

export const wordsOf = (line: string): string[] => line.match(/[\u0626-\u06D5]+/g) ?? [];
const isLong = (word: string) => word.length >= 5;
const withWord = (texts: Texts, word: string) => texts.rel(({ words }) => words.has(word));
const withPhrase = (texts: Texts, words: readonly string[]) => {
  const phrase = words.join(' ');
  return texts.rel(({ raw }) => raw.includes(phrase));
};

/** Official Latin letters; ئ is an apostrophe within a word. */
const uly = (text: string): string =>
  [...text]
    .map((letter, i) => ULY.get(letter) ?? (letter === 'ئ' ? (/[\u0627-\u06D5]/.test(text[i - 1] ?? '') ? "'" : '') : letter))
    .join('');
/** As messages are written. */
const common = (text: string, chance: Parameters<Kind>[1]): string => {
  const latin = uly(text).replace(/'/g, '').replace(/é/g, 'e').replace(/ö/g, 'o').replace(/ü/g, 'u').replace(/zh/g, 'j');
  return chance.one([latin, latin.replace(/x/g, 'h'), latin.replace(/gh/g, 'g'), latin.replace(/w/g, 'v')]);
};

const CASES = 'لارنىڭ لەرنىڭ لاردا لەردە لارنى لەرنى لار لەر نىڭ دىن تىن دا دە تا تە غا گە قا كە نى'.split(' ');
const isBack = (stem: string) => /[اوۇ](?!.*[ەۆۈ])/.test(stem);
const isVoiceless = (stem: string) => /[پتچخسشفقكھ]$/.test(stem);
/** A stem with a case or the plural, vowels in harmony. */
function suffixed(stem: string, chance: Parameters<Kind>[1]): string {
  const plural = (isBack(stem) ? 'لار' : 'لەر') as string;
  const raised = stem.replace(/[اە]$/, 'ى');
  const voiceless = isVoiceless(stem);
  const to = isBack(stem) ? (voiceless ? 'قا' : 'غا') : voiceless ? 'كە' : 'گە';
  return chance.one([
    raised + plural,
    `${raised}نىڭ`,
    `${raised}نى`,
    stem + to,
    `${raised}${voiceless ? 'تىن' : 'دىن'}`,
    `${raised}${plural}${isBack(stem) ? 'دا' : 'دە'}`,
    `${raised}${plural}نىڭ`,
  ]);
}
/** A word of the texts that bears a case, and its stem. */
const borne = (texts: Texts, chance: Parameters<Kind>[1]): string => {
  const [word = ''] = neighbours(texts, 1, chance, isLong);
  const suffix = CASES.find((one) => word.endsWith(one) && word.length - one.length >= 4);
  return suffix === undefined ? '' : word.slice(0, -suffix.length);
};
const withStem = (texts: Texts, stem: string) =>
  texts.rel(({ words }) => [...words].some((word) => word.startsWith(stem) && word.length - stem.length <= 8));

const ALIKE: Record<string, string[]> = { ك: ['ک'], ى: ['ی'], ي: ['ی', 'ى'], ە: ['ه', 'ہ'], ھ: ['ه', 'ہ'], گ: ['گ'] };

export const kinds: Record<string, Kind> = {
  word: (texts, chance) => {
    const [word = ''] = neighbours(texts, 1, chance, isLong);
    return asked(word, withWord(texts, word));
  },
  bare: (texts, chance) => {
    const stem = borne(texts, chance);
    return asked(stem, withStem(texts, stem));
  },
  inflected: (texts, chance) => {
    const stem = borne(texts, chance);
    return stem === '' ? undefined : asked(suffixed(stem, chance), withStem(texts, stem));
  },
  phrase: (texts, chance) => {
    const words = neighbours(texts, 2 + chance.below(2), chance);
    return asked(words.join(' '), withPhrase(texts, words));
  },
  scattered: (texts, chance) => {
    const { words } = chance.one(texts.lines);
    const some = chance.shuffled([...new Set(words.filter(isLong))]).slice(0, 2);
    return some.length < 2
      ? undefined
      : asked(
          some.join(' '),
          texts.rel((text) => some.every((word) => text.words.has(word))),
        );
  },
  prefix: (texts, chance) => {
    const [word = ''] = neighbours(texts, 1, chance, (one) => one.length >= 7);
    const begun = word.slice(0, Math.ceil(word.length * 0.65));
    return asked(
      begun,
      texts.rel(({ words }) => [...words].some((other) => other.startsWith(begun))),
    );
  },
  typo: (texts, chance) => {
    const [word = ''] = neighbours(texts, 1, chance, isLong);
    const wrong = mistyped(word, LETTERS, chance);
    return texts.words.includes(wrong) ? undefined : asked(wrong, withWord(texts, word));
  },
  'typo-phrase': (texts, chance) => {
    const words = neighbours(texts, 2, chance, isLong);
    const wrong = words.map((word, i) => (i === 1 ? mistyped(word, LETTERS, chance) : word));
    return texts.words.includes(wrong[1] ?? '') ? undefined : asked(wrong.join(' '), withPhrase(texts, words));
  },
  'look-alike': (texts, chance) => {
    const words = neighbours(texts, 1 + chance.below(2), chance, isLong);
    const other = [...words.join(' ')].map((letter) => chance.one(ALIKE[letter] ?? [letter])).join('');
    return other === words.join(' ') ? undefined : asked(other, withPhrase(texts, words));
  },
  latin: (texts, chance) => {
    const [word = ''] = neighbours(texts, 1, chance, isLong);
    return asked(uly(word), withWord(texts, word));
  },
  'latin-common': (texts, chance) => {
    const [word = ''] = neighbours(texts, 1, chance, isLong);
    return asked(common(word, chance), withWord(texts, word));
  },
  'latin-phrase': (texts, chance) => {
    const words = neighbours(texts, 2, chance, isLong);
    return asked(words.map(uly).join(' '), withPhrase(texts, words));
  },
};

export const nonsense: Kind = (_, chance) => ({
  q: Array.from({ length: 6 + chance.below(4) }, () => chance.one(LETTERS)).join(''),
  rel: [],
});
export const isAbsent = (word: string, texts: Texts): boolean => word.length >= 6 && !texts.raw.includes(word.slice(0, 4));
