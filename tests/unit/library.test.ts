import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readContent } from '../../src/document/read.ts';
import { formatProblem } from '../../src/problems.ts';
import { article, DATA, libraryOf, radio, translation } from './tiny-content.ts';

const words = readFileSync('src/content/interface/zh-CN.json', 'utf8');

test('an entry joins its original and its translations, each with a digest of its own', () => {
  const library = libraryOf({ ...DATA, 'articles/zh-CN/a.mdx': article(), 'articles/en/a.mdx': translation('en') });
  const entry = library.entry('articles', 'a');
  expect([...(entry?.versions.keys() ?? [])]).toEqual(['zh-CN', 'en']);
  expect(entry?.versions.get('zh-CN')).toBe(entry?.original);
  expect(entry?.versions.get('en')).toMatchObject({ updated: '2025-01-02', translation: { by: 'machine', follows: [] } });
  expect(entry?.original.digest).not.toBe(entry?.versions.get('en')?.digest);
  expect(library.entry('radio', 'a')).toBeUndefined();
});

test('entries of one name but of different kinds stay apart', () => {
  const library = libraryOf({
    ...DATA,
    'articles/zh-CN/a.mdx': article(),
    'radio/zh-CN/a.mdx': radio(),
    'radio/en/a.mdx': translation('en', {}, '<Line role="host">Hello.</Line>'),
  });
  expect([...(library.entry('articles', 'a')?.versions.keys() ?? [])]).toEqual(['zh-CN']);
  expect([...(library.entry('radio', 'a')?.versions.keys() ?? [])]).toEqual(['zh-CN', 'en']);
});

test('a translation without an original makes no entry', () => {
  expect(libraryOf({ ...DATA, 'articles/en/a.mdx': translation('en') }).entries).toEqual([]);
});

test('topics and signs come in their own order, all else by id', () => {
  const topic = (order: number) => `order: ${order}\npictogram: pregnant\nname: {zh-CN: "字"}\nabout: {zh-CN: "字。"}\n`;
  const library = libraryOf({ ...DATA, 'topics/a.yaml': topic(3), 'topics/b.yaml': topic(2) });
  expect(library.topics.map(({ id }) => id)).toEqual(['pregnancy', 'b', 'a']);
  expect(library.safety.get('act-pads')?.action).toEqual({ 'zh-CN': '垫上干净的卫生巾。' });
  expect(library.facts.get('b01-01')?.source.publisher).toBe('WHO');
  expect(library.terms.get('constructor')).toBeUndefined();
});

test('a language without interface words speaks the original’s; without those there is no site', () => {
  expect(libraryOf({ ...DATA, 'interface/zh-CN.json': words }).words('bo').nav.home).toBe(JSON.parse(words).nav.home);
  expect(() => libraryOf(DATA).words('bo')).toThrow('no interface words');
});

test('all real entries are read and gated, none is lost', () => {
  const { content, problems } = readContent();
  expect(problems.map(formatProblem)).toEqual([]);
  const files = readdirSync('src/content', { recursive: true }).filter((name) =>
    /^(?:articles|stories|radio).*\.mdx$/.test(String(name)),
  );
  expect(content.originals.length + content.translations.length).toBe(files.length);
});
