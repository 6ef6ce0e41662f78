/** Rules on what entries say: each with right content, which has no problem, and wrong content, which has just the one. */
import { expect, test } from 'vitest';
import { digestOfParts } from '../../../src/document/parts.ts';
import { isForeignName, isWrongScript } from '../../../src/rules/right-script.ts';
import { RULES } from '../../../src/rules/run.ts';
import { FIELDS, KEY, KEYS, makeKey, sealed } from '../sealed-reviews.ts';
import {
  action,
  article,
  at,
  BODIES,
  BODY,
  DATA,
  type Files,
  RADIO_BODY,
  radio,
  readFiles,
  readOne,
  safety,
  translation,
} from '../tiny-content.ts';
import { body, follows, only, person, problemsOf, spoken } from './right-content.ts';

test('right content has no problem', () => {
  expect(problemsOf({})).toEqual([]);
});

test('every rule says why there is such a rule', () => {
  for (const { code, why } of RULES)
    expect([code, why]).toEqual([expect.stringMatching(/^[a-z-]+$/), expect.stringMatching(/^[A-Z].+\.$/)]);
});

const signs = (urgency: string, count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`safety/${urgency}-${index}.yaml`, safety({ urgency, signs: [] })]),
  );
const ids = (urgency: string, count: number) => Array.from({ length: count }, (_, index) => `${urgency}-${index}`).join(' ');
only('article-order', [
  [
    'no main message',
    { 'articles/zh-CN/b.mdx': article({}, '<GetHelp ids="preg-bleeding" />') },
    ['articles/zh-CN/b.mdx:1:1', 'articles/zh-CN/b.mdx:1:1'],
  ],
  [
    'two main messages',
    { 'articles/zh-CN/b.mdx': article({}, `${BODY}\n\n<KeyMessage>\n\n字\n\n</KeyMessage>`) },
    ['articles/zh-CN/b.mdx:1:1'],
  ],
  [
    'danger signs at the end',
    { 'articles/zh-CN/b.mdx': article({}, '<KeyMessage>\n\n字\n\n</KeyMessage>\n\n字\n\n<GetHelp ids="after-pad" />') },
    ['articles/zh-CN/b.mdx:1:1'],
  ],
  [
    'danger signs twice',
    { 'articles/zh-CN/b.mdx': article({}, `${BODY}\n\n<GetHelp ids="after-pad" />`) },
    ['articles/zh-CN/b.mdx:1:1'],
  ],
  [
    'five signs that mean now',
    { ...signs('now', 5), 'articles/zh-CN/b.mdx': body('preg-bleeding after-pad', ids('now', 5)) },
    [],
  ],
  [
    'six signs that mean now',
    { ...signs('now', 6), 'articles/zh-CN/b.mdx': body('preg-bleeding after-pad', ids('now', 6)) },
    ['articles/zh-CN/b.mdx:18:1'],
  ],
  [
    'four signs that mean today',
    { ...signs('today', 4), 'articles/zh-CN/b.mdx': body('preg-bleeding after-pad', ids('today', 4)) },
    ['articles/zh-CN/b.mdx:18:1'],
  ],
  [
    'an action among the signs',
    { 'articles/zh-CN/b.mdx': body('preg-bleeding after-pad', 'preg-bleeding act-pads') },
    ['articles/zh-CN/b.mdx:18:1'],
  ],
  [
    'bleeding after birth before bleeding in pregnancy',
    { 'articles/zh-CN/b.mdx': body('preg-bleeding after-pad', 'after-pad preg-bleeding') },
    ['articles/zh-CN/b.mdx:18:1'],
  ],
]);

