/** Makes a few small files of content for a test, in a folder of their own that goes when the test is over. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { decodeText } from '../../src/document/characters.ts';
import type { Original, Reading, TranslatedEntry } from '../../src/document/content.ts';
import { readEntry } from '../../src/document/entry.ts';
import { readContent } from '../../src/document/read.ts';
import { joinLibrary, type Library } from '../../src/library.ts';
import type { Locale } from '../../src/locales.ts';
import type { Problem } from '../../src/problems.ts';
import type { Kind } from '../../src/schemas/kinds.ts';

export type Files = Record<string, string | Uint8Array>;
type Fields = Record<string, unknown>;

/** Front matter with one field a line (JSON is YAML) and a text. The text begins on the line that follows a blank one. */
const mdx = (fields: Fields, body: string): string =>
  `---\n${Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join('\n')}\n---\n\n${body}\n`;

const ORIGINAL_FIELDS = {
  title: '怀孕时出血怎么办？',
  summary: '怀孕时出血，马上去医院，不要等到天亮。',
  topics: ['pregnancy'],
  audience: ['women'],
  published: '2025-01-02',
  updated: '2025-01-02',
  nextReview: '2026-01-02',
};
/** Lines before the text of an original made by `article`. */
export const LINES_BEFORE = Object.keys(ORIGINAL_FIELDS).length + 3;

export const BODY = `<KeyMessage>

怀孕时出血，要马上去医院。

</KeyMessage>

<GetHelp ids="preg-bleeding after-pad" actions="act-pads" />

## 你能做什么？

<Steps>

1. **带上病历。** 每天吃1片药<Source id="b01-01" />。
2. **叫家人陪你。** 路上不要一个人走。

</Steps>`;
const KEY = (words: string) =>
  BODY.replace('怀孕时出血，要马上去医院。', words)
    .replace('你能做什么？', words)
    .replace('带上病历。', words)
    .replace('每天吃1片药', `${words} 1`)
    .replace('叫家人陪你。', words)
    .replace('路上不要一个人走。', words);
export const BODIES: Record<Exclude<Locale, 'zh-CN'>, string> = {
  en: KEY('Go to hospital at once.'),
  ug: KEY('دەرھال دوختۇرخانىغا بېرىڭ.'),
  bo: KEY('འཕྲལ་དུ་སྨན་ཁང་ལ་འགྲོ་དགོས།'),
};

export const article = (fields: Fields = {}, body: string = BODY): string => mdx({ ...ORIGINAL_FIELDS, ...fields }, body);
export const story = (fields: Fields = {}, body = '乡亲们来看病。'): string =>
  mdx({ ...ORIGINAL_FIELDS, place: 'hotan', consent: { kind: 'published-report' }, ...fields }, body);
export const RADIO_BODY = `<Line role="host" part="message action">怀孕时出血怎么办？</Line>

<SafetyLine role="expert" id="preg-bleeding" />

<Line role="host" keep="yes">这段节目不能代替医生。</Line>`;
export const radio = (fields: Fields = {}, body = RADIO_BODY): string =>
  mdx({ ...ORIGINAL_FIELDS, number: 'HB-R-001', version: 1, format: 'spot', seconds: 60, ...fields }, body);

const TITLES: Record<string, [string, string]> = {
  en: ['What to do when you bleed', 'Go to hospital at once when you bleed.'],
  ug: ['قان كەتسە قانداق قىلىمەن؟', 'قان كەتسە دەرھال دوختۇرخانىغا بېرىڭ.'],
  bo: ['ཁྲག་ཐོན་ན་ཇི་ལྟར་བྱེད་དགོས་སམ།', 'ཁྲག་ཐོན་ན་འཕྲལ་དུ་སྨན་ཁང་ལ་འགྲོ།'],
};
export const translation = (locale: 'en' | 'ug' | 'bo', fields: Fields = {}, body: string = BODIES[locale]): string => {
  const { by = 'machine', follows = [], ...rest } = fields;
  const [title, summary] = TITLES[locale] ?? [];
  return mdx({ title, summary, updated: '2025-01-02', ...rest, translation: { by, follows } }, body);
};

