/** Attacks and mistakes in the front matter. */
import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../../src/document/front-matter.ts';
import { article, LINES_BEFORE, placed, readOne, story, translation } from '../tiny-content.ts';

/** A right article with further lines of front matter; the first of them is this line. */
const withLines = (lines: string) => article().replace('\n---\n', `\n${lines}\n---\n`);
const LINE = LINES_BEFORE - 1;
/** A right article whose title is written in another way; the title is line 2. */
const withTitle = (title: string) => article().replace(/title: .*/, `title: ${title}`);

describe('fields that are not asked for', () => {
  test.each([
    ['layout, which Astro would load as a module', 'layout: ../../../evil.astro', `${LINE}:1 field`],
    ['slug, which would move the page', 'slug: ../admin', `${LINE}:1 field`],
    ['draft', 'draft: true', `${LINE}:1 field`],
    ['__proto__', '__proto__: {withdrawn: "x"}', `${LINE}:1 field`],
    ['constructor', 'constructor: {prototype: {polluted: 1}}', `${LINE}:1 field`],
    ['prototype', 'prototype: {polluted: 1}', `${LINE}:1 field`],
    ['toString', 'toString: x', `${LINE}:1 field`],
    ['a merge key', '<<: {layout: x}', `${LINE}:1 field`],
    ['a field of radio scripts in an article', 'number: HB-R-001', `${LINE}:1 field`],
  ])('%s is refused', (_, line, expected) => {
    const { problems, original } = readOne(withLines(line));
    expect(placed(problems)).toEqual([expected]);
    expect(original).toBeUndefined();
    expect(({} as { polluted?: unknown; withdrawn?: unknown }).polluted).toBeUndefined();
  });

  test('a translation says nothing that its original says, such as topics or consent', () => {
    const { problems } = readOne(translation('en', { topics: ['a'], consent: { kind: 'published-report' } }), 'stories', 'en');
    expect(placed(problems)).toEqual(['5:1 field']);
    expect(problems[0]?.says.en).toContain('"topics", "consent"');
  });
});

describe('words with which an article is searched for', () => {
  const asked = ['上环', 'IUD'];

  test('an original and a translation say them, each in its own language', () => {
    expect(readOne(article({ asked })).original?.meta).toMatchObject({ asked });
    const { translation: read, problems } = readOne(translation('ug', { asked: ['ھالقا'] }), 'articles', 'ug');
    expect([read?.meta.asked, problems]).toEqual([['ھالقا'], []]);
  });

  test('no digest knows them, so a new one lets no review lapse and leaves no translation behind', () => {
    expect(readOne(article({ asked })).original?.parts).toEqual(readOne(article()).original?.parts);
    const ofTranslation = (fields: object) => readOne(translation('bo', { ...fields }), 'articles', 'bo').translation?.parts;
    expect(ofTranslation({ asked: ['མངལ་འགོག'] })).toEqual(ofTranslation({}));
  });

  test.each([
    ['more than 24', Array.from({ length: 25 }, (_, i) => `上环${i}`)],
    ['one of more than 40 characters', ['环'.repeat(41)]],
    ['an empty one', ['']],
    ['words that are no list', '上环'],
  ])('%s are refused, with what belongs there in English and Chinese', (_, wrong) => {
    const { problems } = readOne(article({ asked: wrong }));
    expect(placed(problems)).toEqual([expect.stringMatching(/field$/)]);
    expect(problems[0]?.fix.en).toContain('Words with which somebody searches');
    expect(problems[0]?.fix.zh).toContain('搜索');
  });

  test('a story has none', () => {
    expect(placed(readOne(story({ asked }), 'stories').problems)).toEqual([expect.stringMatching(/field$/)]);
    expect(placed(readOne(translation('en', { asked: ['coil'] }), 'stories', 'en').problems)).toEqual(['5:1 field']);
  });
});

