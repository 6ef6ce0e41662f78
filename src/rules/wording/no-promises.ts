import { type Problem, problem, warning } from '../../problems.ts';
import { SITE } from '../../site.ts';
import { findBreach } from '../air/find.ts';
import { AIR_RULE_SETS } from '../air/sets.ts';
import type { Rule } from '../rule.ts';
import { kindOf, textsOf } from '../texts.ts';

/** The same words as on the air; what is said there the rules of the air tell. */
const PROMISES = AIR_RULE_SETS[SITE.airRules].rules.filter(({ id }) => id === 'cure-promise' || id === 'cure-rate');

export const noPromises: Rule = {
  code: 'no-promises',
  level: 'error',
  why: 'A promise keeps a woman from going back to the doctor when it does not come true.',
  check: (content) =>
    textsOf(content)
      .filter(({ entry }) => entry === undefined || kindOf(entry) !== 'radio')
      .flatMap(({ text, locale, at }): Problem[] =>
        PROMISES.flatMap((rule) => {
          const found = findBreach(rule, text, locale);
          if (!found) return [];
          const make = found.level === 'error' ? problem : warning;
          const words = found.words.join(', ');
          return [
            make(
              'no-promises',
              at(Math.max(0, text.indexOf(found.words[0] ?? ''))),
              { en: `This ${rule.says.en}: "${words}"`, zh: `这里${rule.says.zh}：“${words}”` },
              rule.fix,
            ),
          ];
        }),
      ),
};
