import { inlinesOf, textOfInlines, walkBlocks } from '../../document/text.ts';
import { problem } from '../../problems.ts';
import type { Rule } from '../rule.ts';

const MARK = '【待写';
/** What stands in a new file where somebody has still to write. */
export const toWrite = (what: string): string => `${MARK}：${what}】`;

export const stillToWrite: Rule = {
  code: 'still-to-write',
  why: 'A new file says where something is to be written; readers must never meet those words.',
  check: ({ originals, translations }) =>
    [...originals, ...translations].flatMap((entry) => {
      const top = { file: entry.file, line: 1, column: 1 };
      const found = [
        { text: entry.title, place: entry.placeOf(['title']) },
        { text: entry.summary, place: entry.placeOf(['summary']) },
        ...[...walkBlocks([...entry.document.blocks, ...entry.document.notes.flat()])].flatMap((block) => [
          { text: textOfInlines(inlinesOf(block)), place: top },
          ...('ask' in block ? [{ text: block.ask, place: top }] : []),
          ...('heard' in block ? [{ text: block.heard, place: top }] : []),
          ...('alt' in block ? [{ text: block.alt, place: top }] : []),
        ]),
      ];
      return found
        .filter(({ text }) => text.includes(MARK))
        .map(({ text, place }) =>
          problem(
            'still-to-write',
            place,
            { en: `This is still to be written: ${text.slice(0, 60)}`, zh: `这里还没有写：${text.slice(0, 60)}` },
            { en: 'Write it in place of the words in brackets, or delete it.', zh: '请把括号里的提示换成正文；用不到就删掉。' },
          ),
        );
    }),
};
