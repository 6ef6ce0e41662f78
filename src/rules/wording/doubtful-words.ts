import { LOCALES } from '../../locales.ts';
import { type Problem, warning } from '../../problems.ts';
import type { Rule } from '../rule.ts';

export const doubtfulWords: Rule = {
  code: 'doubtful-words',
  level: 'warning',
  why: 'A word that nobody has confirmed may mean something else to those who read it: a speaker has to decide.',
  check: ({ originals, translations, terms }) => {
    const doubtful = new Map(terms.map(({ id, sure }) => [id, sure]));
    return [...originals, ...translations].flatMap(({ references, locale }): Problem[] => {
      const used = references.filter(({ kind, id }) => kind === 'term' && doubtful.get(id)?.[locale] === 'doubtful');
      const ids = [...new Set(used.map(({ id }) => id))];
      const [first] = used;
      return first === undefined
        ? []
        : [
            warning(
              'doubtful-words',
              first.place,
              {
                en: `Words that no speaker of ${LOCALES[locale].name} has confirmed: ${ids.join(', ')}.`,
                zh: `还没有经过${LOCALES[locale].name}母语者确认的词：${ids.join('、')}。`,
              },
              {
                en: 'Ask a speaker; write the answer under "sure" in src/content/glossary.',
                zh: '请问母语者，把结果写进 src/content/glossary 的 sure。',
              },
            ),
          ];
    });
  },
};
