/** Says every problem of the content, for people who write: npm run lint:content. Ends with 1 where there is an error. */
import { readContent } from '../src/document/read.ts';
import { joinLibrary } from '../src/library.ts';
import { formatProblems } from '../src/problems.ts';
import { runRules } from '../src/rules/run.ts';
import { missedSlots } from './script-length.ts';

const { content, problems } = readContent();
// What cannot be read, or breaks a rule, would only be told again by the length of its script.
const broken = problems.length > 0 ? problems : runRules(content);
const isError = broken.some(({ level }) => level === 'error');
console.log(formatProblems(isError ? broken : [...broken, ...missedSlots(joinLibrary(content))]));
process.exitCode = isError ? 1 : 0;
