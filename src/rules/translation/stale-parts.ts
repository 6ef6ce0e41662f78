import { changesSince } from '../../document/parts.ts';
import { ORIGINAL } from '../../locales.ts';
import { warning } from '../../problems.ts';
import type { Rule } from '../rule.ts';
import { pairsOf } from '../texts.ts';

export const staleParts: Rule = {
  code: 'stale-parts',
  level: 'warning',
  why: 'Readers get a mark, or the original, where a translation no longer follows: somebody has to renew it.',
  check: (content) =>
    pairsOf(content).flatMap(({ original, translation }) => {
      const { follows } = translation.meta.translation;
      if (follows.length === 0) return [];
      const { parts, gone } = changesSince(original.parts, follows);
      if (parts.length === 0 && gone === 0) return [];
      const names = parts.map(({ id }) => id).join(', ');
      return [
        warning(
          'stale-parts',
          translation.placeOf(['translation', 'follows']),
          {
            en: `The original has changed since: ${names || 'parts were taken out'}${gone > 0 ? ` (${gone} gone)` : ''}.`,
            zh: `原文后来改过：${names || '删掉了一些部分'}${gone > 0 ? `（少了 ${gone} 处）` : ''}。`,
          },
          {
            en: `Compare with ${ORIGINAL}, renew these parts, then run: npm run translated -- ${translation.file}`,
            zh: `请对照 ${ORIGINAL} 原文改好这些部分，再运行：npm run translated -- ${translation.file}`,
          },
        ),
      ];
    }),
};
