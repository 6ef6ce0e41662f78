/** Right documents, as authors write them: they pass, and come out whole. */
import { describe, expect, test } from 'vitest';
import { COMPONENTS } from '../../../src/document/components.ts';
import type { Block } from '../../../src/document/document.ts';
import { textOfBlocks, textOfDocument, walkBlocks, walkWords } from '../../../src/document/text.ts';
import { article, radio, readBody, readOne, translation } from '../tiny-content.ts';

function documentOf(body: string, kind: 'articles' | 'radio' = 'articles') {
  const { problems, original } = readBody(body, kind);
  expect(problems).toEqual([]);
  if (!original) throw new Error('no document');
  return original.document;
}
const blocksOf = (body: string): Block[] => documentOf(body).blocks;

describe('Markdown', () => {
  test.each([
    ['braces in code', '`{a}` 和 `{`', '{a} 和 {'],
    ['braces in a block of code', '```js\nconst a = {b: `c`};\n```', 'const a = {b: `c`};'],
    ['escaped braces and tags', '\\{名字\\} \\<5', '{名字} <5'],
    ['entities', '5 &lt; 6 &amp; &quot;字&quot; &#8804; &nbsp;字', '5 < 6 & "字" ≤ \u00A0字'],
    ['a line break', '一\\\n二', '一\n二'],
    ['strong text and emphasis', '**马上**去*医院*', '马上去医院'],
    ['a code of its own in a heading', '## 为什么 `a`？', '为什么 a？'],
  ])('%s', (_, body, text) => {
    expect(textOfDocument(documentOf(body))).toBe(text);
  });

  test('a table keeps its rows and the sides of its columns', () => {
    expect(blocksOf('| 药 | 量 |\n| :- | -: |\n| 铁 | **1**片 |')).toMatchObject([
      {
        type: 'table',
        align: ['left', 'right'],
        rows: [
          [{}, {}],
          [{}, [{ type: 'strong' }, { text: '片' }]],
        ],
      },
    ]);
  });

  test('lists within lists stay nested, in both orders', () => {
    const [list] = blocksOf('1. 一\n   - 二\n   - 三\n2. 四');
    expect(list).toMatchObject({
      type: 'list',
      ordered: true,
      items: [[{ type: 'paragraph' }, { type: 'list', ordered: false }], [{}]],
    });
    expect(textOfBlocks(list ? [list] : [])).toBe('一\n二\n三\n四');
  });

  test('footnotes are numbered as they are met, and their words stand in the Document', () => {
    const document = documentOf('一[^b] 二[^a] 一[^b]\n\n[^a]: 甲。\n[^b]: 乙 **重**。\n[^c]: 没有人用。');
    const numbers = [...walkWords(document.blocks)].flatMap((word) => (word.type === 'note' ? [word.number] : []));
    expect(numbers).toEqual([1, 2, 1]);
    expect(document.notes.map((note) => textOfBlocks(note))).toEqual(['乙 重。', '甲。']);
    expect(textOfDocument(document)).toBe('一 二 一\n乙 重。\n甲。');
  });

  test('headings get numbers for names, which do not depend on their words', () => {
    expect(blocksOf('## 一\n\n### 二\n\n## 三')).toMatchObject([
      { level: 2, id: 's1' },
      { level: 3, id: 's2' },
      { level: 2, id: 's3' },
    ]);
  });
});

