/** The check of a pull request: what it says, what it never does. */
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { changesIn, labelsOf, problemsOfChanges } from '../../../editorial/github/changes.ts';
import { MARK, quoted, reportOf } from '../../../editorial/github/report.ts';
import { problem } from '../../../src/problems.ts';
import { article, BODY, translation } from '../../unit/tiny-content.ts';
import { BASE } from './base.ts';
import { hostWith } from './host.ts';

const A = 'src/content/articles/zh-CN/a.mdx';

describe('the check of a pull request', () => {
  test('says what must change, beside the line and in the comment, and what it means for translations', async () => {
    const { run, work } = hostWith(BASE, { [A]: article({}, BODY.replace('路上不要一个人走。', '每次吃2片,再睡。')) });
    const { status, out } = await run('editorial/github/check.ts', '.out');
    expect(status, out).toBe(1);
    expect(out).toContain(`::error file=${A},line=24,col=4,title=numbers-sourced::`);
    const report = readFileSync(path.join(work, '.out/report.md'), 'utf8');
    expect(report.startsWith(MARK)).toBe(true);
    expect(report).toContain('还有要改的地方');
    expect(report).toContain('English · 怀孕时出血怎么办？ (articles/a): 0 个部分会标“原文已改”，1 个部分会显示原文');
    expect(JSON.parse(readFileSync(path.join(work, '.out/labels.json'), 'utf8'))).toEqual(['kind: articles', 'language: zh-CN']);
  });

  test('is content with what is right, and silent on warnings elsewhere', async () => {
    const { run, work } = hostWith(BASE, { 'src/content/articles/zh-CN/b.mdx': article({ title: '怀孕时怎样休息？' }) });
    const { status, out } = await run('editorial/github/check.ts', '.out');
    expect(status, out).toBe(0);
    expect(out).not.toContain('file=src/content/facts');
    expect(readFileSync(path.join(work, '.out/report.md'), 'utf8')).toContain('可以请人审核了');
  });

  test('runs nothing of the pull request: its programs, rules and packages are not even taken', async () => {
    const trap = "import { writeFileSync } from 'node:fs';\nwriteFileSync('trapped', '');\n";
    const { run, work } = hostWith(BASE, {
      [A]: article({}, BODY.replace('路上不要一个人走。', '路上有人陪。')),
      'editorial/lint/find.ts': trap,
      'src/rules/run.ts': trap,
      'astro.config.mjs': trap,
      'package.json': '{"scripts":{"postinstall":"touch trapped"}}',
      'src/content/guides/en/about.mdx': 'export const x = process.exit();',
    });
    expect((await run('editorial/github/check.ts', '.out')).status).toBe(0);
    expect(existsSync(path.join(work, 'trapped'))).toBe(false);
    expect(existsSync(path.join(work, '.out/pull/editorial'))).toBe(false);
    expect(existsSync(path.join(work, '.out/pull/package.json'))).toBe(false);
  });

  test('follows no link that leads out of the content', async () => {
    const host = hostWith(BASE, { 'src/content/articles/zh-CN/b.mdx': article() });
    host.git('checkout', '-q', 'patch-1');
    symlinkSync('/etc/passwd', path.join(host.work, 'src/content/articles/zh-CN/c.mdx'));
    host.git('add', '-A');
    host.git('commit', '-qm', 'link');
    const head = host.git('rev-parse', 'HEAD');
    host.git('push', '-q', '-f', 'origin', 'HEAD:refs/pull/7/head');
    host.git('checkout', '-q', 'main');
    host.setEvent((text) => text.replaceAll(host.head, head));
    const { status, out } = await host.run('editorial/github/check.ts', '.out');
    expect(status).toBe(1);
    expect(out).not.toContain('root:');
    expect(out).toContain('file=src/content/articles/zh-CN/c.mdx,line=1,col=1,title=front-matter');
  });

  test('tells a conflict nobody solved, a translation of nothing and an original deleted under its translations', async () => {
    const { run } = hostWith(BASE, {
      [A]: undefined,
      'src/content/articles/ug/b.mdx': translation('ug'),
      'src/content/radio/ug/c.mdx': '<<<<<<< HEAD\n',
    });
    const { out } = await run('editorial/github/check.ts', '.out');
    expect(out).toContain(`::error file=${A},line=1,col=1,title=original-deleted`);
    expect(out).toContain('title=conflict-marker');
    const again = hostWith(BASE, { 'src/content/articles/ug/b.mdx': translation('ug') });
    expect((await again.run('editorial/github/check.ts', '.out')).out).toContain(
      'file=src/content/articles/ug/b.mdx,line=1,col=1,title=original-exists',
    );
  });
});

