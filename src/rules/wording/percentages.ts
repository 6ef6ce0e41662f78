import { warning } from '../../problems.ts';
import { plain } from '../air/words.ts';
import type { Rule } from '../rule.ts';
import { kindOf, textsOfEntry } from '../texts.ts';

const PERCENT = /\d+(?:\.\d+)?\s*(?:%|per ?cent)|百分之/u;
/** Those of the words below. */
const LANGUAGES: ReadonlySet<string> = new Set(['zh-CN', 'en']);
const OF_PEOPLE =
  /每\s*(?:100|1000|10|百|千|十)\s*(?:个|名|位)?|(?:100|1000|10)\s*(?:个|名|位)[^。]{0,12}(?:里|中)|\b(?:of|in|out of)(?: every)? (?:10|100|1,?000)\b/u;

export const percentages: Rule = {
  code: 'percentages',
  level: 'warning',
  why: 'Many readers cannot picture a percentage; "7 of 100 women" is understood by more of them, and in the right size.',
  check: ({ originals, translations }) =>
    [...originals, ...translations]
      .filter((entry) => kindOf(entry) === 'articles' && LANGUAGES.has(entry.locale))
      .flatMap(textsOfEntry)
      .flatMap(({ text, at }) => {
        const found = PERCENT.exec(plain(text));
        return !found || OF_PEOPLE.test(plain(text))
          ? []
          : [
              warning(
                'percentages',
                at(found.index),
                { en: `"${found[0]}" alone is hard to picture.`, zh: `只写“${found[0]}”不好懂。` },
                { en: 'Say it as people: "7 of 100 women".', zh: '请换成人数：“100个妇女里有7个”。' },
              ),
            ];
      }),
};
