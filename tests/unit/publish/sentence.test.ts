/** Safety sentences: never stale, the original beside a translation that nobody has checked. */
import { expect, test } from 'vitest';
import { sentenceDigest } from '../../../src/document/digests.ts';
import { readContent } from '../../../src/document/read.ts';
import { locales } from '../../../src/locales.ts';
import { joinSentence, sentenceIn } from '../../../src/publish/sentence.ts';
import type { Safety } from '../../../src/schemas/data.ts';

const base: Safety = {
  id: 'preg-bleeding',
  urgency: 'now',
  who: ['pregnant'],
  signs: ['bleeding'],
  sign: {
    'zh-CN': '如果孕妇阴道出血，哪怕只有一点',
    en: 'If a pregnant woman bleeds, even a little',
    ug: 'ئەگەر ھامىلىدار ئايالدىن قان كەتسە',
    bo: 'གལ་སྲིད་སྦྲུམ་མར་ཁྲག་ཐོན་ན།',
  },
  action: {
    'zh-CN': '马上送孕妇去医院。',
    en: 'Take her to hospital now.',
    ug: 'ئۇنى دەرھال دوختۇرخانىغا ئاپىرىڭ.',
    bo: 'འཕྲལ་དུ་སྨན་ཁང་ལ་སྐྱེལ་དགོས།',
  },
  do: [],
  sources: [],
  sensitive: false,
  translation: {},
};
const follows = sentenceDigest(base);
const by = (who: string, digest = follows): Safety => ({
  ...base,
  translation: Object.fromEntries(['en', 'ug', 'bo'].map((locale) => [locale, { by: who, follows: digest }])),
});

test('the original is shown as it is', () => {
  expect(sentenceIn(base, 'zh-CN')).toEqual({
    id: 'preg-bleeding',
    urgency: 'now',
    who: ['pregnant'],
    locale: 'zh-CN',
    sign: base.sign?.['zh-CN'],
    action: base.action['zh-CN'],
  });
});

test('a translation that follows today’s original is shown', () => {
  for (const locale of ['en', 'ug', 'bo'] as const) {
    expect(sentenceIn(by('machine'), locale)).toMatchObject({ locale, sign: base.sign?.[locale], action: base.action[locale] });
  }
});

test('beside machine words in Uyghur and Tibetan stands the original; in English it does not', () => {
  for (const locale of ['ug', 'bo'] as const)
    expect(sentenceIn(by('machine'), locale).beside).toEqual({ sign: base.sign?.['zh-CN'], action: base.action['zh-CN'] });
  expect(sentenceIn(by('machine'), 'en').beside).toBeUndefined();
});

test('words signed by a person stand alone', () => {
  for (const locale of ['en', 'ug', 'bo'] as const) {
    expect(sentenceIn(by('aygul'), locale)).toMatchObject({ locale });
    expect(sentenceIn(by('aygul'), locale).beside).toBeUndefined();
  }
});

test.each([
  ['nobody is named for it', base],
  ['it follows nothing', by('aygul', '')],
  ['it follows older words', by('aygul', 'v1-000000000000')],
  ['the original’s sign has changed', { ...by('aygul'), sign: { ...base.sign, 'zh-CN': '如果孕妇出血' } }],
  ['the original’s action has changed', { ...by('aygul'), action: { ...base.action, 'zh-CN': '今天送孕妇去医院。' } }],
  ['the urgency has changed', { ...by('aygul'), urgency: 'today' as const }],
  ['its sign is missing', { ...by('aygul'), sign: { 'zh-CN': base.sign?.['zh-CN'] ?? '' } }],
  ['its action is missing', { ...by('aygul'), action: { 'zh-CN': base.action['zh-CN'] ?? '' } }],
])('the original is shown when %s', (_, safety) => {
  for (const locale of ['en', 'ug', 'bo'] as const) {
    const sentence = sentenceIn(safety as Safety, locale);
    expect(sentence.locale).toBe('zh-CN');
    expect(sentence.beside).toBeUndefined();
    expect(sentence.sign).toBe(safety.sign?.['zh-CN']);
  }
});

test('the digest of a sentence does not change with spaces', () => {
  expect(sentenceDigest({ ...base, action: { 'zh-CN': ' 马上送孕妇去医院。\n' } })).toBe(follows);
});

test('sign and action are joined as each script writes a pause', () => {
  const joined = locales.map((locale) =>
    joinSentence({ sign: base.sign?.[locale] ?? '', action: base.action[locale] ?? '' }, locale),
  );
  expect(joined).toMatchInlineSnapshot(`
    [
      "If a pregnant woman bleeds, even a little: Take her to hospital now.",
      "如果孕妇阴道出血，哪怕只有一点，马上送孕妇去医院。",
      "ئەگەر ھامىلىدار ئايالدىن قان كەتسە، ئۇنى دەرھال دوختۇرخانىغا ئاپىرىڭ.",
      "གལ་སྲིད་སྦྲུམ་མར་ཁྲག་ཐོན་ན། འཕྲལ་དུ་སྨན་ཁང་ལ་སྐྱེལ་དགོས།",
    ]
  `);
  expect(joinSentence({ action: '去医院。' }, 'zh-CN')).toBe('去医院。');
});

test('real sentences join without doubled punctuation, and never end or begin with a space', () => {
  const { content } = readContent();
  expect(content.safety.length).toBeGreaterThan(50);
  for (const safety of content.safety) {
    for (const locale of locales) {
      const sentence = sentenceIn(safety, locale);
      const text = joinSentence(sentence, sentence.locale);
      expect(text, safety.id).not.toMatch(/[，。：、,.:;؛،]\s*[，。：、,.:;؛،]|\s{2}|^\s|\s$|། །/u);
    }
  }
});
