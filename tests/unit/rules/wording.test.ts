/** Words: promises, free danger signs, words that are not printed, sentences and grades. */
import { expect, test } from 'vitest';
import { gradeOf } from '../../../src/rules/wording/reading-level.ts';
import { sentencesOf } from '../../../src/rules/wording/sentences.ts';
import { tidied } from '../../../src/rules/wording/tidy-text.ts';
import { article, BODIES, BODY, translation } from '../tiny-content.ts';
import { body, cases, follows } from './right-content.ts';

const line = (words: string) => ({ 'articles/zh-CN/b.mdx': body('路上不要一个人走。', words) });
const term = (fields: object) =>
  JSON.stringify({ name: { 'zh-CN': '肌瘤', en: 'fibroid' }, plain: { 'zh-CN': '子宫里长的肿块。' }, ...fields });

cases('words-to-avoid', [
  [
    'a Tibetan word that names another illness',
    {
      'glossary/fibroid.yaml': term({ avoid: { bo: [{ word: 'མངལ་སྐྲན' }] } }),
      'articles/bo/a.mdx': translation('bo', { follows }, BODIES.bo.replace('</KeyMessage>', 'མངལ་སྐྲན་རེད།\n\n</KeyMessage>')),
    },
    ['articles/bo/a.mdx:12:1 error'],
  ],
  [
    'the same syllables within another word, and in another language',
    {
      'glossary/fibroid.yaml': term({ avoid: { bo: [{ word: 'སྐྲན' }], en: [{ word: 'lump' }] } }),
      'articles/bo/a.mdx': translation('bo', { follows }, BODIES.bo.replace('</KeyMessage>', 'བསྐྲནས་རེད།\n\n</KeyMessage>')),
      'articles/en/a.mdx': translation('en', { follows }, BODIES.en.replace('</KeyMessage>', 'It is lumpy.\n\n</KeyMessage>')),
    },
    [],
  ],
  [
    'a Chinese word within a sentence and in a safety sentence’s neighbour, the title',
    {
      'glossary/fibroid.yaml': term({ avoid: { 'zh-CN': [{ word: '妇女病' }] } }),
      'articles/zh-CN/b.mdx': article({ title: '这是妇女病吗？' }),
    },
    ['articles/zh-CN/b.mdx:2:1 error'],
  ],
]);

cases('doubtful-words', [
  [
    'a word that no speaker has confirmed, once for each text',
    {
      'glossary/fibroid.yaml': term({ sure: { ug: 'doubtful' } }),
      'articles/ug/a.mdx': translation(
        'ug',
        { follows },
        BODIES.ug.replace('دەرھال دوختۇرخانىغا بېرىڭ.', '<Term id="fibroid">ئۆسمە</Term>، <Term id="fibroid">ئۆسمە</Term>.'),
      ),
    },
    ['articles/ug/a.mdx:10:1 warning'],
  ],
]);

cases('free-danger', [
  [
    'a list of danger signs of its own',
    { 'articles/zh-CN/b.mdx': body('## 你能做什么？', '## 危险信号有哪些？') },
    ['articles/zh-CN/b.mdx:14:1 warning', 'articles/zh-CN/b.mdx:20:1 error'],
  ],
  [
    '"go at once" in words of one’s own',
    line('血多，马上去医院。'),
    ['articles/zh-CN/b.mdx:14:1 warning', 'articles/zh-CN/b.mdx:25:4 warning'],
  ],
  [
    'the same with a link to the signs',
    line('血多，[马上去医院](/zh-CN/signs/bleeding/)。'),
    ['articles/zh-CN/b.mdx:14:1 warning'],
  ],
]);

cases('no-promises', [
  ['a cure that is promised', line('这个药能根治贫血。'), ['articles/zh-CN/b.mdx:25:19 error']],
  ['a cure that is denied', line('没有哪种药能根治贫血。'), ['articles/zh-CN/b.mdx:25:21 warning']],
]);

