/** Search as a reader meets it: indexes written by Pagefind, opened as the worker does, asked through the same `search`. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Written, writeIndex } from '../../../src/search/build/index.ts';
import { openEngine } from '../../../src/search/client/engine.ts';
import { searchLanguage } from '../../../src/search/languages.ts';
import { engineFile, LIST } from '../../../src/search/packed/list.ts';
import { type Engine, type Found, search } from '../../../src/search/run.ts';
import { PAGES } from './pages.ts';

// Thousands of texts and real indexes: slow only where the machine is busy.
vi.setConfig({ testTimeout: 60_000 });

const LOCALES = Object.keys(PAGES);
const engines = new Map<string, Engine>();
const written = new Map<string, Written>();
const realFetch = globalThis.fetch;
let folder = '';
let offline = false;

/** Node's fetch reads no files; Pagefind asks for nothing else. */
const fetchFile = async (input: string | URL | Request): Promise<Response> => {
  if (offline) throw new TypeError('fetch failed');
  const url = new URL(String(input));
  const body = await readFile(fileURLToPath(url.origin === 'null' ? url.href.replace(/\?.*/, '') : url)).catch(() => undefined);
  return body === undefined ? new Response(null, { status: 404 }) : new Response(new Uint8Array(body));
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'search-'));
  for (const locale of LOCALES) {
    const outputPath = path.join(folder, 'pagefind', locale);
    written.set(
      locale,
      await writeIndex({
        locale,
        dir: locale === 'ug' ? 'rtl' : 'ltr',
        pages: PAGES[locale] ?? [],
        outputPath,
      }),
    );
    globalThis.fetch = fetchFile;
    engines.set(locale, await openEngine(`${pathToFileURL(outputPath).href}/`, '/base/', locale));
  }
}, 60_000);

afterAll(async () => {
  globalThis.fetch = realFetch;
  await rm(folder, { recursive: true, force: true });
});

