import { LOCALES, ORIGINAL } from '../../locales.ts';
import { problem } from '../../problems.ts';
import type { Rule } from '../rule.ts';

export const originalExists: Rule = {
  code: 'original-exists',
  why: 'Every entry exists in the language that doctors write in; without it nobody can check or renew the translations.',
  check: ({ originals, translations }) => {
    const known = new Set(originals.map((entry) => `${entry.meta.kind}/${entry.slug}`));
    return translations
      .filter((entry) => !known.has(`${entry.kind}/${entry.slug}`))
      .map((entry) =>
        problem(
          'original-exists',
          { file: entry.file, line: 1, column: 1 },
          {
            en: `This translation has no original in ${LOCALES[ORIGINAL].name}.`,
            zh: `这篇译文没有${LOCALES[ORIGINAL].name}原文。`,
          },
          {
            en: `Add ${entry.kind}/${ORIGINAL}/${entry.slug}.mdx, or give this file the name of its original.`,
            zh: `请添加 ${entry.kind}/${ORIGINAL}/${entry.slug}.mdx，或让文件名与原文一致。`,
          },
        ),
      );
  },
};
