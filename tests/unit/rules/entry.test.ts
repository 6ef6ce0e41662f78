/** What an entry brings along: consent, what is read on air, pictures. */
import { article, radio, readOne, story } from '../tiny-content.ts';
import { cases } from './right-content.ts';

const SOURCED = '她来看病<Source id="b01-01" />。';
const her = (consent: object, fields: object = {}, body = SOURCED) => ({
  'stories/zh-CN/s.mdx': story(
    { consent: { kind: 'personal', given: '2025-01-01', scopes: ['web'], ...consent }, ...fields },
    body,
  ),
});
const IN_ENGLISH = `---\ntitle: "Her story"\nsummary: "She went to the doctor."\nupdated: 2025-01-02\ntranslation: {by: machine, follows: ${JSON.stringify(
  (readOne(story({}, SOURCED), 'stories').original?.parts ?? []).map(({ digest }) => digest),
)}}\n---\n\nShe came<Source id="b01-01" />.\n`;

cases('story-consent', [
  ['a story within what she agreed to', her({}), []],
  ['consent after it appeared', her({ given: '2025-01-03' }), ['stories/zh-CN/s.mdx:10:29 error']],
  ['no consent to the web', her({ scopes: ['radio'] }), ['stories/zh-CN/s.mdx:10:50 error']],
  ['taken back before it was given', her({ withdrawn: '2024-01-01' }), ['stories/zh-CN/s.mdx:10:67 error']],
  [
    'a translation that she did not agree to',
    { ...her({}), 'stories/en/s.mdx': IN_ENGLISH },
    ['stories/zh-CN/s.mdx:10:50 error'],
  ],
  ['a translation that she agreed to', { ...her({ scopes: ['web', 'translation'] }), 'stories/en/s.mdx': IN_ENGLISH }, []],
  [
    'a photo that she did not agree to',
    {
      ...her({}, {}, `${SOURCED}\n\n<Figure src="./her.jpg" alt="一位妇女">\n\n她。\n\n</Figure>`),
      'stories/zh-CN/her.jpg': new Uint8Array(10),
    },
    ['stories/zh-CN/s.mdx:10:50 error'],
  ],
]);

const script = (fields: object) => ({ 'radio/zh-CN/s.mdx': radio({ number: 'HB-R-002', ...fields }) });
const corrected = (fields: object = {}) => ({ date: '2025-01-02', what: '原来说4次，正确的是5次。', ...fields });
const onAir = { 'zh-CN': '我们上次说检查4次，说错了，是5次。' };

cases('told-on-air', [
  ['a script that was corrected, with what to read on air', script({ corrections: [corrected({ onAir })] }), []],
  [
    'a second correction of which nothing is read on air',
    script({ corrections: [corrected({ onAir }), corrected()] }),
    ['radio/zh-CN/s.mdx:13:99 error'],
  ],
  ['a script that was taken back without a word', script({ withdrawn: '次数说错了。' }), ['radio/zh-CN/s.mdx:13:1 error']],
  [
    'a script that was taken back, and a host says so',
    script({ withdrawn: '次数说错了。', corrections: [corrected({ onAir })] }),
    [],
  ],
  [
    'an article that was corrected: it is not read on air',
    { 'articles/zh-CN/b.mdx': article({ corrections: [corrected()] }) },
    [],
  ],
]);

cases('picture-size', [
  ['300 KB', { 'articles/zh-CN/p.jpg': new Uint8Array(300 * 1024) }, []],
  ['1 MB', { 'articles/zh-CN/p.jpg': new Uint8Array(1024 * 1024) }, ['articles/zh-CN/p.jpg:1:1 warning']],
  ['4 MB', { 'articles/zh-CN/p.jpg': new Uint8Array(4 * 1024 * 1024) }, ['articles/zh-CN/p.jpg:1:1 error']],
]);
