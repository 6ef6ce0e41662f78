/** From the body of a file to a draft that the gate has passed, or to what is wrong with it. */
import type { Content } from '../../../src/document/content.ts';
import type { Block } from '../../../src/document/document.ts';
import { digestOf } from '../../../src/document/parts.ts';
import { joinLibrary } from '../../../src/library.ts';
import { ORIGINAL } from '../../../src/locales.ts';
import { type Problem, problem } from '../../../src/problems.ts';
import { ORIGINALS } from '../../../src/schemas/entries.ts';
import { checkDraft, type Draft } from '../../draft/draft.ts';
import { writeFrontMatter } from '../../draft/front-matter.ts';
import { writeMdx } from '../../draft/mdx.ts';
import { readBody, unsettled, type WordBody } from '../file/body.ts';
import { tellLosses } from '../file/losses.ts';
import { openWord } from '../file/open.ts';
import { makeEntry, type Wanted } from './entry.ts';
import { renewPicture } from './picture.ts';

export interface Brought {
  /** Undefined where there are problems: nothing is to be written then. */
  draft?: Draft;
  problems: Problem[];
  /** What could not be kept. */
  warnings: Problem[];
  /** What the rules still ask for before it can be published. */
  todo: Problem[];
}

const refused = (problems: Problem[], warnings: Problem[] = []): Brought => ({ problems, warnings, todo: [] });

/** @param bytes of a Word file, from anybody */
export async function bringWord(bytes: Uint8Array, wanted: Wanted, content: Content): Promise<Brought> {
  const opened = openWord(bytes, wanted.file);
  if ('problems' in opened) return refused(opened.problems);
  const open = unsettled(opened.word);
  if (open.length > 0) return refused(open);
  return bringBody(readBody(opened.word), wanted, content);
}

/** Blocks without the figures of pictures that could not be read. */
const without = (blocks: readonly Block[], lost: ReadonlySet<string>): Block[] =>
  blocks.filter((block) => block.type !== 'figure' || block.src === undefined || !lost.has(block.src));

export async function bringBody(body: WordBody, wanted: Wanted, content: Content): Promise<Brought> {
  const made = makeEntry(body, wanted, content, joinLibrary(content));
  const pictures = new Map<string, Uint8Array>();
  const lost = new Set<string>();
  for (const { name, bytes } of made.pictures) {
    const renewed = await renewPicture(bytes);
    if (renewed) pictures.set(`${name}.jpg`, renewed);
    else lost.add(`./${name}.jpg`);
  }
  const warnings = [
    ...made.warnings,
    ...tellLosses(
      [...lost].map((words) => ({ kind: 'picture', at: 1, words })),
      wanted.file,
    ),
  ];
  const document = { ...made.document, blocks: without(made.document.blocks, lost) };
  const problems = lost.size > 0 ? made.problems.filter(({ code }) => code !== 'word-alt') : made.problems;
  if (problems.length > 0) return refused(problems, warnings);

  const { kind, slug } = wanted;
  const text = `${writeFrontMatter(ORIGINALS[kind], made.fields)}\n${writeMdx(document)}`;
  const draft: Draft = { kind, slug, locale: ORIGINAL, text, pictures };
  const checked = checkDraft(draft, content);
  if (checked.problems.length > 0)
    return refused(
      checked.problems.map((found) => quoting(found, text)),
      warnings,
    );
  if (digestOf(checked.document?.blocks, checked.document?.notes) !== digestOf(document.blocks, document.notes))
    return refused(
      [
        problem(
          'word-changed',
          { file: wanted.file, line: 1, column: 1 },
          {
            en: 'The page would not say just what the Word file says; this is a fault of the importer.',
            zh: '生成的页面与 Word 文件不完全一致；这是导入程序的问题。',
          },
          { en: 'Please report it with the file.', zh: '请把文件发给维护者。' },
        ),
      ],
      warnings,
    );
  return { draft, problems: [], warnings, todo: checked.todo };
}

/** The line itself beside its problem: the file in which it would stand has not been written. */
function quoting(found: Problem, text: string): Problem {
  const line = (text.split('\n')[found.line - 1] ?? '').trim().slice(0, 80);
  if (line === '') return found;
  return { ...found, says: { en: `${found.says.en} In: ${line}`, zh: `${found.says.zh} 在：${line}` } };
}
