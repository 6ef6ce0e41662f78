/** src/content → everything, or every problem of every file. Plain Node: the build, the tests and the editors' commands call it. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { problem } from '../problems.ts';
import type { Content, Reading } from './content.ts';
import { type Inventory, takeInventory } from './inventory.ts';
import { joinPieces } from './reading/join.ts';
import { readPiece, type Source } from './reading/piece.ts';
import { publicKeyOf } from './seal.ts';

/** Folder of the content; `CONTENT_DIR` moves it. */
export const CONTENT_DIR = path.resolve(process.env['CONTENT_DIR'] ?? 'src/content');
/** Folder of the review records: beside the content where that was moved. */
export const REVIEWS_DIR = path.resolve(
  process.env['REVIEWS_DIR'] ?? (process.env['CONTENT_DIR'] ? path.join(CONTENT_DIR, '..', 'reviews') : 'reviews'),
);

/** A path as messages print it: from the folder of the project, with `/`. */
export const shown = (file: string): string => path.relative(process.cwd(), file).split(path.sep).join('/');

/** Names in a folder that end so, in order; none where there is no folder. */
const namesIn = (folder: string, end: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(end))
        .sort()
    : [];

/** Every file that is read, in the order in which its problems are told. */
export const sourcesOf = ({ entries, data, words }: Inventory, reviews: string = REVIEWS_DIR): Source[] => [
  ...entries.map((source) => ({ type: 'entry' as const, ...source })),
  ...data.map((source) => ({ type: 'data' as const, ...source })),
  ...words.map((source) => ({ type: 'words' as const, ...source })),
  ...namesIn(reviews, '.yaml').map((name) => ({
    type: 'review' as const,
    id: name.slice(0, -'.yaml'.length),
    file: path.join(reviews, name),
  })),
];

/** Pictures and recordings with their bytes, by the path that messages print. */
export const mediaOf = ({ media }: Inventory): Content['media'] =>
  new Map([...media].map((file) => [shown(file), statSync(file).size]));

/** @returns all that could be read, and all problems; only a folder that cannot be listed throws */
export function readContent(root: string = CONTENT_DIR, reviews: string = REVIEWS_DIR): Reading {
  const inventory = takeInventory(root);
  const pieces = sourcesOf(inventory, reviews).map((source) => readPiece(source, readFileSync(source.file), shown(source.file)));
  const { content, problems } = joinPieces(pieces, mediaOf(inventory));
  problems.unshift(...inventory.problems.map((found) => ({ ...found, file: shown(found.file) })));

  const keys = path.join(reviews, 'keys');
  for (const name of namesIn(keys, '.pem')) {
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
  return { content, problems };
}