describe('YAML that could run, hide or multiply', () => {
  test.each([
    ['a function', '!!js/function "function () {}"', '2:8 yaml'],
    ['a regular expression', '!!js/regexp /a/', '2:8 yaml'],
    ['a tag by its address', '!<tag:yaml.org,2002:js/undefined> ""', '2:8 yaml'],
    ['a tag of one’s own', '!Foo "怎么办？"', '2:8 yaml'],
    ['bytes', '!!binary "aGVsbG8="', '2:1 field'],
    ['a set', '!!set {a}', '2:1 field'],
    ['a number', '12', '2:1 field'],
    ['nothing', '~', '2:1 field'],
    ['a map', '{a: {__proto__: {b: 1}}}', '2:1 field'],
    ['an alias', '*a', expect.stringMatching(/^\d+:\d+ yaml$/)],
    ['an anchor that is used', '&a "怎么办？"\nauthors: [*a]', expect.stringMatching(/^\d+:\d+ yaml$/)],
    ['a quotation mark that is not closed', '"怎么办？', expect.stringMatching(/^\d+:\d+ yaml$/)],
    ['a key twice', '"怎么办？"\ntitle: "怎么办？"', '3:1 yaml'],
    ['a key that is a list', '"怎么办？"\n? [a, b]\n: 1', '3:3 yaml'],
  ])('%s is refused', (_, title, expected) => {
    const { problems, original } = readOne(withTitle(title));
    expect(placed(problems)[0]).toEqual(expected);
    expect(original).toBeUndefined();
  });

  test('a bomb of aliases is refused at once', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [before, name] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh', 'hi', 'ij']) {
      bomb.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`);
    }
    expect(placed(readOne(withLines(bomb.join('\n'))).problems)).toEqual([expect.stringMatching(/yaml$/)]);
  });

  test('brackets ten thousand deep are problems, no crash', () => {
    for (const deep of ['['.repeat(10_000), '{a: '.repeat(10_000), `${'['.repeat(5000)}${']'.repeat(5000)}`]) {
      expect(readOne(withLines(`x: ${deep}`)).problems.length).toBeGreaterThan(0);
    }
  });

  test('tags and anchors that change nothing are harmless: the text stays text', () => {
    for (const title of ['!!str "怎么办？"', '&a "怎么办？"']) {
      expect(readOne(withTitle(title)).original?.title).toBe('怎么办？');
    }
  });
});

describe('where the front matter ends', () => {
  test.each([
    ['no front matter', '字', '1:1 front-matter'],
    ['front matter that is never closed', '---\ntitle: "字"\n', '1:1 front-matter'],
    ['an empty line before it', `\n${article()}`, '1:1 front-matter'],
    ['empty front matter', '---\n---\n\n字', '1:1 front-matter'],
    ['a list', '---\n- a\n---\n\n字', '2:1 field'],
  ])('%s is said', (_, text, expected) => {
    expect(placed(readOne(text).problems)).toEqual([expected]);
  });

  test('it ends at the first line of three dashes', () => {
    expect(splitFrontMatter('---\na: 1\n---\nb\n---\n')).toBe('a: 1');
    expect(splitFrontMatter('---\na: "---"\n---\n')).toBe('a: "---"');
  });

  test('dates that do not exist, and texts too short or too long, are said at their field', () => {
    expect(placed(readOne(article({ updated: '2025-02-30' })).problems)).toEqual(['7:1 field']);
    expect(placed(readOne(article({ title: '字' })).problems)).toEqual(['2:1 field']);
    expect(placed(readOne(article({ summary: '字'.repeat(321) })).problems)).toEqual(['3:1 field']);
    expect(placed(readOne(article({ topics: ['A b'] })).problems)).toEqual(['4:10 field']);
  });

  test('a consent without what was agreed to is said at its place', () => {
    expect(
      placed(readOne(story({ consent: { kind: 'personal', given: '2025-01-01', scopes: [] } }), 'stories').problems),
    ).toEqual([expect.stringMatching(/^\d+:\d+ field$/)]);
  });

  test('fields nested without end are said to be so, in words and not in thousands of messages', () => {
    const { problems } = readOne(withLines(`authors: ${'['.repeat(20_000)}`));
    expect(problems.some(({ says }) => says.zh === '这里的列表或字段嵌套太深。')).toBe(true);
    expect(problems.length).toBeLessThan(30);
    expect(problems.filter(({ says }) => says.en.length > 300)).toEqual([]);
  });

  test('a message of our own is said in Chinese too', () => {
    const [wrong] = readOne(translation('ug', { follows: ['手写'] }), 'articles', 'ug').problems;
    expect(wrong?.says.zh).toContain('不要手写');
  });

  test('front matter is checked even where the text cannot be read', () => {
    expect(placed(readOne(article({ title: 1 }, '<KeyMessage>')).problems)).toEqual(['2:1 field', `${LINES_BEFORE + 1}:1 mdx`]);
  });
});
