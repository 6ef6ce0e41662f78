/**
 * Tibetan in Latin letters: as it is spelled (Wylie), and roughly as it is said in Lhasa, by the rules of THL Simplified Phonetic
 * Transcription (Germano and Tournadre, 2003), syllable by syllable (so é stands in each open one). Tones, and most words that are
 * said otherwise than they are written, it does not know.
 */
import { say } from '../search/spelling/syllable.ts';

/** Initials of Wylie that THL writes otherwise; those left out stay as they are. */
const INITIALS = new Map(
  'c ch|th t|ph p|tsh ts|py ch|phy ch|by j|my ny|kr tr|khr tr|gr dr|tr tr|thr tr|dr dr|pr tr|phr tr|br dr|mr m|sr s|kl l|gl l|bl l|rl l|sl l|zl d'
    .split('|')
    .map((pair): [string, string] => {
      const [wylie = '', thl = ''] = pair.split(' ');
      return [wylie, thl];
    }),
);
/** Vowels before ད ན ལ ས or a joined འི. */
const RAISED: Record<string, string> = { a: 'e', o: 'ö', u: 'ü' };

/** A syllable with a particle joined to it: པའི is པ and འི. */
const JOINED = /^(.+?)(འ[ིོུ]|འ[ངམ])$/;
const PARTICLES: Record<string, string> = { འི: 'i', འོ: 'o', འུ: 'u', འང: 'ang', འམ: 'am' };

const SYLLABLES = /[ཀ-ྼ]+(?:[་༌][ཀ-ྼ]+)*[་༌]?/g;
const syllablesOf = (run: string): string[] => run.split(/[་༌]/).filter(Boolean);
const plainDigits = (text: string): string => text.replace(/[༠-༩]/g, (digit) => String(digit.charCodeAt(0) - 0x0f20));

function parted(syllable: string): { base: string; particle: string } {
  const [, base = syllable, joined = ''] = JOINED.exec(syllable) ?? [];
  return { base, particle: PARTICLES[joined] ?? '' };
}

function spelled(syllable: string): string {
  const { base, particle } = parted(syllable);
  return (say(base)?.wylie ?? base) + (particle === '' ? '' : `'${particle}`);
}

/** "Child" is said pu-gu in Lhasa (Bartee and Nyima Droma, A Beginning Textbook of Lhasa Tibetan). */
const asHeard = (word: string): string => word.replace(/ཕྲུ(?=་གུ)/g, 'ཕུ');

function said(syllable: string, isFirst: boolean): string {
  const { base, particle } = parted(syllable);
  const heard = say(base);
  if (heard === undefined) return syllable;
  const { initial, vowels, final } = heard;
  // བ and བོ that end a word are said wa and wo.
  const first = !isFirst && (base === 'བ' || base === 'བོ') ? 'w' : (INITIALS.get(initial) ?? initial);
  const written = vowels[0] ?? '';
  const isRaised = particle === 'i' || /[aou](?:[dnls]|[dnl][sd])$/.test(heard.wylie);
  const vowel = isRaised ? (RAISED[written] ?? written) : written;
  const after = particle === 'i' ? '' : particle;
  return first + (vowel === 'e' && final === '' && after === '' ? 'é' : vowel) + final + after;
}

/** Tibetan words in Wylie, a space between syllables. */
export const wylieOf = (text: string): string =>
  plainDigits(text.replace(SYLLABLES, (run) => syllablesOf(run).map(spelled).join(' ')));

/** Tibetan words as they are roughly said in Lhasa, a hyphen between the syllables of a word. */
export const saidOf = (text: string): string =>
  plainDigits(
    text.replace(SYLLABLES, (run) =>
      syllablesOf(asHeard(run))
        .map((syllable, at) => said(syllable, at === 0))
        .join('-'),
    ),
  );
