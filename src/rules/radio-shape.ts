import type { BlockOf } from '../document/document.ts';
import { problem } from '../problems.ts';
import type { LINE_PARTS } from '../schemas/fields.ts';
import type { Rule } from './rule.ts';

type Part = (typeof LINE_PARTS)[number];
type Line = BlockOf<'line'>;

/** How often each part stands in a script; a spot has no room for more than the message and what to do. */
const WANTED: Record<'spot' | 'programme', Partial<Record<Part, number>>> = {
  spot: { message: 1, action: 1 },
  programme: { opening: 1, message: 1, point: 3, recap: 1, action: 1, closing: 1 },
};
/** What the shortest version must hold too. */
const UNCUT: readonly Part[] = ['message', 'action'];
const NAMES: Record<Part, string> = {
  opening: '开头（opening）',
  message: '最重要的话（message）',
  point: '要点（point）',
  recap: '再说一遍（recap）',
  action: '要做的一件事（action）',
  closing: '结尾（closing）',
};

export const radioShape: Rule = {
  code: 'radio-shape',
  why: 'Who listens with half an ear keeps one message, three points and one thing to do, said at the beginning and once more at the end.',
  check: ({ originals }) =>
    originals.flatMap(({ meta, document, file }) => {
      if (meta.kind !== 'radio') return [];
      const place = { file, line: 1, column: 1 };
      const lines = document.blocks.filter((block): block is Line => block.type === 'line');
      // A script without lines is told so by the rule on safety.
      if (lines.length === 0) return [];
      const having = (part: Part) => lines.filter(({ parts }) => parts?.includes(part));
      const wanted = WANTED[meta.format === 'spot' ? 'spot' : 'programme'];
      return [
        ...Object.entries(wanted).flatMap(([name, count]) => {
          const part = name as Part;
          const found = having(part).length;
          return found === count
            ? []
            : [
                problem(
                  'radio-shape',
                  place,
                  {
                    en: `The script has ${found} lines marked "${part}"; it needs ${count}.`,
                    zh: `标作${NAMES[part]}的台词有 ${found} 句，应该有 ${count} 句。`,
                  },
                  {
                    en: `Write part="${part}" on the line that does this: <Line role="host" part="${part}">.`,
                    zh: `请在这句台词上写 part="${part}"：<Line role="host" part="${part}">。`,
                  },
                ),
              ];
        }),
        ...UNCUT.flatMap((part) => having(part).filter(({ cut }) => cut !== undefined)).map((line) =>
          problem(
            'radio-shape',
            place,
            {
              en: `Line ${line.number} holds the main message or the thing to do, and a shorter version leaves it out.`,
              zh: `第 ${line.number} 句是最重要的话或要做的事，短的版本却删掉了它。`,
            },
            { en: 'Take away its cut.', zh: '请去掉这句的 cut。' },
          ),
        ),
      ];
    }),
};
