import { syllable } from 'syllable';
import { warning } from '../../problems.ts';
import type { Rule } from '../rule.ts';
import { kindOf } from '../texts.ts';
import { sentencesOf, wordsOf } from './sentences.ts';

/** Grade of school; the NIH and the AMA ask for texts for patients of grade 6 to 8. */
const HIGHEST = 8;

/**
 * Flesch–Kincaid grade of English sentences.
 * Source of the formula: Kincaid, Fishburne, Rogers, Chissom, Derivation of new readability formulas, US Navy, 1975.
 */
export function gradeOf(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsOf).filter((word) => /\p{L}/u.test(word));
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

export const readingLevel: Rule = {
  code: 'reading-level',
  level: 'warning',
  why: 'Many readers left school early or read English as a second language.',
  check: ({ originals, translations }) =>
    [...originals, ...translations]
      .filter((entry) => (entry.locale as string) === 'en')
      .flatMap((entry) => {
        const read = entry.passages.filter(({ within, type }) => !within.startsWith('HostNote') && type !== 'heading');
        const grade = gradeOf(read.flatMap(({ text }) => sentencesOf(text, entry.locale)));
        return grade <= HIGHEST
          ? []
          : [
              warning(
                'reading-level',
                { file: entry.file, line: 1, column: 1 },
                {
                  en: `The English of this ${kindOf(entry) === 'radio' ? 'script' : 'text'} needs ${grade.toFixed(1)} years of school; aim for ${HIGHEST} or less.`,
                  zh: `这篇英文大约要上 ${grade.toFixed(1)} 年学才读得懂，请控制在 ${HIGHEST} 年以内。`,
                },
                { en: 'Use shorter words and shorter sentences.', zh: '请用更短的词和更短的句子。' },
              ),
            ];
      }),
};
