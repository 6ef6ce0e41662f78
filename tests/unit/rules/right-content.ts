/** Content without a problem, and what the rules say when some of its files are changed. */
import { describe, expect, test } from 'vitest';
import type { Content } from '../../../src/document/content.ts';
import { LINT_RULES } from '../../../src/rules/lint.ts';
import { RULES, runRules } from '../../../src/rules/run.ts';
import { article, at, BODY, DATA, type Files, radio, readFiles, readOne, shorten, translation } from '../tiny-content.ts';

export const follows = (readOne(article()).original?.parts ?? []).map(({ digest }) => digest);
export const spoken = (readOne(radio(), 'radio').original?.parts ?? []).map(({ digest }) => digest);
export const person = (roles: string[], languages: string[] = []) =>
  JSON.stringify({ name: 'A', roles, languages, consent: '2025-01-01' });
const RIGHT: Files = {
  ...DATA,
  'people/dr-a.yaml': person(['clinician', 'author']),
  'people/dr-b.yaml': person(['clinician']),
  'people/aygul.yaml': person(['translator', 'language'], ['ug']),
  'articles/zh-CN/a.mdx': article({ authors: ['dr-a'] }),
  'articles/en/a.mdx': translation('en', { follows }),
  'articles/ug/a.mdx': translation('ug', { follows, by: 'aygul' }),
  'articles/bo/a.mdx': translation('bo', { follows }),
  'radio/zh-CN/r.mdx': radio({ entries: ['a'] }),
};

/** Problems of all rules in the right content with some files changed; they must all be of the rule. */
export function problemsOf(files: Files): string[] {
  const { content, problems } = readFiles({ ...RIGHT, ...files });
  expect(problems.map(at)).toEqual([]);
  return runRules(content).map((found) => at({ ...found, file: shorten(found.file) }));
}
export const only = (rule: string, cases: [string, Files, string[]][]) =>
  describe(rule, () => {
    test.each(cases)('%s', (_, files, expected) => {
      expect(problemsOf(files)).toEqual(expected.map((place) => `${place} ${rule}`));
    });
  });
export const body = (from: string, to: string, fields = {}) => article({ authors: ['dr-a'], ...fields }, BODY.replace(from, to));

/** Problems of one rule, of the build or for editors, in the right content with some files changed: `file:line:column level`. */
export function foundBy(code: string, files: Files): string[] {
  const { content, problems } = readFiles({ ...RIGHT, ...files });
  expect(problems.map(at)).toEqual([]);
  const rule = [...RULES, ...LINT_RULES].find((found) => found.code === code);
  if (!rule) throw new Error(`There is no rule ${code}.`);
  const told = (of: Content) =>
    rule.check(of).map((found) => `${shorten(found.file)}:${found.line}:${found.column} ${found.level}`);
  // What the rule says of the right content too (it has few sources) is not what a case is about.
  const before = new Set(told(readFiles(RIGHT).content));
  return told(content).filter((found) => !before.has(found));
}
export const cases = (code: string, list: [string, Files, string[]][]) =>
  describe(code, () => {
    test.each(list)('%s', (_, files, expected) => {
      expect(foundBy(code, files)).toEqual(expected);
    });
  });
