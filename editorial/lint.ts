/**
 * Says every problem of the content, for people who write. Ends with 1 where there is an error.
 *
 *     npm run lint:content                                     everything
 *     npm run lint:content -- FILE FOLDER …                    only these
 *     npm run lint:content -- --format terminal|github|json
 *     npm run lint:content -- --fix FILE …                     mends punctuation first
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readContent } from '../src/document/read.ts';
import { findProblems } from './lint/find.ts';
import { FORMATS, type Format, formatted } from './lint/format.ts';
import { mended } from './lint/mend.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { format: { type: 'string', default: 'terminal' }, fix: { type: 'boolean', default: false } },
});
if (!(FORMATS as readonly string[]).includes(values.format)) {
  console.error(`--format ${FORMATS.join('|')}`);
  process.exit(2);
}
if (values.fix) {
  const { content } = readContent();
  const wanted = new Set(
    findProblems(positionals)
      .filter(({ code }) => code === 'tidy-text')
      .map(({ file }) => file),
  );
  for (const { file } of [...content.originals, ...content.translations]) {
    if (!wanted.has(file)) continue;
    const text = readFileSync(file, 'utf8');
    const after = mended(text, file);
    if (after === text) continue;
    writeFileSync(file, after);
    console.error(`mended · 已改正: ${file}`);
  }
}
const problems = findProblems(positionals);
console.log(formatted(problems, values.format as Format));
process.exitCode = problems.some(({ level }) => level === 'error') ? 1 : 0;