only('radio-safety', [
  [
    'a script without a danger sign',
    { 'radio/zh-CN/s.mdx': radio({ number: 'HB-R-002' }, '<Line role="host" part="message action">字</Line>') },
    ['radio/zh-CN/s.mdx:1:1'],
  ],
  [
    'a script without lines',
    { 'radio/zh-CN/s.mdx': radio({ number: 'HB-R-002' }, '<SafetyLine role="expert" id="after-pad" />') },
    ['radio/zh-CN/s.mdx:1:1'],
  ],
  [
    'a line both kept and cut',
    { 'radio/zh-CN/s.mdx': radio({ number: 'HB-R-002' }, RADIO_BODY.replace('keep="yes"', 'keep="yes" cut="60"')) },
    ['radio/zh-CN/s.mdx:1:1'],
  ],
  [
    'times that run backwards',
    { 'radio/zh-CN/s.mdx': radio({ number: 'HB-R-002' }, RADIO_BODY.replace('keep="yes"', 'start="5" end="2"')) },
    ['radio/zh-CN/s.mdx:1:1'],
  ],
  [
    'a time without an end',
    { 'radio/zh-CN/s.mdx': radio({ number: 'HB-R-002' }, RADIO_BODY.replace('keep="yes"', 'start="5"')) },
    ['radio/zh-CN/s.mdx:1:1'],
  ],
  [
    'times in order',
    { 'radio/zh-CN/s.mdx': radio({ number: 'HB-R-002' }, RADIO_BODY.replace('keep="yes"', 'start="0" end="2"')) },
    [],
  ],
]);

const TALK = [
  '<Line role="host" part="opening">大家好。</Line>',
  '<Line role="expert" part="message">出血就去医院。</Line>',
  ...['一', '二', '三'].map((point) => `<Line role="expert" part="point">${point}</Line>`),
  '<SafetyLine role="expert" id="preg-bleeding" />',
  '<Line role="host" part="recap action">记住三点，今天就和家里人说好。</Line>',
  '<Line role="host" part="closing" keep="yes">这段节目不能代替医生。</Line>',
].join('\n\n');
const talk = (body: string) => ({ 'radio/zh-CN/s.mdx': radio({ number: 'HB-R-002', format: 'talk' }, body) });

only('radio-shape', [
  ['a talk with message, three points, one thing to do', talk(TALK), []],
  ['a talk with two points', talk(TALK.replace(' part="point"', '')), ['radio/zh-CN/s.mdx:1:1']],
  ['a talk with two main messages', talk(TALK.replace('part="opening"', 'part="opening message"')), ['radio/zh-CN/s.mdx:1:1']],
  [
    'a main message that a shorter version leaves out',
    talk(TALK.replace('part="message"', 'part="message" cut="60"')),
    ['radio/zh-CN/s.mdx:1:1'],
  ],
  [
    'a spot without a thing to do',
    { 'radio/zh-CN/s.mdx': radio({ number: 'HB-R-002' }, RADIO_BODY.replace('message action', 'message')) },
    ['radio/zh-CN/s.mdx:1:1'],
  ],
]);

only('dates-in-order', [
  ['changed before it appeared', { 'articles/zh-CN/b.mdx': article({ published: '2025-02-01' }) }, ['articles/zh-CN/b.mdx:7:1']],
  [
    'changed in the future',
    { 'articles/zh-CN/b.mdx': article({ updated: '2199-01-01', nextReview: '2200-01-01' }) },
    ['articles/zh-CN/b.mdx:7:1'],
  ],
  [
    'the next review on the day of the change',
    { 'articles/zh-CN/b.mdx': article({ nextReview: '2025-01-02' }) },
    ['articles/zh-CN/b.mdx:8:1'],
  ],
  ['the next review two years later', { 'articles/zh-CN/b.mdx': article({ nextReview: '2027-01-02' }) }, []],
  [
    'the next review more than two years later',
    { 'articles/zh-CN/b.mdx': article({ nextReview: '2027-01-03' }) },
    ['articles/zh-CN/b.mdx:8:1'],
  ],
]);

