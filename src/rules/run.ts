/** Runs rules over the content. A further rule is one more file and one more line here, or in `lint.ts` if no build has to wait for it. */
import type { Content } from '../document/content.ts';
import type { Problem } from '../problems.ts';
import { airRules } from './air-rules.ts';
import { articleOrder } from './article-order.ts';
import { datesInOrder } from './dates-in-order.ts';
import { storyConsent } from './entry/story-consent.ts';
import { toldOnAir } from './entry/told-on-air.ts';
import { honestReviews } from './honest-reviews.ts';
import { knownReferences } from './known-references.ts';
import { radioSafety } from './radio-safety.ts';
import { radioShape } from './radio-shape.ts';
import { rightScript } from './right-script.ts';
import type { Rule } from './rule.ts';
import { originalExists } from './translation/original-exists.ts';
import { sameNumbers } from './translation/same-numbers.ts';
import { sameStructure } from './translation/same-structure.ts';
import { uniqueIds } from './unique-ids.ts';
import { stillToWrite } from './wording/still-to-write.ts';
import { wordsToAvoid } from './wording/words-to-avoid.ts';

export const RULES: readonly Rule[] = [
  originalExists,
  knownReferences,
  uniqueIds,
  articleOrder,
  radioSafety,
  radioShape,
  airRules,
  datesInOrder,
  stillToWrite,
  rightScript,
  sameStructure,
  sameNumbers,
  wordsToAvoid,
  storyConsent,
  toldOnAir,
  honestReviews,
];

/** @returns the problems of all rules, in no order */
export const runRules = (content: Content, rules: readonly Rule[] = RULES): Problem[] =>
  rules.flatMap((rule) => rule.check(content));
