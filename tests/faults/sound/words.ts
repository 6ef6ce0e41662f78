/** Which script letters are of, and what a text says without its form: reckoned here by itself, so that the program's own rules are judged by something else. */
import type { Block, Inline } from '../../../src/document/document.ts';
import type { Locale } from '../../../src/locales.ts';

type Script = Locale | 'other';

/** By blocks of Unicode, not by the script property that the rules use. */
function scriptOf(letter: string): Script {
  const code = letter.codePointAt(0) ?? 0;
  if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x24f)) return 'en';
  if ((code >= 0x600 && code <= 0x6ff) || (code >= 0xfb50 && code <= 0xfdff) || (code >= 0xfe70 && code <= 0xfeff)) return 'ug';
  if (code >= 0xf00 && code <= 0xfff) return 'bo';
  if ((code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || code >= 0x20000) return 'zh-CN';
  return 'other';
}

/** A sentence that is not in its language: twelve letters or more, not a third of them its own; or letters turned to question marks. */
export function isForeign(text: string, locale: Locale): boolean {
  const letters = [...text].filter((character) => /\p{L}/u.test(character));
  const own = letters.filter((letter) => scriptOf(letter) === locale).length;
  return (letters.length >= 12 && own < letters.length / 3) || isLost(text);
}

/** Question marks in place of letters: three in a row, as no sentence has them. */
export const isLost = (text: string): boolean => /\?{3}/.test(text);

/** Numbers in digits of any of the four scripts, each once. */
export const numbersOf = (text: string): string[] => [
  ...new Set(
    [...text.replace(/[༠-༩]/g, (digit) => String(digit.charCodeAt(0) - 0xf20)).matchAll(/\d+(?:\.\d+)?/g)].map(
      ([number]) => number,
    ),
  ),
];

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Words of a run; a footnote says what it says. */
const inlines = (nodes: readonly Inline[], notes: readonly Block[][]): string =>
  nodes
    .map((node): string => {
      if (node.type === 'text' || node.type === 'code') return node.text;
      if (node.type === 'break') return '\n';
      if (node.type === 'source') return `⟨${node.id}⟩`;
      if (node.type === 'note') return `⟨${(notes[node.number - 1] ?? []).map((block) => saysOf([block], [])).join(' ')}⟩`;
      const inside = inlines(node.children, notes);
      return node.type === 'link' ? `${inside}⟨${node.url}⟩` : inside;
    })
    .join('');

/** Fields that hold words or what stands for words; all others are form. */
const SAID = new Set(['children', 'items', 'rows', 'caption', 'heard', 'ask', 'alt', 'text', 'speaker']);
const NAMED = new Set(['ids', 'actions', 'src', 'drawing', 'region', 'date', 'role', 'kind']);
const INLINE = new Set<string>(['text', 'break', 'code', 'strong', 'emphasis', 'link', 'term', 'source', 'note']);
const isRun = (value: readonly unknown[]): value is Inline[] =>
  value.every((item) => item !== null && typeof item === 'object' && 'type' in item && INLINE.has(String(item.type)));

/** All that blocks say, in one line; what they only name, such as a source or a danger sign, stands between ⟨ and ⟩. */
export function saysOf(blocks: readonly Block[], notes: readonly Block[][]): string {
  const of = (value: unknown): string => {
    if (typeof value === 'string') return value;
    if (Array.isArray(value)) return isRun(value) ? inlines(value, notes) : value.map(of).join(' ¦ ');
    if (value === null || typeof value !== 'object') return '';
    return Object.entries(value)
      .map(([key, item]) => {
        if (SAID.has(key)) return of(item);
        return NAMED.has(key) || (key === 'id' && !('level' in value)) ? `⟨${String(item)}⟩` : '';
      })
      .filter(Boolean)
      .join(' ¦ ');
  };
  return plain(blocks.map(of).join(' ¶ '));
}

/** The same without what is only named. */
export const wordsOf = (blocks: readonly Block[], notes: readonly Block[][]): string =>
  saysOf(blocks, notes).replace(/⟨[^⟩]*⟩/g, ' ');

export const sameWords = (a: string | undefined, b: string | undefined): boolean => plain(a ?? '') === plain(b ?? '');
