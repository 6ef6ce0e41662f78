/** Every rule has a page that tells why, wrong and right, in English and Chinese. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { LINT_RULES } from '../../../src/rules/lint.ts';
import { RULES } from '../../../src/rules/run.ts';

const PAGES = 'docs/content-rules';
/** Codes of problems in a source file: `problem('code'`, `warning('code'`, `report('code'` and the constant of the rules for the air. */
const CODE = /\b(?:problem|warning|report|make|refuse)\(\s*'([a-z-]+)'/g;
const sources = ['src/document', 'src/rules', 'editorial/github'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(path.join(folder, file), 'utf8')),
);
const codes = [
  ...new Set([
    ...[...sources, readFileSync('editorial/script-length.ts', 'utf8')].flatMap((text) =>
      [...text.matchAll(CODE)].map(([, code]) => code ?? ''),
    ),
    ...[...RULES, ...LINT_RULES].map(({ code }) => code),
  ]),
].sort();
const pageOf = (code: string) => readFileSync(path.join(PAGES, `${code}.md`), 'utf8');

describe('help pages', () => {
  test('there are more codes than rules across files, so the search for them finds those of the gate', () => {
    expect(codes.length).toBeGreaterThan(RULES.length + LINT_RULES.length + 15);
  });

  test.each(codes)('%s says why, gives the reason of its level, and shows wrong and right', (code) => {
    const page = pageOf(code);
    const [why = ''] = /(?<=\*\*Why · 为什么\*\*\n\n)[\s\S]+?(?=\n\n)/.exec(page) ?? [];
    expect(why).toMatch(/^[A-Z].*\.\)?\n/);
    expect(why).toMatch(/\p{Script=Han}{4,}/u);
    expect(page).toMatch(/\*\*Level · 级别\*\*: (?:error|warning|error or warning)\. .+ · .*\p{Script=Han}/u);
    expect(page).toMatch(/\*\*Wrong · 不对\*\*\n\n```text\n[\s\S]+?\n```/);
    expect(page).toMatch(/\*\*Right · 对\*\*\n\n```text\n[\s\S]+?\n```/);
  });

  test('no page is left over, and the list names all', () => {
    const pages = readdirSync(PAGES)
      .filter((file) => !/^(?:README|air-cn-2016)\.md$/.test(file))
      .map((file) => file.slice(0, -3));
    expect(pages.toSorted()).toEqual(codes);
    const list = readFileSync(path.join(PAGES, 'README.md'), 'utf8');
    expect(codes.filter((code) => !list.includes(`(${code}.md)`))).toEqual([]);
  });

  test('what a rule says of its level is what its page says', () => {
    for (const { code, level = 'error' } of [...RULES, ...LINT_RULES])
      expect(pageOf(code)).toMatch(new RegExp(`级别\\*\\*: ${level === 'warning' ? 'warning\\.' : 'error'}`));
    expect(existsSync(path.join(PAGES, 'air-cn-2016.md'))).toBe(true);
  });
});
