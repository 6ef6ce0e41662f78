/** A tiny site, really built with nothing wrong in it, and the command that looks it over. */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { runChecks, type Wish } from '../../../editorial/site/check.ts';
import { CHECKS, seedsOf } from '../../../editorial/site/checks.ts';
import { folderSource, homeOfFolder } from '../../../editorial/site/visit/folder.ts';
import { visitSite } from '../../../editorial/site/visit/visit.ts';
import type { Problem } from '../../../src/problems.ts';
import { makeSite } from '../../sites/site.ts';

export interface Checked {
  status: number;
  out: string;
  /** As `--format json` writes it. */
  checks: { name: string; looked?: number; leftOut?: object; problems: Problem[] }[];
  problems: Problem[];
}

/** @returns folder of the site, which lies below `/bridge/` of `https://bridge.example` */
export function buildRight(): { root: string; dist: string } {
  const site = makeSite();
  site.run('editorial/translated.ts', ['--all']);
  // The tiny content holds a text past its day.
  site.change('content/articles/zh-CN/rest.mdx', 'nextReview: 2025-12-31', 'nextReview: 2026-12-31');
  const { status, out } = site.build({ BASE_PATH: '/bridge' });
  if (status !== 0) throw new Error(out);
  return { root: site.root, dist: path.join(site.root, 'dist') };
}

/** A copy of a built site that lasts as long as the test, with a fault in some of its files. */
export function copyOf(dist: string): {
  folder: string;
  change: (file: string, to: (text: string) => string) => void;
  remove: (file: string) => void;
} {
  const folder = mkdtempSync(`${dist}-`);
  cpSync(dist, folder, { recursive: true });
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const at = (file: string) => path.join(folder, file);
  return {
    folder,
    change: (file, to) => {
      const before = readFileSync(at(file));
      const after = Buffer.from(to(before.toString('latin1')), 'latin1');
      if (after.equals(before)) throw new Error(`${file} stayed as it was.`);
      writeFileSync(at(file), after);
    },
    remove: (file) => rmSync(at(file)),
  };
}

/** The command as an editor runs it. */
export const run = (
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<{ status: number; out: string }> =>
  new Promise((resolve) => {
    const env = { ...process.env, BUILD_DATE: '2026-11-22', ...environment };
    const child = execFile(
      process.execPath,
      ['editorial/check-site.ts', ...args],
      { env, maxBuffer: 2 ** 26 },
      (_error, stdout, stderr) => resolve({ status: child.exitCode ?? -1, out: stdout + stderr }),
    );
  });

/** The same, with the report as data. */
export async function check(args: readonly string[], environment?: Record<string, string>): Promise<Checked> {
  const { status, out } = await run([...args, '--format', 'json'], environment);
  const { checks } = JSON.parse(out) as Checked;
  return { status, out, checks, problems: checks.flatMap(({ problems }) => problems) };
}

/** The checks of a folder without the command round them, which takes a second to start. */
export async function looked(folder: string, wish: Partial<Wish> = {}): Promise<Problem[]> {
  const home = homeOfFolder(folder);
  if (home === undefined) throw new Error(`${folder} holds no site.`);
  const visit = await visitSite(folderSource(folder, home), home, seedsOf(home, false));
  const outcomes = await runChecks(CHECKS, visit, { today: '2026-11-22', sources: false, ...wish });
  return outcomes.flatMap(({ problems }) => problems);
}

/** What was found, as `code file`, each once and in order; files from the folder of the site. */
export const told = (problems: readonly Problem[], folder: string): string[] =>
  [...new Set(problems.map(({ code, file }) => `${code} ${file.replace(folder, '').replace(/^\//, '')}`))].sort();
