/**
 * Makes an entry of a Word file that a doctor sent. An existing file is never written over.
 *
 *     npm run import:word -- FILE.docx --kind article --slug iron-and-tea [--alt "图上有什么" …]
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { readContent } from '../../src/document/read.ts';
import { type Problem, problem } from '../../src/problems.ts';
import { BUILD_DATE } from '../../src/site.ts';
import { fileOf } from '../draft/draft.ts';
import { kindNamed } from '../draft/kind.ts';
import { place } from '../draft/place.ts';
import { stop, tell } from '../draft/say.ts';
import { checkSlug } from '../draft/slug.ts';
import { bringWord } from './entry/bring.ts';
import { LARGEST_FILE_BYTES } from './file/open.ts';
import { refuse } from './file/refuse.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { kind: { type: 'string' }, slug: { type: 'string' }, alt: { type: 'string', multiple: true } },
});
const [file] = positionals;
const kind = kindNamed(values.kind);
const at = { file: file ?? 'npm run import:word', line: 1, column: 1 };
if (file === undefined || kind === undefined || values.slug === undefined)
  stop([
    problem(
      'usage',
      at,
      { en: 'A file, its kind and a name for its address are needed.', zh: '需要文件、类别和网址用的名称。' },
      {
        en: 'Write: npm run import:word -- FILE.docx --kind article|story|radio --slug english-words',
        zh: '请写：npm run import:word -- 文件.docx --kind article|story|radio --slug 英文词',
      },
    ),
  ]);
if (!existsSync(file) || !statSync(file).isFile())
  stop([
    problem(
      'no-file',
      at,
      { en: 'There is no such file.', zh: '没有这个文件。' },
      { en: 'Correct the name.', zh: '请改正文件名。' },
    ),
  ]);
if (statSync(file).size > LARGEST_FILE_BYTES) stop([refuse('too-large', path.basename(file))]);

const { content } = readContent();
const taken = checkSlug(kind, values.slug, content);
if (taken.length > 0) stop(taken);
const bytes = new Uint8Array(readFileSync(file));
const wanted = { file: path.basename(file), kind, slug: values.slug, day: BUILD_DATE };

/** Asks for the words of pictures that have none, where somebody is there to answer. */
async function askAlts(alts: readonly string[], problems: readonly Problem[]): Promise<string[]> {
  const ask = createInterface({ input: process.stdin, output: process.stdout });
  const answers = [...alts];
  for (const { says } of problems.filter(({ code }) => code === 'word-alt')) {
    const number = Number(/\d+/.exec(says.zh)?.[0] ?? answers.length + 1);
    answers[number - 1] = (await ask.question(`${says.zh}\n${says.en}\n图上有什么 What is to be seen:\n> `)).trim();
  }
  ask.close();
  return Array.from(answers, (answer) => answer ?? '');
}

let brought = await bringWord(bytes, { ...wanted, alts: values.alt ?? [] }, content);
if (process.stdin.isTTY && brought.problems.some(({ code }) => code === 'word-alt'))
  brought = await bringWord(bytes, { ...wanted, alts: await askAlts(values.alt ?? [], brought.problems) }, content);
if (!brought.draft) stop([...brought.problems, ...brought.warnings]);

const { draft, warnings, todo } = brought;
const target = fileOf(draft);
const exists = place(
  new Map<string, string | Uint8Array>([
    [target, draft.text],
    ...[...draft.pictures].map(([name, picture]) => [path.join(path.dirname(target), name), picture] as const),
  ]),
);
if (exists.length > 0) stop(exists);
console.log(`written · 已写好: ${target}`);
tell(warnings, 'could not be kept · 没能保留');
tell(todo, 'still to be done before it can be published · 发表前还要做');