cases('percentages', [
  ['a share alone', line('大约37%的人贫血。'), ['articles/zh-CN/b.mdx:25:17 warning']],
  ['a share as people', line('大约37%，就是100个孕妇里有37个。'), []],
]);

const long = '医生验血以后说要吃铁剂你就照医生说的量每天吃饭以后吃而且一直吃到医生说可以停的那一天为止不要自己停也不要自己加';
cases('long-sentences', [
  ['fifty-four characters without a stop', line(`${long}。`), ['articles/zh-CN/b.mdx:25:15 warning']],
  ['the same in two sentences', line(`${long.slice(0, 26)}。${long.slice(26)}。`), []],
  [
    'an English sentence of thirty words',
    {
      'articles/en/a.mdx': translation(
        'en',
        { follows },
        BODIES.en.replace('Go to hospital at once.', `Go ${'and go '.repeat(14)}now.`),
      ),
    },
    ['articles/en/a.mdx:10:1 warning'],
  ],
]);

test('sentences end where each language ends them', () => {
  expect(sentencesOf('先验血。再问医生！好吗？', 'zh-CN')).toEqual(['先验血。', '再问医生！', '好吗？']);
  expect(sentencesOf('ཁྲག་བརྟག་དཔྱད་བྱེད། སྨན་པར་འདྲི།', 'bo')).toHaveLength(2);
  expect(sentencesOf('قان تەكشۈرتۈڭ. ئاندىن دوختۇردىن سوراڭ؟', 'ug')).toHaveLength(2);
  expect(sentencesOf('Take 1.5 tablets. Then ask.', 'en')).toEqual(['Take 1.5 tablets.', 'Then ask.']);
});

test('the grade of plain sentences is that of a primary school, of a leaflet that of a university', () => {
  expect(gradeOf(['Have a blood test first.', 'Eat beans and meat.'])).toBeLessThan(4);
  expect(
    gradeOf(['Supplementation is contraindicated in haemochromatosis and related haematological abnormalities.']),
  ).toBeGreaterThan(16);
});

cases('reading-level', [
  [
    'English that needs a university',
    {
      'articles/en/a.mdx': translation(
        'en',
        { follows },
        BODIES.en.replaceAll('Go to hospital at once.', 'Supplementation necessitates preliminary haematological investigation.'),
      ),
    },
    ['articles/en/a.mdx:1:1 warning'],
  ],
]);

cases('tidy-text', [['a comma of another script', line('先验血,再问医生。'), ['articles/zh-CN/b.mdx:25:18 warning']]]);

test('mends only marks between letters of the language, and only once', () => {
  expect(tidied('先验血,再问医生?好 吧', 'zh-CN')).toBe('先验血，再问医生？好吧');
  expect(tidied('قان تەكشۈرتۈڭ, سوراڭ?', 'ug')).toBe('قان تەكشۈرتۈڭ، سوراڭ؟');
  for (const text of ['10:30', 'HPV, 2 针', 'Ask, then go?']) expect(tidied(text, 'zh-CN')).toBe(text);
  expect(tidied(tidied('血,多', 'zh-CN'), 'zh-CN')).toBe('血，多');
  expect(tidied('ཁྲག, སྨན?', 'bo')).toBe('ཁྲག, སྨན?');
});

const figure = (alt: string, caption = '肉里有铁。') => ({
  'articles/zh-CN/b.mdx': article({}, `${BODY}\n\n<Figure drawing="iron-food" alt="${alt}">\n\n${caption}\n\n</Figure>`),
});
cases('alternative-text', [
  ['what is to be seen', figure('一顿饭：肉、豆类、绿叶菜和水果'), []],
  ['the word "picture"', figure('图片1'), ['articles/zh-CN/b.mdx:28:1 warning']],
  ['a file name', figure('IMG_2041.jpg'), ['articles/zh-CN/b.mdx:28:1 warning']],
  ['the caption once more', figure('肉里有铁。'), ['articles/zh-CN/b.mdx:28:1 warning']],
]);
