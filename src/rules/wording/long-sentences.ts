import { type Said, warning } from '../../problems.ts';
import type { Rule } from '../rule.ts';
import { textsOfEntry } from '../texts.ts';
import { lengthOf, sentencesOf } from './sentences.ts';

/** English: 25 words, the limit of the style guide of GOV.UK. The others are this project's own, to be measured with readers. */
const LONGEST: Readonly<Record<string, { most: number; unit: Said }>> = {
  en: { most: 25, unit: { en: 'words', zh: '个词' } },
  'zh-CN': { most: 45, unit: { en: 'characters', zh: '个字' } },
  ug: { most: 22, unit: { en: 'words', zh: '个词' } },
  bo: { most: 40, unit: { en: 'syllables', zh: '个音节' } },
};
/** A language whose readers nobody has asked yet. */
const OTHERS = { most: 25, unit: { en: 'words', zh: '个词' } };

export const longSentences: Rule = {
  code: 'long-sentences',
  level: 'warning',
  why: 'Who reads slowly, or listens, has lost the beginning of a long sentence at its end.',
  check: ({ originals, translations }) =>
    [...originals, ...translations].flatMap(textsOfEntry).flatMap(({ text, locale, at, passage }) => {
      // Cells and what hosts read for themselves are looked up, not read through.
      if (passage?.type === 'cell' || passage?.within.startsWith('HostNote')) return [];
      const { most, unit } = LONGEST[locale] ?? OTHERS;
      return sentencesOf(text, locale)
        .map((sentence) => ({ sentence, length: lengthOf(sentence, locale) }))
        .filter(({ length }) => length > most)
        .map(({ sentence, length }) =>
          warning(
            'long-sentences',
            at(Math.max(0, text.indexOf(sentence))),
            {
              en: `A sentence of ${length} ${unit.en}; up to ${most} are easy to follow: "${sentence.slice(0, 30)}…"`,
              zh: `这句话有 ${length} ${unit.zh}，最好不超过 ${most}：“${sentence.slice(0, 20)}……”`,
            },
            { en: 'Make two of it, one thing each.', zh: '请分成两句，一句说一件事。' },
          ),
        );
    }),
};
