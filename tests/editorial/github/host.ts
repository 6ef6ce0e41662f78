/** A code host for tests: a real git repository with a pull request, recorded events, and the few addresses of the interface that the commands use. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';
import { KEY } from '../../unit/sealed-reviews.ts';
import type { Files } from '../../unit/tiny-content.ts';

const EVENTS = path.resolve('tests/editorial/github/events');
const ME = {
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.org',
};

export interface Asked {
  method: string;
  path: string;
  body: unknown;
}

/**
 * A base and a pull request (number 7) that changes some of its files: undefined deletes one.
 * @param files by their path from the folder of the project
 */
export function hostWith(files: Files, changed: Record<string, string | undefined>) {
  const root = mkdtempSync(path.join(tmpdir(), 'host-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const [work, bare] = [path.join(root, 'work'), path.join(root, 'bare.git')];
  mkdirSync(work);
  const git = (...args: string[]): string => {
    const { status, stdout, stderr } = spawnSync('git', args, { cwd: work, encoding: 'utf8', env: { ...process.env, ...ME } });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout.trim();
  };
  const write = (written: Record<string, string | Uint8Array | undefined>) => {
    for (const [name, text] of Object.entries(written)) {
      const file = path.join(work, name);
      if (text === undefined) rmSync(file);
      else {
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, text);
      }
    }
  };
  const commit = (): string => {
    git('add', '-A');
    git('commit', '-qm', 'x');
    return git('rev-parse', 'HEAD');
  };
  git('init', '-q', '-b', 'main');
  git('init', '-q', '--bare', bare);
  git('remote', 'add', 'origin', bare);
  write(files);
  const base = commit();
  git('push', '-q', 'origin', 'main');
  git('checkout', '-qb', 'patch-1');
  write(changed);
  const head = commit();
  git('push', '-q', 'origin', 'HEAD:refs/pull/7/head');
  git('checkout', '-q', 'main');

  const recorded = (name: string): string =>
    readFileSync(path.join(EVENTS, name), 'utf8')
      .replaceAll('HEAD_SHA', head)
      .replaceAll('BASE_SHA', base)
      .replaceAll('EARLIER_SHA', base);
  const event = path.join(root, 'event.json');
  const setEvent = (change: (text: string) => string = (text) => text) =>
    writeFileSync(event, change(recorded('pull-request.json')));
  setEvent();
  /** Merges the pull request, as the host does before it sends the event. */
  const merge = () => {
    git('merge', '-q', '--no-ff', '-m', 'Merge', head);
    git('push', '-q', 'origin', 'main');
    setEvent((text) => text.replace('"merged": false', '"merged": true'));
  };

  const asked: Asked[] = [];
  const answers = new Map<string, unknown>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const [address = ''] = (request.url ?? '').split('?');
      const text = Buffer.concat(chunks).toString();
      asked.push({ method: request.method ?? '', path: address, body: text === '' ? undefined : JSON.parse(text) });
      const answer = answers.get(`${request.method} ${address}`) ?? (request.method === 'GET' ? [] : { number: 8 });
      response.setHeader('content-type', 'application/json');
      response.end(typeof answer === 'string' ? answer : JSON.stringify(answer));
    });
  });
  const listening = new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
  onTestFinished(() => void server.close());

  /** Runs a command of the project in the work tree of the base. */
  const run = async (command: string, ...args: string[]): Promise<{ status: number; out: string }> => {
    const address = `http://127.0.0.1:${await listening}`;
    const environment = {
      ...process.env,
      ...ME,
      GITHUB_EVENT_PATH: event,
      GITHUB_API_URL: address,
      GITHUB_SERVER_URL: address,
      GITHUB_REPOSITORY: 'example/health-bridge',
      GITHUB_TOKEN: 'token-of-a-test',
      REVIEW_KEY: KEY.privateKey,
      REVIEW_KEY_NAME: '',
      BUILD_DATE: '2025-06-01',
    };
    try {
      const { stdout } = await promisify(execFile)(process.execPath, [path.resolve(command), ...args], {
        cwd: work,
        env: environment,
      });
      return { status: 0, out: stdout };
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { status: code, out: `${stdout}${stderr}` };
    }
  };
  const repository = '/repos/example/health-bridge';
  return {
    work,
    bare,
    base,
    head,
    git,
    run,
    merge,
    setEvent,
    recorded,
    asked,
    answer: (request: string, value: unknown) => void answers.set(request.replace(' ', ` ${repository}`), value),
    /** What was written to the host. */
    written: () =>
      asked.filter(({ method }) => method !== 'GET').map((one) => ({ ...one, path: one.path.replace(repository, '') })),
  };
}
