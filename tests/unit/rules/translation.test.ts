/** What may differ between an original and its translation, and what may not. */

import { sentenceDigest } from '../../../src/document/digests.ts';
import type { Safety } from '../../../src/schemas/data.ts';
import { article, BODIES, BODY, readOne, safety, translation } from '../tiny-content.ts';
import { cases } from './right-content.ts';

/** Nothing is denied beside the sentence that a case is about. */
const QUIET = { summary: '怀孕时出血，马上去医院。' };
const STEP = (text: string) => text.replace('路上不要一个人走。', '路上有人陪。');

/** An original whose main message is `zh`, with translations that follow it. */
function pair(zh: string, translated: Partial<Record<'en' | 'ug' | 'bo', string>>) {
  const original = article(QUIET, STEP(BODY.replace('怀孕时出血，要马上去医院。', zh)));
  const follows = (readOne(original).original?.parts ?? []).map(({ digest }) => digest);
  const files = Object.entries(translated).map(([locale, words]) => {
    const key = locale as 'en' | 'ug' | 'bo';
    const text = BODIES[key].replace(/(?<=<KeyMessage>\n\n).+/, words);
    return [`articles/${locale}/p.mdx`, translation(key, { follows }, text)];
  });
  return { 'articles/zh-CN/p.mdx': original, ...Object.fromEntries(files) };
}
/** A danger sign with its Uyghur, which follows the Chinese or something that it said before. */
function sign(zh: string, ug: string, isCurrent = true) {
  const action = { 'zh-CN': '马上送孕妇去医院。', ug: 'ھامىلىدارنى دەرھال دوختۇرخانىغا ئاپىرىڭ.' };
  const words = { sign: { 'zh-CN': zh, ug }, action };
  const follows = isCurrent ? sentenceDigest({ ...words, urgency: 'now' } as unknown as Safety) : 'v1-000000000000';
  return { 'safety/preg-bleeding.yaml': safety({ ...words, translation: { ug: { by: 'machine', follows } } }) };
}
const HERE = { en: 'articles/en/p.mdx:10:1', ug: 'articles/ug/p.mdx:10:1', bo: 'articles/bo/p.mdx:10:1' };

cases('same-numbers', [
  ['the same dose', pair('每天吃60毫克铁。', { en: 'Take 60 mg of iron a day.', ug: 'كۈنىگە 60 مىللىگرام تۆمۈر يەڭ.' }), []],
  ['another dose', pair('每天吃60毫克铁。', { en: 'Take 6 mg of iron a day.' }), [`${HERE.en} error`]],
  ['another unit', pair('每天吃60毫克铁。', { en: 'Take 60 g of iron a day.' }), [`${HERE.en} error`]],
  ['digits of another script are the same number', pair('量血压，140以上就问医生。', { bo: 'ཁྲག་ཤེད་༡༤༠་ལས་མཐོ་ན་སྨན་པར་འདྲི།' }), []],
  ['a dose that was left out', pair('满13岁去打疫苗。', { ug: 'ۋاكسىنا ئەملىتىڭ.' }), [`${HERE.ug} error`]],
  [
    'a small number in words is for somebody to judge',
    pair('1个月之内去。', { en: 'Go within a month.' }),
    [`${HERE.en} warning`],
  ],
  ['one small number for another', pair('每天1片。', { en: 'Take 2 tablets a day.' }), [`${HERE.en} error`]],
  ['a Chinese number in words', pair('每天吃两片。', { en: 'Take 2 tablets a day.' }), []],
  ['a month by its name', pair('2025年11月10日开始。', { en: 'It begins on 10 November 2025.' }), []],
  ['the same number in a danger sign', sign('如果28周以后出血', 'ئەگەر 28 ھەپتىدىن كېيىن قان كەتسە'), []],
  [
    'another number in the Uyghur of a danger sign',
    sign('如果28周以后出血', 'ئەگەر 38 ھەپتىدىن كېيىن قان كەتسە'),
    ['safety/preg-bleeding.yaml:4:28 error'],
  ],
  [
    'another number in a danger sign that no longer follows its original, and so is not shown',
    sign('如果28周以后出血', 'ئەگەر 38 ھەپتىدىن كېيىن قان كەتسە', false),
    [],
  ],
  ['a mark between thousands', pair('和田海拔1400米。', { en: 'Hotan lies at 1,400 m.' }), []],
  [
    'tens of thousands, as each language counts them',
    pair('有一项研究，看了55万名妇女。', {
      en: 'A study looked at 550,000 women.',
      ug: 'بىر تەتقىقاتتا 550 مىڭ ئايال تەكشۈرۈلگەن.',
      bo: 'ཞིབ་འཇུག་གཅིག་གིས་བུད་མེད་ཁྲི་༥༥་ལ་བལྟས།',
    }),
    [],
  ],
  ['ten times as many', pair('有一项研究，看了55万名妇女。', { en: 'A study looked at 55,000 women.' }), [`${HERE.en} error`]],
  [
    'a part whose original has changed since is shown as out of date instead',
    {
      ...pair('每天吃60毫克铁。', { en: 'Take 60 mg.' }),
      'articles/zh-CN/p.mdx': article(QUIET, STEP(BODY.replace('怀孕时出血，要马上去医院。', '每天吃30毫克铁。'))),
    },
    [],
  ],
]);

cases('same-negations', [
  [
    'a "not" in each',
    pair('不要自己停药。', { en: 'Do not stop by yourself.', ug: 'ئۆزىڭىز توختاتماڭ.', bo: 'རང་གིས་མཚམས་འཇོག་མི་རུང་།' }),
    [],
  ],
  [
    'a "not" that was lost',
    pair('不要自己停药。', { en: 'Take them by yourself.', ug: 'ئۆزىڭىز ئىچىڭ.', bo: 'རང་གིས་འཐུང་།' }),
    [`${HERE.bo} warning`, `${HERE.en} warning`, `${HERE.ug} warning`],
  ],
  ['a "not" that was added', pair('照医生说的吃。', { en: 'Do not take it.' }), [`${HERE.en} warning`]],
  ['a question that denies nothing', pair('要不要吃，问医生。', { en: 'Ask the doctor if you should take them.' }), []],
]);

cases('untranslated', [
  [
    'a Chinese sentence in English text',
    pair('先去验血。', { en: 'Go first: 先去验血，再问医生要不要吃药。' }),
    ['articles/en/p.mdx:10:11 error'],
  ],
  [
    'a Chinese name beside its translation',
    pair('先去北京。', { ug: 'دوختۇرخانا (首都医科大学附属北京妇产医院妇科微创中心).' }),
    [],
  ],
  [
    'English left in Tibetan',
    pair('先去验血。', { bo: 'ཁྲག། Go to the clinic and have your blood tested there first today' }),
    ['articles/bo/p.mdx:10:6 error'],
  ],
]);

cases('stale-parts', [
  ['a translation that follows', pair('先去验血。', { en: 'Have a blood test.' }), []],
  [
    'one whose original has changed',
    {
      ...pair('先去验血。', { en: 'Have a blood test.' }),
      'articles/zh-CN/p.mdx': article({}, BODY.replace('你能做什么？', '该做什么？')),
    },
    ['articles/en/p.mdx:5:30 warning'],
  ],
]);