const after = (originals: string[], aliases: string[] = [], translations: string[] = []) => ({
  originals: new Set(originals),
  aliases: new Set(aliases),
  translations: new Set(translations),
});
const codes = (text: string, ...rest: Parameters<typeof after>) =>
  problemsOfChanges(changesIn(text), after(...rest)).map(({ file, code, level }) => `${file} ${code} ${level}`);

describe('what a pull request changes', () => {
  test('is read from git’s own list, with names that git would quote', () => {
    expect(changesIn('M\0a b.mdx\0R090\0old.mdx\0贫血.mdx\0D\0c.mdx\0')).toEqual([
      { status: 'M', file: 'a b.mdx' },
      { status: 'R', file: '贫血.mdx', from: 'old.mdx' },
      { status: 'D', file: 'c.mdx' },
    ]);
  });

  test('an address that is renamed leads on, or the check says how', () => {
    const renamed = 'R100\0src/content/articles/zh-CN/old.mdx\0src/content/articles/zh-CN/new.mdx\0';
    expect(codes(renamed, ['articles/new'])).toEqual(['src/content/articles/zh-CN/new.mdx address-lost error']);
    expect(codes(renamed, ['articles/new'], ['articles/old'])).toEqual([]);
    const translated = 'R100\0src/content/articles/ug/old.mdx\0src/content/articles/ug/new.mdx\0';
    expect(codes(translated, ['articles/new'])).toEqual([]);
  });

  test('an original that is deleted is withdrawn instead', () => {
    const deleted = 'D\0src/content/articles/zh-CN/a.mdx\0';
    expect(codes(deleted, [], [], ['articles/a'])).toEqual([
      'src/content/articles/zh-CN/a.mdx original-deleted error',
      'src/content/articles/zh-CN/a.mdx address-lost error',
    ]);
    expect(codes(deleted, [], ['articles/a'])).toEqual([]);
  });

  test('nobody hands in reviews or keys, and a name waits for its consent', () => {
    expect(
      codes('A\0reviews/x.yaml\0M\0reviews/keys/job.pem\0A\0src/content/people/dr-a.yaml\0M\0reviews/README.md\0', []),
    ).toEqual([
      'reviews/x.yaml review-by-hand error',
      'reviews/keys/job.pem review-by-hand error',
      'src/content/people/dr-a.yaml person-named warning',
    ]);
  });

  test('labels say whose language it is', () => {
    const files = ['src/content/radio/ug/a.mdx', 'src/content/safety/x.yaml', 'src/content/interface/bo.json', 'src/build.ts'];
    expect(labelsOf(files.map((file) => ({ status: 'M' as const, file })))).toEqual([
      'code',
      'kind: radio',
      'kind: safety',
      'language: bo',
      'language: ug',
    ]);
  });
});

describe('the comment', () => {
  test('quotes authors without letting them write links, mentions or HTML', () => {
    const evil = 'x](http://evil.example) @team <img src=y> | `code`\n## Ready';
    const text = quoted(evil);
    expect(text).not.toMatch(/(?<!\\)\]\(|@team|<img|\n|http:\/\//);
  });

  test('shows errors before warnings, and not more than can be read', () => {
    const many = Array.from({ length: 200 }, (_, line) =>
      problem(
        'field',
        { file: 'a.mdx', line: line + 1, column: 1 },
        { en: 'x'.repeat(300), zh: '字'.repeat(300) },
        { en: 'y', zh: 'z' },
      ),
    );
    const report = reportOf(many, []);
    expect(report.length).toBeLessThan(65_000);
    expect(report).toContain('还有 170 处');
  });

  test('is written once, renewed afterwards, and sets labels', async () => {
    const host = hostWith(BASE, { [A]: article({ title: '怀孕出血怎么办？' }) });
    await host.run('editorial/github/check.ts', '.out');
    expect((await host.run('editorial/github/comment.ts', '.out')).status).toBe(0);
    expect(host.written().map(({ method, path: address }) => `${method} ${address}`)).toEqual([
      'POST /issues/7/comments',
      'POST /issues/7/labels',
    ]);
    const bot = { id: 5, user: { type: 'Bot' }, body: `${MARK}\nold` };
    // Somebody else who copies the mark is not overwritten.
    host.answer('GET /issues/7/comments', [{ id: 4, user: { type: 'User' }, body: `${MARK}\nfake` }, bot]);
    host.asked.length = 0;
    await host.run('editorial/github/comment.ts', '.out');
    expect(host.written()[0]).toMatchObject({ method: 'PATCH', path: '/issues/comments/5' });
  });
});