only('right-script', [
  [
    'a title that was not translated',
    { 'articles/ug/a.mdx': translation('ug', { follows, by: 'aygul', title: '怀孕的时候如果出血了应该怎么办？' }) },
    ['articles/ug/a.mdx:2:1'],
  ],
  [
    'a paragraph that was not translated',
    {
      'articles/bo/a.mdx': translation(
        'bo',
        { follows },
        BODIES.bo.replace(/<KeyMessage>\n\n.*/, '<KeyMessage>\n\nGo to hospital at once, do not wait.'),
      ),
    },
    ['articles/bo/a.mdx:10:1'],
  ],
  [
    'a Chinese word in brackets',
    { 'articles/ug/a.mdx': translation('ug', { follows, by: 'aygul' }, BODIES.ug.replace('بېرىڭ.', 'بېرىڭ (医院).')) },
    [],
  ],
  [
    'an original written in English',
    { 'articles/zh-CN/b.mdx': article({ title: 'What to do when you bleed?' }) },
    ['articles/zh-CN/b.mdx:2:1'],
  ],
  [
    'a Chinese word among those with which a Uyghur article is searched for',
    { 'articles/ug/a.mdx': translation('ug', { follows, by: 'aygul', asked: ['بالىياتقۇغا ھالقا سېلىش', '上环'] }) },
    ['articles/ug/a.mdx:5:35'],
  ],
  [
    'words of its own language and abbreviations with which an article is searched for',
    {
      'articles/zh-CN/b.mdx': article({ authors: ['dr-a'], asked: ['上环', 'B超', 'HPV16'] }),
      'articles/bo/a.mdx': translation('bo', { follows, asked: ['མངལ་འགོག', 'HPV'] }),
    },
    [],
  ],
  [
    'a paragraph whose Uyghur letters an encoding lacked',
    { 'articles/ug/a.mdx': translation('ug', { follows, by: 'aygul' }, BODIES.ug.replace(/دەرھال/, '??????')) },
    ['articles/ug/a.mdx:10:1'],
  ],
  [
    'Tibetan in place of the Uyghur of a danger sign',
    {
      'safety/act-pads.yaml': action('垫上干净的卫生巾。').replace('action: {', 'action: {"ug": "འཕྲལ་དུ་སྨན་ཁང་ལ་འགྲོ་དགོས་པ་ཡིན།", '),
    },
    ['safety/act-pads.yaml:3:10'],
  ],
]);

test('a name of few letters in another script is told from an abbreviation', () => {
  expect(isForeignName('འགོག་སྨན HPV', 'bo')).toBe(false);
  expect(isForeignName('B تىپلىق جىگەر ياللۇغى', 'ug')).toBe(false);
  expect(isForeignName('ۋاكسىنا', 'zh-CN')).toBe(true);
  expect(isForeignName('vaccine', 'bo')).toBe(true);
  expect(isForeignName('叶酸', 'en')).toBe(true);
});

test('a wrong script is told from a name, a formula or a loan', () => {
  expect(isWrongScript('HPV16', 'zh-CN')).toBe(false);
  expect(isWrongScript('WHO, HPV, HIV, ISBN', 'bo')).toBe(true);
  expect(isWrongScript('', 'ug')).toBe(false);
  expect(isWrongScript('120', 'ug')).toBe(false);
});

only('same-structure', [
  [
    'a translation that follows fewer parts than it has',
    { 'articles/en/a.mdx': translation('en', { follows: follows.slice(1) }) },
    ['articles/en/a.mdx:5:30'],
  ],
  [
    'a missing danger sign',
    { 'articles/en/a.mdx': translation('en', { follows }, BODIES.en.replace(' after-pad', '')) },
    ['articles/en/a.mdx:1:1'],
  ],
  [
    'danger signs in another order',
    {
      'articles/en/a.mdx': translation(
        'en',
        { follows },
        BODIES.en.replace('preg-bleeding after-pad', 'after-pad preg-bleeding'),
      ),
    },
    ['articles/en/a.mdx:1:1'],
  ],
  [
    'a missing source',
    { 'articles/en/a.mdx': translation('en', { follows }, BODIES.en.replace('<Source id="b01-01" />', '')) },
    ['articles/en/a.mdx:1:1'],
  ],
  [
    'a step more',
    { 'articles/en/a.mdx': translation('en', { follows }, BODIES.en.replace('\n\n</Steps>', '\n3. Go at once.\n\n</Steps>')) },
    ['articles/en/a.mdx:1:1'],
  ],
  [
    'a paragraph more',
    { 'articles/en/a.mdx': translation('en', { follows }, `${BODIES.en}\n\nGo at once.`) },
    ['articles/en/a.mdx:1:1'],
  ],
  [
    'another danger sign in a script',
    {
      'radio/en/r.mdx': translation(
        'en',
        { follows: spoken },
        RADIO_BODY.replace('preg-bleeding', 'after-pad').replace(/>[^<]+<\/Line>/g, '>Go at once.</Line>'),
      ),
    },
    ['radio/en/r.mdx:1:1'],
  ],
  [
    'a line that is not kept',
    {
      'radio/en/r.mdx': translation(
        'en',
        { follows: spoken },
        RADIO_BODY.replace(' keep="yes"', '').replace(/>[^<]+<\/Line>/g, '>Go at once.</Line>'),
      ),
    },
    ['radio/en/r.mdx:1:1'],
  ],
  [
    'a part that follows an older original may differ: it is shown as out of date',
    { 'articles/zh-CN/a.mdx': body(' after-pad', '') },
    [],
  ],
]);

