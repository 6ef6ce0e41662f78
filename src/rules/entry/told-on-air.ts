import { type Problem, problem } from '../../problems.ts';
import type { Rule } from '../rule.ts';

export const toldOnAir: Rule = {
  code: 'told-on-air',
  why: 'Who has heard an error on air hears what is right only on air: the station needs a sentence to read.',
  check: ({ originals }) =>
    originals.flatMap(({ meta, placeOf }): Problem[] => {
      if (meta.kind !== 'radio') return [];
      const silent = meta.corrections.flatMap(({ onAir }, index) =>
        onAir
          ? []
          : [
              problem(
                'told-on-air',
                placeOf(['corrections', index]),
                {
                  en: 'The correction of this script has no sentence to read on air.',
                  zh: '这条广播稿更正没有要在节目里念的话。',
                },
                {
                  en: 'Add onAir: { zh-CN: "…" }, a sentence that says what was wrong and what is right.',
                  zh: '请加上 onAir: { zh-CN: "…" }，用一句话说清错在哪里、正确的是什么。',
                },
              ),
            ],
      );
      if (meta.withdrawn === undefined || meta.corrections.length > 0) return silent;
      return [
        problem(
          'told-on-air',
          placeOf(['withdrawn']),
          {
            en: 'The script was taken back, and no sentence tells listeners so.',
            zh: '这篇广播稿已经撤回，却没有告诉听众的话。',
          },
          {
            en: 'Add a correction with its date, what was wrong, and onAir: { zh-CN: "…" }.',
            zh: '请在 corrections 里加一条：日期、错在哪里，以及 onAir: { zh-CN: "…" }。',
          },
        ),
      ];
    }),
};
