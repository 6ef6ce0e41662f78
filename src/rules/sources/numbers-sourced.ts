import type { Content } from '../../document/content.ts';
import { ORIGINAL } from '../../locales.ts';
import { type Problem, problem, warning } from '../../problems.ts';
import { plain } from '../air/words.ts';
import type { Rule } from '../rule.ts';

/** What is taken, given or measured: the wrong number hurts at once. */
const DOSE = /\d+(?:\.\d+)?\s*(?:毫克|微克|克(?!服)|毫升|升|片|粒|支|针|滴|mg|µg|ug|g|ml|mmHg|%|％|℃|度|g\/L|mmol)/u;
/** Ages, times, shares: the project may have set one itself, so somebody has to judge. */
const TIME = /\d+(?:\.\d+)?\s*(?:个)?(?:岁|周岁|周|星期|天|日|月|年|小时|分钟|秒|次|倍|成|分之|公里|米|人|例)/u;
/** The day on which something was said or written belongs to its source, and an ordinal counts nothing. */
const NO_QUANTITY = /第\d+(?:次|天|周|个|步|针|年|条|章)?|\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?/gu;

const normal = (text: string) => text.replace(/\s+/g, '');

export const numbersSourced: Rule = {
  code: 'numbers-sourced',
  level: 'error',
  why: 'A number that nobody can trace may be a slip of the pen, and nobody would see it.',
  check: ({ originals, safety }: Content) => {
    // Host notes repeat safety sentences, which carry sources of their own.
    const known = safety.map(({ sign, action }) => normal(`${sign?.[ORIGINAL] ?? ''}，${action[ORIGINAL] ?? ''}`));
    const isKnown = (text: string) => known.includes(normal(text));
    return originals
      .filter(({ meta }) => meta.withdrawn === undefined)
      .flatMap(({ passages }) =>
        passages.flatMap((passage): Problem[] => {
          if (passage.sources.length > 0 || passage.type === 'heading' || passage.type === 'attribute' || isKnown(passage.text))
            return [];
          const text = plain(passage.text).replace(NO_QUANTITY, ' ');
          const [dose] = DOSE.exec(text) ?? [];
          const [found] = dose === undefined ? (TIME.exec(text) ?? []) : [dose];
          if (found === undefined) return [];
          const make = dose === undefined ? warning : problem;
          return [
            make(
              'numbers-sourced',
              passage.place,
              { en: `"${found}" stands here without a source.`, zh: `这里的“${found}”没有来源。` },
              {
                en: 'Put <Source id="…" /> right after it, or leave the number out.',
                zh: '请紧跟着写 <Source id="…" />；找不到来源，就不写这个数字。',
              },
            ),
          ];
        }),
      );
  },
};
