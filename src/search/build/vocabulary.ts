/** The vocabulary of an index: its words with the pages that hold them, for queries that are not spelled as the text is. */
import { brotliCompressSync, constants } from 'node:zlib';
import type { SearchLanguage } from '../language.ts';
import { placeOf, type Shelf, shelfFile, VERSION, type VocabularyFile } from '../spelling/vocabulary.ts';
import { chineseFiles } from './chinese.ts';
import type { SearchPage } from './record.ts';

/** One file up to this many bytes (brotli): a later query may cost 25 KB in all. Above it, each shelf is a file of its own. */
const MOST_BYTES = 12_000;

/** Share of the whole (brotli) that a shelf has: by itself it compresses worse, to about two kilobytes. A query needs at most six. */
const SHELF_BYTES = { words: 5_000, pairs: 2_200 };

/** Enough to tell shelves apart; a file's name has an end. */
const LONGEST_NAME = 24;

/** Neighbours that are kept of one word, the more frequent first. */
const MOST_NEIGHBOURS = 300;

interface Counted {
  pages: number;
  /** What follows, and how often. */
  next: Map<string, number>;
  /** What stands before, and how often. */
  before: Map<string, number>;
}
type Words = Map<string, Counted>;

function count(words: Words, word: string): Counted {
  const counted = words.get(word) ?? { pages: 0, next: new Map(), before: new Map() };
  words.set(word, counted);
  return counted;
}

const compressed = (text: string): number => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;

function writeShelf(of: readonly string[], words: Words, lists: readonly ('next' | 'before')[]): Shelf {
  const neighbours = (list: ReadonlyMap<string, number>) =>
    [...list]
      .map(([word, times]) => (times > 1 ? `${word}+` : word))
      .sort()
      .join(' ');
  const write = (list: 'next' | 'before') => of.map((word) => neighbours(count(words, word)[list])).join('|');
  return {
    words: of.join(' '),
    pages: of.map((word) => Math.min(35, count(words, word).pages).toString(36)).join(''),
    ...(lists.includes('next') ? { next: write('next') } : {}),
    ...(lists.includes('before') ? { before: write('before') } : {}),
  };
}

/** Words with more neighbours than are kept: they stand beside almost any other. */
const commonOf = (words: Words): string[] =>
  [...words].filter(([, { next, before }]) => Math.max(next.size, before.size) > MOST_NEIGHBOURS).map(([word]) => word);

/** The words without the rarest of a long list of neighbours. */
function pruned(words: Words): Words {
  const short = (list: Map<string, number>) => new Map([...list].sort(([, a], [, b]) => b - a).slice(0, MOST_NEIGHBOURS));
  return new Map(
    [...words].map(([word, { pages, next, before }]) => [word, { pages, next: short(next), before: short(before) }]),
  );
}

const blocksOf = ({ title, sections, also }: SearchPage): string[] => [
  title,
  ...sections.flatMap(({ heading, text }) => [heading, ...text.split('\n')]),
  ...also,
];

/** Files by name: `vocabulary.json` and, where it would be too large, its shelves. None for a language that has no rules of spelling. */
export function vocabularyFiles(pages: readonly SearchPage[], { spelling }: SearchLanguage): Map<string, string> {
  const files = new Map<string, string>();
  if (spelling === undefined) return files;
  if (spelling.isBySound) return chineseFiles(pages.map(blocksOf), spelling.tokens);
  const words: Words = new Map();
  for (const page of pages) {
    const here = new Set<string>();
    for (const block of blocksOf(page)) {
      const tokens = spelling.tokens(block);
      tokens.forEach((token, i) => {
        here.add(token);
        const next = tokens[i + 1];
        if (!spelling.keepsPairs || next === undefined) return;
        count(words, token).next.set(next, (count(words, token).next.get(next) ?? 0) + 1);
        count(words, next).before.set(token, (count(words, next).before.get(token) ?? 0) + 1);
      });
    }
    for (const token of here) count(words, token).pages += 1;
  }

  const places = [...words.keys()]
    .map((word) => ({ word, place: placeOf(spelling.group(word), word) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1));

  const whole = JSON.stringify({
    version: VERSION,
    shelves: {
      0: writeShelf(
        places.map(({ word }) => word),
        words,
        spelling.keepsPairs ? ['next'] : [],
      ),
    },
  } satisfies VocabularyFile);
  if (compressed(whole) <= MOST_BYTES) return files.set('vocabulary.json', whole);

  const common = commonOf(words);
  const lists = pruned(words);
  const write = (of: readonly string[]) => JSON.stringify(writeShelf(of, lists, spelling.keepsPairs ? ['next', 'before'] : []));
  const all = write(places.map(({ word }) => word));
  const most = (SHELF_BYTES[spelling.keepsPairs ? 'pairs' : 'words'] / compressed(all)) * all.length;
  const shelves: { name: string; words: string[]; length: number }[] = [];
  for (const { word, place } of places) {
    const length = write([word]).length;
    const last = shelves.at(-1);
    const name = [...place].slice(0, LONGEST_NAME).join('');
    if (last !== undefined && (last.length + length <= most || last.name === name)) {
      last.words.push(word);
      last.length += length;
    } else shelves.push({ name, words: [word], length });
  }
  files.set(
    'vocabulary.json',
    JSON.stringify({
      version: VERSION,
      ...(spelling.keepsPairs ? { common: common.join(' ') } : {}),
      shelves: shelves.map(({ name }) => name),
    } satisfies VocabularyFile),
  );
  for (const shelf of shelves) files.set(shelfFile(shelf.name), write(shelf.words));
  return files;
}
