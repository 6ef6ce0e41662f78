/** Pieces → Content: every file, read by itself, joined to one. Pure, so that one file can be tried anew without reading the others. */
import path from 'node:path';
import type { z } from 'astro/zod';
import { problem } from '../../problems.ts';
import type { factsSchema, Review, Sign, Topic } from '../../schemas/data.ts';
import type { Content, Reading } from '../content.ts';
import type { DataKind } from '../inventory.ts';
import type { Piece } from './piece.ts';

/**
 * @param media pictures and recordings beside the entries: path from the folder of the project → bytes
 * @returns what the pieces hold together, and the problems of all
 */
export function joinPieces(pieces: readonly Piece[], media: Content['media']): Reading {
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
    media,
    files: new Map(),
    places: new Map(),
  };
  const problems = pieces.flatMap((piece) => piece.problems);
  const lists: Record<Exclude<DataKind, 'facts'>, unknown[]> = {
    safety: content.safety,
    topics: content.topics,
    signs: content.signs,
    glossary: content.terms,
    people: content.people,
    calendars: content.calendars,
  };

  function addData(kind: DataKind, id: string, { file, data, placeOf }: Piece): void {
    if (data === undefined || placeOf === undefined) return;
    content.files.set(`${kind}/${id}`, file);
    content.places.set(`${kind}/${id}`, placeOf);
    if (kind === 'facts') {
      for (const [fact, claim] of Object.entries(data as z.infer<typeof factsSchema>)) {
        content.facts.push({ ...claim, id: fact });
        content.places.set(`fact/${fact}`, (path) => placeOf([fact, ...path]));
      }
    } else lists[kind].push({ ...(data as object), id });
    if (kind === 'signs' || kind === 'topics') needRecordings(kind, file, data as Sign | Topic);
  }

  /** A name that is to be spoken needs its file. */
  function needRecordings(kind: 'signs' | 'topics', record: string, { audio = {} }: Sign | Topic): void {
    for (const [locale, { file }] of Object.entries(audio)) {
      if (media.has(path.posix.join(path.posix.dirname(record), locale, file))) continue;
      problems.push(
        problem(
          'no-recording',
          { file: record, line: 1, column: 1 },
          { en: `There is no recording ${kind}/${locale}/${file}.`, zh: `没有录音文件 ${kind}/${locale}/${file}。` },
          { en: 'Add the file, or take it out of "audio".', zh: '请添加这个文件，或者从 audio 里去掉。' },
        ),
      );
    }
  }

  for (const piece of pieces) {
    const { source } = piece;
    if (piece.original) content.originals.push(piece.original);
    if (piece.translation) content.translations.push(piece.translation);
    if (source.type === 'words' && piece.words && piece.placeOf) {
      content.words.set(source.locale, piece.words);
      content.places.set(`interface/${source.locale}`, piece.placeOf);
    }
    if (source.type === 'data') addData(source.kind, source.id, piece);
    if (source.type === 'review') {
      if (piece.data !== undefined) content.reviews.push({ ...(piece.data as Omit<Review, 'id'>), id: source.id });
      content.files.set(`reviews/${source.id}`, piece.file);
    }
  }
  return { content, problems };
}
