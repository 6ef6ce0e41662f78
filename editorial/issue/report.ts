/** What is answered to an issue, in Markdown. Words of strangers stand in code blocks: no name in them is called, no link made. Pure. */
import { formatProblem, inOrder, type Problem } from '../../src/problems.ts';

/** A fence that nothing within closes. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}

const list = (name: string, problems: readonly Problem[]): string[] =>
  problems.length === 0 ? [] : [`### ${name}`, fenced(inOrder(problems).map(formatProblem).join('\n\n'))];

/** @param written files that were written; none where the text was refused */
type Told = { readonly [K in 'problems' | 'warnings' | 'todo']: readonly Problem[] };

export function report({ problems, warnings, todo }: Told, written: readonly string[] = []): string {
  const head =
    written.length > 0
      ? ['已收入，谢谢。下面是还要做的事。 · The text was taken. What is still to be done:', fenced(written.join('\n'))]
      : ['还不能收入，没有写入任何文件。请看下面怎么改。 · The text could not be taken; nothing was written. What to do:'];
  return [
    ...head,
    ...list('要改 · To mend', problems),
    ...list('没能保留 · Could not be kept', warnings),
    ...list('发表前还要做 · Before it can be published', todo),
  ].join('\n\n');
}
