/** Parts in wrong use: their attributes, places, contents and files. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEntry } from '../../../src/document/entry.ts';
import type { Kind } from '../../../src/schemas/kinds.ts';
import { article, folderWith, placed, readBody } from '../tiny-content.ts';

const question = (attributes: string) => `<Question ${attributes}>\n\n答\n\n</Question>`;
const figure = (attributes: string) => `<Figure ${attributes} />`;
const audio = (src: string) => `<Audio src="${src}" seconds="5" speaker="医生">\n\n字\n\n</Audio>`;

describe('attributes', () => {
  test.each([
    ['a handler', question('ask="字" onClick="alert(1)"')],
    ['a style', question('ask="字" style="color:red"')],
    ['HTML by Astro', question('ask="字" set:html="<b>"')],
    ['a bare name of Astro that would ship a script', question('ask="字" client:load')],
    ['__proto__', question('ask="字" __proto__="x"')],
    ['constructor', question('ask="字" constructor="x"')],
    ['prototype', question('ask="字" prototype="x"')],
    ['one twice', question('ask="字" ask="字"')],
    ['one left out', question('')],
    ['one empty', question('ask=""')],
    ['one without a value', question('ask')],
    ['one too long', question(`ask="${'字'.repeat(121)}"`)],
    ['an id with capitals', '字<Source id="toString" />', '1:2 attribute'],
    ['an id with underscores', '字<Source id="__proto__" />', '1:2 attribute'],
    ['an id that is a path', '字<Source id="../a" />', '1:2 attribute'],
    ['ids with two spaces', '<GetHelp ids="a  b" />'],
    ['a region that does not exist', '<LocalNote region="xinjiang" date="2026-01">\n\n字\n\n</LocalNote>'],
    ['a month that does not exist', '<LocalNote region="hotan" date="2026-13">\n\n字\n\n</LocalNote>'],
    ['a role that does not exist', '<Line role="doctor">字</Line>', '1:1 attribute', 'radio'],
    ['a cut of another length', '<Line role="host" cut="90">字</Line>', '1:1 attribute', 'radio'],
    ['two cuts that overlap', '<Line role="host" cut="60 180">字</Line>', '1:1 attribute', 'radio'],
    ['two cuts of one line', '<Line role="host" cut="60" cut="180">字</Line>', '1:1 attribute', 'radio'],
    ['a cut that would drop a danger sign', '<SafetyLine role="expert" id="preg-bleeding" cut="60" />', '1:1 attribute', 'radio'],
    ['seconds that are no number', '<Pause seconds="NaN" />', '1:1 attribute', 'radio'],
    ['seconds below zero', '<Pause seconds="-1" />', '1:1 attribute', 'radio'],
    ['seconds written as a power', '<Pause seconds="1e9" />', '1:1 attribute', 'radio'],
  ] as const)('%s is refused', (_, body, expected = '1:1 attribute', kind?: Kind) => {
    expect(placed(readBody(body, kind).problems)).toEqual([expected]);
  });
});

describe('places and contents', () => {
  test.each([
    ['a block within a sentence', '文 <KeyMessage>字</KeyMessage>', ['1:3 component-place']],
    ['a block within a quote', '> <KeyMessage>\n> 字\n> </KeyMessage>', ['1:3 component-place']],
    ['a block within a block', '<KeyMessage>\n\n<Pause />\n\n</KeyMessage>', ['3:1 component']],
    ['a danger block within another part', '<KeyMessage>\n\n<GetHelp ids="a" />\n\n</KeyMessage>', ['3:1 component-place']],
    ['free text in a danger block', '<GetHelp ids="a">\n\n出血就去医院。\n\n</GetHelp>', ['1:1 component-text']],
    ['words in a source', '字<Source id="a">字</Source>', ['1:2 component-text']],
    ['an empty term', '字<Term id="a" />', ['1:2 component-text']],
    ['an empty main message', '<KeyMessage />', ['1:1 component-text']],
    ['two paragraphs in a caption', '<Figure drawing="cervix" alt="字">\n\n字\n\n字\n\n</Figure>', ['1:1 component-text']],
    ['a list in a caption', '<Figure drawing="cervix" alt="字">\n\n- 字\n\n</Figure>', ['1:1 component-text']],
    ['steps without a list', '<Steps>\n\n字\n\n</Steps>', ['1:1 steps']],
    ['steps without numbers', '<Steps>\n\n- 一\n- 二\n\n</Steps>', ['1:1 steps']],
    ['one step', '<Steps>\n\n1. 一\n\n</Steps>', ['1:1 steps']],
    ['six steps', `<Steps>\n\n${'1. 字\n'.repeat(6)}\n</Steps>`, ['1:1 steps']],
    ['a word after the steps', '<Steps>\n\n1. 一\n2. 二\n\n字\n\n</Steps>', ['1:1 steps']],
    ['a figure of nothing', figure('alt="字"'), ['1:1 figure']],
    ['a figure of two', figure('drawing="cervix" src="./a.png" alt="字"'), ['1:1 figure', '1:1 missing-file']],
    ['a figure without words for those who cannot see it', figure('drawing="cervix"'), ['1:1 attribute']],
  ])('%s is refused', (_, body, expected) => {
    expect(placed(readBody(body).problems)).toEqual(expected);
  });
});

describe('files beside the entry', () => {
  test.each([
    ['a folder above', '../a.png'],
    ['a folder above in the middle', './b/../../a.png'],
    ['a folder below', './b/a.png'],
    ['the root', '/etc/a.png'],
    ['another server', 'https://evil.example/a.png'],
    ['another server without a scheme', '//evil.example/a.png'],
    ['a drive of Windows', 'C:\\a.png'],
    ['dots in disguise', './%2e%2e/a.png'],
    ['an SVG, which can hold scripts', './a.svg'],
    ['an SVG behind another ending', './a.png.svg'],
    ['a page', './a.html'],
    ['data', 'data:image/png;base64,AA'],
    ['a question', './a.png?raw'],
    ['a hidden file', './.png'],
    ['capitals', './A.PNG'],
    ['spaces', './a b.png'],
    ['a missing dot', 'a.png'],
  ])('%s is no picture and no recording', (_, src) => {
    expect(placed(readBody(figure(`src="${src}" alt="字"`)).problems)).toEqual(['1:1 attribute']);
    expect(placed(readBody(audio(src.replace('png', 'mp3'))).problems)).toEqual(['1:1 attribute']);
  });

  test('a picture that is not there is said with the place of its figure', () => {
    expect(placed(readBody(`字\n\n${figure('src="./a.png" alt="字"')}`).problems)).toEqual(['3:1 missing-file']);
  });

  test('a picture and a recording that are there pass', () => {
    const { content } = folderWith({});
    for (const file of ['a.png', 'b.mp3']) writeFileSync(path.join(content, file), '');
    const text = article({}, `${figure('src="./a.png" alt="字"')}\n\n${audio('./b.mp3')}`);
    const read = readEntry({ kind: 'articles', locale: 'zh-CN', slug: 'a', file: path.join(content, 'a.mdx') }, text, 'a.mdx');
    expect(read.problems).toEqual([]);
    expect(read.original?.references.map(({ id }) => id)).toEqual(['./a.png', './b.mp3']);
  });
});
