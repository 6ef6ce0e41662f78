/** Which files the content folder may hold. Symbolic links, odd names and odd types are problems, not surprises. */
import { type Dirent, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { isLocale, type Locale } from '../locales.ts';
import { type Problem, problem } from '../problems.ts';
import { KINDS, type Kind } from '../schemas/kinds.ts';

/** Collections of data: one YAML file an entry, the name of the file its id. */
export const DATA = ['safety', 'facts', 'topics', 'signs', 'glossary', 'people', 'calendars'] as const;
export type DataKind = (typeof DATA)[number];

export interface EntryFile {
  kind: Kind;
  locale: Locale;
  slug: string;
  file: string;
}
export interface DataFile {
  kind: DataKind;
  id: string;
  file: string;
}
export interface Inventory {
  entries: EntryFile[];
  data: DataFile[];
  /** Interface words: one JSON file a language. */
  words: { locale: Locale; file: string }[];
  /** Pictures and recordings beside the entries, as paths of the file system. */
  media: Set<string>;
  problems: Problem[];
}

const NAME = '[a-z0-9]+(?:-[a-z0-9]+)*';
const ENTRY = new RegExp(`^(${NAME})\\.mdx$`);
const MEDIA = new RegExp(`^${NAME}\\.(?:png|jpe?g|mp3|m4a|opus)$`);
const RECORDING = new RegExp(`^${NAME}\\.(?:mp3|m4a|opus)$`);
/** Collections whose names may be spoken: a folder of recordings a language. */
const SPOKEN: readonly string[] = ['signs', 'topics'];
const RECORD = new RegExp(`^(${NAME})\\.yaml$`);
/** Folders that are read elsewhere: the site's own pages are compiled by Astro. */
const OTHERS = new Set(['guides']);
/** Left behind by file managers; harmless, and not the author's fault. */
const LITTER = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', '.gitkeep', 'README.md']);

/** @param root the content folder; @returns its files by kind, sorted by path, and what does not belong there */
export function takeInventory(root: string): Inventory {
  const inventory: Inventory = { entries: [], data: [], words: [], media: new Set(), problems: [] };
  const misplaced = (file: string, zh: string, en: string) =>
    void inventory.problems.push(
      problem(
        'misplaced',
        { file, line: 1, column: 1 },
        { en, zh },
        {
          en: `Entries are <kind>/<language>/<name>.mdx, with kind one of ${KINDS.join(', ')} and a name of small letters, digits and hyphens.`,
          zh: `文章的位置是 <类别>/<语言>/<名称>.mdx，类别为 ${KINDS.join('、')} 之一，名称用小写字母、数字和连字符。`,
        },
      ),
    );
  const list = (folder: string): Dirent[] =>
    existsSync(folder)
      ? readdirSync(folder, { withFileTypes: true })
          .filter((item) => !LITTER.has(item.name))
          .sort((a, b) => (a.name < b.name ? -1 : 1))
      : [];
  /** A plain file, or a problem: a link could lead out of the content. */
  const isPlain = (item: Dirent, file: string): boolean => {
    if (item.isFile()) return true;
    misplaced(file, '这里只能放普通文件，不能放链接或文件夹。', 'Only plain files belong here, no links or folders.');
    return false;
  };

  for (const top of list(root)) {
    const folder = path.join(root, top.name);
    if (OTHERS.has(top.name)) continue;
    if (!top.isDirectory()) misplaced(folder, '内容文件夹里不应有这个文件。', 'This does not belong into the content folder.');
    else if ((KINDS as readonly string[]).includes(top.name)) takeEntries(top.name as Kind, folder);
    else if ((DATA as readonly string[]).includes(top.name)) takeData(top.name as DataKind, folder);
    else if (top.name === 'interface') takeWords(folder);
    else misplaced(folder, '没有这个内容类别。', 'There is no such kind of content.');
  }

  function takeEntries(kind: Kind, folder: string): void {
    for (const language of list(folder)) {
      const inside = path.join(folder, language.name);
      if (!language.isDirectory() || !isLocale(language.name)) {
        misplaced(inside, '这里只能是语言文件夹。', 'Only folders of the site’s languages belong here.');
        continue;
      }
      for (const item of list(inside)) {
        const file = path.join(inside, item.name);
        if (!isPlain(item, file)) continue;
        const slug = ENTRY.exec(item.name)?.[1];
        if (slug !== undefined) inventory.entries.push({ kind, locale: language.name, slug, file });
        else if (MEDIA.test(item.name)) inventory.media.add(file);
        else misplaced(file, '文件名或类型不对。', 'This name or type of file is not allowed.');
      }
    }
  }
  function takeData(kind: DataKind, folder: string): void {
    for (const item of list(folder)) {
      const file = path.join(folder, item.name);
      if (item.isDirectory() && SPOKEN.includes(kind) && isLocale(item.name)) {
        takeRecordings(file);
        continue;
      }
      const id = RECORD.exec(item.name)?.[1];
      if (!isPlain(item, file)) continue;
      if (id === undefined) misplaced(file, '这里只能放 <编号>.yaml 文件。', 'Only <id>.yaml files belong here.');
      else inventory.data.push({ kind, id, file });
    }
  }
  function takeRecordings(folder: string): void {
    for (const item of list(folder)) {
      const file = path.join(folder, item.name);
      if (!isPlain(item, file)) continue;
      if (RECORDING.test(item.name)) inventory.media.add(file);
      else misplaced(file, '这里只能放录音文件。', 'Only recordings belong here.');
    }
  }
  function takeWords(folder: string): void {
    for (const item of list(folder)) {
      const file = path.join(folder, item.name);
      const locale = item.name.replace(/\.json$/, '');
      if (!isPlain(item, file)) continue;
      if (item.name.endsWith('.json') && isLocale(locale)) inventory.words.push({ locale, file });
      else misplaced(file, '这里只能放 <语言>.json 文件。', 'Only <language>.json files belong here.');
    }
  }
  return inventory;
}
