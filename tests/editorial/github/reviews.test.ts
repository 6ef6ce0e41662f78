/** From an approval to a record: only of the final text, only by somebody listed, never by whoever wrote it. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { approvalsOf, rolesFor } from '../../../editorial/github/approvals.ts';
import type { Approval, PullEvent } from '../../../editorial/github/event.ts';
import { readContent } from '../../../src/document/read.ts';
import { joinLibrary } from '../../../src/library.ts';
import { checksOf } from '../../../src/publish/state.ts';
import { runRules } from '../../../src/rules/run.ts';
import type { Person } from '../../../src/schemas/data.ts';
import { KEY } from '../../unit/sealed-reviews.ts';
import { article, BODY } from '../../unit/tiny-content.ts';
import { BASE } from './base.ts';
import { hostWith } from './host.ts';

const A = 'src/content/articles/zh-CN/a.mdx';
const person = (login: string, number: number, roles = ['clinician', 'author']) =>
  JSON.stringify({ name: login, roles, github: { login, number }, consent: '2025-01-01' });
const FILES = {
  ...BASE,
  [A]: article({ authors: ['dr-a'] }),
  'reviews/keys/job.pem': KEY.publicKey,
  'src/content/people/dr-a.yaml': person('doctor-a', 101),
  'src/content/people/dr-b.yaml': person('doctor-b', 202),
};
const CHANGED = { [A]: article({ authors: ['dr-a'] }, BODY.replace('路上不要一个人走。', '路上有人陪。')) };

function merged(reviews?: (text: string) => string) {
  const host = hostWith(FILES, CHANGED);
  host.merge();
  host.answer('GET /pulls/7/reviews', (reviews ?? ((text: string) => text))(host.recorded('reviews.json')));
  host.answer('GET /pulls/7/commits', host.recorded('commits.json'));
  const folder = path.join(host.work, 'reviews');
  const records = () => readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return { ...host, folder, records, record: () => host.run('editorial/github/record-reviews.ts', 'report.md') };
}

describe('after the merge', () => {
  test('an approval of the final text by a listed reviewer becomes a sealed record that the build takes', async () => {
    const { record, records, folder, work, head } = merged();
    const { status, out } = await record();
    expect(status, out).toBe(0);
    expect(records()).toEqual(['2025-05-02-articles-a-zh-cn-clinician-dr-b.yaml']);
    expect(parse(readFileSync(path.join(folder, records()[0] ?? ''), 'utf8'))).toMatchObject({
      by: 'dr-b',
      role: 'clinician',
      date: '2025-05-02',
      nextReview: '2026-01-02',
      via: { kind: 'github', pull: 7, commit: head },
    });
    const { content, problems } = readContent(path.join(work, 'src/content'), folder);
    expect([...problems, ...runRules(content)].filter(({ level }) => level === 'error')).toEqual([]);
    const entry = joinLibrary(content).entry('articles', 'a');
    expect(entry && checksOf(joinLibrary(content), entry, entry.original).clinician?.person.id).toBe('dr-b');
    expect(out).toContain('passer-by');
    expect(out).toContain('不在 content/people 的名单里');
  });

  test('an approval of an earlier text counts for nothing', async () => {
    const { record, records } = merged((text) =>
      text.replace(
        /"commit_id": "[0-9a-f]{40}",\n(\s+"submitted_at": "2025-05-02T03)/,
        '"commit_id": "0123456789012345678901234567890123456789",\n$1',
      ),
    );
    const { out } = await record();
    expect(records()).toEqual([]);
    expect(out).toContain('批准的是较早的文字');
  });

  test('an approval by whoever wrote a commit, or opened it, counts for nothing', async () => {
    const { record, records } = merged((text) => text.replaceAll('"id": 202', '"id": 101'));
    const { out } = await record();
    expect(records()).toEqual([]);
    expect(out).toContain('参与写了这次的改动');
  });

  test('an approval that was taken back counts for nothing', async () => {
    const { record, records } = merged((text) => text.replace('"APPROVED"', '"DISMISSED"'));
    await record();
    expect(records()).toEqual([]);
  });

  test('a text that changed between approval and record is to be reviewed again', async () => {
    const { record, records, work } = merged();
    writeFileSync(path.join(work, A), article({ authors: ['dr-a'] }, BODY.replace('1片', '2片')));
    const { out } = await record();
    expect(records()).toEqual([]);
    expect(out).toContain('合并以后又改过');
  });

  test('a pull request that was closed without a merge is not recorded', async () => {
    const host = hostWith(FILES, CHANGED);
    expect((await host.run('editorial/github/record-reviews.ts', 'report.md')).status).toBe(1);
    expect(existsSync(path.join(host.work, 'report.md'))).toBe(false);
  });

  test('the record comes as a pull request of its own, and is said where it was approved', async () => {
    const host = merged();
    await host.record();
    const { status, out } = await host.run('editorial/github/propose.ts', 'pull', 'report.md');
    expect(status, out).toBe(0);
    expect(host.git('ls-remote', 'origin', 'refs/heads/reviews/pull-7')).toContain('refs/heads/reviews/pull-7');
    expect(host.git('show', '--stat', '--format=', 'HEAD')).toContain('reviews/2025-05-02-articles-a-zh-cn-clinician-dr-b.yaml');
    expect(host.written().map(({ method, path: address }) => `${method} ${address}`)).toEqual([
      'POST /pulls',
      'POST /issues/7/comments',
    ]);
  });
});

test('a change of the program alone is merged without a word', async () => {
  const host = hostWith(FILES, { 'src/build.ts': '' });
  host.merge();
  expect((await host.run('editorial/github/record-reviews.ts', 'report.md')).status).toBe(0);
  expect((await host.run('editorial/github/propose.ts', 'pull', 'report.md')).status).toBe(0);
  expect(host.written()).toEqual([]);
});

test('a file that came by an issue is taken only if it is an entry: a job that read it could have written anything', async () => {
  const host = hostWith(BASE, CHANGED);
  host.setEvent(() => JSON.stringify({ issue: { number: 9, title: '贫血' } }));
  const from = path.join(host.work, '..', 'text');
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(from, name)), { recursive: true });
    writeFileSync(path.join(from, name), text);
  };
  write('report.md', '已转成文章。');
  write('src/content/articles/zh-CN/b.mdx', article());
  write('src/content/articles/zh-CN/evil.js', '');
  write('src/content/guides/en/about.mdx', 'export const x = 1;');
  write('editorial/github/propose.ts', '');
  const { status, out } = await host.run('editorial/github/propose.ts', 'issue', path.join(from, 'report.md'), from);
  expect(status, out).toBe(0);
  expect(host.git('show', '--name-only', '--format=', 'HEAD')).toBe('src/content/articles/zh-CN/b.mdx');
  expect(host.written().map(({ path: address }) => address)).toEqual(['/pulls', '/issues/9/comments']);
});

const listed = (fields: Partial<Person>): Person => ({
  id: 'x',
  name: 'X',
  roles: ['clinician'],
  languages: [],
  consent: '2025-01-01',
  ...fields,
});
test('a clinician reviews the original, a speaker her language, who is both both', () => {
  expect(rolesFor(listed({}), 'zh-CN')).toEqual(['clinician']);
  expect(rolesFor(listed({}), 'ug')).toEqual([]);
  expect(rolesFor(listed({ roles: ['language'], languages: ['ug'] }), 'ug')).toEqual(['language']);
  expect(rolesFor(listed({ roles: ['language'], languages: ['ug'] }), 'bo')).toEqual([]);
  expect(rolesFor(listed({ roles: ['language', 'clinician'], languages: ['bo'] }), 'bo')).toEqual(['clinician', 'language']);
});

test('an account is known by its number: a new owner of an old name approves nothing', () => {
  const head = '0'.repeat(40);
  const event: PullEvent = {
    number: 1,
    pull_request: { merged: true, user: { id: 1, login: 'a' }, head: { sha: head }, base: { sha: head, ref: 'main' } },
  };
  const review = (id: number): Approval => ({
    user: { id, login: 'doctor-x' },
    state: 'APPROVED',
    commit_id: head,
    submitted_at: '2025-05-02T00:00:00Z',
  });
  const people = [listed({ github: { login: 'doctor-x', number: 9 } })];
  const entries = [{ kind: 'articles', locale: 'zh-CN', slug: 'a' } as const];
  expect(approvalsOf(event, [review(9)], new Set(), entries, people).accepted).toHaveLength(1);
  expect(approvalsOf(event, [review(10)], new Set(), entries, people)).toMatchObject({
    accepted: [],
    refused: [{ login: 'doctor-x' }],
  });
});
