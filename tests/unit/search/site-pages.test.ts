/** What of the site's content is a page of its own in the index. */

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Locale } from '../../../src/locales.ts';
import { searchPages } from '../../../src/search/build/pages.ts';
import { article, BODY, calendar, DATA, libraryOf, RADIO_BODY, radio, translation } from '../tiny-content.ts';

const interfaces = { 'interface/zh-CN.json': readFileSync('src/content/interface/zh-CN.json', 'utf8') };

test('each line of a script has its own place, so that a hit leads to it', () => {
  const library = libraryOf({ ...DATA, ...interfaces, 'radio/zh-CN/a.mdx': radio() });
  const page = searchPages(library, 'zh-CN').find(({ url }) => url.endsWith('/radio/a/'));
  const lines = page?.sections.filter(({ id }) => /^l\d+$/.test(id)) ?? [];
  expect(RADIO_BODY).toContain('<Line');
  expect(lines.length).toBeGreaterThan(0);
  expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
  for (const { heading, text } of lines) expect([heading, text]).toEqual(['', expect.stringMatching(/\S/)]);
});

test('each term of the glossary is a page, by its names in all languages', () => {
  const library = libraryOf({ ...DATA, ...interfaces });
  const terms = searchPages(library, 'zh-CN').filter(({ kind }) => kind === 'glossary');
  expect(terms).toHaveLength(library.terms.size);
  for (const [id, { name }] of library.terms) {
    const page = terms.find(({ url }) => url.endsWith(`/zh-CN/glossary/#${id}`));
    expect([page?.title, ...(page?.also ?? [])]).toEqual(expect.arrayContaining(Object.values(name)));
  }
});

test('an article is found under the words with which it is asked for, each in its own language, and they are no text of it', () => {
  const library = libraryOf({
    ...DATA,
    ...interfaces,
    'articles/zh-CN/a.mdx': article({ asked: ['上环', 'IUD'] }),
    'articles/ug/a.mdx': translation('ug', { asked: ['ھالقا سېلىش'] }),
    'articles/bo/a.mdx': translation('bo', { asked: ['མངལ་འགོག'] }),
    'articles/en/a.mdx': translation('en'),
  });
  const page = (locale: Locale) => searchPages(library, locale).find(({ url }) => url.endsWith('/articles/a/'));
  expect(page('zh-CN')?.also).toEqual(['上环', 'IUD']);
  expect(page('ug')?.also).toEqual(['ھالقا سېلىش']);
  expect(page('bo')?.also).toEqual(['མངལ་འགོག']);
  expect(page('en')?.also).toEqual([]);
  expect(JSON.stringify(page('zh-CN')?.sections)).not.toContain('上环');
});

test('a word that a term of the article has too stands once among its names', () => {
  const term = 'name: {zh-CN: "避孕"}\nplain: {zh-CN: "不让自己怀孕。"}\nalso: {zh-CN: ["上环", "节育"]}\n';
  const library = libraryOf({
    ...DATA,
    ...interfaces,
    'glossary/contraception.yaml': term,
    'articles/zh-CN/a.mdx': article({ asked: ['上环'] }, BODY.replace('你能做什么', '怎样<Term id="contraception">避孕</Term>')),
  });
  const page = searchPages(library, 'zh-CN').find(({ url }) => url.endsWith('/articles/a/'));
  expect(page?.also).toEqual(['上环', '节育']);
});

test('the calendars are one page with a section each, and none where there are no calendars', () => {
  const pages = (files: Record<string, string>) =>
    searchPages(libraryOf({ ...DATA, ...interfaces, ...files }), 'zh-CN').filter(({ kind }) => kind === 'calendars');
  expect(pages({})).toEqual([]);
  const [page] = pages({ 'calendars/check-ups.yaml': calendar() });
  expect(page?.url).toMatch(/\/zh-CN\/calendars\/$/);
  expect(page?.sections.at(-1)).toEqual({ id: 'check-ups', heading: '产前检查', text: '从末次月经算起。\n检查。' });
});
