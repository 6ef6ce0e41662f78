/** Cards for the hospital: what they say follows its sign, or is not shown. */
import { expect, test } from 'vitest';
import { cardDigest, signDigest } from '../../../src/document/digests.ts';
import { readContent } from '../../../src/document/read.ts';
import { joinLibrary } from '../../../src/library.ts';
import { LOCALES, locales, ORIGINAL } from '../../../src/locales.ts';
import { cardGroups, cardIn } from '../../../src/publish/show-card.ts';
import type { Safety } from '../../../src/schemas/data.ts';
import { at, readFiles, safety } from '../tiny-content.ts';

const sign = { 'zh-CN': '如果孕妇阴道出血，哪怕只有一点', ug: 'ئەگەر ھامىلىدار ئايالدىن قان كەلسە' };
const text = { 'zh-CN': '我怀孕了，阴道出血。', ug: 'مەن ھامىلىدارمەن. تۇغۇت يولۇمدىن قان كېلىۋاتىدۇ.' };
const bare: Safety = {
  id: 'preg-bleeding',
  urgency: 'now',
  who: ['pregnant'],
  signs: ['bleeding'],
  sign,
  action: { 'zh-CN': '马上送孕妇去医院。' },
  do: [],
  sources: [],
  sensitive: false,
  translation: {},
};
const restates = signDigest(bare);
const follows = cardDigest({ text, restates, translation: {} });
const withCard: Safety = { ...bare, show: { text, restates, translation: { ug: { by: 'machine', follows } } } };

test('a card says the original for the hospital, and the same in her language', () => {
  expect(cardIn(withCard, 'ug')).toEqual({ id: 'preg-bleeding', original: text['zh-CN'], own: text.ug });
});

test('in the original, and in a language without a translation, it says the original alone', () => {
  expect(cardIn(withCard, ORIGINAL)).toEqual({ id: 'preg-bleeding', original: text['zh-CN'] });
  expect(cardIn(withCard, 'bo')).toEqual({ id: 'preg-bleeding', original: text['zh-CN'] });
});

test('a translation that follows an older card is left out', () => {
  const changed = { ...withCard, show: { ...withCard.show, text: { ...text, 'zh-CN': '我怀孕了，阴道在出血。' } } } as Safety;
  expect(cardIn(changed, 'ug')).toEqual({ id: 'preg-bleeding', original: '我怀孕了，阴道在出血。' });
});

test('no card is shown whose sign has changed since somebody last looked', () => {
  expect(cardIn({ ...withCard, sign: { ...sign, 'zh-CN': '如果孕妇阴道大出血' } }, 'ug')).toBeUndefined();
  expect(cardIn({ ...withCard, show: { text, restates: '', translation: {} } }, 'ug')).toBeUndefined();
});

test('a sign that is urgent now without a card is a problem, and so is a card of another', () => {
  const problems = (fields: Record<string, unknown>) => readFiles({ 'safety/a.yaml': safety(fields) }).problems.map(at);
  expect(problems({})).toEqual([]);
  expect(problems({ show: undefined })).toEqual(['safety/a.yaml:1:1 field']);
  expect(problems({ urgency: 'today', show: { text: { 'zh-CN': '我怀孕了。' } } })).toEqual([
    expect.stringMatching(/^safety\/a\.yaml:\d+:\d+ field$/),
  ]);
  expect(problems({ show: { text: { ug: 'مەن ھامىلىدارمەن.' } } })).toEqual([expect.stringMatching(/field$/)]);
});

const { content } = readContent();
const real = joinLibrary(content);
const urgent = content.safety.filter((sentence) => sentence.urgency === 'now');

test('every sign of the site that is urgent now has a card, in all languages, each in its own script', () => {
  expect(urgent.length).toBeGreaterThan(50);
  for (const sentence of urgent) {
    for (const locale of locales) {
      const card = cardIn(sentence, locale);
      expect.soft(card?.original, sentence.id).toMatch(/^(?:我|这).*。$/u);
      if (locale !== ORIGINAL) expect.soft(card?.own, `${sentence.id} ${locale}`).toMatch(LOCALES[locale].script.letters);
    }
  }
});

test('a card holds the numbers of its sign, no other, in every language', () => {
  const WESTERN: Record<string, string> = Object.fromEntries([...'༠༡༢༣༤༥༦༧༨༩'].map((digit, index) => [digit, `${index}`]));
  const numbers = (words: string | undefined) =>
    ((words ?? '').replace(/[༠-༩]/g, (digit) => WESTERN[digit] ?? '').match(/\d+(?:\.\d+)?/g) ?? []).toSorted();
  for (const { id, sign: said, show } of urgent) {
    for (const locale of locales) expect.soft(numbers(show?.text[locale]), `${id} ${locale}`).toEqual(numbers(said?.[locale]));
  }
});

test('the list of cards holds each once, under the first sign that leads to it, and no sensitive one', () => {
  const groups = cardGroups(real, 'ug');
  const ids = groups.flatMap(({ cards }) => cards.map((card) => card.id));
  const listed = urgent.filter(({ sensitive }) => !sensitive);
  expect(listed.length).toBeLessThan(urgent.length);
  expect(ids.toSorted()).toEqual(listed.map(({ id }) => id).toSorted());
  expect(groups[0]?.sign?.id).toBe('bleeding');
  expect(groups[0]?.cards[0]?.id).toBe('preg-bleeding');
  expect(groups.at(-1)?.sign).toBeUndefined();
  expect(groups.at(-1)?.cards.map(({ id }) => id)).toContain('bite');
});
