import { type Locale, ORIGINAL } from '../../locales.ts';
import { type Problem, warning } from '../../problems.ts';
import type { Rule } from '../rule.ts';
import { pairsOf, type Twin, twinsOf } from '../texts.ts';

/** Chinese that forbids or denies beyond doubt; 要不要, 不久, 不舒服 deny nothing. */
const FORBIDS =
  /(?<!要)不要|(?<!能)不能(?!不)|(?<!可)不可(?!能)|不得|不准|(?<![特区分识])别(?=[^的人处国]|$)|禁止|(?<!有)没有|从不|绝不/u;
const DENIES = /[不没别无非未勿免]/u;
/** Any sign of "not", by language: wide, so that only a passage without one is told. */
const NOT: Readonly<Record<string, RegExp>> = {
  'zh-CN': DENIES,
  en: /\b(?:not?|never|none|nobody|nothing|without|cannot|neither|nor|instead|stop|avoid|keep (?:away|out)|free of|un\w+|less|only|lacks?)\b|n['’]t\b/iu,
  ug: /م[اە](?:ڭ|ي|س|ج|ق|ك|پ|ۋ|ت|د)|م[ىى](?:س|غ|گ|د|ن|ي|ش)|ئەمەس|يوق|سىز/u,
  bo: /(?<![\p{L}\p{M}])(?:མི|མ|མེད|མིན)(?![\p{L}\p{M}])|མེད|མིན/u,
};
/** English that denies beyond doubt. */
const ENGLISH_NOT = /\b(?:not|never|cannot|nobody|without)\b|n['’]t\b/iu;

/** Whether a text may deny or forbid something, rather once too often than once too seldom: always, in a language without patterns. */
export const mayDeny = (text: string, locale: Locale): boolean => NOT[locale]?.test(text) ?? true;

function lost({ original, translation }: Twin): 'missing' | 'added' | undefined {
  const not = NOT[translation.locale];
  if (not && FORBIDS.test(original.text) && !not.test(translation.text)) return 'missing';
  if (
    (translation.locale as string) === 'en' &&
    NOT[ORIGINAL] &&
    ENGLISH_NOT.test(translation.text) &&
    !mayDeny(original.text, ORIGINAL)
  )
    return 'added';
  return undefined;
}

export const sameNegations: Rule = {
  code: 'same-negations',
  level: 'warning',
  why: 'One lost "not" turns advice into its opposite, and the sentence still reads well.',
  check: (content) =>
    pairsOf(content).flatMap(({ original, translation }) =>
      twinsOf(original, translation).flatMap((twin): Problem[] => {
        const found = lost(twin);
        if (!found) return [];
        return [
          warning(
            'same-negations',
            twin.translation.at(0),
            found === 'missing'
              ? {
                  en: `The original forbids or denies something here; the translation seems not to: "${twin.original.text.slice(0, 30)}"`,
                  zh: `原文这里有“不”“没有”，译文好像没有：“${twin.original.text.slice(0, 30)}”`,
                }
              : {
                  en: `The translation says "not" where the original does not: "${twin.translation.text.slice(0, 40)}"`,
                  zh: `译文这里有否定，原文没有：“${twin.original.text.slice(0, 30)}”`,
                },
            { en: 'Compare the two sentences.', zh: '请对照两句话。' },
          ),
        ];
      }),
    ),
};
