/** What a message to an author must have: a place that there is, both languages, a way to mend it, and nothing of the program's insides. */
import { existsSync } from 'node:fs';
import type { Problem } from '../../../src/problems.ts';

/** Words of a program that has lost its way; no author can act on them. */
const INSIDES =
  /\bundefined\b(?!$)|\[object |Maximum call stack|\n\s+at |node_modules|TypeError|RangeError|The gate let|satteri|NaN\b/;
const CHINESE = /\p{Script=Han}/u;

/** Lines as editors count them. */
const linesOf = (bytes: Uint8Array | undefined): number =>
  bytes === undefined ? Number.POSITIVE_INFINITY : new TextDecoder().decode(bytes).split(/\r\n|[\r\n]/).length;

/**
 * @param file the file that was changed, as messages print it
 * @param bytes what it holds now; undefined where it is gone
 * @returns what is wrong with the messages
 */
export function badMessages(problems: readonly Problem[], file: string, bytes: Uint8Array | undefined): string[] {
  const lines = linesOf(bytes);
  const bad = problems.flatMap((found): string[] => {
    const { code, says, fix, line, column } = found;
    const is = (wrong: boolean, what: string) => (wrong ? [`[${code}] ${what}: ${JSON.stringify(found).slice(0, 300)}`] : []);
    const said = [says.en, says.zh, fix.en, fix.zh];
    return [
      ...is(!file.endsWith(found.file) && !existsSync(found.file), 'names a file that there is not'),
      ...is(!(Number.isInteger(line) && line >= 1 && Number.isInteger(column) && column >= 1), 'has no place'),
      ...is(found.file === file && line > lines, `stands below the last line, ${lines}`),
      ...is(
        said.some((words) => words.trim() === ''),
        'lacks words',
      ),
      ...is(!CHINESE.test(says.zh) || !CHINESE.test(fix.zh), 'says nothing in Chinese'),
      ...is(!/[A-Za-z]{2}/.test(says.en) || !/[A-Za-z]{2}/.test(fix.en), 'says nothing in English'),
      ...is(
        said.some((words) => INSIDES.test(words)),
        'shows the inside of the program',
      ),
      ...is(
        said.some((words) => words.length > 1500),
        'is too long to read',
      ),
    ];
  });
  if (problems.length > 100 + 5 * Math.min(lines, 400))
    bad.push(`${problems.length} messages for ${lines} lines: nobody reads them`);
  return bad;
}
