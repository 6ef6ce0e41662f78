/** Where claims come from: sources present, dated, the issuing body's own, and one for each number. */
import { article, BODY, DATA } from '../tiny-content.ts';
import { body, cases } from './right-content.ts';

const fact = (id: string, source: Record<string, string | undefined>) =>
  `${id}: ${JSON.stringify({
    statement: 'Iron tablets prevent anaemia.',
    source: { title: 'Guideline', publisher: 'WHO', year: '2024', url: 'https://www.who.int/a', language: 'en', ...source },
    seen: 'whole text',
  })}\n`;
const use = (id: string) => body('带上病历。', `带上病历<Source id="${id}" />。`);

cases('sources-present', [
  ['an article with a source', {}, []],
  [
    'an article without any',
    { 'articles/zh-CN/b.mdx': article({}, BODY.replace('<Source id="b01-01" />', '')) },
    ['articles/zh-CN/b.mdx:1:1 error'],
  ],
  [
    'one that was taken back',
    { 'articles/zh-CN/b.mdx': article({ withdrawn: '内容有误。' }, BODY.replace('<Source id="b01-01" />', '')) },
    [],
  ],
]);

cases('sources-dated', [
  ['a source of 2024', {}, []],
  [
    'a source without a year, told where it is used',
    { 'facts/x.yaml': fact('x-01', { year: 'n.d.' }), 'articles/zh-CN/b.mdx': use('x-01') },
    ['articles/zh-CN/b.mdx:24:10 warning'],
  ],
  [
    'a source of 2009',
    { 'facts/x.yaml': fact('x-01', { year: '2009' }), 'articles/zh-CN/b.mdx': use('x-01') },
    ['articles/zh-CN/b.mdx:24:10 warning'],
  ],
  ['an old fact that nothing uses', { 'facts/x.yaml': fact('x-01', { year: '1999' }) }, []],
]);

cases('sources-own', [
  [
    'an encyclopaedia that anybody may change',
    { 'facts/x.yaml': fact('x-01', { url: 'https://zh.wikipedia.org/wiki/a' }) },
    ['facts/x.yaml:1:52 error'],
  ],
  ['a post on WeChat', { 'facts/x.yaml': fact('x-01', { url: 'https://mp.weixin.qq.com/s/a' }) }, ['facts/x.yaml:1:52 error']],
  ['a host whose name only ends alike', { 'facts/x.yaml': fact('x-01', { url: 'https://notscribd.com/a' }) }, []],
  ['no address', { 'facts/x.yaml': fact('x-01', { url: undefined }) }, ['facts/x.yaml:1:52 warning']],
]);

const number = (words: string) => ({ ...DATA, 'articles/zh-CN/b.mdx': body('路上不要一个人走。', words) });
cases('numbers-sourced', [
  ['a dose with its source', {}, []],
  ['a dose without one', number('每天吃60毫克铁。'), ['articles/zh-CN/b.mdx:25:4 error']],
  ['a dose in full-width digits', number('每次吃２片。'), ['articles/zh-CN/b.mdx:25:4 error']],
  ['an age without', number('满13岁就去。'), ['articles/zh-CN/b.mdx:25:4 warning']],
  ['an ordinal and the year of a report', number('2024年的第1次检查。'), []],
]);
