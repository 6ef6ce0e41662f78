/** What was typed otherwise than the text spells it: found all the same, or nothing and a word that is near. */
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type OpenIndex, openIndex } from './open-index.ts';
import { PAGES } from './pages.ts';

// Real indexes: slow only where the machine is busy.
vi.setConfig({ testTimeout: 60_000 });

const indexes = new Map<string, OpenIndex>();
beforeAll(async () => {
  for (const [locale, pages] of Object.entries(PAGES)) indexes.set(locale, await openIndex(locale, pages));
}, 60_000);

const ask = (locale: string, query: string) => {
  const index = indexes.get(locale);
  if (index === undefined) throw new Error(`no index of ${locale}`);
  return index.ask(query);
};
const slugs = async (locale: string, query: string): Promise<string[]> =>
  (await ask(locale, query)).hits.map(({ url }) => url.replace(/^.*articles\/([^/]+)\/.*/, '$1'));

describe('a query that is spelled otherwise', () => {
  test.each([
    ['en', 'hosptial', 'pregnancy', 'two letters swapped'],
    ['en', 'pregnency', 'pregnancy', 'a wrong letter'],
    ['en', 'injectons', 'hpv', 'a letter left out'],
    ['en', 'blod presure', 'pregnancy', 'both words wrong'],
    ['en', 'dark leafs bring irom', 'anaemia', 'one wrong word among right ones'],
    ['en', 'ｖａｃｃｉｎｅ', 'hpv', 'full-width letters'],
    ['zh-CN', '產前檢查', 'pregnancy', 'traditional characters'],
    ['zh-CN', '貧血', 'anaemia', 'traditional characters'],
    ['zh-CN', 'gaoxueya', 'pregnancy', 'pinyin'],
    ['zh-CN', 'gao xue ya', 'pregnancy', 'pinyin with spaces'],
    ['zh-CN', 'gāo xuè yā', 'pregnancy', 'pinyin with tones'],
    ['zh-CN', 'gao1xue4ya1', 'pregnancy', 'pinyin with digits for tones'],
    ['zh-CN', 'pinxu', 'anaemia', 'pinyin still being typed'],
    ['zh-CN', '高学压', 'pregnancy', 'a character of the same sound'],
    ['zh-CN', '产前查检', 'pregnancy', 'two characters swapped'],
    ['zh-CN', 'ＨＰＶ', 'hpv', 'full-width letters'],
    ['ug', 'دوخترخانىغا', 'pregnancy', 'a letter left out'],
    ['ug', 'ۋاكسنىسى', 'hpv', 'a letter left out'],
    ['ug', 'ھامىلىدارلىق', 'pregnancy', 'the other of two spellings'],
    ['ug', 'اغرىسا', 'pregnancy', 'without its hamza'],
    ['ug', 'doxturxanigha', 'pregnancy', 'official Latin letters'],
    ['ug', 'dohturhaniga', 'pregnancy', 'Latin letters as in messages'],
    ['ug', 'vaksinisi', 'hpv', 'v for ۋ'],
    ['ug', 'qan bésimi', 'pregnancy', 'two words in Latin letters'],
    ['ug', 'HPV ۋىروس', 'hpv', 'two scripts, one vowel wrong'],
    ['ug', '١٣', 'pregnancy', 'Arabic digits'],
    ['bo', 'སྨན་ཁད་ལ་ཕེབས', 'pregnancy', 'a letter that looks alike'],
    ['bo', 'ཁྲག་ཤོད', 'pregnancy', 'a wrong vowel sign'],
    ['bo', 'བརྟག་དཔྱད་ཐངས', 'pregnancy', 'a vowel sign left out'],
    ['bo', 'མཚན་བར་ས་ཁྲག', 'hpv', 'a syllable of one letter between others'],
    ['bo', 'ཁྲགཤེད', 'pregnancy', 'a tsheg left out'],
    ['bo', 'སྨན༌ཁང', 'pregnancy', 'a tsheg that does not break'],
    ['bo', 'khrag shed', 'pregnancy', 'Wylie'],
    ['bo', 'brtag dpyad', 'pregnancy', 'Wylie'],
    ['bo', 'menkhang', 'pregnancy', 'by ear'],
    ['bo', 'trag she', 'pregnancy', 'by ear, with a gap'],
    ['bo', '13', 'pregnancy', 'plain digits'],
    ['bo', '༡༣', 'pregnancy', 'Tibetan digits'],
    ['bo', 'གདོང་སྐྱ་བ་དབུ', 'anaemia', 'a syllable still being typed'],
  ])('in %s: %s finds %s (%s)', async (locale, query, slug) => {
    expect(await slugs(locale, query)).toContain(slug);
  });

  test('is told in the spelling that was searched for', async () => {
    expect((await ask('en', 'pregnency')).corrected).toBe('pregnancy');
    expect((await ask('zh-CN', 'pinxue')).corrected).toBe('贫血');
    expect(await ask('en', 'pregnancy')).not.toHaveProperty('corrected');
  });
});

describe('a query that nothing answers', () => {
  test.each([
    ['en', 'football results'],
    ['en', 'carburettor'],
    ['en', 'tasks'],
    ['zh-CN', '足球比赛'],
    ['zh-CN', '天地玄黄'],
    ['zh-CN', 'zuqiu'],
    ['ug', 'پۇتبول'],
    ['ug', 'putbol'],
    ['bo', 'རྐང་རྩེད་སྤོ་ལོ'],
    ['bo', 'football'],
  ])('in %s finds nothing: %s', async (locale, query) => {
    expect((await ask(locale, query)).hits).toEqual([]);
  });

  test.each([
    ['en', 'pregnantly car', 'pregnancy'],
    ['en', 'football vaccine', 'vaccine'],
    ['zh-CN', '足球足球联赛高血压', '高血压'],
  ])('in %s has a word that is near: %s', async (locale, query, word) => {
    expect(await ask(locale, query)).toMatchObject({ total: 0, suggestion: word });
  });
});

describe('what people paste', () => {
  const BAD = [
    'x'.repeat(10_000),
    'ཁྲག་'.repeat(3000),
    '血'.repeat(10_000),
    'قان '.repeat(3000),
    '(a+)+$'.repeat(500),
    '<img src=x onerror=alert(1)>',
    '\uD800\uDC00\uD800',
    '\u202E\u2066قان\u2069',
    '!!!…。，؟',
    '\\',
    '|',
    '"',
    '{}[]^~`',
  ];
  test.each(Object.keys(PAGES))('throws nothing in %s, and is answered soon', async (locale) => {
    for (const query of BAD) {
      const begun = performance.now();
      await expect(ask(locale, query)).resolves.toHaveProperty('total');
      expect(performance.now() - begun, JSON.stringify(query.slice(0, 20))).toBeLessThan(5000);
    }
  });
});

describe('a vocabulary that is not as it should be', () => {
  test.each([
    ['missing', undefined],
    ['cut short', '{"version":1,"shelves":{"a":{"wor'],
    ['of another build', '{"version":0,"words":["a"]}'],
    ['no vocabulary at all', 'null'],
  ])('is a clear failure, not "nothing found": %s', async (_case, text) => {
    const { folder, ask: askBroken } = await openIndex('en', PAGES['en'] ?? []);
    const file = path.join(folder, 'vocabulary.json');
    if (text === undefined) await rm(file);
    else await writeFile(file, text);
    await expect(askBroken('pregnency')).rejects.toThrow();
    expect((await askBroken('pregnancy')).total).toBeGreaterThan(0);
  });
});
