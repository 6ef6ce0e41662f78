/** One MDX file: its front matter and its text, or every problem of both. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'astro/zod';
import { mdxToMdast } from 'satteri';
import { ORIGINAL } from '../locales.ts';
import { type Problem, problem } from '../problems.ts';
import { ORIGINALS, TRANSLATIONS } from '../schemas/entries.ts';
import type { Original, TranslatedEntry } from './content.ts';
import { toDocument } from './convert.ts';
import { disarm } from './disarm.ts';
import { readYaml, splitFrontMatter } from './front-matter.ts';
import { checkTree, type Reference } from './gate.ts';
import type { EntryFile } from './inventory.ts';
import { partsOf } from './parts.ts';
import { passagesOf } from './passages.ts';
import type { TreeNode } from './tree.ts';

/** The syntax tree of an MDX text; the parser only reads, it makes and runs no code. */
function parseMdx(text: string, file: string): { tree: TreeNode } | { problem: Problem } {
  try {
    return { tree: mdxToMdast(text, { features: { gfm: true, frontmatter: true } }) as unknown as TreeNode };
  } catch (error) {
    const [, line, column, reason] = /^(\d+):(\d+)(?:-\d+:\d+)?:\s*([\s\S]*)/.exec((error as Error).message) ?? [];
    return {
      problem: problem(
        'mdx',
        { file, line: Number(line ?? 1), column: Number(column ?? 1) },
        { en: `This part of the text cannot be read: ${reason ?? (error as Error).message}`, zh: '这部分正文无法读取。' },
        {
          en: 'Each <Name> needs its </Name>; write \\< for "less than" and \\{ for a brace.',
          zh: '每个 <名称> 都要有对应的 </名称>；“小于号”请写成 \\<，大括号请写成 \\{。',
        },
      ),
    };
  }
}

/**
 * @param text the file's text, decoded
 * @param file its path from the folder of the project; `source.file` is its path in the file system
 */
export function readEntry(
  source: EntryFile,
  text: string,
  file: string,
): { original?: Original; translation?: TranslatedEntry; problems: Problem[] } {
  const front = splitFrontMatter(text);
  if (front === undefined) {
    return {
      problems: [
        problem(
          'front-matter',
          { file, line: 1, column: 1 },
          {
            en: 'The file must begin with its facts (title, summary …) between two lines of three dashes.',
            zh: '文件开头必须有标题、摘要等信息，放在两行 --- 之间。',
          },
          { en: 'Copy the top of another entry of this folder and change it.', zh: '请从同一文件夹的另一篇复制开头部分再修改。' },
        ),
      ],
    };
  }
  const isOriginal = source.locale === ORIGINAL;
  const schema: z.ZodType = (isOriginal ? ORIGINALS : TRANSLATIONS)[source.kind];
  const yaml = readYaml(front, schema, file, 1);
  const problems = [...yaml.problems];

  const disarmed = disarm(text, file);
  problems.push(...disarmed.problems);
  if (disarmed.text === undefined) return { problems };
  const parsed = parseMdx(disarmed.text, file);
  if ('problem' in parsed) return { problems: [...problems, parsed.problem] };
  const gated = checkTree(parsed.tree, source.kind, file);
  problems.push(...gated.problems, ...missingFiles(gated.references, source.file));
  if (problems.length > 0) return { problems };

  const document = toDocument(parsed.tree);
  const meta = yaml.data as { title: string; summary: string };
  const entry = {
    slug: source.slug,
    locale: source.locale,
    file,
    title: meta.title,
    summary: meta.summary,
    document,
    parts: partsOf(meta.title, meta.summary, document),
    references: gated.references,
    passages: passagesOf(parsed.tree, file),
    placeOf: yaml.placeOf,
  };
  return isOriginal
    ? { original: { ...entry, meta: { kind: source.kind, ...meta } as Original['meta'] }, problems }
    : { translation: { ...entry, kind: source.kind, meta: meta as TranslatedEntry['meta'] }, problems };
}

function missingFiles(references: readonly Reference[], entryFile: string): Problem[] {
  return references
    .filter(({ kind, id }) => kind === 'file' && !existsSync(path.join(path.dirname(entryFile), id)))
    .map(({ id, place }) =>
      problem(
        'missing-file',
        place,
        { en: `There is no file ${id} beside this entry.`, zh: `同一文件夹里找不到 ${id}。` },
        { en: 'Upload it into the same folder, or correct the name.', zh: '请把文件上传到同一文件夹，或改正名称。' },
      ),
    );
}
