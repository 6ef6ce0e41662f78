/**
 * What an entry may hold before the parser sees it. The parser runs no code, but it does read code, and that is where
 * an author's file could stop the process: deep code overflows its stack, and its time grows with the square of the marks.
 */
import { type Place, type Problem, problem } from '../problems.ts';
import { refusalOf } from './refusals.ts';

/** Marks that an entry may hold: some ten times those of the longest article. */
const MOST_MARKS = { '<': 3000, '{': 300 } as const;

/** Characters on a line, several times the longest paragraph: the parser counts columns anew from the start of the line for every mark. */
const LONGEST_LINE = 5000;

/** Characters that may be read as one piece of code, from a brace to the last closing one. */
const LONGEST_CODE = 300;
/** A brace that closes before anything in which another brace could hide. */
const CLOSED = /^\{[^{}"'`/<]{0,200}\}/;

/** Where the parser begins to read code without a brace. */
const CODE_LINE = /^(?:import|export)(?=[ {*])/;

/** @returns problems, and the text to parse: lines of code are made plain words of the same length; no text where parsing is not safe */
export function disarm(text: string, file: string): { text?: string; problems: Problem[] } {
  const problems: Problem[] = [];
  const at = (offset: number): Place => {
    const lines = text.slice(0, offset).split('\n');
    return { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  };
  for (const [mark, most] of Object.entries(MOST_MARKS)) {
    const count = text.split(mark).length - 1;
    if (count > most) {
      problems.push(
        problem(
          'too-many-marks',
          at(text.indexOf(mark)),
          {
            en: `The file holds "${mark}" ${count} times; at most ${most} are read.`,
            zh: `文件里有 ${count} 个“${mark}”，最多只能有 ${most} 个。`,
          },
          { en: 'Split it into several entries.', zh: '请分成几篇。' },
        ),
      );
    }
  }
  const code = refusalOf('mdxFlowExpression');
  const line = refusalOf('mdxjsEsm');
  const last = text.lastIndexOf('}');
  const brace = [...text.matchAll(/\{/g)].find(
    ({ index }) => last - index > LONGEST_CODE && !CLOSED.test(text.slice(index, index + 202)),
  );
  if (brace) problems.push(problem('markup', at(brace.index), code.says, code.fix));
  for (const [index, { length }] of text.split('\n').entries()) {
    if (length > LONGEST_LINE) {
      problems.push(
        problem(
          'too-long-line',
          { file, line: index + 1, column: LONGEST_LINE + 1 },
          {
            en: `This line has ${length} characters; at most ${LONGEST_LINE} are read.`,
            zh: `这一行有 ${length} 个字符，最多只能有 ${LONGEST_LINE} 个。`,
          },
          { en: 'Make several paragraphs of it.', zh: '请分成几段。' },
        ),
      );
    }
  }
  const isSafe = problems.length === 0;
  const lines = text.split('\n').map((content, index) => {
    if (!CODE_LINE.test(content)) return content;
    problems.push(problem('markup', { file, line: index + 1, column: 1 }, line.says, line.fix));
    return content.replace(CODE_LINE, (word) => word.toUpperCase());
  });
  return isSafe ? { text: lines.join('\n'), problems } : { problems };
}
