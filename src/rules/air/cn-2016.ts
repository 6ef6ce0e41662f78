/** China since 2016: what health programmes on the radio leave out. docs/content-rules/air-cn-2016.md says it with examples. */
import { CONTACT } from './cn-2016/contact.ts';
import { HARM } from './cn-2016/harm.ts';
import { PROMOTION } from './cn-2016/promotion.ts';
import { OWN } from './cn-2016/sources.ts';
import { SUBJECTS } from './cn-2016/subjects.ts';
import type { AirRuleSet } from './rule-set.ts';
import { chinese } from './words.ts';

export const CN_2016: AirRuleSet = {
  name: 'cn-2016',
  rules: [...CONTACT, ...PROMOTION, ...HARM, ...SUBJECTS],
  withoutSpots: {
    reason: {
      en: 'Violence, contraception, infections passed on in sex and suicide cannot be told in a minute without the warning, the help and the time that a listener needs; a spot also falls on ears that did not choose it.',
      zh: '暴力、避孕、性传播的感染、自杀，一分钟说不清楚，也来不及提醒和说到哪里求助；短稿（spot）还会让没准备听的人听到。',
    },
    source: OWN,
    words: chinese('暴力|家暴|殴打|强奸|性侵|避孕|节育|上环|结扎|性病|性传播|梅毒|淋病|尖锐湿疣|艾滋|自杀|轻生|自残|不想活'),
  },
};
