/** Plain text of a Document, its parts, and what changes their digests and what does not. */
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../src/document/parts.ts';
import { textOfBlocks, textOfDocument } from '../../../src/document/text.ts';
import { article, readBody, readOne } from '../tiny-content.ts';

const documentOf = (body: string, kind: 'articles' | 'radio' = 'articles') => {
  const { original, problems } = readBody(body, kind);
  if (!original) throw new Error(problems[0]?.says.en);
  return original.document;
};
const sentence = (id: string) => `[${id}]`;

describe('plain text', () => {
  test.each([
    ['a heading and a paragraph', '## 一\n\n二', '一\n二'],
    ['a list within a list', '- 一\n  - 二\n- 三', '一\n二\n三'],
    ['a table, row by row', '| 一 | 二 |\n| - | - |\n| 三 | 四 |', '一 · 二\n三 · 四'],
    ['a block of code', '```\n一\n  二\n```', '一\n  二'],
    ['a quote', '> 一\n>\n> 二', '一\n二'],
    ['the main message', '<KeyMessage>\n\n一\n\n</KeyMessage>', '一'],
    ['danger signs and actions, by their sentences', '<GetHelp ids="a b" actions="c" />', '[a]\n[b]\n[c]'],
    ['steps', '<Steps>\n\n1. **一** 二\n2. 三\n\n</Steps>', '一 二\n三'],
    ['a fact: the truth before the error', '<Fact heard="错">\n\n对\n\n</Fact>', '对\n错'],
    ['a question before its answer', '<Question ask="问">\n\n答\n\n</Question>', '问\n答'],
    ['a local note', '<LocalNote region="lhasa" date="2026-01">\n\n一\n\n</LocalNote>', '一'],
    ['a figure: what is to be seen, then the caption', '<Figure drawing="cervix" alt="图">一</Figure>', '图\n一'],
    ['a figure without a caption', '<Figure drawing="cervix" alt="图" />', '图'],
    [
      'terms, links, sources and footnote marks within a sentence',
      '<Term id="a">一</Term>[二](/zh-CN/)<Source id="b" />三[^1]。\n\n[^1]: 注',
      '一二三。\n注',
    ],
  ])('%s', (_, body, text) => {
    expect(textOfDocument(documentOf(body), sentence)).toBe(text);
  });

  test('a radio script: what is said and heard, without silences', () => {
    const body =
      '<HostNote kind="known">\n\n注\n\n</HostNote>\n\n<Line role="host">一</Line>\n\n<SafetyLine role="expert" id="a" />\n\n<Cue kind="sound" seconds="1">二</Cue>\n\n<Pause seconds="1" />';
    expect(textOfDocument(documentOf(body, 'radio'), sentence)).toBe('注\n一\n[a]\n二');
  });

  test('without words for safety sentences they leave no line', () => {
    expect(textOfBlocks(documentOf('<GetHelp ids="a" />\n\n一').blocks)).toBe('一');
  });
});

const BODY = `开头。

## 吃药

每天吃1片铁剂<Source id="b01-01" />，吃**三**个月[^1]。

- 一
- 二

## 危险

> 字

[^1]: 饭后吃。`;
const SAFE = '<GetHelp ids="preg-bleeding" />';
const partsOf = (body: string, fields = {}) => {
  const read = readOne(article(fields, body));
  return (read.original?.parts ?? []).map(({ id, digest }) => ({ id, digest }));
};
/** Ids of the parts whose digest differs. */
const changed = (body: string, fields = {}, from = BODY) => {
  const before = partsOf(from);
  return partsOf(body, fields).flatMap(({ id, digest }, index) => (before[index]?.digest === digest ? [] : [id]));
};

describe('parts', () => {
  test('are title, summary, the text before the first heading, then each section by its heading', () => {
    expect(partsOf(BODY).map(({ id }) => id)).toEqual(['title', 'summary', 'top', 's1', 's2']);
    expect(partsOf('## 一\n\n### 二\n\n## 三').map(({ id }) => id)).toEqual(['title', 'summary', 's1', 's3']);
    expect(partsOf(BODY).every(({ digest }) => /^v1-[0-9a-f]{12}$/.test(digest))).toBe(true);
  });
});

