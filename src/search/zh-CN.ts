/**
 * Chinese, character by character. Pagefind would cut the text with one word segmenter and the query with the phone's own: they
 * disagree ("电筒" finds nothing), a phrase cut in the middle of a word is lost ("血压" within "高血压"), and an old phone has none.
 * Single characters that stand one after another find every phrase, on every phone.
 */

import { half, inOrderOfWords, pairs, phrase, quoted } from './ladder.ts';
import { bareWords, searchable, type TextLanguage, tidy } from './language.ts';
import { spellingOfChinese } from './spelling/zh-CN.ts';
import { swapping } from './stand-ins.ts';
import { freeSpace, SPACE, withGaps, withoutGaps } from './tokens.ts';

const swap = swapping(['，^', '。`', '、|', '：~', '；+', '？$', '！@', '“{', '”}', '（[', '）]', '《*', '》#', '…=']);

/** One Chinese character, or a run of letters and digits of another script. */
const TOKEN = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu;

const HAN = /^\p{Script=Han}$/u;

/** Words that carry a question but not its subject: what stands between them is what is looked for. Longest first. */
const BETWEEN =
  /为什么|怎么办|怎么样|是不是|能不能|可不可以|有没有|要不要|什么|怎么|怎样|如何|多少|哪些|哪里|可以|应该|需要|的|了|吗|呢|吧|啊|是|在|和|与|或|及|也|都|就|还|要|会(?!阴)|能|被|把|我|你|您|她/g;

const normalise = (text: string): string => freeSpace(tidy(text));
const encode = (text: string): string => swap(withGaps(normalise(text), TOKEN));
const tokens = (text: string): string[] => bareWords(encode(text)).map((token) => token.toLowerCase());

export const zhCNText: TextLanguage = {
  space: SPACE,
  excerptLength: 48,
  normalise,
  encode,
  decode: (text) => withoutGaps(swap(text)),
};

export const zhCN = /* @__PURE__ */ searchable(zhCNText, {
  pagefind: 'und',

  ladder(query) {
    const characters = bareWords(encode(query));
    if (characters.length === 0) return [];
    const wordsOf = (text: string) => text.split(/[^\p{L}\p{N}\p{M}]+/u).map((part) => bareWords(encode(part)));
    const whole = (parts: string[][]) => parts.filter((part) => part.length > 0).map((part) => [quoted(part)]);
    const typed = whole(wordsOf(normalise(query)));
    const tellingParts = wordsOf(normalise(query).replace(BETWEEN, ' '));
    const telling = whole(tellingParts);
    const tellingPairs = tellingParts.flatMap((part) => pairs(part));
    // A word in Latin letters ("HPV") may still be being typed; a Chinese character cannot be half typed.
    if (characters.length === 1) return [{ rule: 'every-word', weight: 2, terms: [characters], when: 'always' }];
    return [
      phrase(characters),
      // "高血压 头痛": each word whole, anywhere on the page.
      ...(typed.length > 1 ? [{ rule: 'every-word', weight: 2, terms: typed, when: 'always' } as const] : []),
      // "怀孕了能吃药吗": 怀孕 and 吃药.
      ...(telling.length > 0 && telling.length !== typed.length
        ? [{ rule: 'telling-words', weight: 1.5, terms: telling, when: 'few' } as const]
        : []),
      inOrderOfWords(characters),
      ...half('half-the-pairs', tellingPairs.length > 2 ? tellingPairs : pairs(characters), 'last'),
    ];
  },

  common: { with: 'after', has: (word) => HAN.test(word) },
  sameWord: (asked, found) => found.startsWith(asked),
  spelling: /* @__PURE__ */ spellingOfChinese(tokens),
});
