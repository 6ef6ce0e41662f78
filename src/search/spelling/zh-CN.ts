/** Chinese spelling: traditional characters, pinyin, a character of the same sound chosen in the input method, or two in the wrong order. */
import { asTexts, chains, longestRun, oneMistake } from './chains.ts';
import { blockOf, placeOf, type Spelled, type Spelling, type Vocabulary } from './vocabulary.ts';

const HAN = /\p{Script=Han}/u;
const MOST = 5;
const LONGEST_SOUND = 6;
/** Of pairs as they were typed; where characters may have changed places, some more. */
const SHELVES = 6;
/** Characters that stand between any two others. */
const BETWEEN = new Set('的了是在和与及或不有一也都就而之其这那为以于个所被把');

/** Pinyin without its tones, as letters or as digits, and without what parts its syllables: `gāo xuè yā`, `gao1xue4ya1`, `xi'an`. */
const pinyinOf = (query: string): string =>
  query
    .normalize('NFD')
    .replace(/[\p{M}1-5'’\s-]/gu, '')
    .toLowerCase()
    .replace(/v/g, 'u');

/** Sounds that a run of letters can begin with at a place; the last of the query may be cut short. */
function soundsAt(letters: string, at: number, { bySound }: Vocabulary): { sound: string; takes: number; cost: number }[] {
  const found: { sound: string; takes: number; cost: number }[] = [];
  for (let takes = 1; takes <= Math.min(LONGEST_SOUND, letters.length - at); takes += 1) {
    const piece = letters.slice(at, at + takes);
    if (bySound.has(piece)) found.push({ sound: piece, takes, cost: 0 });
    if (at === 0 || at + takes < letters.length) continue;
    for (const sound of bySound.keys())
      if (sound !== piece && sound.startsWith(piece)) found.push({ sound, takes, cost: 0.5 + (sound.length - takes) / 20 });
  }
  return found;
}

/** Pairs of sounds, one after another, that a run of letters may be, the longest first. The last may be cut short. */
function soundPairs(letters: string, vocabulary: Vocabulary): string[] {
  const heard = Array.from(letters, (_, at) => soundsAt(letters, at, vocabulary));
  // Sounds from which no other leads on to the end are no reading.
  const leadsOn = new Set([letters.length]);
  for (let at = letters.length - 1; at >= 0; at -= 1)
    if (heard[at]?.some(({ takes }) => leadsOn.has(at + takes))) leadsOn.add(at);
  const reached = new Map<number, Set<string>>([[0, new Set()]]);
  const pairs = new Set<string>();
  for (let at = 0; at < letters.length; at += 1) {
    const before = reached.get(at);
    if (before === undefined) continue;
    for (const { sound, takes } of heard[at] ?? []) {
      const end = at + takes;
      if (!leadsOn.has(end)) continue;
      for (const one of before) pairs.add(`${one} ${sound}`);
      reached.set(end, (reached.get(end) ?? new Set()).add(sound));
      // One sound by itself: whatever follows it.
      if (at === 0 && end === letters.length) pairs.add(`${sound} `);
    }
  }
  return [...pairs].sort((a, b) => b.length - a.length);
}

/**
 * @param tokens the tokens of a text as the index has them
 */
export function spellingOfChinese(tokens: (text: string) => string[]): Spelling {
  const simplified = (text: string, { variants }: Vocabulary) => [...text].map((c) => variants.get(c) ?? c).join('');
  const chunksOf = (query: string) => query.split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean);

  const fromPinyin = (query: string, vocabulary: Vocabulary): Spelled[] => {
    const letters = pinyinOf(query);
    if (!/^[a-z]{2,60}$/.test(letters)) return [];
    const found = chains(
      letters.length,
      (at) =>
        soundsAt(letters, at, vocabulary).flatMap(({ sound, takes, cost }) =>
          [...(vocabulary.bySound.get(sound) ?? [])].map((token) => ({ token, takes, cost })),
        ),
      vocabulary,
      1,
    );
    // One character alone is too many words: only what is written together with another.
    const whole = found.filter(({ tokens: { length } }) => length > 1);
    return asTexts(whole.length > 0 ? whole : found.slice(0, 1), '', MOST);
  };

  const respellChunk = (chunk: string, vocabulary: Vocabulary): Spelled[] => {
    const plain = simplified(chunk, vocabulary);
    const typed = tokens(plain);
    const isWhole = typed.every(
      (token, i) => vocabulary.pages.has(token) && (i === 0 || vocabulary.isPair(typed[i - 1] ?? '', token)),
    );
    // Simplified characters are what was meant, whether or not their pairs have been looked at.
    if (isWhole || plain !== chunk) return [{ text: plain, cost: 0 }];
    if (typed.length < 2) return [];
    const alike = (token: string) =>
      (vocabulary.sounds.get(token) ?? []).flatMap((sound) =>
        [...(vocabulary.bySound.get(sound) ?? [])]
          .filter((other) => other !== token && (typed.length > 2 || !BETWEEN.has(other)))
          .map((other) => ({ token: other, cost: 1 })),
      );
    const found = oneMistake(typed, alike, vocabulary, (token) => BETWEEN.has(token));
    // Two characters that meet once by chance are no word.
    const sure = found.filter(
      ({ tokens: [first = '', second = '', ...more] }) => more.length > 0 || vocabulary.isOften(first, second),
    );
    return asTexts(sure, '', MOST);
  };

  /** The characters around each two neighbours that are unknown as such, in the other order. */
  const swapped = (typed: readonly string[], vocabulary: Vocabulary): string[][] =>
    typed.slice(1).flatMap((token, i) => {
      const before = typed[i] ?? '';
      return vocabulary.isPair(before, token)
        ? []
        : [[...typed.slice(Math.max(0, i - 1), i), token, before, ...typed.slice(i + 2, i + 3)]];
    });

  return {
    keepsPairs: true,
    isBySound: true,
    tokens,
    group: (token) => token,

    shelves(query, vocabulary) {
      if (!HAN.test(query)) return vocabulary.shelvesOf(soundPairs(pinyinOf(query), vocabulary));
      const blocks = [...new Set([...query].filter((token) => HAN.test(token)).map(blockOf))];
      const plain = simplified(query, vocabulary);
      // Simplified, it is asked first; only what is not found so has a mistake besides.
      if (plain !== query) return blocks;
      const chunks = chunksOf(plain).map(tokens);
      const heard = (token: string) => (HAN.test(token) ? vocabulary.sounds.get(token)?.[0] : token) ?? '';
      const isHeard = chunks.flat().every((token) => heard(token) !== '');
      if (!isHeard) return blocks;
      const together = (typed: readonly string[]) =>
        typed.slice(1).map((token, i) => placeOf(heard(typed[i] ?? ''), heard(token)));
      const asTyped = vocabulary.shelvesOf(chunks.flatMap(together));
      // Once these are there, they tell where two characters may have changed places.
      return asTyped.slice(0, SHELVES).some((name) => !vocabulary.shelved.has(name))
        ? [...blocks, ...asTyped.slice(0, SHELVES)]
        : vocabulary.shelvesOf(chunks.flatMap((typed) => swapped(typed, vocabulary)).flatMap(together));
    },

    respell(query, vocabulary) {
      if (!HAN.test(query)) return fromPinyin(query, vocabulary);
      const chunks = chunksOf(query).map((chunk) => ({ chunk, spelled: respellChunk(chunk, vocabulary) }));
      if (chunks.some(({ spelled }) => spelled.length === 0)) return [];
      const best = chunks.map(({ spelled }) => spelled[0]?.text ?? '').join(' ');
      const all = [
        best,
        ...chunks.flatMap(({ spelled }, i) =>
          spelled
            .slice(1)
            .map(({ text }) => chunks.map((other, k) => (k === i ? text : (other.spelled[0]?.text ?? ''))).join(' ')),
        ),
      ];
      const cost = chunks.reduce((sum, { spelled }) => sum + (spelled[0]?.cost ?? 0), 0);
      return all
        .filter((text) => text !== query)
        .slice(0, MOST)
        .map((text) => ({ text, cost }));
    },

    nearest: (query, vocabulary) => longestRun(tokens(simplified(query, vocabulary)), vocabulary).join('') || undefined,
  };
}
