/**
 * Tibetan, syllable by syllable. Left alone, Pagefind takes everything up to a space for one word and drops every vowel sign and
 * subjoined letter as if it were an accent. So each syllable becomes a token, and those signs are moved to letters that it keeps.
 */

import { half, inOrderOfWords, pairs, phrase, quoted } from './ladder.ts';
import { bareWords, type Query, searchable, type TextLanguage, tidy } from './language.ts';
import { spellingOfTibetan } from './spelling/bo.ts';
import { swapping } from './stand-ins.ts';
import { freeSpace, SPACE, withGaps, withoutGaps } from './tokens.ts';

const FIRST_SIGN = 0x0f71;
const LAST_SIGN = 0x0fbc;
/** Yi syllables: letters to Pagefind, with nothing to fold, and no part of any Tibetan text. */
const FIRST_LETTER = 0xa000;

const signs = Array.from({ length: LAST_SIGN - FIRST_SIGN + 1 }, (_, i) => String.fromCharCode(FIRST_SIGN + i, FIRST_LETTER + i));
const swap = swapping([...signs, '་`', '།|', '༼{', '༽}', '《[', '》]', '“~', '”^']);

/**
 * A syllable without the particle fused to it, the particle itself (འི འོ འུ འང འམ after a letter), or a run of another script.
 * As the particle is a token of its own, "ཨ་མ" is found in "ཨ་མའི" as it stands, and a reader who types the particle meets it too.
 */
const LETTER = '\\u0F00\\u0F40-\\u0F6C\\u0F71-\\u0F84\\u0F88-\\u0FBC';
const FUSED = 'འ(?:[ིོུ]|[ངམ](?![\\u0F71-\\u0FBC]))';
const TOKEN = new RegExp(`[${LETTER}](?:(?!${FUSED})[${LETTER}])*|(?:(?![${LETTER}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');

/**
 * Particles that are syllables of their own: what stands between them is what is looked for. Left out are those that are words
 * as often (ན "ill", མོ "she", དེ "that").
 */
const PARTICLES = new Set('གི ཀྱི གྱི ཡི འི གིས ཀྱིས གྱིས ཡིས སུ ཏུ དུ རུ ལ ནས ལས དང ནི ཀྱང ཡང འང འམ གམ ངམ དམ བམ མམ རམ སམ ཏམ ཏེ སྟེ འོ ཏོ'.split(' '));

/** "Ill", and after other words mostly "in" or "if". */
const WORD_OR_PARTICLE = 'ན';

/** Syllables that stand in almost every text: particles and endings of words. They belong to what they follow. */
const COMMON = new Set('པ འི ལ བ དང དེ ནས མ ན ཀྱི པོ གི དུ གྱི ནི སུ'.split(' ').map(swap));

/** A syllable that ends in its vowel, to which ར ("to") and ས ("by") are joined without a sign of their own. */
const OPEN = /^[\u0F40-\u0F6C]*[\u0F90-\u0FBC]*[\u0F72\u0F74\u0F7A\u0F7C]$|^[\u0F40-\u0F6C][\u0F90-\u0FBC]*$/;

/**
 * Tibetan digits are written as plain ones with a mark that Pagefind drops from the key and keeps in the text: either is found by
 * the other. `normalise` leaves no such mark of its own.
 */
const DIGIT_MARK = '\u0323';
const DIGITS = '༠༡༢༣༤༥༦༧༨༩';
const plainDigits = (text: string): string => text.replace(/[༠-༩]/g, (digit) => DIGITS.indexOf(digit) + DIGIT_MARK);
const tibetanDigits = (text: string): string => text.replace(/([0-9])\u0323/g, (_, digit: string) => DIGITS[Number(digit)] ?? '');

const normalise = (text: string): string => freeSpace(tidy(text, /(?<=[0-9]\p{M}*)\u0323/gu).replace(/\u0F0C/g, '་'));
const encode = (text: string): string => plainDigits(swap(withGaps(normalise(text), TOKEN)));
const decode = (text: string): string => withoutGaps(swap(tibetanDigits(text)));
const tokens = (text: string): string[] =>
  bareWords(encode(text)).map((token) => swap(token).replaceAll(DIGIT_MARK, '').toLowerCase());
const joined = (words: readonly string[]): string => quoted(words.map(swap));

/** Chunks between particles, spaces and shads; a particle alone is no chunk. */
const chunks = (text: string): string[][] =>
  text
    .split(/[^\p{L}\p{N}\p{M}་]+/u)
    .flatMap((part) => {
      const out: string[][] = [[]];
      for (const word of bareWords(encode(part)).map(swap)) {
        if (PARTICLES.has(word)) out.push([]);
        else out.at(-1)?.push(word);
      }
      return out;
    })
    .filter((chunk) => chunk.length > 0);

/** The last syllable with ར or ས joined to it, or taken from it where an open syllable is left. */
function endings(words: readonly string[]): string[][] {
  const last = words.at(-1) ?? '';
  const bare = last.slice(0, -1);
  const others = OPEN.test(last) ? [`${last}ར`, `${last}ས`] : /[རས]$/.test(last) && OPEN.test(bare) ? [bare] : [];
  return others.map((word) => [...words.slice(0, -1), word]);
}

export const boText: TextLanguage = { space: SPACE, excerptLength: 36, normalise, encode, decode };

export const bo = /* @__PURE__ */ searchable(boText, {
  pagefind: 'und',

  ladder(query) {
    const told = bareWords(encode(query));
    if (told.length === 0) return [];
    const words = told.map(swap);
    const last = words.at(-1) ?? '';
    const stripped = words.length > 1 && (PARTICLES.has(last) || last === WORD_OR_PARTICLE) ? words.slice(0, -1) : words;
    const parts = chunks(normalise(query));
    const steps: Query[] = [phrase(told)];
    const ended = [...(stripped === words ? [] : [stripped]), ...endings(stripped)];
    // The same words with another case: "to the mother", "by the mother".
    if (ended.length > 0)
      steps.push({
        rule: 'other-particle',
        weight: 2.6,
        terms: [ended.map(joined)],
        when: 'always',
      });
    // The words in another order, or with other particles between them.
    if (parts.length > 0 && !(parts.length === 1 && parts[0]?.length === words.length))
      steps.push({
        rule: 'every-word',
        weight: 1.5,
        terms: parts.map((chunk) => [joined(chunk)]),
        when: 'few',
      });
    // Still typing: Pagefind completes bare words, never quoted ones. After other syllables the vocabulary completes it.
    if (told.length === 1) steps.push({ rule: 'last-syllable-open', weight: 1, terms: [told], when: 'none' });
    return [
      ...steps,
      inOrderOfWords(told),
      ...half(
        'half-the-pairs',
        pairs(told).filter((pair) => !COMMON.has(bareWords(pair)[0] ?? '')),
        'last',
      ),
    ];
  },

  common: { with: 'before', has: (word) => COMMON.has(word) },
  sameWord: (asked, found) => found.startsWith(asked),
  spelling: /* @__PURE__ */ spellingOfTibetan(tokens),
});
