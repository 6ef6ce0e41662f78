import { type Problem, problem, warning } from '../../problems.ts';
import { plain } from '../air/words.ts';
import type { Rule } from '../rule.ts';
import { pairsOf, safetyTwinsOf, type Twin, twinsOf } from '../texts.ts';

/** Languages write small numbers in words, and months by name. */
const SMALL = new Set(['1', '2', '3']);
const IN_WORDS = /[零一二两三四五六七八九十百千万半双]/u;
const ORDINAL = /第\d+/gu;
const MONTH = /(?<!\d)(?:1[0-2]|[1-9])月/gu;

/** Words that multiply the number beside them: Chinese and Tibetan count in tens of thousands, the others in thousands. Tibetan sets them before it too. */
const TIMES: readonly [number, RegExp][] = [
  [100_000_000, /亿/u],
  [1_000_000, /million|مىليون|ས་ཡ/iu],
  [100_000, /འབུམ/u],
  [10_000, /万|ཁྲི/u],
  [1000, /thousand|مىڭ/iu],
];
const WORDS = TIMES.map(([, { source }]) => source).join('|');
const NUMBER = new RegExp(`(?:(ས་ཡ|འབུམ|ཁྲི)་?\\s*)?(\\d+(?:\\.\\d+)?)(?:\\s*(${WORDS}))?`, 'giu');

/** Numbers of a text with Western digits, without marks between thousands, and with "55万" as 550000. */
export const numbersIn = (text: string): string[] =>
  [
    ...plain(text)
      .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
      .matchAll(NUMBER),
  ].map(([, before, number = '', after]) => {
    const word = before ?? after;
    const times = word === undefined ? undefined : TIMES.find(([, pattern]) => pattern.test(word))?.[0];
    return times === undefined ? number : String(Math.round(Number(number) * times));
  });

/** Units in which a medicine is measured; only what is written in letters that all four languages share, or surely known, is compared. */
const UNITS: readonly [string, RegExp][] = [
  ['µg', /^\s*(?:微克|µg|μg|ug\b|mcg|مىكروگرام|microgram)/iu],
  ['mg', /^\s*(?:毫克|mg|مىللىگرام|milligram)/iu],
  ['ml', /^\s*(?:毫升|ml|مىللىلىتىر|millilit)/iu],
  ['g', /^\s*(?:克|g\b|گرام|grams?\b)/iu],
  ['l', /^\s*(?:升|l\b|لىتىر|lit(?:re|er))/iu],
];
/** Doses as number and unit: "60 mg". */
function dosesIn(text: string): string[] {
  const words = plain(text);
  return [...words.matchAll(/\d+(?:\.\d+)?/g)].flatMap(({ 0: number, index }) => {
    const after = words.slice(index + number.length);
    const unit = UNITS.find(([, pattern]) => pattern.test(after))?.[0];
    return unit === undefined ? [] : [`${number} ${unit}`];
  });
}

function differences({ original, translation }: Twin): { level: Problem['level']; theirs: string; ours: string } | undefined {
  const counted = plain(original.text).replace(ORDINAL, ' ').replace(MONTH, ' ');
  const theirs = numbersIn(translation.text);
  const missing = [...new Set(numbersIn(counted))].filter((number) => !theirs.includes(number));
  const known = numbersIn(original.text);
  const extra = [...new Set(theirs)].filter(
    (number) => !known.includes(number) && !(SMALL.has(number) && IN_WORDS.test(original.text)),
  );
  const doses = dosesIn(original.text);
  const wrongDose = dosesIn(translation.text).find(
    (dose) => doses.length > 0 && !doses.includes(dose) && doses.some((other) => other.split(' ')[0] === dose.split(' ')[0]),
  );
  if (wrongDose !== undefined) return { level: 'error', theirs: wrongDose, ours: doses.join(', ') };
  if (missing.length === 0 && extra.length === 0) return undefined;
  const isWords = extra.length === 0 && missing.every((number) => SMALL.has(number));
  return { level: isWords ? 'warning' : 'error', theirs: extra.join(', ') || '–', ours: missing.join(', ') || '–' };
}

export const sameNumbers: Rule = {
  code: 'same-numbers',
  level: 'error',
  why: 'A dose, an age or a time that changes in translation hurts exactly those who cannot read the original.',
  check: (content) =>
    [
      ...pairsOf(content).flatMap(({ original, translation }) => twinsOf(original, translation)),
      ...safetyTwinsOf(content),
    ].flatMap((twin): Problem[] => {
      const found = differences(twin);
      if (!found) return [];
      const make = found.level === 'error' ? problem : warning;
      return [
        make(
          'same-numbers',
          twin.translation.at(0),
          {
            en: `The original has ${found.ours} here, the translation ${found.theirs}: "${twin.original.text.slice(0, 30)}"`,
            zh: `原文这里是 ${found.ours}，译文是 ${found.theirs}：“${twin.original.text.slice(0, 30)}”`,
          },
          found.level === 'error'
            ? { en: 'Write the same number, in digits.', zh: '请写同样的数字，用阿拉伯数字。' }
            : {
                en: 'If it is written in words, all is well; digits are safer.',
                zh: '如果是用文字写的就没问题；写数字更稳妥。',
              },
        ),
      ];
    }),
};
