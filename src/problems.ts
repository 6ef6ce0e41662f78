/** What is wrong with the content, said to the person who must act: what, where, and what to do, in English and Chinese. */

/** One sentence in the two languages that authors and editors read. */
export interface Said {
  en: string;
  zh: string;
}

export interface Problem {
  /** Name of the rule, kebab-case; the same word in the code, the documentation and the message. */
  code: string;
  /** `error` stops the build; `warning` is printed. */
  level: 'error' | 'warning';
  /** Path from the folder of the project, with `/`. */
  file: string;
  /** Counted from 1, in characters as an editor shows them. */
  line: number;
  column: number;
  says: Said;
  /** What to do about it. */
  fix: Said;
}

/** Where in a file something stands, counted from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

type Make = (code: string, place: Place, says: Said, fix: Said) => Problem;

const made =
  (level: Problem['level']): Make =>
  (code, { file, line, column }, says, fix) => ({ code, level, file, line, column, says, fix });

/** A problem that stops the build. */
export const problem: Make = made('error');

/** A problem that somebody must judge; the build goes on. */
export const warning: Make = made('warning');

/** Files in alphabetical order, then from the top of each file down. */
export const inOrder = (problems: readonly Problem[]): Problem[] =>
  problems.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column);

/** One problem as text for a terminal: place and code, both languages, what to do. */
export const formatProblem = (p: Problem): string =>
  [
    `${p.file}:${p.line}:${p.column} ${p.level} [${p.code}]`,
    `  ${p.says.en}`,
    `  ${p.says.zh}`,
    `  → ${p.fix.en}`,
    `  → ${p.fix.zh}`,
  ].join('\n');

/** All problems as text, with their number first. */
export const formatProblems = (problems: readonly Problem[]): string =>
  [
    `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the content · 内容有 ${problems.length} 个问题`,
    ...inOrder(problems).map(formatProblem),
  ].join('\n\n');

/** Thrown where a build cannot go on; its message is the whole list. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems));
    this.name = 'ContentError';
    this.problems = problems;
  }
}
