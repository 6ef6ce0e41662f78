/**
 * Makes an entry of a text or Word file that came by an issue form. A workflow calls it when a maintainer sets the label; what the issue
 * says is data: nothing of it is run, and only GitHub's own attachments are fetched, up to the size that may be read.
 *
 *     node editorial/from-issue.ts [--event FILE]      else GITHUB_EVENT_PATH
 *
 * Prints a report in Markdown. Ends with 0 when a file was written, with 1 when not.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'astro/zod';
import { readContent } from '../src/document/read.ts';
import { type Problem, problem } from '../src/problems.ts';
import { BUILD_DATE } from '../src/site.ts';
import { fileOf } from './draft/draft.ts';
import { kindNamed } from './draft/kind.ts';
import { place } from './draft/place.ts';
import { checkSlug } from './draft/slug.ts';
import { fetchAttachment, filesIn, nameOf } from './issue/attachment.ts';
import { readForm } from './issue/form.ts';
import { report } from './issue/report.ts';
import { bodyOfText } from './issue/text.ts';
import { type Brought, bringBody, bringWord } from './word/entry/bring.ts';

const eventSchema = z.object({
  issue: z.object({ number: z.number().int().positive(), title: z.string().max(1000), body: z.string().nullable() }),
});

function end(problems: readonly Problem[], others: readonly Problem[] = []): never {
  console.log(report({ problems, warnings: others, todo: [] }));
  process.exit(1);
}
const at = { file: 'issue', line: 1, column: 1 };

const { values } = parseArgs({ options: { event: { type: 'string' } } });
const eventFile = values.event ?? process.env['GITHUB_EVENT_PATH'];
const raw = eventFile === undefined ? undefined : (JSON.parse(readFileSync(eventFile, 'utf8')) as unknown);
const event = eventSchema.safeParse(raw);
if (!event.success) {
  const says = { en: 'This event holds no issue.', zh: '这个事件里没有 issue。' };
  end([problem('event', at, says, { en: 'Call it for an issue that was labelled.', zh: '请在给 issue 加标签时调用。' })]);
}
const { issue } = event.data;
const form = readForm(issue.body ?? '');
const kind = kindNamed(form.kind) ?? 'articles';
// A form without a usable name still gives a file; the coordinator renames it.
const slug = form.slug?.trim() || `issue-${issue.number}`;
const { content } = readContent();
const refused = checkSlug(kind, slug, content);
if (refused.length > 0) end(refused);

const text = form.text ?? (form.kind === undefined ? (issue.body ?? '') : '');
const files = filesIn(issue.body ?? '');
if (files.length > 1) {
  const says = {
    en: `The issue holds ${files.length} files; which one counts?`,
    zh: `issue 里有 ${files.length} 个文件，不知道用哪一个。`,
  };
  end([problem('attachment', at, says, { en: 'Leave one, then set the label again.', zh: '请只留一个，再加一次标签。' })]);
}

const wanted = { kind, slug, alts: [], day: BUILD_DATE };
async function bring(): Promise<Brought> {
  const [file] = files;
  if (file !== undefined) {
    const fetched = await fetchAttachment(file, fetch);
    if ('problem' in fetched) end([fetched.problem]);
    return bringWord(fetched.bytes, { ...wanted, file: nameOf(file) }, content);
  }
  if (text.trim() === '') {
    const says = { en: 'The issue holds neither text nor a Word file.', zh: 'issue 里没有正文，也没有 Word 文件。' };
    end([problem('issue', at, says, { en: 'Add one, then set the label again.', zh: '请补上，再加一次标签。' })]);
  }
  const sources = form.sources === undefined ? '' : `\n\n# 数字和结论的来源\n\n${form.sources}`;
  const title = form.title ?? (form.text === undefined ? issue.title : '');
  return bringBody(bodyOfText(`${text}${sources}`, kind, title.trim()), { ...wanted, file: `issue #${issue.number}` }, content);
}

const brought = await bring();
const { draft, problems, warnings } = brought;
if (!draft) end(problems, warnings);
const target = fileOf(draft);
const taken = place(
  new Map<string, string | Uint8Array>([
    [target, draft.text],
    ...[...draft.pictures].map(([name, bytes]) => [path.join(path.dirname(target), name), bytes] as const),
  ]),
);
if (taken.length > 0) end(taken);
console.log(report(brought, [target, ...draft.pictures.keys()]));