const ask = (locale: string, query: string): Promise<Found> => {
  const engine = engines.get(locale);
  if (engine === undefined) throw new Error(`no index of ${locale}`);
  return search(engine, query, searchLanguage(locale));
};
/** Slugs and anchors of what was found, in order. */
const places = async (locale: string, query: string): Promise<string[]> =>
  (await ask(locale, query)).hits.map(({ url }) => url.replace(/^.*articles\/([^/]+)\//, '$1'));
const marks = async (locale: string, query: string): Promise<string[]> =>
  ((await ask(locale, query)).hits[0]?.excerpt ?? []).filter(({ marked }) => marked).map(({ text }) => text);

describe('what is written', () => {
  test.each(LOCALES)('a page of %s that is found has its title as it was written, common words and all', async (locale) => {
    for (const { title, url } of PAGES[locale] ?? []) {
      const found = (await ask(locale, title)).hits.find((hit) => hit.url.startsWith(`/base${url}`));
      expect(found?.title, url).toBe(searchLanguage(locale).normalise(title).trim());
    }
  });

  test.each(LOCALES)('the index of %s holds every page and none of the interface of Pagefind', async (locale) => {
    const { pages, files } = written.get(locale) ?? { pages: 0, files: [] };
    expect(pages).toBe(PAGES[locale]?.length);
    expect(files.filter((file) => /^[0-9a-f]+\/fragment\//.test(file))).toHaveLength(pages);
    const top = files.filter((file) => !file.includes('/') && !file.startsWith('vocabulary-'));
    expect(new Set(top)).toEqual(new Set([LIST, 'vocabulary.json', engineFile(searchLanguage(locale))]));
  });

  test('a section id with a space is refused, with the page and the language', async () => {
    const page = {
      url: '/en/x/',
      title: 'X',
      kind: 'article',
      kindName: 'Article',
      sections: [{ id: 'a b', heading: 'H', text: 'T' }],
      also: [],
    };
    await expect(writeIndex({ locale: 'en', dir: 'ltr', pages: [page], outputPath: path.join(folder, 'bad') })).rejects.toThrow(
      'Search: adding /en/x/ (en) failed: Error: Section id with a space: "a b"',
    );
  });

  test('a language without a page has an index that finds nothing', async () => {
    const outputPath = path.join(folder, 'pagefind', 'kk');
    await writeIndex({ locale: 'kk', dir: 'ltr', pages: [], outputPath });
    globalThis.fetch = fetchFile;
    const engine = await openEngine(`${pathToFileURL(outputPath).href}/`, '/', 'kk');
    expect(await search(engine, 'қан', searchLanguage('kk'))).toEqual({ total: 0, hits: [] });
  });
});

describe('a phrase from the middle of a page', () => {
  test.each([
    ['en', 'your head hurts badly', 'pregnancy'],
    ['en', 'family where you will give', 'pregnancy#five-check-ups'],
    ['zh-CN', '头痛得厉害', 'pregnancy'],
    ['zh-CN', '血压常常没有', 'pregnancy#true'],
    ['zh-CN', '家人商量在', 'pregnancy#five-check-ups'],
    ['zh-CN', '电筒', 'anaemia'],
    ['ug', 'ياكى بېشىڭىز قاتتىق', 'pregnancy'],
    ['ug', 'بېسىمىنىڭ كۆپ ھاللاردا', 'pregnancy#true'],
    ['bo', 'མགོ་ཚབས་ཆེན', 'pregnancy'],
    ['bo', 'ཁྲག་ཤེད་མཐོ་བར', 'pregnancy#true'],
    ['bo', 'ཤ་དམར་པོ', 'anaemia#food'],
  ])('in %s: %s', async (locale, query, place) => {
    expect((await places(locale, query))[0]).toBe(place);
  });

  test.each([
    ['en', 'badly, go to hospital'],
    ['zh-CN', '厉害，马上去'],
    ['ug', 'ئاغرىسا، دەرھال'],
    ['bo', 'འཛག་ན། ཡང་ན་མགོ'],
  ])('in %s is whole across punctuation, and marked as one: %s', async (locale, query) => {
    expect((await places(locale, query))[0]).toBe('pregnancy');
    expect(await marks(locale, query)).toEqual([query]);
  });

  test.each(LOCALES)('every run of words in %s finds its page', async (locale) => {
    const language = searchLanguage(locale);
    for (const { url, sections } of PAGES[locale] ?? []) {
      for (const line of sections.flatMap(({ text }) => text.split('\n'))) {
        const tokens = language.encode(line).split(' ');
        for (let from = 0; from + 3 <= tokens.length; from += 4) {
          const query = language.decode(tokens.slice(from, from + 4).join(' '));
          if (language.ladder(query).length === 0) continue;
          expect(
            (await ask(locale, query)).hits.map((hit) => hit.url.replace(/#.*/, '')),
            query,
          ).toContain(`/base${url}`);
        }
      }
    }
  });
});

describe('what was not asked for is not found', () => {
  test.each([
    ['en', 'pregnxqz'],
    ['en', 'qqqq'],
    ['en', 'bloodzilla'],
    ['zh-CN', '天地玄黄'],
    ['zh-CN', '血铁不医'],
    ['zh-CN', 'qqqq'],
    ['ug', 'زىققاپژۋ'],
    ['ug', 'دوختۇرژژژ'],
    ['ug', 'قانژژژ'],
    ['bo', 'ཀླུང་རྟ་ཟླུམ'],
    ['bo', 'ཁྲག་ཕེབས་བུ'],
    ['bo', 'ཧྲིལ'],
  ])('in %s: %s', async (locale, query) => {
    expect(await ask(locale, query)).toEqual({ total: 0, hits: [] });
  });

  test('one known word beside an unknown one is not what was asked for', async () => {
    expect(await places('en', 'football vaccine')).toEqual([]);
  });

  test('two known words beside an unknown one are', async () => {
    expect((await places('en', 'qqqq iron liver'))[0]).toMatch(/^anaemia/);
  });

  test.each(LOCALES)('odd queries in %s find nothing and throw nothing', async (locale) => {
    for (const query of ['', '  ', '"', '<script>', '\uD800', '\u202E', '...', '་', '།།', '\0', '{}', '(((', '__proto__']) {
      expect((await ask(locale, query)).total, JSON.stringify(query)).toBe(0);
    }
  });

  test.each(LOCALES)('a pasted page of text in %s is cut, not refused', async (locale) => {
    const text = PAGES[locale]?.[0]?.sections.map((section) => section.text).join(' ') ?? '';
    expect((await places(locale, text.repeat(20)))[0]).toMatch(/^pregnancy/);
  });
});

describe('forms of a word', () => {
  test.each([
    ['ug', 'دوختۇرخانىدا', 'pregnancy', 'another case'],
    ['ug', 'دوختۇرخانا', 'pregnancy', 'the bare word, its vowel raised in the text'],
    ['ug', 'باش', 'pregnancy', 'the only vowel raised: بېشىڭىز'],
    ['ug', 'دەپتەر', 'pregnancy#five-check-ups', 'a closed syllable raised: دەپتىرى'],
    ['ug', 'بالا', 'hpv', 'a plural: بالىلار'],
    ['ug', 'ۋاكسىنىلار', 'hpv', 'a plural that the text does not have'],
    ['ug', 'بېسیم', 'pregnancy#true', 'a Persian ye'],
    ['ug', 'کېرەک', 'anaemia#food', 'a Persian kaf'],
    ['bo', 'ཨ་མ', 'milk', 'the particle འི in the text'],
    ['bo', 'ཨ་མའི', 'milk', 'the particle འི in both'],
    ['bo', 'ཨ་མར', 'milk', 'another case'],
    ['bo', 'ཉེན་ཁ', 'pregnancy', 'the particle འི only in the text'],
    ['bo', 'ཤ་དམར་པོས', 'anaemia#food', 'a fused ས only in the query'],
    ['bo', 'དམར་པོའི', 'anaemia#food', 'འི after another vowel'],
    ['bo', 'རྟགས་དང་བརྟག་དཔྱད', 'pregnancy', 'another order'],
    ['bo', 'མཆི', 'anaemia#food', 'a syllable still being typed'],
    ['en', 'vaccines', 'hpv', 'a plural'],
    ['en', 'measur', 'pregnancy', 'a word still being typed'],
    ['en', 'checkup', 'pregnancy', 'without the hyphen'],
    ['zh-CN', '怀孕了出血怎么办', 'pregnancy', 'a question'],
    ['zh-CN', '出血 头痛', 'pregnancy', 'two words'],
  ])('in %s: %s finds %s (%s)', async (locale, query, place) => {
    const found = await places(locale, query);
    expect(found.map((p) => p.replace(/#.*/, ''))).toContain(place.replace(/#.*/, ''));
    if (place.includes('#')) expect(found).toContain(place);
  });
});

describe('a hit', () => {
  test('has its kind, its title and an address below the base path', async () => {
    const [hit] = (await ask('ug', 'ۋىرۇس')).hits;
    expect(hit).toMatchObject({
      url: '/base/ug/articles/hpv/',
      kind: 'article',
      kindName: 'ماقالە',
      title: 'قىزلارنىڭ ۋاكسىنىسى',
    });
  });

  test('shows text as it was written: no HTML, no full stop of Pagefind, blocks apart', async () => {
    const text = (await ask('en', 'dark leaves')).hits[0]?.excerpt.map((part) => part.text).join('');
    expect(text).toBe('What to eat Liver, red meat and dark leaves bring iron. Tea takes it away. 1 < 2 & 3 > 2.');
    const tibetan = (await ask('bo', 'ཤ་དམར')).hits[0]?.excerpt.map((part) => part.text).join('');
    expect(tibetan?.trim()).toBe('ཁ་ཟས། མཆིན་པ་དང་ཤ་དམར་པོའི་ནང་ལྕགས་མང་།');
  });

  test('is found by another name, which no excerpt shows', async () => {
    for (const [locale, query] of [
      ['en', 'weak blood'],
      ['zh-CN', '血虚'],
      ['ug', 'ئىككىقات'],
      ['bo', 'ཁོག་པ་འཁོར'],
    ] as const) {
      const found = await ask(locale, query);
      expect(found.total, query).toBe(1);
      expect(found.hits[0]?.excerpt.map((part) => part.text).join('')).not.toContain(query);
    }
  });

  test('is not found by the name of its kind', async () => {
    expect((await ask('ug', 'ماقالە')).total).toBe(0);
  });

  test('whose phrase stands in the text comes before one with only the words', async () => {
    expect((await places('en', 'blood pressure'))[0]).toMatch(/^pregnancy/);
    expect((await places('bo', 'ཁྲག་ཟད'))[0]).toBe('anaemia');
  });
});

test('a part of the index that does not load is an error, never "nothing found"', async () => {
  const outputPath = path.join(folder, 'pagefind', 'again');
  await writeIndex({ locale: 'ug', dir: 'rtl', pages: PAGES['ug'] ?? [], outputPath });
  globalThis.fetch = fetchFile;
  const engine = await openEngine(`${pathToFileURL(outputPath).href}/`, '/', 'ug');
  const ug = searchLanguage('ug');
  await engine.search('');
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  offline = true;
  await expect(search(engine, 'دوختۇر', ug)).rejects.toThrow('fetch failed');
  offline = false;
  said.mockRestore();
  expect((await search(engine, 'دوختۇر', ug)).total).toBeGreaterThan(0);
});
