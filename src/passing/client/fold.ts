/** One spelling for what a reader takes to be the same letter, and the way back to what stands on the page. */

/** What is not typed, or not looked for: formatting, tatweel, vowel marks of Arabic. */
const DROPPED = /^[\p{Cc}\p{Cf}\u0640\u064B-\u065F\u0670]$/u;
/** Scripts that put no space between words: a space in the text is no reason to miss a phrase. */
const UNSPACED = /[\p{Script=Han}\p{Script=Tibetan}。，、；：！？“”（）《》]$/u;
/** Letters of neighbouring keyboards, the signs between syllables, digits. */
const SAME: Readonly<Record<string, string>> = {
  ی: 'ى',
  ي: 'ى',
  ک: 'ك',
  ہ: 'ە',
  ه: 'ە',
  ھ: 'ە',
  ة: 'ە',
  '\u0F0C': '་',
};
const ZEROS = [0x0660, 0x06f0, 0x0f20];

function letter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const zero = ZEROS.find((first) => code >= first && code < first + 10);
  return zero === undefined ? (SAME[character] ?? character) : String(code - zero);
}

export interface Folded {
  text: string;
  /** Of each unit of `text`, where its letter stands in the unfolded text. */
  at: number[];
}

export function fold(text: string): Folded {
  let out = '';
  const at: number[] = [];
  let place = 0;
  for (const character of text) {
    const isSpace = /\s/u.test(character);
    const skips = isSpace ? out === '' || out.endsWith(' ') || UNSPACED.test(out) : DROPPED.test(character);
    const made = skips ? '' : isSpace ? ' ' : [...character.normalize('NFKC').toLowerCase()].map(letter).join('');
    for (let i = 0; i < made.length; i += 1) at.push(place);
    out += made;
    place += character.length;
  }
  return { text: out, at };
}

/** The words of a query, folded; a sign at the end of a Tibetan one does not count. */
export const wordsOf = (query: string): string[] =>
  query
    .split(/\s+/u)
    .map((word) => fold(word).text.replace(/[་།،.,。？?!]+$/u, ''))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
