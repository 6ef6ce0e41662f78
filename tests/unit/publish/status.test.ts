/** What editors are told is left to do. */
import { describe, expect, test } from 'vitest';
import { expiredAsText, tableOf } from '../../../editorial/status/text.ts';
import type { Locale } from '../../../src/locales.ts';
import { tallyOf, todosByPerson, todosOf } from '../../../src/publish/status.ts';
import { KEYS, sealed } from '../sealed-reviews.ts';
import { article, BODIES, BODY, DATA, type Files, libraryOf, readOne, safety, story, translation } from '../tiny-content.ts';

const TODAY = '2025-06-01';
const follows = (readOne(article()).original?.parts ?? []).map(({ digest }) => digest);
const person = (roles: string[], languages: string[] = []) =>
  JSON.stringify({ name: '甲', roles, languages, consent: '2025-01-01' });
const FILES: Files = {
  ...DATA,
  'people/dr-b.yaml': person(['clinician']),
  'people/aygul.yaml': person(['translator'], ['ug']),
  'people/dawa.yaml': person(['language'], ['bo']),
  'articles/zh-CN/a.mdx': article(),
  'articles/en/a.mdx': translation('en', { follows }),
  'articles/ug/a.mdx': translation('ug', { follows, by: 'aygul' }),
  'articles/bo/a.mdx': translation('bo', { follows }),
};
const todos = (files: Files = {}, today = TODAY) => todosOf(libraryOf({ ...FILES, ...files }), today);
const of = (locale: Locale, files: Files = {}, today = TODAY) => {
  const found = todos(files, today).find((todo) => todo.slug === 'a' && todo.locale === locale);
  if (!found) throw new Error('not listed');
  return found;
};

describe('a text', () => {
  test('is an original, a machine draft, somebody’s translation, or missing', () => {
    expect(of('zh-CN').state).toBe('original');
    expect(of('en').state).toBe('machine');
    expect(of('ug')).toMatchObject({ state: 'translated', people: ['aygul'] });
    const { 'articles/bo/a.mdx': _bo, ...without } = FILES;
    expect(todosOf(libraryOf(without), TODAY).find(({ slug, locale }) => slug === 'a' && locale === 'bo')?.state).toBe('missing');
  });

  test('says which parts of the original have changed since, by their headings', () => {
    const changed = { 'articles/zh-CN/a.mdx': article({}, BODY.replace('路上不要一个人走。', '路上有人陪。')) };
    expect(of('ug', changed).changed).toEqual([{ id: 's1', name: '你能做什么？' }]);
    expect(of('zh-CN', changed).changed).toEqual([]);
    const longer = { 'articles/zh-CN/a.mdx': article({}, `${BODY}\n\n## 为什么？\n\n因为血少。`) };
    expect(of('bo', longer)).toMatchObject({ changed: [{ id: 's2', name: '为什么？' }], gone: 0 });
    expect(of('bo', { 'articles/zh-CN/a.mdx': article({}, BODY.split('\n\n## ')[0]) })).toMatchObject({ changed: [], gone: 1 });
  });

  test('awaits a clinician, a translation a speaker too, until a record signs just this text', () => {
    expect(of('zh-CN').awaiting).toEqual(['clinician']);
    expect(of('bo').awaiting).toEqual(['language', 'clinician']);
    const digest = (locale: Locale) => libraryOf(FILES).entry('articles', 'a')?.versions.get(locale)?.digest;
    const signed = {
      ...KEYS,
      'reviews/a.yaml': sealed({ digest: digest('zh-CN') }),
      'reviews/b.yaml': sealed({ digest: digest('bo'), locale: 'bo', role: 'language', by: 'dawa' }),
    };
    expect(of('zh-CN', signed)).toMatchObject({ awaiting: [], reviewed: { clinician: { by: 'dr-b', date: '2025-02-01' } } });
    expect(of('bo', signed).awaiting).toEqual([]);
    expect(
      of('bo', { ...signed, 'articles/bo/a.mdx': translation('bo', { follows }, BODIES.bo.replace('འགྲོ', 'སོང')) }).awaiting,
    ).toEqual(['language', 'clinician']);
  });

  test('is due sixty days before its day, and expired on the day after it', () => {
    expect(of('zh-CN', {}, '2025-11-02').due).toBeUndefined();
    expect(of('zh-CN', {}, '2025-11-03').due).toBe('soon');
    expect(of('zh-CN', {}, '2026-01-02').due).toBe('soon');
    expect(of('zh-CN', {}, '2026-01-03').due).toBe('expired');
  });

  test('leads to its form', () => {
    expect(of('ug').edit).toBe('admin/#/collections/articles/entries/a');
  });

  test('is not named once its consent was taken back', () => {
    const consent = { kind: 'personal', given: '2025-01-01', scopes: ['web'] };
    const named = (fields: object) =>
      todos({ 'stories/zh-CN/s.mdx': story({ consent: { ...consent, ...fields } }) }).some(({ kind }) => kind === 'stories');
    expect(named({})).toBe(true);
    expect(named({ withdrawn: '2025-02-01' })).toBe(false);
  });
});

test('safety sentences come first, and those that are missing first among them', () => {
  const list = todos({
    'safety/zz.yaml': safety({ sign: { 'zh-CN': '如果孕妇头疼' } }),
    'safety/after-pad.yaml': safety({ sign: { 'zh-CN': '甲', ug: 'ئا' }, action: { 'zh-CN': '乙', ug: 'ب' } }),
  }).filter(({ locale }) => locale === 'ug');
  expect(list.findLastIndex(({ kind }) => kind === 'safety')).toBeLessThan(list.findIndex(({ kind }) => kind !== 'safety'));
  // A translation that follows nothing has an unknown original: it is out of date.
  expect(list[0]).toMatchObject({ slug: 'after-pad', changed: [{ id: 'sentence' }] });
  expect(list.find(({ slug }) => slug === 'zz')?.state).toBe('missing');
});

test('each person sees what she may review and has not written, and what of hers to renew', () => {
  const changed = { 'articles/zh-CN/a.mdx': article({}, BODY.replace('路上不要一个人走。', '路上有人陪。')) };
  const people = (files: Files = {}) => todosByPerson(libraryOf({ ...FILES, ...files }), todos(files));
  const named = (id: string, files: Files = {}) => people(files).find((found) => found.id === id);
  expect(named('dr-b')?.review.map(({ locale }) => locale)).toEqual(['zh-CN']);
  expect(named('dawa')?.review.map(({ locale }) => locale)).toEqual(['zh-CN', 'bo'].slice(1));
  expect(named('aygul')).toMatchObject({ review: [], renew: [] });
  expect(named('aygul', changed)?.renew.map(({ locale }) => locale)).toEqual(['ug']);
});

test('the table counts each language, and names are printed of what has expired', () => {
  const list = todos();
  expect(tallyOf(list.filter(({ locale }) => locale === 'ug'))).toMatchObject({
    missing: 3,
    machine: 0,
    awaiting: 1,
    expired: 0,
  });
  expect(tableOf(list).split('\n')).toHaveLength(5);
  expect(expiredAsText(list, TODAY)).toBe('2025-06-01: nothing has expired · 没有过期的内容');
  expect(expiredAsText(todos({}, '2026-01-03'), '2026-01-03')).toBe(
    '2026-01-03: 1 past the day of review · 过了审核日期的有 1 篇\n- articles/a 怀孕时出血怎么办？ (2026-01-02)',
  );
});
