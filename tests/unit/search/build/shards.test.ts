/** The files of names with thousands of pages: none is larger than a look-up may cost, and each page is in the file that is asked for. */
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { locales, ORIGINAL } from '../../../../src/locales.ts';
import { textLanguage } from '../../../../src/search/answers/languages.ts';
import {
  type Answer,
  beginningsOf,
  keyFor,
  pathOf,
  readHead,
  readShard,
  shardName,
  wordsOf,
} from '../../../../src/search/answers/shard.ts';
import { answersOf, shortened } from '../../../../src/search/build/answers.ts';
import { answerFiles } from '../../../../src/search/build/files.ts';
import { searchPages } from '../../../../src/search/build/pages.ts';
import { shardsOf } from '../../../../src/search/build/shards.ts';
import { library } from '../../../../src/shelf.ts';

const MOST = 8 * 1024;
/** Quick, and more than a host sends. */
const compressed = (text: string) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

/** Numbers from 0 to 1, the same on every run. */
function* chance(): Generator<number, never> {
  for (let seed = 20_261_122; ; ) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    yield seed / 2 ** 32;
  }
}

/** So many pages with titles of real words in new orders, as a large site would have. */
function manyAnswers(locale: (typeof locales)[number], count: number): Answer[] {
  const pages = answersOf(searchPages(library(), locale), `/${locale}/`);
  const words = [
    ...new Set(pages.flatMap(({ title, about }) => `${title} ${about}`.match(/[\p{Script=Han}]{2}|[\p{L}\p{M}་]+/gu) ?? [])),
  ];
  const joint = locale === 'en' || locale === 'ug' ? ' ' : '';
  const numbers = chance();
  const pick = (n: number) => Array.from({ length: n }, () => words[Math.floor(numbers.next().value * words.length)]).join(joint);
  return Array.from({ length: count }, (_, i) => ({
    url: `articles/page-${i}/`,
    title: pick(6),
    kind: 'articles',
    about: shortened(pick(14)),
    also: i % 5 === 0 ? [pick(2)] : [],
    topics: ['pregnancy'],
    sensitive: false,
  }));
}

describe.each(locales)('%s', (locale) => {
  const language = textLanguage(locale);

  test('with thousands of pages every file is at most 8 KB, and a page is in the file that its title asks for', () => {
    const answers = manyAnswers(locale, locale === ORIGINAL ? 600 : 250);
    const { starts, files } = shardsOf(answers, language);
    const order = { starts, beginnings: beginningsOf(starts) };
    expect(files.size).toBeGreaterThan(20);
    expect(Math.max(...[...files.values()].map(compressed))).toBeLessThanOrEqual(MOST);
    // What every search page carries.
    expect(compressed(JSON.stringify(starts))).toBeLessThanOrEqual(MOST);
    expect(new Set([...files.keys()].map(shardName)).size).toBe(files.size);
    for (const { url, title } of answers.filter((_, i) => i % 50 === 0)) {
      const words = wordsOf(title, language);
      for (const at of [0, 2]) {
        const key = keyFor(pathOf(words.slice(at)), order);
        const found = readShard(JSON.parse(files.get(key) ?? '')).map((answer) => answer.url);
        expect(found, `${title}, from word ${at}`).toContain(url);
      }
      // While typing, each letter has something to ask.
      for (let letters = 1; letters <= 4; letters += 1)
        expect([...files.keys()], title.slice(0, letters)).toContain(keyFor(pathOf(words).slice(0, letters), order));
    }
  }, 60_000);

  test('the site’s own files hold every page, and say which build they are of', () => {
    const { head, shards } = answerFiles(library(), locale);
    expect(readHead(JSON.parse(JSON.stringify(head)))).toEqual(head);
    const urls = new Set(shards.flatMap(([, text]) => readShard(JSON.parse(text)).map(({ url }) => url)));
    expect(urls.size).toBe(searchPages(library(), locale).length);
    for (const [name, text] of shards) expect(compressed(text), name).toBeLessThanOrEqual(MOST);
  });
});

test.each([undefined, null, {}, [], { version: 0, rows: [] }, { version: 1, rows: [['a']] }, { version: 1, rows: 'x' }])(
  'a file of another build is refused: %j',
  (value) => {
    expect(() => readShard(value)).toThrow('another build');
    expect(() => readHead(value)).toThrow('another build');
  },
);

test('what a page is about is cut after a word', () => {
  expect(shortened('Short.')).toBe('Short.');
  expect(shortened('word '.repeat(50))).toMatch(/^(word )+…$/);
  expect([...shortened('ཁྲག་ཤོར་'.repeat(40))].length).toBeLessThanOrEqual(112);
});
