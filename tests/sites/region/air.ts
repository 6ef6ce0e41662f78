/** Rules for the air of the region that the test makes: no telephone number but the ambulance, no promise of a cure. */
import type { AirRule, AirRuleSet, AirSource } from '../../../src/rules/air/rule-set.ts';

const CODE: AirSource = { title: 'Electronic Media Code of Conduct', issuer: 'PEMRA', date: '2015', seen: 'its title' };
const BESIDE = { en: 'Leave it out.', zh: '请删掉。' };

const RULES: readonly AirRule[] = [
  {
    id: 'phone',
    level: 'error',
    says: { en: 'gives a telephone number', zh: '念了电话号码' },
    fix: BESIDE,
    reason: { en: 'Programmes give no private numbers.', zh: '节目里不念私人号码。' },
    source: CODE,
    words: { ur: [/\d(?:[ -]?\d){6,}/gu], ky: [/\d(?:[ -]?\d){6,}/gu] },
  },
  {
    id: 'cure-promise',
    level: 'error',
    says: { en: 'promises a cure', zh: '保证治好' },
    fix: BESIDE,
    reason: { en: 'Nobody can promise it.', zh: '没有人能保证。' },
    source: CODE,
    words: { ur: [/مکمل علاج کی ضمانت/gu], ky: [/толук айыктырууга кепилдик/giu] },
    deniable: true,
  },
];

export const PK_2015: AirRuleSet = {
  name: 'pk-2015',
  rules: RULES,
  withoutSpots: {
    reason: { en: 'Violence cannot be told in a minute.', zh: '暴力一分钟说不清楚。' },
    source: CODE,
    words: /تشدد/u,
  },
};
