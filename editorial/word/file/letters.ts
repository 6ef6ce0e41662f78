/** Letters as Word keeps them, as Unicode letters. Pure. */
import { toWrite } from '../../../src/rules/wording/still-to-write.ts';

const map = (from: string, to: string): Map<string, string> => {
  const targets = [...to];
  return new Map([...from].map((letter, index) => [letter, targets[index] ?? letter]));
};
const RAISED = map('0123456789+-−–=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿⁱ');
const LOWERED = map('0123456789+-−–=()aeox', '₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎ₐₑₒₓ');

/** @returns the signs of Unicode for raised or lowered letters (10⁹/L, H₂O); undefined where a letter has none */
export function shift(text: string, side: 'raised' | 'lowered'): string | undefined {
  const signs = [...text].map((letter) => (/\s/.test(letter) ? letter : (side === 'raised' ? RAISED : LOWERED).get(letter)));
  return signs.every((sign) => sign !== undefined) ? signs.join('') : undefined;
}

/** Adobe's Symbol encoding, the signs that health texts use; Word keeps them at U+F000 and above. */
const SYMBOL: Record<number, string> = {
  68: 'Δ',
  87: 'Ω',
  97: 'α',
  98: 'β',
  100: 'δ',
  103: 'γ',
  108: 'λ',
  109: 'µ',
  112: 'π',
  113: 'θ',
  115: 'σ',
  162: '′',
  163: '≤',
  165: '∞',
  172: '←',
  173: '↑',
  174: '→',
  175: '↓',
  176: '°',
  177: '±',
  178: '″',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  185: '≠',
  187: '≈',
  215: '·',
}; // prettier keeps these in rows
/** Microsoft's Wingdings: ticks, boxes, arrows and bullets. */
const WINGDINGS: Record<number, string> = {
  81: '✈',
  108: '●',
  110: '■',
  111: '☐',
  113: '☐',
  158: '·',
  159: '•',
  167: '▪',
  168: '☐',
  216: '➢',
  223: '←',
  224: '→',
  225: '↑',
  226: '↓',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};

/** A sign of a font with signs of its own; undefined where it is not known. */
export function signOf(font: string, code: number): string | undefined {
  const place = code & 0xff;
  if (/^symbol/i.test(font)) return SYMBOL[place] ?? (place >= 32 && place < 64 ? String.fromCharCode(place) : undefined);
  return /^wingdings$/i.test(font) ? WINGDINGS[place] : undefined;
}

/** Soft hyphens, marks of direction, zero-width spaces and the like: they hide or reorder what is read. Joiners stay: scripts use them. */
const INVISIBLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFF]/gu;
const SPACES = /[\t\n\r\u00A0\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/g;

export const UNREADABLE = toWrite('这里原来有一个无法识别的符号');

/** @param font of the run: its letters may be signs; @returns the letters, and what happened to them */
export function plainLetters(text: string, font: string): { text: string; lost: ('invisible' | 'symbol')[] } {
  const lost = new Set<'invisible' | 'symbol'>();
  const signs = text.replace(/\p{Co}/gu, (letter) => {
    const sign = signOf(font, letter.codePointAt(0) ?? 0);
    if (sign === undefined) lost.add('symbol');
    return sign ?? UNREADABLE;
  });
  const seen = signs.replace(INVISIBLE, () => {
    lost.add('invisible');
    return '';
  });
  return { text: seen.replace(SPACES, ' '), lost: [...lost] };
}
