/** Fetches the vocabulary of an index, or the shelves of it that a query needs; what has come once is kept. */
import {
  type Dictionary,
  isBlock,
  type Shelf,
  shelfFile,
  VERSION,
  Vocabulary,
  type VocabularyFile,
} from '../spelling/vocabulary.ts';

/** More shelves than these cost more than a better spelling is worth on a slow line. */
const MOST_SHELVES = 6;
/** Of single characters: a few hundred bytes each. */
const MOST_BLOCKS = 10;

async function read<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return (await response.json()) as T;
}

const isShelf = (value: unknown): value is Shelf =>
  typeof value === 'object' &&
  value !== null &&
  'words' in value &&
  typeof value.words === 'string' &&
  'pages' in value &&
  typeof value.pages === 'string';

/** @param indexUrl folder of the index, with a slash at the end */
export function openDictionary(indexUrl: string): Dictionary {
  let head: Promise<{ file: VocabularyFile; vocabulary: Vocabulary }> | undefined;
  const loaded = new Map<string, Promise<void>>();

  async function readHead(): Promise<{ file: VocabularyFile; vocabulary: Vocabulary }> {
    const file = await read<VocabularyFile>(`${indexUrl}vocabulary.json`);
    if (file?.version !== VERSION || typeof file.shelves !== 'object') throw new Error('The vocabulary is of another build');
    const vocabulary = new Vocabulary(file);
    if (!Array.isArray(file.shelves))
      for (const shelf of Object.values(file.shelves as Record<string, Shelf>)) vocabulary.add(shelf);
    return { file, vocabulary };
  }

  return {
    async open(shelves) {
      head ??= readHead();
      const { file, vocabulary } = await head.catch((error: unknown) => {
        // The next query may find the line back.
        head = undefined;
        throw error;
      });
      const names: ReadonlySet<unknown> = new Set(Array.isArray(file.shelves) ? file.shelves : []);
      const all = [...new Set(shelves(vocabulary))].filter((name) => names.has(name));
      const wanted = [
        ...all.filter(isBlock).slice(0, MOST_BLOCKS),
        ...all.filter((name) => !isBlock(name)).slice(0, MOST_SHELVES),
      ];
      await Promise.all(
        wanted.map((name) => {
          const known =
            loaded.get(name) ??
            read<Shelf>(indexUrl + shelfFile(name)).then((shelf) => {
              if (!isShelf(shelf)) throw new Error('The vocabulary is of another build');
              vocabulary.add(shelf);
              vocabulary.shelved.add(name);
            });
          loaded.set(name, known);
          return known.catch((error: unknown) => {
            loaded.delete(name);
            throw error;
          });
        }),
      );
      return vocabulary;
    },
  };
}
