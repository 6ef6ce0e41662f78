/** Rules on what files point at: each with right content, which has no problem, and wrong content, which has just the one. */
import { article, calendar, DATA, radio, safety, translation } from '../tiny-content.ts';
import { body, follows, only } from './right-content.ts';

only('original-exists', [
  ['a translation without an original', { 'articles/en/b.mdx': translation('en', { follows: [] }) }, ['articles/en/b.mdx:1:1']],
  ['a translation under another kind than its original', { 'stories/en/a.mdx': translation('en') }, ['stories/en/a.mdx:1:1']],
]);

only('known-references', [
  ['a source that is no fact', { 'articles/zh-CN/b.mdx': body('b01-01', 'b01-02') }, ['articles/zh-CN/b.mdx:24:20']],
  [
    'a term that is not in the glossary',
    { 'articles/zh-CN/b.mdx': body('带上病历。', '带上<Term id="chart">病历</Term>。') },
    ['articles/zh-CN/b.mdx:24:8'],
  ],
  [
    'a danger sign that does not exist',
    { 'articles/zh-CN/b.mdx': body('after-pad', 'after-bath') },
    ['articles/zh-CN/b.mdx:18:1'],
  ],
  ['an action that does not exist', { 'articles/zh-CN/b.mdx': body('act-pads', 'act-towels') }, ['articles/zh-CN/b.mdx:18:1']],
  [
    'a drawing that does not exist',
    { 'articles/zh-CN/b.mdx': body('## ', '<Figure drawing="unicorn" alt="字" />\n\n## ') },
    ['articles/zh-CN/b.mdx:20:1'],
  ],
  [
    'a page that does not exist',
    { 'articles/zh-CN/b.mdx': body('病历', '[病历](/zh-CN/articles/chart/)') },
    ['articles/zh-CN/b.mdx:24:8'],
  ],
  [
    'a page of a language that does not exist',
    { 'articles/zh-CN/b.mdx': body('病历', '[病历](/fr/)') },
    ['articles/zh-CN/b.mdx:24:8'],
  ],
  ['a calendar without a fault', { 'calendars/c.yaml': calendar() }, []],
  [
    'a calendar’s fact that does not exist',
    { 'calendars/c.yaml': calendar({ facts: ['b01-01', 'b01-02'] }) },
    ['calendars/c.yaml:8:59'],
  ],
  [
    'a calendar’s danger sign that does not exist',
    { 'calendars/c.yaml': `${calendar()}safety: [preg-bleeding, preg-bleding]\n` },
    ['calendars/c.yaml:9:25'],
  ],
  [
    'a calendar’s pictogram that does not exist',
    { 'calendars/c.yaml': calendar().replace('pregnant', 'unicorn') },
    ['calendars/c.yaml:2:1'],
  ],
  [
    'pages that do exist',
    { 'articles/zh-CN/b.mdx': body('病历', '[一](/zh-CN/articles/a/#s1)[二](/bo/signs/bleeding/)[三](/ug/help/)') },
    [],
  ],
  [
    'a topic that does not exist',
    { 'articles/zh-CN/b.mdx': article({ topics: ['pregnancy', 'birth'] }) },
    ['articles/zh-CN/b.mdx:4:22'],
  ],
  [
    'an author who does not exist',
    { 'articles/zh-CN/b.mdx': article({ authors: ['constructor'] }) },
    ['articles/zh-CN/b.mdx:9:11'],
  ],
  [
    'a translator who does not exist',
    { 'articles/bo/a.mdx': translation('bo', { follows, by: 'dawa' }) },
    ['articles/bo/a.mdx:5:15'],
  ],
  ['a script of an article that does not exist', { 'radio/zh-CN/r.mdx': radio({ entries: ['b'] }) }, ['radio/zh-CN/r.mdx:13:11']],
  ['a sentence of a sign that does not exist', { 'safety/fever.yaml': safety({ signs: ['fever'] }) }, ['safety/fever.yaml:1:1']],
  [
    'a sentence with an action that does not exist',
    { 'safety/fever.yaml': safety({ do: ['act-towels'] }) },
    ['safety/fever.yaml:1:1'],
  ],
  [
    'a pictogram that does not exist',
    { 'signs/fever.yaml': 'order: 2\npictogram: unicorn\nname: {zh-CN: "发烧"}\nabout: {zh-CN: "发烧时看这里。"}\n' },
    ['signs/fever.yaml:1:1'],
  ],
]);

only('unique-ids', [
  [
    'an old address that is the address of another',
    { 'articles/zh-CN/b.mdx': article({ aliases: ['a'] }) },
    ['articles/zh-CN/b.mdx:9:11'],
  ],
  [
    'an old address that two have',
    { 'articles/zh-CN/b.mdx': article({ aliases: ['z'] }), 'articles/zh-CN/c.mdx': article({ aliases: ['z'] }) },
    ['articles/zh-CN/c.mdx:9:11'],
  ],
  ['an address of its own as an old one', { 'articles/zh-CN/b.mdx': article({ aliases: ['b'] }) }, ['articles/zh-CN/b.mdx:9:11']],
  ['the same old address of another kind', { 'articles/zh-CN/b.mdx': article({ aliases: ['r'] }) }, []],
  ['a number of a script twice', { 'radio/zh-CN/s.mdx': radio() }, ['radio/zh-CN/s.mdx:9:1']],
  [
    'a script with the address of the rundown',
    { 'radio/zh-CN/rundown.mdx': radio({ number: 'HB-R-002' }) },
    ['radio/zh-CN/rundown.mdx:1:1'],
  ],
  ['an article of that name', { 'articles/zh-CN/rundown.mdx': article() }, []],
  ['a fact in two files', { 'facts/other.yaml': DATA['facts/bleeding.yaml'] ?? '' }, ['facts:1:1']],
]);
