/** What commands print. */
import { formatProblem, formatProblems, inOrder, type Problem } from '../../src/problems.ts';

/** Prints why nothing was written, and ends with 1. */
export function stop(problems: readonly Problem[]): never {
  console.error(formatProblems(problems));
  console.error('\nNothing was written. · 没有写入任何文件。');
  process.exit(1);
}

/** Prints a list under its name; nothing where it is empty. */
export function tell(problems: readonly Problem[], name: string): void {
  if (problems.length === 0) return;
  console.log([`\n${problems.length} × ${name}:`, ...inOrder(problems).map(formatProblem)].join('\n\n'));
}