describe('line ends and marks of bytes', () => {
  const text = article();
  const whole = JSON.stringify(readOne(text).original?.document);
  test.each([
    ['line ends of Windows', text.replaceAll('\n', '\r\n')],
    ['a byte-order mark', `\uFEFF${text}`],
    ['both', `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['no line end at the end', text.trimEnd()],
    ['spaces after the dashes', text.replace('---\n', '---  \n')],
  ])('%s change nothing', (_, other) => {
    const { problems, original } = readOne(other);
    expect(problems).toEqual([]);
    expect(JSON.stringify(original?.document)).toBe(whole);
  });
});

const SPEECH = {
  'zh-CN': '怀孕时出血，马上去医院。',
  ug: 'ھامىلىدار ۋاقىتتا قان كەتسە دەرھال دوختۇرخانىغا بېرىڭ.',
  bo: 'སྦྲུམ་མའི་སྐབས་ཁྲག་ཐོན་ན་འཕྲལ་དུ་སྨན་ཁང་ལ་འགྲོ་དགོས།',
} as const;

describe.each(Object.entries(SPEECH))('every part in right use in %s', (locale, words) => {
  const read = (kind: 'articles' | 'radio', body: string) => {
    const own = kind === 'radio' ? radio({}, body) : article({}, body);
    const {
      problems,
      original,
      translation: translated,
    } = locale === 'zh-CN'
      ? readOne(own, kind)
      : readOne(translation(locale as 'ug' | 'bo', {}, body), kind, locale as 'ug' | 'bo');
    expect(problems).toEqual([]);
    return (original ?? translated)?.document;
  };
  const reading = `<KeyMessage>\n\n${words}\n\n</KeyMessage>

<GetHelp ids="a b" actions="c" />

<Steps>\n\n1. **${words}** ${words}\n2. ${words}<Source id="b01-01" />\n\n</Steps>

<Fact heard="${words}">\n\n${words}\n\n</Fact>

<Question ask="${words}">\n\n${words}\n\n- ${words}\n\n</Question>

<LocalNote region="hotan" date="2026-11">\n\n<Term id="anaemia">${words}</Term>\n\n</LocalNote>

<Figure drawing="cervix" alt="${words}">\n\n${words}\n\n</Figure>`;
  const spoken = `<HostNote kind="avoid">\n\n${words}\n\n</HostNote>

<Line role="host">${words}</Line>

<Line role="expert" say="own-words" cut="60" start="0" end="2.5">${words}<Source id="b01-01" /></Line>

<SafetyLine role="expert" id="a" />

<Cue kind="music" seconds="5">${words}</Cue>

<Pause seconds="2" />

<Line role="second-host" keep="yes">${words}</Line>`;

  test('an article', () => {
    const document = read('articles', reading);
    expect(document?.blocks.map(({ type }) => type)).toEqual(['key', 'help', 'steps', 'fact', 'question', 'local', 'figure']);
    expect(document && textOfDocument(document, (id) => `[${id}]`).split(words)).toHaveLength(13);
  });

  test('a radio script, whose lines are counted without the notes', () => {
    const document = read('radio', spoken);
    expect(document?.blocks).toMatchObject([
      { type: 'host-note', kind: 'avoid' },
      { type: 'line', number: 1, role: 'host', say: 'exactly', keep: false },
      { type: 'line', number: 2, say: 'own-words', cut: 60, start: 0, end: 2.5 },
      { type: 'safety-line', number: 3, id: 'a' },
      { type: 'cue', number: 4, kind: 'music', seconds: 5 },
      { type: 'pause', number: 5, seconds: 2 },
      { type: 'line', number: 6, role: 'second-host', keep: true },
    ]);
    expect([...walkBlocks(document?.blocks ?? [])].length).toBe(8);
  });

  test('a part on one line is the same as on several', () => {
    const several = read('articles', `<KeyMessage>\n\n${words}\n\n</KeyMessage>`);
    expect(read('articles', `<KeyMessage>${words}</KeyMessage>`)).toEqual(several);
    expect(read('articles', `<KeyMessage>\n${words}\n</KeyMessage>`)).toEqual(several);
  });
});

test('every part of the list is used in the two texts above or needs a file', () => {
  expect(Object.keys(COMPONENTS).toSorted()).toEqual(
    ['KeyMessage', 'GetHelp', 'Steps', 'Fact', 'Question', 'LocalNote', 'Figure', 'Audio', 'Term', 'Source']
      .concat(['HostNote', 'Line', 'SafetyLine', 'Cue', 'Pause'])
      .toSorted(),
  );
});
