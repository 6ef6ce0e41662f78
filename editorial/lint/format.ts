/** Problems as text for those who read them: a terminal, GitHub's annotations, a program. Pure. */
import { formatProblem, inOrder, type Problem } from '../../src/problems.ts';

export const FORMATS = ['terminal', 'github', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** Where the rule is told with a wrong and a right example. Every rule for the air has its page with its set. */
export const helpPage = ({ code }: Pick<Problem, 'code'>): string => `docs/content-rules/${code}.md`;

const count = (problems: readonly Problem[], level: Problem['level']) => problems.filter((found) => found.level === level).length;

/** "2 errors, 1 warning" in both languages. */
export function tally(problems: readonly Problem[]): string {
  const [errors, warnings] = [count(problems, 'error'), count(problems, 'warning')];
  const many = (number: number, name: string) => `${number} ${name}${number === 1 ? '' : 's'}`;
  return `${many(errors, 'error')}, ${many(warnings, 'warning')} · ${errors} 个错误，${warnings} 个提醒`;
}

/** GitHub reads commands from the output; these characters would end one. */
const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** @param last what stands below the message: where to read on */
export const annotation = (found: Problem, last: string): string =>
  `::${found.level} file=${property(found.file)},line=${found.line},col=${found.column},title=${property(found.code)}::${data(
    [found.says.zh, `→ ${found.fix.zh}`, found.says.en, `→ ${found.fix.en}`, last].join('\n'),
  )}`;

/** Errors first, where only some are read: GitHub shows ten annotations of a kind. */
export const errorsFirst = (problems: readonly Problem[]): Problem[] =>
  problems.toSorted((a, b) => Number(a.level === 'warning') - Number(b.level === 'warning'));

const FORMATTERS: Record<Format, (problems: readonly Problem[]) => string> = {
  terminal: (problems) =>
    [...problems.map((found) => `${formatProblem(found)}\n  ? ${helpPage(found)}`), tally(problems)].join('\n\n'),
  github: (problems) => [...problems.map((found) => annotation(found, helpPage(found))), tally(problems)].join('\n'),
  json: (problems) =>
    JSON.stringify(
      problems.map((found) => ({ ...found, help: helpPage(found) })),
      null,
      1,
    ),
};

export const formatted = (problems: readonly Problem[], format: Format): string => {
  const ordered = inOrder(problems);
  return FORMATTERS[format](format === 'github' ? errorsFirst(ordered) : ordered);
};
