/** The vocabulary of an index: its words with the pages that hold them, for queries that are not spelled as the text is. */
import { brotliCompressSync, constants } from 'node:zlib';
import type { SearchLanguage } from '../language.ts';
import { type Shelf, shelfFile, VERSION, type VocabularyFile } from '../spelling/vocabulary.ts';
import { soundsOf, variantsOf } from './chinese.ts';
import type { SearchPage } from './record.ts';

/** One file up to this many bytes (brotli): a later query may cost 25 KB in all. Above it, each shelf is a file of its own. */
const MOST_BYTES = 16_000;

/** Words in more than this share of the pages stand beside almost any other: without their pairs a vocabulary is half as large. */
const COMMON = 0.35;
const MOST_COMMON = 60;

interface Counted {
  pages: number;
  /** What follows, and how often. */
  next: Map<string, number>;
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
  const words = new Map<string, Counted>();
  for (const page of pages) {
    const here = new Set<string>();
    for (const block of blocksOf(page)) {
      const tokens = spelling.tokens(block);
      tokens.forEach((token, i) => {
        const counted = words.get(token) ?? { pages: 0, next: new Map() };
        words.set(token, counted);
        here.add(token);
        const next = tokens[i + 1];
        if (spelling.keepsPairs && next !== undefined) counted.next.set(next, (counted.next.get(next) ?? 0) + 1);
      });
    }
    for (const token of here) (words.get(token) ?? { pages: 0 }).pages += 1;
  }

  const isChinese = [...words.keys()].some((word) => /^\p{Script=Han}$/u.test(word));
  const characters = isChinese ? [...words.keys()].filter((word) => /^\p{Script=Han}$/u.test(word)) : [];
  const sounds = soundsOf(characters);
  const byCharacter = new Map<string, string[]>();
  for (const [sound, of] of Object.entries(sounds))
    for (const c of of) byCharacter.set(c, [...(byCharacter.get(c) ?? []), sound]);

  const shelves = new Map<string, string[]>();
  for (const word of [...words.keys()].sort()) {
    const shelf = spelling.shelf(word, { sounds: byCharacter });
    shelves.set(shelf, [...(shelves.get(shelf) ?? []), word]);
  }
  const common = [...words]
    .filter(([, counted]) => counted.pages > COMMON * pages.length)
    .sort(([, a], [, b]) => b.pages - a.pages)
    .slice(0, MOST_COMMON)
    .map(([word]) => word);
  const write = (without: ReadonlySet<string>) =>
    Object.fromEntries(
      [...shelves]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, of]): [string, Shelf] => [
          name,
          {
            words: of.join(' '),
            pages: of.map((word) => Math.min(35, words.get(word)?.pages ?? 1).toString(36)).join(''),
            ...(spelling.keepsPairs
              ? {
                  next: of
                    .map((word) =>
                      [...(words.get(word)?.next ?? [])]
                        .filter(([next, times]) => times > 1 || !(without.has(word) || without.has(next)))
                        .map(([next]) => next)
                        .sort()
                        .join(' '),
                    )
                    .join('|'),
                }
              : {}),
          },
        ]),
    );

  const head: VocabularyFile = {
    version: VERSION,
    ...(characters.length > 0 ? { sounds, variants: variantsOf(characters) } : {}),
    shelves: write(new Set()),
  };
  const whole = JSON.stringify(head);
  if (brotliCompressSync(whole, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length <= MOST_BYTES)
    files.set('vocabulary.json', whole);
  else {
    const written = write(spelling.keepsPairs ? new Set(common) : new Set());
    files.set(
      'vocabulary.json',
      JSON.stringify({
        ...head,
        ...(spelling.keepsPairs ? { common: common.join(' ') } : {}),
        shelves: Object.keys(written),
      } satisfies VocabularyFile),
    );
    for (const [name, shelf] of Object.entries(written)) files.set(shelfFile(name), JSON.stringify(shelf));
  }
  return files;
}
