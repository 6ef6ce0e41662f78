/** Rules that only speak to editors: `npm run lint:content` and the check of a pull request run them; a build does not wait for them. */
import { alternativeText } from './entry/alternative-text.ts';
import { lapsedReviews } from './entry/lapsed-reviews.ts';
import { pictureSize } from './entry/picture-size.ts';
import type { Rule } from './rule.ts';
import { numbersSourced } from './sources/numbers-sourced.ts';
import { sourcesDated } from './sources/sources-dated.ts';
import { sourcesOwn } from './sources/sources-own.ts';
import { sourcesPresent } from './sources/sources-present.ts';
import { sameNegations } from './translation/same-negations.ts';
import { staleParts } from './translation/stale-parts.ts';
import { untranslated } from './translation/untranslated.ts';
import { doubtfulWords } from './wording/doubtful-words.ts';
import { freeDanger } from './wording/free-danger.ts';
import { longSentences } from './wording/long-sentences.ts';
import { noPromises } from './wording/no-promises.ts';
import { percentages } from './wording/percentages.ts';
import { readingLevel } from './wording/reading-level.ts';
import { tidyText } from './wording/tidy-text.ts';

export const LINT_RULES: readonly Rule[] = [
  sourcesPresent,
  sourcesDated,
  sourcesOwn,
  numbersSourced,
  freeDanger,
  noPromises,
  sameNegations,
  untranslated,
  staleParts,
  doubtfulWords,
  longSentences,
  readingLevel,
  percentages,
  alternativeText,
  pictureSize,
  lapsedReviews,
  tidyText,
];
