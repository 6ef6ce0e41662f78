/** Says every problem of the content, for people who write: npm run lint:content. Ends with 1 where there is an error. */
import { readContent } from '../src/document/read.ts';
import { formatProblems } from '../src/problems.ts';
import { runRules } from '../src/rules/run.ts';

const { content, problems } = readContent();
const all = problems.length > 0 ? problems : runRules(content);
console.log(formatProblems(all));
process.exitCode = all.some(({ level }) => level === 'error') ? 1 : 0;
