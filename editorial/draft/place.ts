/** Writes the files of a draft: all of them, or none. */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Problem, problem } from '../../src/problems.ts';

/**
 * Writes each file under another name first and gives them their names when all are there.
 * @param files bytes or text by path
 * @param mayReplace false where a file that exists must stay as it is
 * @returns the files that exist and may not be replaced, as problems: nothing has been written then
 * @throws Error of the file system; no new file is left behind then
 */
export function place(files: ReadonlyMap<string, string | Uint8Array>, mayReplace = false): Problem[] {
  const taken = mayReplace ? [] : [...files.keys()].filter((file) => existsSync(file));
  if (taken.length > 0)
    return taken.map((file) =>
      problem(
        'exists',
        { file, line: 1, column: 1 },
        { en: 'This file exists already. Nothing was changed.', zh: '这个文件已经存在。没有改动任何文件。' },
        { en: 'Choose another --slug, or move that file away first.', zh: '请换一个 --slug，或先把那个文件移走。' },
      ),
    );
  const aside = new Map([...files.keys()].map((file) => [file, path.join(path.dirname(file), `.${path.basename(file)}.new`)]));
  const placed: string[] = [];
  try {
    for (const [file, bytes] of files) {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(aside.get(file) ?? file, bytes);
    }
    for (const [file, name] of aside) {
      renameSync(name, file);
      placed.push(file);
    }
  } catch (error) {
    if (!mayReplace) for (const file of placed) rmSync(file, { force: true });
    throw error;
  } finally {
    for (const name of aside.values()) rmSync(name, { force: true });
  }
  return [];
}
