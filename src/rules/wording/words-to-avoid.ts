import { type Problem, problem } from '../../problems.ts';
import type { Rule } from '../rule.ts';
import { textsOf } from '../texts.ts';

/** A letter or mark next to it makes it part of another word; Chinese has no spaces. */
const asPattern = (word: string): RegExp => {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[་།]+$/u, '');
  return /\p{Script=Han}/u.test(word)
    ? new RegExp(escaped, 'gu')
    : new RegExp(`(?<![\\p{L}\\p{M}])${escaped}(?![\\p{L}\\p{M}])`, 'giu');
};

export const wordsToAvoid: Rule = {
  code: 'words-to-avoid',
  level: 'error',
  why: 'Some words name another illness, blame a woman, or are read as their opposite: the glossary says which are not printed.',
  check: (content) => {
    const avoided = content.terms.flatMap(({ id, avoid = {}, name }) =>
      Object.entries(avoid).flatMap(([locale, words]) =>
        (words ?? []).map(({ word }) => ({
          id,
          locale,
          word,
          pattern: asPattern(word),
          instead: name[locale as keyof typeof name],
        })),
      ),
    );
    return textsOf(content).flatMap(({ text, locale, at }) =>
      avoided
        .filter((word) => word.locale === locale)
        .flatMap(({ id, word, pattern, instead }): Problem[] =>
          [...text.matchAll(pattern)].map(({ index }) =>
            problem(
              'words-to-avoid',
              at(index),
              { en: `"${word}" is not printed here (glossary: ${id}).`, zh: `“${word}”不能印出来（词汇表：${id}）。` },
              instead === undefined
                ? {
                    en: `Describe it, as src/content/glossary/${id}.yaml does.`,
                    zh: `请照 src/content/glossary/${id}.yaml 的写法描述。`,
                  }
                : { en: `Write "${instead}".`, zh: `请写“${instead}”。` },
            ),
          ),
        ),
    );
  },
};