const review = (fields: object = {}): Files => ({ ...KEYS, 'reviews/r.yaml': sealed(fields) });
/** The same with one word changed after it was sealed. */
const forged = (from: string, to: string): Files => ({ ...KEYS, 'reviews/r.yaml': sealed().replace(from, to) });
const R = 'reviews/r.yaml:1:1';
only('honest-reviews', [
  ['a review by a doctor who did not write the text', review(), []],
  ['a review on paper whose reviewer is not named', review({ by: undefined, via: { kind: 'paper', reference: 'HB-S-001' } }), []],
  ['a review of an entry that does not exist', review({ slug: 'b' }), [R]],
  ['a review by its author', review({ by: 'dr-a' }), [R]],
  ['a review by its translator', review({ by: 'aygul', locale: 'ug', role: 'language' }), [R]],
  ['a check of a language that is not her own', review({ by: 'aygul', role: 'language', locale: 'bo' }), [R]],
  ['a review without the role', review({ by: 'aygul' }), [R]],
  ['a review before its reviewer agreed to be named', review({ date: '2024-12-31', nextReview: '2025-12-31' }), [R]],
  ['a review in the future', review({ date: '2199-01-01', nextReview: '2199-02-01' }), [R]],
  ['a review that holds for three years', review({ nextReview: '2028-02-02' }), [R]],
  ['a record without a seal', { ...KEYS, 'reviews/r.yaml': JSON.stringify({ ...FIELDS, seal: '' }) }, [R]],
  ['a record sealed with another key', { ...KEYS, 'reviews/r.yaml': sealed({}, makeKey().privateKey) }, [R]],
  ['a record when no key is known', { 'reviews/r.yaml': sealed() }, [R]],
  [
    'a record whose reviewer was changed',
    { ...forged('"by":"dr-b"', '"by":"dr-c"'), 'people/dr-c.yaml': person(['clinician']) },
    [R],
  ],
  ['a record whose text was changed', forged('v1-000000000000', 'v1-000000000001'), [R]],
  ['a record that was made to hold longer', forged('2026-02-01', '2026-12-01'), [R]],
  ['a record whose paper was changed', forged('"pull":7', '"pull":8'), [R]],
  ['a record copied to another entry', { ...forged('"slug":"a"', '"slug":"b"'), 'articles/zh-CN/b.mdx': article() }, [R]],
  ['a record copied to another file', { ...review(), 'reviews/s.yaml': sealed() }, ['reviews/s.yaml:1:1']],
  [
    'an entry that promises to hold longer than its reviewer signed',
    {
      ...review({
        digest: digestOfParts(readOne(article({ authors: ['dr-a'], nextReview: '2026-03-01' })).original?.parts ?? []),
      }),
      'articles/zh-CN/a.mdx': article({ authors: ['dr-a'], nextReview: '2026-03-01' }),
    },
    ['articles/zh-CN/a.mdx:8:1'],
  ],
]);

test('a review by somebody unknown is a mark that leads to nothing', () => {
  expect(problemsOf(review({ by: 'nobody' }))).toEqual([`${R} known-references`]);
});

test('a private key among the public ones is told at once', () => {
  const { problems } = readFiles({ ...DATA, 'reviews/keys/job.pem': KEY.privateKey });
  expect(problems.map(at)).toEqual(['reviews/keys/job.pem:1:1 review-key']);
});

test('an unused action is right', () => {
  expect(problemsOf({ 'safety/act-new.yaml': action('休息。') })).toEqual([]);
});
