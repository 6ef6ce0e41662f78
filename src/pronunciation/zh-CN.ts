/** Chinese as it is read: pinyin with tone marks. */
import { pinyin } from 'pinyin-pro';

/** Where characters meet Latin letters or digits: 拨打120. */
const SEAM = /(?<=\p{Script=Han})(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=\p{Script=Han})/gu;

/** Words that the library reads otherwise: 缝 is the verb here, 子 an ending without a tone. */
const WORDS: Record<string, string> = { 缝针: 'féng zhēn', 炉子: 'lú zi' };

/** Characters in pinyin, each with the tone that a dictionary gives it where it stands (一 is not bent to its neighbour). */
export const pinyinOf = (text: string): string =>
  text.replace(SEAM, ' ').replace(/\p{Script=Han}+/gu, (word) => WORDS[word] ?? pinyin(word, { toneSandhi: false }));
