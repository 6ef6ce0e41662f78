/**
 * Asks whether the addresses of sources still answer: npm run check:links. Ends with 1 where some are gone.
 * A host that refuses programs (403, 429) or does not answer at all is named and decides nothing.
 */
import { readContent } from '../src/document/read.ts';
import { asked, deadOf, linksOf } from './links/ask.ts';

const links = linksOf(readContent().content);
const answers = await asked([...links.keys()]);
const { dead, doubtful } = deadOf(answers);
const say = (url: string) => `- ${url} (${answers.get(url)}): ${(links.get(url) ?? []).join(', ')}`;
console.log(`${links.size} addresses · 个网址, ${dead.length} gone · 打不开, ${doubtful.length} not told · 无法判断`);
console.log([...dead.map(say), ...(doubtful.length > 0 ? ['?', ...doubtful.map(say)] : [])].join('\n'));
process.exitCode = dead.length > 0 ? 1 : 0;
