/** npm run lint:content: what it prints, how it ends, what it mends, how long it takes. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatted } from '../../editorial/lint/format.ts';
import { mended } from '../../editorial/lint/mend.ts';
import { problem } from '../../src/problems.ts';
import { article, BODY, DATA, type Files, folderWith } from '../unit/tiny-content.ts';

function lint(files: Files, ...args: string[]) {
  const { root, content, reviews } = folderWith({ ...DATA, ...files });
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.resolve('editorial/lint.ts'), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content, REVIEWS_DIR: reviews, BUILD_DATE: '2025-06-01' },
  });
  return { status, out: stdout, err: stderr, root };
}
const WRONG = {
  'articles/zh-CN/b.mdx': article({ topics: ['birth'] }, BODY.replace('路上不要一个人走。', '每次吃2片,再睡觉。')),
};

describe('npm run lint:content', () => {
  test('says all at once, with place, both languages and the help page, and ends with 1', () => {
    const { status, out } = lint({ ...WRONG, 'articles/zh-CN/c.mdx': article({ published: 'soon' }) });
    expect(status).toBe(1);
    // The topic that does not exist is told once all files can be read.
    expect(out).toContain('content/articles/zh-CN/c.mdx:6:1 error [field]');
    expect(out).toContain('content/articles/zh-CN/b.mdx:24:4 error [numbers-sourced]');
    expect(out).toContain('这里的“2片”没有来源。');
    expect(out).toContain('"2片" stands here without a source.');
    expect(out).toContain('? docs/content-rules/numbers-sourced.md');
    expect(out).toContain('content/articles/zh-CN/b.mdx:24:20 warning [tidy-text]');
    expect(out.trimEnd().split('\n').at(-1)).toMatch(/^\d+ errors, \d+ warnings · \d+ 个错误，\d+ 个提醒$/);
  });

  test('ends with 0 where somebody only has to judge', () => {
    const { status, out } = lint({ 'articles/zh-CN/a.mdx': article() });
    expect(out).toMatch(/^0 errors, \d+ warnings/m);
    expect(status).toBe(0);
  });

  test('tells of some files only', () => {
    const { status, out } = lint({ ...WRONG, 'articles/zh-CN/a.mdx': article() }, 'content/articles/zh-CN/a.mdx');
    expect(status).toBe(0);
    expect(out).not.toContain('b.mdx');
  });

  test('writes commands for GitHub, errors first, and data for programs', () => {
    const lines = lint(WRONG, '--format', 'github').out.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^::error file=content\/articles\/zh-CN\/b\.mdx,line=\d+,col=\d+,title=[a-z-]+::.+%0A→/);
    expect(lines.findLastIndex((line) => line.startsWith('::error'))).toBeLessThan(
      lines.findIndex((line) => line.startsWith('::warning')),
    );
    expect(JSON.parse(lint(WRONG, '--format', 'json').out)).toContainEqual(
      expect.objectContaining({
        code: 'numbers-sourced',
        level: 'error',
        line: 24,
        help: 'docs/content-rules/numbers-sourced.md',
      }),
    );
  });

  test('--fix mends marks in the text and nothing else', () => {
    const { out, err, root } = lint(WRONG, '--fix');
    expect(err).toContain('mended · 已改正: content/articles/zh-CN/b.mdx');
    expect(out).not.toContain('tidy-text');
    const text = readFileSync(path.join(root, 'content/articles/zh-CN/b.mdx'), 'utf8');
    expect(text).toBe((WRONG['articles/zh-CN/b.mdx'] ?? '').replace('片,', '片，'));
  });

  test('a merge that nobody finished is told as what it is', () => {
    const { status, out } = lint({
      'articles/zh-CN/b.mdx': article({}, BODY.replace('带上病历。', '带上\n<<<<<<< HEAD\n病历\n=======\n手册\n>>>>>>> main\n')),
    });
    expect(status).toBe(1);
    const told = [...out.matchAll(/articles\/zh-CN\/b\.mdx\S+ \w+ (\[[a-z-]+\])/g)].map(([, code]) => code);
    expect(told).toEqual(['[conflict-marker]', '[conflict-marker]']);
  });

  test('looks at three hundred files in seconds, so that it can run on each save', () => {
    const files = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [
        `articles/zh-CN/a${index}.mdx`,
        article({}, `${BODY}\n\n${'## 为什么？\n\n照医生说的吃。\n\n'.repeat(8)}`),
      ]),
    );
    const start = performance.now();
    const { status } = lint(files, 'content/articles/zh-CN/a7.mdx');
    const seconds = (performance.now() - start) / 1000;
    expect(status).toBe(0);
    // Two seconds on a quiet machine; the tests share one with others.
    expect(seconds).toBeLessThan(12);
  });
});

test('a value cannot break out of a command for GitHub', () => {
  const told = problem(
    'field',
    { file: 'a,b:c.mdx', line: 1, column: 2 },
    { en: 'x\n::set-env name=a::b', zh: '100%' },
    { en: 'y', zh: 'z' },
  );
  const lines = formatted([told], 'github').split('\n');
  expect(lines[0]).toMatch(/^::error file=a%2Cb%3Ac\.mdx,line=1,col=2,title=field::100%25%0A/);
  expect(lines).toHaveLength(2);
});

test('tags, code, addresses and the top of a file are left alone', () => {
  const text = '---\ntitle: "血,多"\n---\n\n<Fact heard="血,多">\n\n[血,多](/a,b)`血,多`\n\n</Fact>\n';
  expect(mended(text, 'articles/zh-CN/a.mdx')).toBe(text.replace('[血,多]', '[血，多]'));
  expect(mended(text, 'articles/en/a.mdx')).toBe(text);
});
