/** Looks for the words of an air rule in one spoken text. Pure. */
import { type Locale, ORIGINAL } from '../../locales.ts';
import type { Problem } from '../../problems.ts';
import type { AirRule } from './rule-set.ts';
import { DENIALS, plain, sentenceAround } from './words.ts';

export interface Found {
  level: Problem['level'];
  /** What was found, in the order of the text; none that another holds. */
  words: string[];
}

/** Words of the original in brackets and Latin names stand in texts of every language. */
const languagesIn = (locale: Locale): readonly string[] => [...new Set<string>([locale, ORIGINAL, 'en'])];

/** @returns what breaks the rule, and how gravely; nothing where all is well */
export function findBreach(rule: AirRule, said: string, locale: Locale): Found | undefined {
  const text = plain(said);
  if (rule.unless?.[locale]?.test(text)) return undefined;
  const finds = languagesIn(locale)
    .flatMap((language) => rule.words[language] ?? [])
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .filter(([found]) => !rule.allows?.(found))
    .map(({ 0: found, index }) => ({
      found,
      index,
      denied: rule.deniable === true && DENIALS[locale]?.test(sentenceAround(text, index, index + found.length)) === true,
    }))
    .filter(({ denied }) => !denied || rule.level === 'error')
    .toSorted((a, b) => a.index - b.index);
  if (finds.length === 0) return undefined;
  const words = [...new Set(finds.map(({ found }) => found.trim()))];
  return {
    level: finds.every(({ denied }) => denied) ? 'warning' : rule.level,
    words: words.filter((word) => !words.some((other) => other !== word && other.includes(word))),
  };
}
