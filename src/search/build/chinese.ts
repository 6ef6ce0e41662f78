/**
 * The vocabulary of Chinese. Pairs of characters that stand together in the text are ordered by how they sound together, so that pinyin,
 * and a character chosen wrongly among those of its sound, lead to one short shelf each. What a character that is typed sounds like, and
 * its simplified form, is told by shelves of 128 characters. The libraries stay here: only what the characters need reaches a browser.
 */
import { brotliCompressSync, constants } from 'node:zlib';
import * as OpenCC from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import { boundary } from '../packed/list.ts';
import { blockOf, placeOf, type Shelf, shelfFile, VERSION, type VocabularyFile } from '../spelling/vocabulary.ts';

/** Sounds that a character has in common words; rarer readings would only bring wrong words. */
const MOST_SOUNDS = 2;

/**
 * Characters by sound, without tones, `ü` as `u`: so that all ways to type it meet. After a `|` stand those that mostly sound otherwise
 * (血 is mostly `xue`, at times `xie`).
 */
export function soundsOf(characters: readonly string[]): Record<string, string> {
  const sounds = new Map<string, { mostly: string; also: string }>();
  for (const character of characters) {
    const readings = [
      pinyin(character, { toneType: 'none', type: 'array' }),
      pinyin(character, { toneType: 'none', type: 'array', multiple: true }),
    ].flat();
    const plain = [...new Set(readings.map((reading) => reading.normalize('NFD').replace(/[^a-z]/g, '')))].filter(Boolean);
    plain.slice(0, MOST_SOUNDS).forEach((sound, i) => {
      const heard = sounds.get(sound) ?? { mostly: '', also: '' };
      heard[i === 0 ? 'mostly' : 'also'] += character;
      sounds.set(sound, heard);
    });
  }
  return Object.fromEntries(
    [...sounds]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([sound, { mostly, also }]) => [sound, also === '' ? mostly : `${mostly}|${also}`]),
  );
}

/** Traditional forms of the characters, each followed by the simplified one; only forms that the index does not have itself. */
export function variantsOf(characters: readonly string[]): string {
  const known = new Set(characters);
  let pairs = '';
  const converters = (['t', 'tw', 'hk'] as const).map((from) => OpenCC.Converter({ from, to: 'cn' }));
  for (let code = 0x4e00; code <= 0x9fff; code += 1) {
    const character = String.fromCharCode(code);
    if (known.has(character)) continue;
    const simplified = converters.map((convert) => convert(character)).find((other) => other !== character && known.has(other));
    if (simplified !== undefined) pairs += character + simplified;
  }
  return pairs;
}

/** The 3,755 common characters of GB 2312, its first level. */
function commonCharacters(): string[] {
  const decoder = new TextDecoder('gbk');
  const found: string[] = [];
  for (let row = 0xb0; row <= 0xd7; row += 1)
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell += 1)
      found.push(decoder.decode(new Uint8Array([row, cell])));
  return found;
}

const HAN = /^\p{Script=Han}$/u;
/** Numbers stand beside anything and are typed as they are. */
const NUMBER = /\d/;
const plain = (reading: string): string => reading.normalize('NFD').replace(/[^a-z]/g, '');

/** Pairs of neighbours by their sounds, as they are read where they stand; with how often. */
function heardPairs(pages: readonly (readonly string[])[], tokens: (text: string) => string[]): Map<string, Map<string, number>> {
  const heard = new Map<string, Map<string, number>>();
  for (const block of pages.flat()) {
    const words = tokens(block);
    // Letters of other scripts are read as they are; one character each keeps the readings beside their words.
    const read = pinyin(words.map((word) => (HAN.test(word) ? word : '-')).join(''), { toneType: 'none', type: 'array' });
    const sounds = words.map((word, i) => (HAN.test(word) ? plain(read[i] ?? '') : word.slice(0, 12)));
    words.slice(1).forEach((next, i) => {
      const word = words[i] ?? '';
      if (![word, next].some((one) => HAN.test(one)) || [word, next].some((one) => NUMBER.test(one))) return;
      const of = placeOf(sounds[i] ?? '', sounds[i + 1] ?? '');
      const pair = HAN.test(word) ? word + next : `${word} ${next}`;
      const pairs = heard.get(of) ?? new Map<string, number>();
      heard.set(of, pairs.set(pair, (pairs.get(pair) ?? 0) + 1));
    });
  }
  return heard;
}

