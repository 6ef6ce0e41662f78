/** What was found on a site, for whoever reads it: a terminal, GitHub's annotations, a program, a browser. Pure. */
import { formatProblem, inOrder, type Problem } from '../../../src/problems.ts';
import { annotation, errorsFirst, tally } from '../../lint/format.ts';
import type { Outcome } from '../check.ts';
import { asPage } from './page.ts';

export const FORMATS = ['terminal', 'github', 'json', 'html'] as const;
export type Format = (typeof FORMATS)[number];

export interface Report {
  /** The folder, or the address of the first page. */
  where: string;
  /** The address by which the site calls itself. */
  published: string;
  /** The day that counted, `YYYY-MM-DD`. */
  date: string;
  /** How many addresses were asked for. */
  addresses: number;
  outcomes: readonly Outcome[];
}

export const problemsOf = ({ outcomes }: Report): Problem[] => inOrder(outcomes.flatMap(({ problems }) => problems));

export const hasErrors = (report: Report): boolean => problemsOf(report).some(({ level }) => level === 'error');

const lineOf = ({ name, title, looked, leftOut, problems }: Outcome): string => {
  const isWrong = problems.some(({ level }) => level === 'error');
  const mark = leftOut ? '–' : isWrong ? '✘' : problems.length > 0 ? '!' : '✔';
  const result = leftOut ? `not checked: ${leftOut.en} · 没有检查：${leftOut.zh}` : `${looked} · ${tally(problems)}`;
  return `${mark} ${name} (${title.en} · ${title.zh}): ${result}`;
};

const summary = (report: Report): string[] => [
  `${report.where}, ${report.date}: ${report.addresses} addresses · ${report.addresses} 个网址`,
  ...report.outcomes.map(lineOf),
];

const WRITERS: Record<Format, (report: Report) => string> = {
  terminal: (report) => [...problemsOf(report).map((found) => `${formatProblem(found)}\n`), ...summary(report)].join('\n'),
  github: (report) =>
    [
      // The place once more: GitHub shows none for what is no file of the repository.
      ...errorsFirst(problemsOf(report)).map((found) => annotation(found, `${found.file}:${found.line}:${found.column}`)),
      ...summary(report),
    ].join('\n'),
  json: ({ outcomes, ...about }) =>
    JSON.stringify(
      {
        format: 1,
        ...about,
        checks: outcomes.map(({ name, title, looked, leftOut, problems }) => ({
          name,
          title,
          ...(leftOut ? { leftOut } : { looked }),
          problems: inOrder(problems),
        })),
      },
      null,
      1,
    ),
  html: asPage,
};

export const written = (report: Report, format: Format): string => WRITERS[format](report);
