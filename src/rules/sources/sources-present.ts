import { problem } from '../../problems.ts';
import type { Rule } from '../rule.ts';

export const sourcesPresent: Rule = {
  code: 'sources-present',
  level: 'error',
  why: 'A text on health that names no source cannot be checked by anybody.',
  check: ({ originals }) =>
    originals
      .filter(({ meta, references }) => meta.withdrawn === undefined && !references.some(({ kind }) => kind === 'fact'))
      .map(({ file }) =>
        problem(
          'sources-present',
          { file, line: 1, column: 1 },
          { en: 'This entry names no source at all.', zh: '这篇内容没有写任何来源。' },
          {
            en: 'Put <Source id="…" /> after what you claim; the ids are in src/content/facts.',
            zh: '请在说法后面写 <Source id="…" />，编号见 src/content/facts。',
          },
        ),
      ),
};