/** What is told of characters by themselves, by block. */
function blocksOf(characters: readonly string[]): Map<string, Shelf> {
  const blocks = new Map<string, { sounds: Record<string, string>; variants: string }>();
  const block = (character: string) => {
    const name = blockOf(character);
    const known = blocks.get(name) ?? { sounds: {}, variants: '' };
    blocks.set(name, known);
    return known;
  };
  const written = new Set([...characters, ...commonCharacters()]);
  for (const [sound, of] of Object.entries(soundsOf([...written]))) {
    const [mostly = '', also = ''] = of.split('|');
    for (const [list, before] of [
      [mostly, ''],
      [also, '|'],
    ] as const)
      for (const character of list) {
        const { sounds } = block(character);
        const known = sounds[sound] ?? '';
        sounds[sound] = before === '|' && !known.includes('|') ? `${known}|${character}` : known + character;
      }
  }
  const pairs = [...variantsOf(characters)];
  for (let i = 0; i + 1 < pairs.length; i += 2) block(pairs[i] ?? '').variants += (pairs[i] ?? '') + (pairs[i + 1] ?? '');
  return new Map([...blocks].sort().map(([name, of]) => [name, { words: '', pages: '', ...of }]));
}

const compressed = (text: string): number => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
/** One file up to this many bytes (brotli): a later query may cost 25 KB in all. */
const MOST_BYTES = 8_000;
/** Share of the whole (brotli) that a shelf has; a query of five characters needs four. */
const SHELF_BYTES = 1_000;

/** The two of the first pair of a row. */
const pairIn = (row: string): string[] => {
  const [first = ''] = row.slice(row.indexOf(':') + 1).split(/\d/);
  const [, word = '', next = ''] =
    /^(\p{Script=Han}|[^\p{Script=Han}\d ]+ )(\p{Script=Han}|[^\p{Script=Han}\d ]+)/u.exec(first) ?? [];
  return [word.trim(), next];
};

/** @param pages the blocks of text of each */
export function chineseFiles(pages: readonly (readonly string[])[], tokens: (text: string) => string[]): Map<string, string> {
  const rows = [...heardPairs(pages, tokens)]
    .map(([of, pairs]) => ({
      of,
      row: `${of}:${[...pairs].map(([pair, times]) => (times > 1 ? pair + Math.min(9, Math.floor(Math.log2(times))) : pair)).join('')}`,
    }))
    .sort((a, b) => (a.of < b.of ? -1 : 1));
  const blocks = blocksOf([...new Set(pages.flat().flatMap(tokens))].filter((token) => HAN.test(token)));
  const shelf = (of: readonly string[]): Shelf => ({ words: '', pages: '', heard: of });
  // Only of characters: words in Latin letters would be taken for sounds too.
  const sounds = [...new Set(rows.flatMap(({ of, row }) => of.split(' ').filter((_, i) => HAN.test(pairIn(row)[i] ?? ''))))]
    .filter((sound) => /^[a-z]{1,6}$/.test(sound))
    .sort()
    .join(' ');
  const whole = JSON.stringify({
    version: VERSION,
    sounds,
    shelves: Object.fromEntries([['', shelf(rows.map(({ row }) => row))], ...blocks]),
  } satisfies VocabularyFile);
  if (compressed(whole) <= MOST_BYTES) return new Map([['vocabulary.json', whole]]);

  const all = rows.map(({ row }) => row).join('');
  const most = (SHELF_BYTES / compressed(all)) * all.length;
  const shelves: { name: string; rows: string[]; length: number }[] = [];
  for (const { of, row } of rows) {
    const last = shelves.at(-1);
    if (last !== undefined && last.length + row.length <= most) {
      last.rows.push(row);
      last.length += row.length;
    } else shelves.push({ name: boundary(last?.rows.at(-1)?.replace(/:.*/su, '') ?? '', of), rows: [row], length: row.length });
  }
  const head = {
    version: VERSION,
    sounds,
    shelves: [...shelves.map(({ name }) => name), ...blocks.keys()],
  } satisfies VocabularyFile;
  return new Map([
    ['vocabulary.json', JSON.stringify(head)],
    ...shelves.map(({ name, rows: of }): [string, string] => [shelfFile(name), JSON.stringify(shelf(of))]),
    ...[...blocks].map(([name, of]): [string, string] => [shelfFile(name), JSON.stringify(of)]),
  ]);
}
