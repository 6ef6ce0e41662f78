import { describe, expect, it } from 'vitest';
import { writeMdx } from '../../../editorial/draft/mdx.ts';
import type { Block, Document } from '../../../src/document/document.ts';
import { digestOf } from '../../../src/document/parts.ts';
import { readContent } from '../../../src/document/read.ts';
import { readBody } from '../../unit/tiny-content.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', children: [{ type: 'text', text }] });
const documentOf = (...blocks: Block[]): Document => ({ blocks, notes: [] });
/** What reading a written Document gives. */
function again(document: Document): Document | undefined {
  const { original, problems } = readBody(writeMdx(document));
  expect(problems).toEqual([]);
  return original?.document;
}

describe('a Document written as MDX', () => {
  it('reads back the same for every entry of the site, in all four languages', () => {
    const { content } = readContent();
    const entries = [...content.originals, ...content.translations];
    expect(entries.length).toBeGreaterThan(40);
    for (const entry of entries) {
      const kind = 'kind' in entry ? entry.kind : entry.meta.kind;
      const read = readBody(writeMdx(entry.document), kind);
      expect(read.problems, entry.file).toEqual([]);
      expect(digestOf(read.original?.document), entry.file).toBe(digestOf(entry.document));
    }
  });

  it.each([
    '血红蛋白 < 110 g/L 或 > 150 g/L，{不要} 写 a*b*c、`x`、[方括号]、~~划线~~ 和 a_b_c。',
    '1. 不是列表',
    '12) 也不是',
    '# 不是标题',
    '- 不是列表',
    '+ 不是列表',
    '> 不是引用',
    '---',
    '===',
    'import 不是代码 {x}',
    'export {x} from y',
    'a &lt; b，AT&T，&#60;',
    '| 不是 | 表格 |',
    '[^1]: 不是脚注',
    '<Source id="b03-02" /> 是文字',
    '10⁹/L ≤ 4.0 µg ± 0.5 ﹤ H₂O',
    'ھامىلىدار ئايال {1} <2>، دوختۇر.',
    'སྦྲུམ་མ་ <1> {2} *།*',
  ])('keeps %s as words', (text) => {
    expect(again(documentOf(paragraph(text)))).toEqual(documentOf(paragraph(text)));
  });

  it('keeps two lists two, lists within lists, and paragraphs within items', () => {
    const item = (text: string): Block[] => [paragraph(text)];
    const document = documentOf(
      { type: 'list', ordered: false, items: [item('一'), item('二')] },
      { type: 'list', ordered: false, items: [[paragraph('三'), paragraph('四')], item('五')] },
      {
        type: 'list',
        ordered: true,
        items: [[paragraph('六'), { type: 'list', ordered: false, items: [item('七'), item('八')] }], item('九')],
      },
    );
    expect(again(document)).toEqual(document);
  });

  it('keeps bars and empty cells of a table, quotation marks of a question, and footnotes', () => {
    const document: Document = {
      blocks: [
        {
          type: 'table',
          align: [null, 'right'],
          rows: [
            [[{ type: 'text', text: 'a | b' }], [{ type: 'text', text: '{c}' }]],
            [
              [],
              [
                { type: 'text', text: 'd' },
                { type: 'note', number: 1 },
              ],
            ],
          ],
        },
        { type: 'question', ask: '"打针"<好>还是 {吃药} & 休息？', children: [paragraph('听医生的。')] },
      ],
      notes: [[paragraph('说明一'), paragraph('说明二')]],
    };
    expect(again(document)).toEqual(document);
  });
});
