/** Takes the content of a pull request as data: plain files in a folder aside, never run, never installed. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/** @throws Error with what git said */
export function git(args: readonly string[], environment: Record<string, string> = {}): string {
  const { status, stdout, stderr } = spawnSync('git', args, {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, ...environment },
  });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/**
 * Lays the content of a commit into a folder. Links become plain files with the name of what they lead to: they lead nowhere.
 * @param sha a commit that is here already
 * @returns environment for programs that are to read it
 */
export function layOut(sha: string, folder: string): { CONTENT_DIR: string; REVIEWS_DIR: string } {
  const root = path.resolve(folder);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  // An index of its own, so that the work tree of the base does not seem to have changed.
  const environment = { GIT_INDEX_FILE: path.join(root, '.index') };
  for (const part of ['src/content', 'reviews'])
    if (git(['ls-tree', sha, part]) !== '')
      git(
        ['-c', 'core.symlinks=false', '-c', 'core.autocrlf=false', `--work-tree=${root}`, 'checkout', sha, '--', part],
        environment,
      );
  rmSync(environment.GIT_INDEX_FILE, { force: true });
  return { CONTENT_DIR: path.join(root, 'src/content'), REVIEWS_DIR: path.join(root, 'reviews') };
}

/** Fetches the head of a pull request; for a fork too. */
export function fetchPull(number: number, sha: string): void {
  git(['fetch', '--no-tags', '--quiet', 'origin', `refs/pull/${number}/head`]);
  // What was fetched may be newer than the event; the commit of the event must be among it.
  git(['cat-file', '-e', `${sha}^{commit}`]);
}
