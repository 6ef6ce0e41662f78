/** What is left of a word once its endings are off, so that "bleeds" and "bleeding" are one. Coarser than a stemmer: both sides are cut alike. */
import { raised, stem } from '../ug.ts';

/** English: one ending, a doubled consonant, a last vowel. */
function rootOfEnglish(word: string): string {
  if (word.length < 4) return word;
  const bare = word.replace(/(?:ing|ied|ies|ed|es|s)$/, '');
  return (bare.length < 3 ? word : bare).replace(/([bdgmnprt])\1$/, '$1').replace(/(?<=..)[eiy]$/, '');
}

/**
 * A Uyghur word is kept by the last vowel that it has before an ending: باش and بېش(ىم) are one. "Whose" falls away from short words
 * too (قانى), where a stem for searching leaves it.
 */
function rootOfUyghur(word: string): string {
  const bare = stem(word).replace(/(?<=...)[ىمڭ]$/, '');
  const forms = raised(bare);
  // Two forms: the word itself, and with its vowel raised.
  return (forms.length === 2 ? forms[1] : bare) ?? bare;
}

/**
 * The root of a folded word. Tibetan and Chinese put their endings into tokens of their own.
 * @param locale tag of the language
 */
export function rootIn(locale: string): (word: string) => string {
  if (locale === 'en') return rootOfEnglish;
  if (locale === 'ug') return rootOfUyghur;
  return (word) => word;
}
