/**
 * Reads back the sheet of a translator: writes the parts that she translated, each following the original that she had before her.
 *
 *     npm run import:translation -- FILE.docx [--by ID]     ID: a file of content/people, with her consent; or machine
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { splitFrontMatter } from '../../src/document/front-matter.ts';
import { readContent } from '../../src/document/read.ts';
import { type Problem, problem } from '../../src/problems.ts';
import { BUILD_DATE } from '../../src/site.ts';
import { fileOf } from '../draft/draft.ts';
import { place } from '../draft/place.ts';
import { stop, tell } from '../draft/say.ts';
import { readBody, unsettled } from './file/body.ts';
import { LARGEST_FILE_BYTES, openWord } from './file/open.ts';
import { refuse } from './file/refuse.ts';
import { joinSheet } from './sheet/join.ts';
import { readSheet } from './sheet/read.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { by: { type: 'string' } } });
const file = positionals[0] ?? '';
const at = { file: file || 'npm run import:translation', line: 1, column: 1 };
if (file === '' || !existsSync(file) || !statSync(file).isFile()) {
  const says = { en: 'There is no such file.', zh: '没有这个文件。' };
  const fix = { en: 'Write: npm run import:translation -- FILE.docx', zh: '请写：npm run import:translation -- 文件.docx' };
  stop([problem('no-file', at, says, fix)]);
}
const name = path.basename(file);
if (statSync(file).size > LARGEST_FILE_BYTES) stop([refuse('too-large', name)]);
const opened = openWord(new Uint8Array(readFileSync(file)), name);
if ('problems' in opened) stop(opened.problems);
const open: Problem[] = unsettled(opened.word);
if (open.length > 0) stop(open);
const returned = readSheet(readBody(opened.word), name);
if ('problems' in returned) stop(returned.problems);

const { content } = readContent();
const { head } = returned;
const standing = content.translations.find(
  (entry) => entry.kind === head.kind && entry.slug === head.slug && entry.locale === head.locale,
);
const target = standing?.file;
const front = target === undefined ? undefined : splitFrontMatter(readFileSync(target, 'utf8').replace(/\r\n?/g, '\n'));
const joined = joinSheet(returned, content, { file: name, by: values.by, day: BUILD_DATE, front });
if (!joined.draft) stop([...joined.problems, ...joined.warnings]);

const written = target ?? fileOf(joined.draft);
const taken = place(new Map([[written, joined.draft.text]]), target !== undefined);
if (taken.length > 0) stop(taken);
console.log(`written · 已写好: ${written} (parts · 部分: ${joined.taken.join(', ')})`);
tell(joined.warnings, 'to look at · 请看一看');
