/** Words as patterns, each script in its own way, and text made ready for them. Pure. */

/** No letter stands before: the word or syllable begins here. */
const BEGIN = '(?<![\\p{L}\\p{M}])';
const END = '(?![\\p{L}\\p{M}])';

/** Chinese has no spaces: found anywhere. */
export const chinese = (...words: string[]): RegExp => new RegExp(words.join('|'), 'gu');
/** From the beginning of a word, with any ending, in capitals or not. */
export const english = (...words: string[]): RegExp => new RegExp(`${BEGIN}(?:${words.join('|')})`, 'giu');
/** From the beginning of a word: Uyghur only adds at the end. */
export const uyghur = (...words: string[]): RegExp => new RegExp(`${BEGIN}(?:${words.join('|')})`, 'gu');
/** Whole syllables; the particles that grow on to an open syllable may follow. */
export const tibetan = (...words: string[]): RegExp => new RegExp(`${BEGIN}(?:${words.join('|')})(?:འི|ས|ར|འམ|འང|འོ)?${END}`, 'gu');

/** Arabic, Persian, Devanagari, Bengali, Tibetan, Burmese, Khmer. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0f20, 0x1040, 0x17e0];

/** One form for each character, and Western digits: a number is the same number in every script. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF\u0F20-\u0F29\u1040-\u1049\u17E0-\u17E9]/g, (digit) => {
      const code = digit.codePointAt(0) ?? 0;
      return String(code - Math.max(...ZEROS.filter((zero) => zero <= code)));
    });

export const digitsIn = (text: string): string => text.replace(/\D/g, '');

/** Ends of sentences; in Tibetan, of clauses. */
const STOP = /[。!?؟۔।།༎\n]|\.(?=\s|$)/g;

/** The sentence around a find, without the find itself: its own "not" must not count as a denial of it. */
export function sentenceAround(text: string, start: number, end: number): string {
  const stops = [...text.matchAll(STOP)].map(({ index }) => index);
  const from = stops.findLast((stop) => stop < start) ?? -1;
  const to = stops.find((stop) => stop >= end) ?? text.length;
  return `${text.slice(from + 1, start)} ${text.slice(end, to)}`;
}

/** Words by which a sentence denies what it names, by language; without any, each find weighs in full. */
export const DENIALS: Readonly<Record<string, RegExp>> = {
  'zh-CN': /不能|不会|不可|不要|不是|不行|不对|没有|别(?!的|人|处)|骗|假|谎/u,
  en: /\b(?:not?|never|cannot|nobody|false|myth|lie)\b|n['’]t\b/iu,
  ug: /(?:مايدۇ|مەيدۇ|مايدىغان|مەيدىغان|ماڭ|مەڭ|مىسۇن)(?!\p{L})|(?<!\p{L})(?:ئەمەس|يوق|يالغان|خاتا)/u,
  // མ alone may be a mother and མི a person: only what they deny tells.
  bo: /(?<![\p{L}\p{M}])(?:(?:མི|(?<!ཨ་)མ)་(?:ཐུབ|རེད|འདུག|ཡོང|ཆོག|རུང|དགོས|འགྲིག|ཉན|བྱེད|བཤད|ཟེར|སྲིད|བདེན)|མེད|མིན|རྫུན|ནོར)/u,
};