const source = `sources: [{title: "Warning signs", publisher: "WHO", year: "2024", language: en, seen: "whole text"}]`;
export const safety = (fields: Fields = {}): string =>
  `${Object.entries({
    urgency: 'now',
    who: ['pregnant'],
    signs: ['bleeding'],
    sign: { 'zh-CN': '如果孕妇阴道出血' },
    action: { 'zh-CN': '马上送孕妇去医院。' },
    ...fields,
  })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join('\n')}\n${source}\n`;
export const action = (words: string): string =>
  safety({ urgency: undefined, sign: undefined, signs: [], who: ['anyone'], action: { 'zh-CN': words } });

/** Everything that the articles above point at. */
export const DATA: Files = {
  'safety/preg-bleeding.yaml': safety({ do: ['act-pads'] }),
  'safety/after-pad.yaml': safety({ who: ['after-birth'], sign: { 'zh-CN': '如果产后1小时湿透1片卫生巾' } }),
  'safety/act-pads.yaml': action('垫上干净的卫生巾。'),
  'facts/bleeding.yaml': `b01-01: {statement: "Iron is given once a day.", source: {title: "Guideline", publisher: "WHO", year: "2016", language: en}, seen: "whole text"}\n`,
  'topics/pregnancy.yaml': 'order: 1\npictogram: pregnant\nname: {zh-CN: "怀孕"}\nabout: {zh-CN: "怀孕时要知道的事。"}\n',
  'signs/bleeding.yaml': 'order: 1\npictogram: blood\nname: {zh-CN: "出血"}\nabout: {zh-CN: "出血时看这里。"}\n',
  'glossary/anaemia.yaml': 'name: {zh-CN: "贫血"}\nplain: {zh-CN: "血里带氧气的东西太少。"}\n',
};

/** Paths of a folder that holds these files; those of `reviews/` lie beside the content. */
export function folderWith(files: Files): { root: string; content: string; reviews: string } {
  const root = mkdtempSync(path.join(tmpdir(), 'tiny-content-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const content = path.join(root, 'content');
  mkdirSync(content);
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, name.startsWith('reviews/') ? '' : 'content', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return { root, content, reviews: path.join(root, 'reviews') };
}

/** What reading these files gives; the names of files begin at the content folder. */
export function readFiles(files: Files): Reading {
  const { content, reviews } = folderWith(files);
  const reading = readContent(content, reviews);
  return { ...reading, problems: reading.problems.map((found) => ({ ...found, file: shorten(found.file) })) };
}
export const shorten = (file: string): string => file.replace(/^.*tiny-content-[^/]*\/(?:content\/)?/, '');

/** A library of files without problems. */
export function libraryOf(files: Files): Library {
  const { content, problems } = readFiles(files);
  if (problems.length > 0) throw new Error(problems.map(at).join('\n'));
  return joinLibrary(content);
}

export interface Read {
  problems: Problem[];
  original?: Original;
  translation?: TranslatedEntry;
}

/** One file as the reader takes it: decoded, gated, made a Document. */
export function readOne(text: string | Uint8Array, kind: Kind = 'articles', locale: Locale = 'zh-CN'): Read {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const decoded = decodeText(bytes, 'a.mdx');
  if ('problems' in decoded) return decoded;
  return readEntry({ kind, locale, slug: 'a', file: path.join(tmpdir(), 'a.mdx') }, decoded.text, 'a.mdx');
}

/** The text of an article, as the reader takes it; `line:column` of problems count from its own first line. */
export function readBody(body: string, kind: Kind = 'articles'): Read {
  const make = { articles: article, stories: story, radio }[kind];
  const text = make({}, body);
  const before = text.split('\n').indexOf('---', 1) + 2;
  const read = readOne(text, kind);
  return { ...read, problems: read.problems.map((found) => ({ ...found, line: found.line - before })) };
}

/** A problem as one word: where and which. */
export const at = ({ file, line, column, code }: Problem): string => `${file}:${line}:${column} ${code}`;
/** The same without the file. */
export const placed = (problems: readonly Problem[]): string[] =>
  problems.map(({ line, column, code }) => `${line}:${column} ${code}`);
