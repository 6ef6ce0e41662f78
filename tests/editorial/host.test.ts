import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Host } from '../../editorial/host/host.ts';
import { Repositories } from '../../editorial/host/repositories.ts';
import { hostServer } from '../../editorial/host/server.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'host-test-'));
const bare = path.join(dir, 'host.git');
const git = (...args: string[]) => execFileSync('git', ['--git-dir', bare, ...args], { encoding: 'utf8' }).trim();
const FILE = 'src/content/articles/zh-CN/weak-blood.mdx';
let server: ReturnType<typeof hostServer>;
let origin = '';
let first = '';

interface Errors {
  type: string;
  message: string;
}
async function ask(query: string, person = 'editor'): Promise<{ data: Record<string, never> | null; errors?: Errors[] }> {
  const response = await fetch(`${origin}/api/graphql`, {
    method: 'POST',
    headers: { Authorization: `token ${person}` },
    body: JSON.stringify({ query }),
  });
  return response.json() as never;
}
const rest = (method: string, address: string, body?: unknown, person = 'editor') =>
  fetch(`${origin}/api/v3${address}`, {
    method,
    headers: { Authorization: `token ${person}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const commit = (branch: string, expected: string, text: string, person = 'editor', owner = 'health-bridge') =>
  ask(
    `mutation { createCommitOnBranch(input: { branch: { repositoryNameWithOwner: "${owner}/site", branchName: "${branch}" }, expectedHeadOid: "${expected}", fileChanges: { additions: [{ path: "${FILE}", contents: "${Buffer.from(text).toString('base64')}" }] }, message: { headline: "改" } }) { commit { oid } } }`,
    person,
  );
const createRef = (owner: string, branch: string, person = 'editor') =>
  ask(
    `mutation { createRef(input: { repositoryId: "R_${owner}", name: "refs/heads/${branch}", oid: "${first}" }) { ref { name } } }`,
    person,
  );

beforeAll(async () => {
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', bare]);
  const blob = execFileSync('git', ['--git-dir', bare, 'hash-object', '-w', '--stdin'], {
    input: '血\n',
    encoding: 'utf8',
  }).trim();
  const index = { ...process.env, GIT_INDEX_FILE: path.join(dir, 'index') };
  execFileSync('git', ['--git-dir', bare, 'update-index', '--add', '--cacheinfo', `100644,${blob},${FILE}`], { env: index });
  const tree = execFileSync('git', ['--git-dir', bare, 'write-tree'], { env: index, encoding: 'utf8' }).trim();
  first = git('-c', 'user.name=A', '-c', 'user.email=a@example.invalid', 'commit-tree', tree, '-m', '第一');
  git('update-ref', 'refs/heads/main', first);
  server = hostServer(new Host(new Repositories(bare, 'health-bridge'), 'site', 'main', path.join(dir, 'host.json')));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

describe('the stand-in for GitHub', () => {
  it('answers a stranger with 401, and for what is not there with 404', async () => {
    expect((await rest('GET', '/user', undefined, 'nobody')).status).toBe(401);
    expect((await rest('GET', '/repos/health-bridge/other')).status).toBe(404);
  });

  it('refuses a question that GitHub would not know', async () => {
    expect((await ask('{ repository(owner: "health-bridge", name: "site") { colour } }')).errors?.[0]?.message).toContain(
      'Cannot query field "colour"',
    );
  });

  it('lets one of two who save at once win, and tells the other as GitHub does', async () => {
    await createRef('health-bridge', 'cms/articles/weak-blood');
    expect((await commit('cms/articles/weak-blood', first, '血一\n')).errors).toBeUndefined();
    const { errors } = await commit('cms/articles/weak-blood', first, '血二\n', 'editor-two');
    expect(errors?.[0]).toMatchObject({ type: 'STALE_DATA', message: expect.stringContaining('Pull and try again') });
    expect(git('show', `refs/heads/cms/articles/weak-blood:${FILE}`)).toBe('血一');
  });

  it('makes no branch twice, and no second pull request of a branch', async () => {
    const again = await createRef('health-bridge', 'cms/articles/weak-blood');
    expect(again.errors?.[0]?.message).toBe('A ref named "refs/heads/cms/articles/weak-blood" already exists in the repository.');
    const pull = { title: '血', head: 'cms/articles/weak-blood', base: 'main', draft: true };
    expect((await rest('POST', '/repos/health-bridge/site/pulls', pull)).status).toBe(201);
    const second = await rest('POST', '/repos/health-bridge/site/pulls', pull);
    expect(second.status).toBe(422);
    expect(JSON.stringify(await second.json())).toContain(
      'A pull request already exists for health-bridge:cms/articles/weak-blood.',
    );
  });

  it('lets a doctor write in her fork and nowhere else, and hand in a pull request from there', async () => {
    expect((await createRef('health-bridge', 'cms/articles/mine', 'doctor')).errors?.[0]?.type).toBe('FORBIDDEN');
    expect((await rest('GET', '/repos/doctor/site', undefined, 'doctor')).status).toBe(404);
    expect((await rest('POST', '/repos/health-bridge/site/forks', undefined, 'doctor')).status).toBe(202);
    expect(await (await rest('GET', '/repos/doctor/site', undefined, 'doctor')).json()).toMatchObject({
      fork: true,
      permissions: { push: true },
    });
    const branch = 'cms/doctor/site/articles/weak-blood';
    expect((await createRef('doctor', branch, 'doctor')).errors).toBeUndefined();
    expect((await commit(branch, first, '医生改\n', 'doctor', 'doctor')).errors).toBeUndefined();
    const body = { title: '血', head: `doctor:${branch}`, base: 'main', draft: false };
    expect((await rest('POST', '/repos/health-bridge/site/pulls', body, 'doctor')).status).toBe(201);
    const { data } = await ask(
      '{ repository(owner: "health-bridge", name: "site") { pullRequests(states: [OPEN]) { nodes { headRefName isCrossRepository files(first: 9) { nodes { path changeType } } } } } }',
    );
    expect(JSON.stringify(data)).toContain(
      `"headRefName":"${branch}","isCrossRepository":true,"files":{"nodes":[{"path":"${FILE}","changeType":"MODIFIED"}]}`,
    );
  });

  it('merges what can be merged and says 405 where the same lines were changed twice', async () => {
    expect((await rest('PUT', '/repos/health-bridge/site/pulls/2/merge', {}, 'doctor')).status).toBe(403);
    expect((await rest('PUT', '/repos/health-bridge/site/pulls/1/merge')).status).toBe(200);
    expect(git('show', `refs/heads/main:${FILE}`)).toBe('血一');
    expect((await rest('PUT', '/repos/health-bridge/site/pulls/2/merge')).status).toBe(405);
    expect(git('show', `refs/heads/main:${FILE}`)).toBe('血一');
  });
});
