/** The rule sets of all regions by name. Another region adds its own here and names it in `SITE.airRules`. */
import { CN_2016 } from './cn-2016.ts';
import type { AirRuleSet } from './rule-set.ts';

export const AIR_RULE_SETS = { 'cn-2016': CN_2016 } as const satisfies Record<string, AirRuleSet>;