describe('digests stay the same', () => {
  test.each([
    ['with line ends of Windows', BODY.replaceAll('\n', '\r\n')],
    [
      'with further spaces and empty lines',
      BODY.replaceAll('\n\n', '\n\n\n').replace('- 一', '-   一').replace('开头。', '开头。  '),
    ],
    ['with other marks of lists', BODY.replaceAll('- ', '* ')],
    ['with other marks of emphasis', BODY.replace('**三**', '__三__').replace('吃__三__个', '吃**三**个')],
    ['with another name of the footnote', BODY.replaceAll('[^1]', '[^note]')],
    ['with a line broken within a sentence that has a space there', BODY],
    ['with characters written in parts', BODY.replace('开头。', '开头。'.normalize('NFD'))],
    ['with a heading written with further signs', BODY.replace('## 吃药', '## 吃药 ##')],
  ])('%s', (_, body) => {
    expect(changed(body)).toEqual([]);
  });

  test('with front matter in another order and other quotation marks', () => {
    const text = article({}, BODY);
    const lines = text.split('\n---\n')[0]?.split('\n').slice(1) ?? [];
    const other = `---\n${lines.toReversed().join('\n').replace('"怀孕时出血怎么办？"', "'怀孕时出血怎么办？'")}\n---\n\n${BODY}\n`;
    expect(readOne(other).original?.parts.map(({ digest }) => digest)).toEqual(partsOf(BODY).map(({ digest }) => digest));
  });

  test('with facts about the entry that no reader of the text meets', () => {
    expect(changed(BODY, { topics: ['birth'], nextReview: '2025-12-31', updated: '2025-02-01', sensitive: true })).toEqual([]);
  });

  test('when a section before it is put in or taken out', () => {
    const digests = partsOf(BODY).map(({ digest }) => digest);
    const more = partsOf(BODY.replace('## 吃药', '## 新\n\n字[^2]\n\n## 吃药').concat('\n[^2]: 新注')).map(
      ({ digest }) => digest,
    );
    expect(more.toSpliced(3, 1)).toEqual(digests);
  });

  test('whatever the order of the keys of data', () => {
    expect(digestOf({ a: 1, b: ['x  y', 'e\u0301'] })).toBe(digestOf({ b: ['x y\n', 'é'], a: 1 }));
  });
});

describe('digests change', () => {
  test.each([
    ['with a dose', BODY.replace('1片', '2片'), ['s1']],
    ['with the source of a dose', BODY.replace('b01-01', 'b01-02'), ['s1']],
    ['with a missing source', BODY.replace('<Source id="b01-01" />', ''), ['s1']],
    ['with the words of a footnote, in the part that refers to it', BODY.replace('饭后吃。', '饭前吃。'), ['s1']],
    ['with a word made strong', BODY.replace('个月', '**个**月'), ['s1']],
    ['with a step more', BODY.replace('- 二', '- 二\n- 三'), ['s1']],
    ['with a list put in order', BODY.replace('- 一\n- 二', '1. 一\n2. 二'), ['s1']],
    ['with a heading', BODY.replace('## 危险', '## 危险信号'), ['s2']],
    ['with the text before the first heading', BODY.replace('开头。', '开头！'), ['top']],
  ])('%s', (_, body, expected) => {
    expect(changed(body)).toEqual(expected);
  });

  test('with a safety id, its order, an action, a role, an answer, an alternative text or a link', () => {
    const pairs: [string, string, string][] = [
      [SAFE, 'preg-bleeding', 'after-pad'],
      ['<GetHelp ids="a b" />', 'a b', 'b a'],
      ['<GetHelp ids="a" actions="c" />', '"c"', '"d"'],
      ['<Question ask="问">\n\n答\n\n</Question>', '问', '问？'],
      ['<Fact heard="错">\n\n对\n\n</Fact>', '错', '错的'],
      ['<Figure drawing="cervix" alt="图" />', '图', '画'],
      ['<Figure drawing="cervix" alt="图" />', 'cervix', 'fibroid'],
      ['<LocalNote region="hotan" date="2026-01">\n\n字\n\n</LocalNote>', 'hotan', 'lhasa'],
      ['[字](https://www.who.int/a)', '/a', '/b'],
      ['<Term id="a">字</Term>', '"a"', '"b"'],
    ];
    for (const [body, from, to] of pairs) expect(changed(body.replace(from, to), {}, body)).toEqual(['top']);
  });

  test('with title and summary, each by itself', () => {
    expect(changed(BODY, { title: '怀孕时出血怎么办' })).toEqual(['title']);
    expect(changed(BODY, { summary: '怀孕时出血，今天去医院。' })).toEqual(['summary']);
  });
});
