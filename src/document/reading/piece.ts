/** One file of the content as it was read: what it holds, or what is wrong with it. Pure but for a look whether named files lie beside an entry. */
import type { z } from 'astro/zod';
import type { Locale } from '../../locales.ts';
import { type Place, type Problem, problem } from '../../problems.ts';
import { calendarSchema } from '../../schemas/calendars.ts';
import {
  factsSchema,
  personSchema,
  reviewSchema,
  safetySchema,
  signSchema,
  termSchema,
  topicSchema,
} from '../../schemas/data.ts';
import { type Words, wordsSchema } from '../../schemas/interface.ts';
import { decodeText } from '../characters.ts';
import type { Original, TranslatedEntry } from '../content.ts';
import { readEntry } from '../entry.ts';
import { readYaml } from '../front-matter.ts';
import type { DataFile, DataKind, EntryFile } from '../inventory.ts';

/** Which file it is; `file` is its path in the file system. */
export type Source =
  | ({ type: 'entry' } & EntryFile)
  | ({ type: 'data' } & DataFile)
  | { type: 'words'; locale: Locale; file: string }
  | { type: 'review'; id: string; file: string };

export interface Piece {
  source: Source;
  /** Path from the folder of the project. */
  file: string;
  problems: Problem[];
  original?: Original;
  translation?: TranslatedEntry;
  words?: Words;
  /** Data that fits the schema of its collection, or a review. */
  data?: unknown;
  /** Where a field of `data` or of `words` stands. */
  placeOf?: (path: readonly PropertyKey[]) => Place;
}

const DATA_SCHEMAS: Record<DataKind, z.ZodType> = {
  safety: safetySchema,
  facts: factsSchema,
  topics: topicSchema,
  signs: signSchema,
  glossary: termSchema,
  people: personSchema,
  calendars: calendarSchema,
};

/**
 * @param file the path that messages print
 * @returns what the bytes hold, or every problem of them; never throws on what an author may have written
 */
export function readPiece(source: Source, bytes: Uint8Array, file: string): Piece {
  const decoded = decodeText(bytes, file);
  if ('problems' in decoded) return { source, file, problems: decoded.problems };
  const { text } = decoded;
  switch (source.type) {
    case 'entry':
      return { source, file, ...readEntry(source, text, file) };
    case 'words':
      return { source, file, ...readWords(text, file) };
    case 'review':
      return { source, file, ...readYaml(text, reviewSchema, file) };
    default:
      return { source, file, ...readYaml(text, DATA_SCHEMAS[source.kind], file) };
  }
}

function readWords(text: string, file: string): Pick<Piece, 'words' | 'placeOf' | 'problems'> {
  try {
    JSON.parse(text);
  } catch (error) {
    const place = { file, line: 1, column: 1 };
    return {
      problems: [
        problem(
          'json',
          place,
          { en: `This file is not JSON: ${(error as Error).message}`, zh: '这个文件不是正确的 JSON。' },
          { en: 'Often a comma or a quotation mark is missing.', zh: '常见原因是缺少逗号或引号。' },
        ),
      ],
    };
  }
  // JSON is YAML too, and read as YAML its mistakes have places.
  const { data, problems, placeOf } = readYaml(text, wordsSchema, file);
  return data === undefined ? { problems } : { words: data, placeOf, problems };
}
