/** Which files the content folder may hold, and what is said of all others. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../../src/document/read.ts';
import { article, at, DATA, folderWith, readFiles, shorten, translation } from '../tiny-content.ts';

const WHOLE = { ...DATA, 'articles/zh-CN/a.mdx': article() };

test('a right folder is read whole, without a problem', () => {
  const { content, problems } = readFiles({ ...WHOLE, 'articles/en/a.mdx': translation('en') });
  expect(problems).toEqual([]);
  expect(content.originals.map(({ slug, locale }) => `${locale}/${slug}`)).toEqual(['zh-CN/a']);
  expect(content.translations.map(({ slug, locale }) => `${locale}/${slug}`)).toEqual(['en/a']);
  expect(content.safety.map(({ id }) => id)).toEqual(['act-pads', 'after-pad', 'preg-bleeding']);
  expect(content.files.get('safety/act-pads')).toMatch(/safety\/act-pads\.yaml$/);
});

test.each([
  ['a page of HTML', 'articles/zh-CN/b.html'],
  ['a script', 'articles/zh-CN/b.js'],
  ['a page of Astro', 'articles/zh-CN/b.astro'],
  ['plain Markdown', 'articles/zh-CN/b.md'],
  ['an SVG', 'articles/zh-CN/b.svg'],
  ['a picture of another kind', 'articles/zh-CN/b.webp'],
  ['a Word file', 'articles/zh-CN/b.docx'],
  ['a name with capitals', 'articles/zh-CN/Bleeding.mdx'],
  ['an ending with capitals', 'articles/zh-CN/b.MDX'],
  ['a name with spaces', 'articles/zh-CN/b c.mdx'],
  ['a Chinese name', 'articles/zh-CN/出血.mdx'],
  ['a name with an underscore', 'articles/zh-CN/_b.mdx'],
  ['a name with two hyphens', 'articles/zh-CN/b--c.mdx'],
  ['a name with a dot', 'articles/zh-CN/b.c.mdx'],
  ['a hidden file', 'articles/zh-CN/.env'],
  ['a language that the site does not have', 'articles/fr'],
  ['a language in capitals', 'articles/ZH-CN'],
  ['a language named like what every object has', 'articles/constructor'],
  ['an entry beside the languages', 'articles/b.mdx'],
  ['a folder in a language', 'articles/zh-CN/b'],
  ['a kind that does not exist', 'essays'],
  ['a file at the top', 'evil.js'],
  ['a settings file of the content', 'config.ts'],
  ['a safety sentence as JSON', 'safety/b.json'],
  ['a safety sentence in a folder', 'safety/zh-CN'],
  ['words in no language of the site', 'interface/fr.json'],
  ['words as YAML', 'interface/en.yaml'],
])('%s is refused', (_, name) => {
  const isFolder = /(?:fr|ZH-CN|constructor|essays|\/b|safety\/zh-CN)$/.test(name);
  const { problems, content } = readFiles({ ...WHOLE, [isFolder ? `${name}/x.mdx` : name]: 'x' });
  expect(problems.map(at)).toEqual([`${name}:1:1 misplaced`]);
  expect(content.originals).toHaveLength(1);
});

test('what file managers leave behind is not the author’s fault', () => {
  expect(readFiles({ ...WHOLE, 'articles/zh-CN/.DS_Store': 'x', 'articles/Thumbs.db': 'x', 'README.md': 'x' }).problems).toEqual(
    [],
  );
});

test('a translation in the folder of the original, and an original in the folder of a translation, lack or exceed fields', () => {
  const codes = (files: Record<string, string>) =>
    new Set(readFiles({ ...WHOLE, ...files }).problems.map(({ file, code }) => `${file} ${code}`));
  expect(codes({ 'articles/zh-CN/b.mdx': translation('en') })).toEqual(new Set(['articles/zh-CN/b.mdx field']));
  expect(codes({ 'articles/ug/a.mdx': article() })).toEqual(new Set(['articles/ug/a.mdx field']));
});

test.skipIf(process.platform === 'win32')('links to files and to folders are refused, wherever they lead', () => {
  const { root, content } = folderWith({ ...WHOLE, 'articles/en/a.mdx': translation('en') });
  const outside = path.join(root, 'outside');
  mkdirSync(outside);
  writeFileSync(path.join(outside, 'b.mdx'), article());
  writeFileSync(path.join(outside, 'c.yaml'), 'a: 1');
  symlinkSync(path.join(outside, 'b.mdx'), path.join(content, 'articles/zh-CN/b.mdx'));
  symlinkSync('/etc/passwd', path.join(content, 'articles/zh-CN/c.png'));
  symlinkSync('a.mdx', path.join(content, 'articles/zh-CN/d.mdx'));
  symlinkSync('nowhere.mdx', path.join(content, 'articles/zh-CN/e.mdx'));
  symlinkSync(outside, path.join(content, 'articles/ug'));
  symlinkSync(outside, path.join(content, 'stories'));
  symlinkSync(path.join(outside, 'c.yaml'), path.join(content, 'facts/c.yaml'));
  symlinkSync(path.join(outside, 'c.yaml'), path.join(content, 'people'));
  const { problems, content: read } = readContent(content, path.join(root, 'reviews'));
  expect(problems.map((found) => at({ ...found, file: shorten(found.file) })).toSorted()).toEqual(
    [
      'articles/ug',
      'articles/zh-CN/b.mdx',
      'articles/zh-CN/c.png',
      'articles/zh-CN/d.mdx',
      'articles/zh-CN/e.mdx',
      'facts/c.yaml',
      'people',
      'stories',
    ].map((name) => `${name}:1:1 misplaced`),
  );
  expect(read.originals.map(({ slug }) => slug)).toEqual(['a']);
  expect(read.facts.map(({ id }) => id)).toEqual(['b01-01']);
});

test('data with a wrong field, and words that are no JSON, are said with their places', () => {
  const { problems } = readFiles({
    ...WHOLE,
    'topics/pregnancy.yaml': 'order: first\npictogram: pregnant\nname: {zh-CN: "怀孕"}\nabout: {zh-CN: "字"}\nlayout: x\n',
    'interface/en.json': '{"site": }',
    'interface/zh-CN.json': '{"site": 1}',
    'reviews/a.yaml': 'kind: articles\n',
  });
  expect(problems.filter(({ file }) => file.startsWith('topics')).map(at)).toEqual([
    'topics/pregnancy.yaml:1:1 field',
    'topics/pregnancy.yaml:5:1 field',
  ]);
  expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual(
    expect.arrayContaining(['interface/en.json json', 'interface/zh-CN.json field', 'reviews/a.yaml field']),
  );
});

test('a sign without an urgency, and an action with one, are refused', () => {
  const sentence = (file: string, lines: string) => readFiles({ ...WHOLE, [file]: lines }).problems.map(at);
  const sources = 'sources: [{title: "Signs", publisher: "WHO", year: "2024", language: en, seen: "whole"}]\n';
  const action = 'who: [anyone]\naction: {zh-CN: "去医院。"}\n';
  expect(sentence('safety/b.yaml', `${action}sign: {zh-CN: "如果出血"}\n${sources}`)).toEqual([
    expect.stringMatching(/^safety\/b\.yaml:\d+:1 field$/),
  ]);
  expect(sentence('safety/b.yaml', `urgency: now\n${action}${sources}`)).toEqual(['safety/b.yaml:1:1 field']);
  expect(sentence('safety/b.yaml', `${action}${sources}`)).toEqual([]);
});

test('a name that is to be spoken needs its recording, which lies in the folder of its language', () => {
  const sign = (audio: string) => ({
    'signs/bleeding.yaml': `order: 1\npictogram: blood\nname: {zh-CN: "出血", ug: "قان كېتىش"}\nabout: {zh-CN: "出血时看这里。"}\naudio: ${audio}\n`,
  });
  const spoken = sign('{ug: {file: "bleeding.mp3", speaker: "ئايگۈل", seconds: 3}}');
  expect(readFiles(spoken).problems.map(at)).toEqual(['signs/bleeding.yaml:1:1 no-recording']);
  expect(readFiles({ ...spoken, 'signs/ug/bleeding.mp3': 'sound' }).problems.map(at)).toEqual([]);
  expect(readFiles({ ...spoken, 'signs/ug/bleeding.mp3': 'sound', 'signs/ug/notes.txt': 'x' }).problems.map(at)).toEqual([
    'signs/ug/notes.txt:1:1 misplaced',
  ]);
  const wrong = sign('{ug: {file: "../bleeding.mp3", speaker: "ئايگۈل", seconds: 3}}');
  expect(readFiles(wrong).problems.map(at)).toEqual([expect.stringMatching(/^signs\/bleeding\.yaml:5:\d+ field$/)]);
});
