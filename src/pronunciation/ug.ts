/** Uyghur in Latin letters: the official ULY (2008), which writes nearly what is said. */
import { ULY } from '../search/spelling/uly.ts';

const PAIRS: Record<string, string> = { ç: 'ch', ş: 'sh', ğ: 'gh', ñ: 'ng', ž: 'zh', é: 'ë' };

/** Letters that stand side by side and would be read as one pair: ن گ is n'g, ڭ is ng. */
const READ_AS_PAIR = /(?:نگ|سھ|گھ|زھ)/g;

/** Words in Arabic script in ULY. ئ is not written at the beginning, an apostrophe within a word: سائەت is sa'et. */
export const ulyOf = (text: string): string =>
  text.replace(/\p{Script=Arabic}+/gu, (word) =>
    [...word.replace(READ_AS_PAIR, (pair) => `${pair[0]}ئ${pair[1]}`)]
      .map((letter, at) => (letter === 'ئ' && at > 0 ? "'" : (ULY.get(letter) ?? letter)))
      .map((letter) => PAIRS[letter] ?? letter)
      .join(''),
  );
