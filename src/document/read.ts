/** src/content → everything, or every problem of every file. Plain Node: the build, the tests and the editors' commands call it. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'astro/zod';
import { type Problem, problem } from '../problems.ts';
import { calendarSchema } from '../schemas/calendars.ts';
import type { Sign, Topic } from '../schemas/data.ts';
import { factsSchema, personSchema, reviewSchema, safetySchema, signSchema, termSchema, topicSchema } from '../schemas/data.ts';
import { type Words, wordsSchema } from '../schemas/interface.ts';
import { decodeText } from './characters.ts';
import type { Content, Reading } from './content.ts';
import { readEntry } from './entry.ts';
import { readYaml, type Yaml } from './front-matter.ts';
import { type DataKind, takeInventory } from './inventory.ts';
import { publicKeyOf } from './seal.ts';

/** Folder of the content; `CONTENT_DIR` moves it. */
export const CONTENT_DIR = path.resolve(process.env['CONTENT_DIR'] ?? 'src/content');
/** Folder of the review records: beside the content where that was moved. */
export const REVIEWS_DIR = path.resolve(
  process.env['REVIEWS_DIR'] ?? (process.env['CONTENT_DIR'] ? path.join(CONTENT_DIR, '..', 'reviews') : 'reviews'),
);

const DATA_SCHEMAS: Record<DataKind, z.ZodType> = {
  safety: safetySchema,
  facts: factsSchema,
  topics: topicSchema,
  signs: signSchema,
  glossary: termSchema,
  people: personSchema,
  calendars: calendarSchema,
};

/** A path as messages print it: from the folder of the project, with `/`. */
const shown = (file: string): string => path.relative(process.cwd(), file).split(path.sep).join('/');

/** @returns all that could be read, and all problems; only a folder that cannot be listed throws */
export function readContent(root: string = CONTENT_DIR, reviews: string = REVIEWS_DIR): Reading {
  const inventory = takeInventory(root);
  const problems: Problem[] = inventory.problems.map((found) => ({ ...found, file: shown(found.file) }));
  const content: Content = {
    originals: [],
    translations: [],
    safety: [],
    facts: [],
    topics: [],
    signs: [],
    terms: [],
    people: [],
    calendars: [],
    reviews: [],
    keys: new Map(),
    words: new Map(),
    media: new Map([...inventory.media].map((file) => [shown(file), statSync(file).size])),
    files: new Map(),
    places: new Map(),
  };

  /** Text of a file, or undefined with its problems noted. */
  function text(file: string): string | undefined {
    const decoded = decodeText(readFileSync(file), shown(file));
    if ('text' in decoded) return decoded.text;
    problems.push(...decoded.problems);
    return undefined;
  }
  function yaml(file: string, schema: z.ZodType): Partial<Yaml<unknown>> {
    const source = text(file);
    if (source === undefined) return {};
    const read = readYaml(source, schema, shown(file));
    problems.push(...read.problems);
    return read;
  }

  for (const source of inventory.entries) {
    const decoded = text(source.file);
    if (decoded === undefined) continue;
    const read = readEntry(source, decoded, shown(source.file));
    problems.push(...read.problems);
    if (read.original) content.originals.push(read.original);
    if (read.translation) content.translations.push(read.translation);
  }

  const lists: Record<Exclude<DataKind, 'facts'>, unknown[]> = {
    safety: content.safety,
    topics: content.topics,
    signs: content.signs,
    glossary: content.terms,
    people: content.people,
    calendars: content.calendars,
  };
  for (const { kind, id, file } of inventory.data) {
    const { data, placeOf } = yaml(file, DATA_SCHEMAS[kind]);
    if (data === undefined || placeOf === undefined) continue;
    content.files.set(`${kind}/${id}`, shown(file));
    content.places.set(`${kind}/${id}`, placeOf);
    if (kind === 'facts') {
      for (const [fact, claim] of Object.entries(data as z.infer<typeof factsSchema>)) {
        content.facts.push({ ...claim, id: fact });
        content.places.set(`fact/${fact}`, (path) => placeOf([fact, ...path]));
      }
    } else lists[kind].push({ ...(data as object), id });
  }
  for (const kind of ['signs', 'topics'] as const) for (const item of content[kind]) needRecordings(kind, item);
  for (const { locale, file } of inventory.words) {
    const words = readWords(file);
    if (words) content.words.set(locale, words);
  }
  for (const name of existsSync(reviews) ? readdirSync(reviews).sort() : []) {
    if (!name.endsWith('.yaml')) continue;
    const { data } = yaml(path.join(reviews, name), reviewSchema);
    const id = name.replace(/\.yaml$/, '');
    if (data !== undefined) content.reviews.push({ ...(data as z.infer<typeof reviewSchema>), id });
    content.files.set(`reviews/${id}`, shown(path.join(reviews, name)));
  }

  const keys = path.join(reviews, 'keys');
  for (const name of existsSync(keys) ? readdirSync(keys).sort() : []) {
    if (!name.endsWith('.pem')) continue;
    const file = path.join(keys, name);
    const key = publicKeyOf(readFileSync(file, 'utf8'));
    if (key !== undefined) content.keys.set(name.replace(/\.pem$/, ''), key);
    else
      problems.push(
        problem(
          'review-key',
          { file: shown(file), line: 1, column: 1 },
          { en: 'This is not the public part of an Ed25519 key.', zh: '这不是 Ed25519 公钥。' },
          {
            en: 'Only public keys lie here. If it is the private part, it is known now: make a new one (npm run review -- key).',
            zh: '这里只放公钥。如果放的是私钥，它已经泄露，请重新生成（npm run review -- key）。',
          },
        ),
      );
  }

  /** A name that is to be spoken needs its file. */
  function needRecordings(kind: 'signs' | 'topics', { id, audio = {} }: Sign | Topic): void {
    for (const [locale, { file }] of Object.entries(audio)) {
      if (inventory.media.has(path.join(root, kind, locale, file))) continue;
      const place = { file: content.files.get(`${kind}/${id}`) ?? `${kind}/${id}.yaml`, line: 1, column: 1 };
      problems.push(
        problem(
          'no-recording',
          place,
          { en: `There is no recording ${kind}/${locale}/${file}.`, zh: `没有录音文件 ${kind}/${locale}/${file}。` },
          { en: 'Add the file, or take it out of "audio".', zh: '请添加这个文件，或者从 audio 里去掉。' },
        ),
      );
    }
  }

  function readWords(file: string): Words | undefined {
    const source = text(file);
    if (source === undefined) return undefined;
    try {
      JSON.parse(source);
    } catch (error) {
      const place = { file: shown(file), line: 1, column: 1 };
      problems.push(
        problem(
          'json',
          place,
          { en: `This file is not JSON: ${(error as Error).message}`, zh: '这个文件不是正确的 JSON。' },
          { en: 'Often a comma or a quotation mark is missing.', zh: '常见原因是缺少逗号或引号。' },
        ),
      );
      return undefined;
    }
    // JSON is YAML too, and read as YAML its mistakes have places.
    const read = readYaml(source, wordsSchema, shown(file));
    problems.push(...read.problems);
    return read.data;
  }
  return { content, problems };
}
