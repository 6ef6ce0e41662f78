import type { Block } from '../document/document.ts';
import { problem } from '../problems.ts';
import type { Rule } from './rule.ts';

/** Numbers of lines that cannot lie where they say in the recording. Voices may overlap by as much as a breath. */
function timesBackwards(blocks: readonly Block[]): number[] {
  const OVERLAP = 0.5;
  let before = 0;
  return blocks.flatMap((block) => {
    if (block.type !== 'line' && block.type !== 'safety-line' && block.type !== 'cue') return [];
    const { start, end, number } = block;
    if (start === undefined && end === undefined) return [];
    const wrong = start === undefined || end === undefined || end <= start || start < before - OVERLAP;
    before = Math.max(before, end ?? 0);
    return wrong ? [number] : [];
  });
}

export const radioSafety: Rule = {
  code: 'radio-safety',
  why: 'Whoever hears only the shortest version must hear the danger sign and that the talk replaces no doctor.',
  check: ({ originals, translations }) =>
    [...originals, ...translations].flatMap((entry) => {
      const { blocks } = entry.document;
      const lines = blocks.filter((block) => block.type === 'line');
      const start = { file: entry.file, line: 1, column: 1 };
      const isRadio = 'kind' in entry ? entry.kind === 'radio' : entry.meta.kind === 'radio';
      if (!isRadio) return [];
      return [
        ...(lines.length === 0
          ? [
              problem(
                'radio-safety',
                start,
                { en: 'The script has no lines.', zh: '广播稿里没有台词。' },
                { en: 'Write <Line role="host">…</Line>.', zh: '请写 <Line role="host">…</Line>。' },
              ),
            ]
          : []),
        ...(blocks.some((block) => block.type === 'safety-line')
          ? []
          : [
              problem(
                'radio-safety',
                start,
                { en: 'The script says no danger sign.', zh: '广播稿里没有危险信号。' },
                { en: 'Add a <SafetyLine role="expert" id="…" />.', zh: '请加上 <SafetyLine role="expert" id="…" />。' },
              ),
            ]),
        ...lines
          .filter((line) => line.keep && line.cut !== undefined)
          .map((line) =>
            problem(
              'radio-safety',
              start,
              {
                en: `Line ${line.number} is always read and left out at the same time.`,
                zh: `第 ${line.number} 句又必须念，又被删掉。`,
              },
              { en: 'Take away keep or cut.', zh: '请去掉 keep 或 cut。' },
            ),
          ),
        ...timesBackwards(blocks).map((number) =>
          problem(
            'radio-safety',
            start,
            {
              en: `The times of line ${number} run backwards, begin before the line above has ended, or lack an end.`,
              zh: `第 ${number} 句的时间倒退、早于上一句的结束，或没有结束时间。`,
            },
            {
              en: 'Write start and end in seconds from the beginning of the recording.',
              zh: '请写从录音开头算起的开始和结束秒数。',
            },
          ),
        ),
      ];
    }),
};
