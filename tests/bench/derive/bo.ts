/** Tibetan queries. */
import { say } from '../../../src/search/spelling/syllable.ts';
import { asked, type Kind, neighbours, type Texts } from './texts.ts';

const CONSONANTS = [...'ཀཁགངཅཆཇཉཏཐདནཔཕབམཙཚཛཝཞཟའཡརལཤསཧ'];
const VOWELS = [...'ིེོུ'];
const isVowel = (c: string) => /[\u0F71-\u0F7E]/.test(c);
const PARTICLE = /^(?:གི|ཀྱི|གྱི|ཡི|གིས|ཀྱིས|གྱིས|ཡིས|སུ|ཏུ|དུ|རུ|ལ|ན|ནས|ལས|དང|ནི|ཀྱང|ཡང|ཏེ|སྟེ|དེ|ཞིང|ཅིང|ཤིང|པ|བ|པར|བར|པའི|བའི)$/;

/** Syllables; a shad or a space stands between lines of them as an empty one, so that no phrase runs across it. */
export const wordsOf = (line: string): string[] =>
  line.split(/[^\u0F40-\u0FBC་]+/).flatMap((part) => [...part.split('་').filter(Boolean), '']);
const isPlain = (syllable: string) => syllable !== '' && !PARTICLE.test(syllable) && !/འ[ིོུ]/.test(syllable);
const isAny = (syllable: string) => syllable !== '';
const written = (words: readonly string[]) => words.join('་');
const withText = (texts: Texts, words: readonly string[]) => {
  const text = written(words);
  return text === ''
    ? undefined
    : texts.rel(({ raw }) => new RegExp(`(?<![\\u0F40-\\u0FBC])${text}(?![\\u0F40-\\u0F6C\\u0F71-\\u0FBC])`).test(raw));
};
/** The same, where a particle may be joined to the last syllable, or its last letters are still missing. */
const withBegun = (texts: Texts, words: readonly string[]) => {
  const text = written(words);
  return text === '' ? undefined : texts.rel(({ raw }) => new RegExp(`(?<![\\u0F40-\\u0FBC])${text}`).test(raw));
};
const some = (texts: Texts, chance: Parameters<Kind>[1], n: number) => neighbours(texts, n, chance, isPlain);

/** One sign or letter of a syllable changed, left out, put in, or two swapped. */
function mistyped(syllable: string, chance: Parameters<Kind>[1]): string {
  const all = [...syllable];
  const at = chance.below(all.length);
  const c = all[at] ?? '';
  const kind = chance.below(5);
  if (isVowel(c)) all.splice(at, 1, ...(kind < 2 ? [] : [chance.one(VOWELS)]));
  else if (kind === 0 && all.length > 1) all.splice(at, 1);
  else if (kind === 1) all.splice(at + 1, 0, chance.one(VOWELS));
  else if (kind === 2) all.splice(at + 1, 0, chance.one(CONSONANTS));
  else if (kind === 3 && all[at + 1] !== undefined) all.splice(at, 2, all[at + 1] ?? '', c);
  else if (c >= '\u0F90') all[at] = String.fromCharCode((chance.one(CONSONANTS).codePointAt(0) ?? 0) + 0x50);
  else all[at] = chance.one(CONSONANTS);
  return all.join('');
}

/** A simple Latin spelling by ear, as on shop signs. */
function byEar(syllable: string): string | undefined {
  const said = say(syllable);
  if (said === undefined || said.vowels.length === 0) return undefined;
  const onset: Record<string, string> = { c: 'ch', T: 'tr', ky: 'ky', l: 'l' };
  return (onset[said.onset] ?? said.onset) + (said.vowels.at(-1) ?? '') + said.final;
}

export const kinds: Record<string, Kind> = {
  word: (texts, chance) => {
    const words = some(texts, chance, 2);
    return asked(written(words), withText(texts, words));
  },
  run: (texts, chance) => {
    const words = neighbours(texts, 3 + chance.below(3), chance, isAny);
    return asked(written(words) + chance.one(['', '་', '།']), withText(texts, words));
  },
  phrase: (texts, chance) => {
    const words = neighbours(texts, 4 + chance.below(3), chance, isAny);
    return asked(written(words), withText(texts, words));
  },
  scattered: (texts, chance) => {
    const { id } = chance.one(texts.lines);
    const here = { ...texts, lines: texts.lines.filter((line) => line.id === id) };
    const [a, b] = [some(here, chance, 2), some(here, chance, 2)];
    const both = [a, b].map(written);
    return both.includes('') || both[0] === both[1]
      ? undefined
      : asked(
          both.join(' '),
          texts.rel(({ raw }) => both.every((one) => raw.includes(one))),
        );
  },
  particle: (texts, chance) => {
    const words = some(texts, chance, 2);
    const last = words.at(-1) ?? '';
    const isOpen = /[\u0F72\u0F74\u0F7A\u0F7C]$/.test(last);
    const q = written(words) + (isOpen ? chance.one(['འི', 'ས', 'ར']) : chance.one(['་ལ', '་ནས', '་ན', '་དང', '་ནི', '་གི']));
    return words.length === 0 || texts.raw.includes(q) ? undefined : asked(q, withBegun(texts, words));
  },
  prefix: (texts, chance) => {
    const words = some(texts, chance, 2 + chance.below(2));
    const last = words.at(-1) ?? '';
    if (last.length < 2) return undefined;
    const begun = [...words.slice(0, -1), last.slice(0, 1 + chance.below(last.length - 1))];
    return asked(written(begun), withBegun(texts, begun));
  },
  'typo-word': (texts, chance) => {
    const words = some(texts, chance, 2);
    const at = chance.below(2);
    const wrong = words.map((word, i) => (i === at ? mistyped(word, chance) : word));
    return texts.raw.includes(written(wrong)) ? undefined : asked(written(wrong), withBegun(texts, words));
  },
  typo: (texts, chance) => {
    const words = some(texts, chance, 3 + chance.below(2));
    const at = chance.below(words.length || 1);
    const wrong = words.map((word, i) => (i === at ? mistyped(word, chance) : word));
    return texts.raw.includes(written(wrong)) ? undefined : asked(written(wrong), withBegun(texts, words));
  },
  'no-tsheg': (texts, chance) => {
    const words = some(texts, chance, 2 + chance.below(2));
    const at = 1 + chance.below(Math.max(1, words.length - 1));
    const q = `${written(words.slice(0, at))}${written(words.slice(at))}`;
    return texts.raw.includes(q) ? undefined : asked(q, withText(texts, words));
  },
  wylie: (texts, chance) => {
    const words = some(texts, chance, 2 + chance.below(2));
    const latin = words.map((word) => say(word)?.wylie);
    return latin.includes(undefined) ? undefined : asked(latin.join(' '), withText(texts, words));
  },
  phonetic: (texts, chance) => {
    const words = some(texts, chance, 2 + chance.below(2));
    const latin = words.map(byEar);
    return latin.includes(undefined) ? undefined : asked(latin.join(chance.one(['', ' '])), withText(texts, words));
  },
};

export const nonsense: Kind = (_, chance) => ({
  q: written(
    Array.from(
      { length: 2 + chance.below(2) },
      () => Array.from({ length: 3 }, () => chance.one(CONSONANTS)).join('') + chance.one(VOWELS),
    ),
  ),
  rel: [],
});
export const isAbsent = (word: string, texts: Texts): boolean =>
  word.split('་').every(isPlain) && word.includes('་') && !texts.raw.includes(word);
