/** What a region's rules for the air are: data, so that another region hands over another set. Nothing here is law: the station decides. */
import type { Problem, Said } from '../../problems.ts';

/** Where a rule comes from. */
export interface AirSource {
  title: string;
  /** The body that issued it. */
  issuer: string;
  number?: string;
  /** As far as it is known: `YYYY-MM-DD`, or the year. */
  date: string;
  /** What of it was really seen when the rule was written. */
  seen: string;
}

export interface AirRule {
  /** kebab-case; the heading of the rule in the documentation. */
  id: string;
  /** `error` must not go on air; `warning` is for somebody to judge. */
  level: Problem['level'];
  /** What a line does, said after its name: "gives a phone number". */
  says: Said;
  fix: Said;
  reason: Said;
  source: AirSource;
  /** By language, global patterns for text as `plain` gives it. Those of the original and English are looked for in every language, because brackets hold them. */
  words: Readonly<Record<string, readonly RegExp[]>>;
  /** A sentence that denies what it names weighs less: an error becomes a warning, a warning nothing. */
  deniable?: boolean;
  /** Found words that are right after all. */
  allows?: (found: string) => boolean;
  /** What makes it right if the same line says it too. */
  unless?: Readonly<Record<string, RegExp>>;
}

export interface AirRuleSet {
  /** As `SITE.airRules` names it; its page is docs/content-rules/air-<name>.md. */
  name: string;
  rules: readonly AirRule[];
  /** Subjects that need more than a minute: words of the original that show one. */
  withoutSpots: { reason: Said; source: AirSource; words: RegExp };
}
