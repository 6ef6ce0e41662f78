/** Prints the digests that a review record signs: npm run digest -- articles/weak-blood */
import { readContent } from '../src/document/read.ts';
import { joinLibrary } from '../src/library.ts';
import { formatProblems } from '../src/problems.ts';
import type { Kind } from '../src/schemas/kinds.ts';

const { content, problems } = readContent();
if (problems.length > 0) {
  console.error(formatProblems(problems));
  process.exit(1);
}
const library = joinLibrary(content);
for (const address of process.argv.slice(2)) {
  const [kind, slug] = address.split('/');
  const entry = library.entry(kind as Kind, slug ?? '');
  if (!entry) {
    console.error(`There is no entry ${address}. · 没有 ${address} 这篇内容。`);
    process.exitCode = 1;
  }
  for (const version of entry?.versions.values() ?? []) console.log(`${address} ${version.locale} ${version.digest}`);
}
