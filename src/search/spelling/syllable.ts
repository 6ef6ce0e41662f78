/** A Tibetan syllable taken apart: in Wylie, and roughly as it is said in Lhasa. */

const LETTERS = [...'ཀཁགངཅཆཇཉཏཐདནཔཕབམཙཚཛཝཞཟའཡརལཤསཧཨ'];
const WYLIE = "k kh g ng c ch j ny t th d n p ph b m ts tsh dz w zh z ' y r l sh s h ".split(' ');
const LATIN = new Map(LETTERS.map((letter, i) => [letter, WYLIE[i] ?? '']));
const VOWELS: Record<string, string> = { '\u0F72': 'i', '\u0F74': 'u', '\u0F7A': 'e', '\u0F7C': 'o' };
const SUBJOINED = 0x50;

/** Initials that sound alike to who writes by ear, the name of each class first; `T` stands for tr and dr. */
const ONSETS = new Map(
  (
    'k kh g q|ky khy gy|ng|c ch j py phy by|ny my|t th d zl|n|p ph b f|m mr|s ts tsh dz z sr|sh zh x sch|w v|y|r hr|' +
    'l lh kl gl bl rl sl|h|T kr khr gr tr thr dr pr phr br'
  )
    .split('|')
    .flatMap((group) => group.split(' ').map((initial, _, [name = '']): [string, string] => [initial, name])),
);

/** The part of an initial in Latin letters, of Wylie or by ear, that is said: letters that are only written come off in front. */
export function spoken(latin: string): string {
  for (let left = latin.replace(/[.+']/g, ''); left !== ''; left = left.slice(1)) if (ONSETS.has(left)) return left;
  return '';
}

/** The class of an initial: those that sound alike to who writes by ear have one. */
export const onset = (latin: string): string => ONSETS.get(spoken(latin)) ?? '';

export interface Said {
  wylie: string;
  onset: string;
  /** The initial that is said, in Wylie, `''` for none. */
  initial: string;
  /** The vowels as which it may be heard. */
  vowels: string;
  /** The final that is heard, `''` for none. */
  final: string;
}

const FINALS: Record<string, string> = {
  g: 'k',
  gs: 'k',
  ng: 'ng',
  ngs: 'ng',
  b: 'p',
  bs: 'p',
  m: 'm',
  ms: 'm',
  n: 'n',
  nd: 'n',
  r: 'r',
  rd: 'r',
  l: 'l',
  ld: 'l',
};

/** Where the vowel is heard among letters without a sign: གངས gangs, but དགར dgar. */
function rootOf(letters: readonly string[]): number {
  const stacked = letters.findIndex((letter) => letter.length > 1);
  if (stacked >= 0) return stacked;
  if (letters.length < 3) return 0;
  if (letters.length === 3 && letters[2] === 'ས' && /[གངབམ]/.test(letters[1] ?? '')) return 0;
  return 1;
}

/** @returns undefined where it is no Tibetan syllable */
export function say(syllable: string): Said | undefined {
  // Each letter with what is set under and over it.
  const letters = syllable.match(/[ཀ-ཬ][\u0F71-\u0FBC]*/g);
  if (letters === null || letters.join('') !== syllable) return undefined;
  const root = rootOf(letters);
  const latin = (letter: string) =>
    [...letter].map((c) => LATIN.get(c) ?? LATIN.get(String.fromCharCode(c.charCodeAt(0) - SUBJOINED)) ?? '').join('');
  const vowel = VOWELS[/[ིེོུ]/.exec(letters[root] ?? '')?.[0] ?? ''] ?? 'a';
  const before = letters.slice(0, root).map(latin).join('');
  const middle = latin(letters[root] ?? '');
  const after = letters
    .slice(root + 1)
    .map((letter) => latin(letter) + (VOWELS[/[ིེོུ]/.exec(letter)?.[0] ?? ''] ?? ''))
    .join('');
  // དབང wang, དབུགས ug, དབྱར yar: after ད, བ is said w or not at all.
  const heard = before === 'd' && /^b/.test(middle) ? (middle === 'b' && vowel === 'a' ? 'w' : middle.slice(1)) : middle;
  const isRaised = /^[dsnl]/.test(after);
  return {
    wylie: before + (before === 'g' && middle === 'y' ? '.' : '') + middle + vowel + after,
    onset: onset(heard),
    initial: spoken(heard),
    vowels: vowel === 'a' && isRaised ? 'ae' : vowel,
    final: FINALS[after.replace(/'.*$/, '')] ?? '',
  };
}

/** Latin letters with one spelling of each vowel, as runs between gaps: `sman khang`, `menkhang`. */
export const latinRuns = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/ö|oe/g, 'o')
    .replace(/ü|ue|oo/g, 'u')
    .replace(/[éèê]|ay|ai|ei/g, 'e')
    .replace(/ee/g, 'i')
    .replace(/['’]i\b/g, " 'i")
    .split(/[\s\-_/,.;:!?]+/)
    .filter(Boolean);

/** What may be written after the vowel of a syllable, heard or not. */
const RESTS = new Set(['', 'k', 'p', 't', 's', 'd', "'", ...Object.keys(FINALS)]);
const LONGEST = 9;

/** A piece of Latin letters that can be a syllable. */
export interface Piece {
  text: string;
  onset: string;
  vowel: string;
  final: string;
}

/** The syllables that a run may begin with at a place, the longest first. */
export function piecesAt(run: string, at: number): Piece[] {
  const found: Piece[] = [];
  for (let takes = Math.min(LONGEST, run.length - at); takes > 0; takes -= 1) {
    const text = run.slice(at, at + takes);
    const [, initial, vowel = '', rest = ''] = /^([^aeiou]*)([aeiou])([^aeiou]*)$/.exec(text) ?? [];
    if (initial === undefined || !RESTS.has(rest)) continue;
    const first = onset(initial);
    if (first === '' && !/^['’a]?$/.test(initial)) continue;
    found.push({ text, onset: first, vowel, final: FINALS[rest] ?? { k: 'k', p: 'p' }[rest] ?? '' });
  }
  return found;
}

/** How far a syllable is from a piece of Latin letters; undefined where it is another. `isLast`: its end may still be missing. */
export function costOfLatin(piece: Piece, said: Said, isLast: boolean): number | undefined {
  if (piece.onset !== said.onset || !said.vowels.includes(piece.vowel)) return undefined;
  if (piece.final === said.final) return 0.2;
  if (piece.final !== '') return undefined;
  // ར, ལ and ག are hardly heard at the end.
  return /^[rlk]$/.test(said.final) ? 0.4 : isLast ? 0.6 : undefined;
}
