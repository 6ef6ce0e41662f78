/** Runs of words with their places: what rules point at. */
import { expect, test } from 'vitest';
import { placeIn } from '../../../src/document/passages.ts';
import { readBody } from '../tiny-content.ts';

const passagesOf = (body: string, kind: 'articles' | 'radio' = 'articles') => {
  const { original, problems } = readBody(body, kind);
  expect(problems).toEqual([]);
  return original?.passages ?? [];
};

test('a passage knows its part, what stands around it, its sources and where it leads', () => {
  const found = passagesOf(
    [
      '<KeyMessage>\n\n先去验血。\n\n</KeyMessage>',
      '## 为什么？',
      '缺铁<Source id="b01-01" />，[看这里](/zh-CN/help/)。',
      '<Question ask="要多久？">\n\n一个月。\n\n</Question>',
      '| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |',
    ].join('\n\n'),
  );
  expect(found.map(({ text, type, within, part, sources, links }) => [text, type, within, part, ...sources, ...links])).toEqual([
    ['先去验血。', 'words', 'KeyMessage', 'top'],
    ['为什么？', 'heading', '', 's1'],
    ['缺铁，看这里。', 'words', '', 's1', 'b01-01', '/zh-CN/help/'],
    ['要多久？', 'attribute', 'Question', 's1'],
    ['一个月。', 'words', 'Question', 's1'],
    ...['甲', '乙', '丙', '丁'].map((cell) => [cell, 'cell', '', 's1']),
  ]);
});

test('a find within marks stands where an editor shows it', () => {
  const [passage] = passagesOf('先**验血**，再<Term id="anaemia">问医生</Term>。\n第二行吃药。');
  if (!passage) throw new Error('no passage');
  const first = passage.place.line;
  const at = (words: string) => {
    const { line, column } = placeIn(passage, passage.text.indexOf(words));
    return `${line - first}:${column}`;
  };
  expect([at('先'), at('验血'), at('血'), at('问医生'), at('第二行'), at('吃药')]).toEqual([
    '0:1',
    '0:4',
    '0:5',
    '0:29',
    '1:1',
    '1:4',
  ]);
});

test('lines and host notes of a script are told apart', () => {
  const found = passagesOf(
    '<Line role="host">大家好。</Line>\n\n<HostNote kind="red-flags">\n\n如果出血，马上去医院。\n\n</HostNote>\n\n<Cue kind="music" seconds="5">音乐</Cue>',
    'radio',
  );
  expect(found.map(({ within }) => within)).toEqual(['Line', 'HostNote red-flags', 'Cue']);
});
