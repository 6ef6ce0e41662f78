/**
 * Repositories of the stand-in for GitHub: one bare git repository holds the project's and all its forks, as GitHub shares their objects.
 * Branches of a fork lie under `refs/forks/<owner>/heads/`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Author {
  name: string;
  email: string;
}
export interface Commit extends Author {
  oid: string;
  message: string;
  date: string;
}
export interface File {
  path: string;
  oid: string;
  size: number;
}
export interface Change {
  path: string;
  status: 'added' | 'modified' | 'removed';
}

/** What was asked for is not there, or has moved on; `status` is what GitHub answers. */
export class Refused extends Error {
  readonly status: number;
  readonly type: string;
  constructor(status: number, type: string, message: string) {
    super(message);
    this.status = status;
    this.type = type;
  }
}

const FORMAT = '%H%x00%an%x00%ae%x00%cI%x00%s';
function commitOf(line: string): Commit {
  const [oid = '', name = '', email = '', date = '', message = ''] = line.split('\0');
  return { oid, name, email, date, message };
}

const STATUS: Record<string, Change['status']> = { A: 'added', M: 'modified', D: 'removed' };

export class Repositories {
  readonly dir: string;
  /** Owner of the project's own repository. */
  readonly owner: string;
  /** Objects of git never change. */
  readonly #blobs = new Map<string, Buffer>();
  readonly #newestAt = new Map<string, Map<string, Commit>>();

  constructor(dir: string, owner: string) {
    this.dir = dir;
    this.owner = owner;
  }

  #git(args: readonly string[], input?: string | Buffer, env: NodeJS.ProcessEnv = {}): Buffer {
    return execFileSync('git', ['--git-dir', this.dir, ...args], {
      input,
      maxBuffer: 1e9,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
  }
  #text = (...args: string[]): string => this.#git(args).toString('utf8').trimEnd();

  /** Full name of a branch. */
  ref(owner: string, branch: string): string {
    const heads = owner === this.owner ? 'refs/heads' : `refs/forks/${owner}/heads`;
    return `${heads}/${branch.replace(/^refs\/heads\//, '')}`;
  }

  /** Object id of what an expression names, as `git rev-parse` reads it. */
  find(expression: string): string | undefined {
    try {
      return this.#text('rev-parse', '--verify', '--quiet', expression);
    } catch {
      return undefined;
    }
  }

  head(owner: string, branch: string): string | undefined {
    return this.find(`${this.ref(owner, branch)}^{commit}`);
  }

  /** Branches of a repository whose name begins with `prefix`, by name. */
  branches(owner: string, prefix: string): string[] {
    const root = this.ref(owner, '');
    const names = this.#text('for-each-ref', '--format=%(refname)', root.slice(0, -1)).split('\n').filter(Boolean);
    return names.map((name) => name.slice(root.length)).filter((name) => name.startsWith(prefix));
  }

  /** The newest commits that touched a path, or all. */
  history(oid: string, count: number, file?: string): Commit[] {
    if (file !== undefined && count === 1) {
      const newest = this.#newest(oid).get(file);
      return newest ? [newest] : [];
    }
    const lines = this.#text('log', `-${count}`, `--format=${FORMAT}`, oid, ...(file ? ['--', file] : []));
    return lines.split('\n').filter(Boolean).map(commitOf);
  }

  /** By path, the newest commit that touched it: the form asks for each file, which one by one takes seconds. */
  #newest(oid: string): Map<string, Commit> {
    const known = this.#newestAt.get(oid);
    if (known) return known;
    const newest = new Map<string, Commit>();
    const log = this.#text(
      '-c',
      'core.quotePath=false',
      'log',
      '-m',
      '--first-parent',
      '--name-only',
      `--format=%x01${FORMAT}`,
      oid,
    );
    for (const entry of log.split('\x01').filter(Boolean)) {
      const [line = '', ...files] = entry.split('\n').filter(Boolean);
      for (const file of files) if (!newest.has(file)) newest.set(file, commitOf(line));
    }
    this.#newestAt.set(oid, newest);
    return newest;
  }

  /** All files of a tree; their texts are read at once, as the form asks for each. */
  files(tree: string): File[] {
    const files = this.#list(tree);
    const unknown = files.filter(({ oid }) => !this.#blobs.has(oid));
    if (unknown.length > 0) this.#readBlobs(unknown.map(({ oid }) => oid));
    return files;
  }

  #readBlobs(oids: readonly string[]): void {
    const answer = this.#git(['cat-file', '--batch'], `${oids.join('\n')}\n`);
    let at = 0;
    for (const oid of oids) {
      const end = answer.indexOf('\n', at);
      const size = Number(answer.subarray(at, end).toString().split(' ')[2]);
      this.#blobs.set(oid, answer.subarray(end + 1, end + 1 + size));
      at = end + size + 2;
    }
  }

  #list(tree: string): File[] {
    return this.#text('-c', 'core.quotePath=false', 'ls-tree', '-r', '-l', tree)
      .split('\n')
      .flatMap((line) => {
        const [, oid = '', size = '0', file = ''] = /^\S+ blob (\w+)\s+(\d+)\t(.*)$/.exec(line) ?? [];
        return file === '' ? [] : [{ path: file, oid, size: Number(size) }];
      });
  }

  hasBlob(oid: string): boolean {
    return this.#blobs.has(oid) || this.find(`${oid}^{blob}`) !== undefined;
  }

  blob(oid: string): Buffer {
    return this.#blobs.get(oid) ?? this.#git(['cat-file', 'blob', oid]);
  }

  /** What a branch changes since it left another. */
  changes(base: string, head: string): Change[] {
    const lines = this.#text('-c', 'core.quotePath=false', 'diff', '--no-renames', '--name-status', `${base}...${head}`);
    return lines
      .split('\n')
      .filter(Boolean)
      .map((line) => ({ status: STATUS[line[0] ?? ''] ?? 'modified', path: line.slice(2) }));
  }

  /** @throws Refused where the branch is there already */
  createBranch(owner: string, branch: string, oid: string): void {
    const ref = this.ref(owner, branch);
    if (this.find(ref) !== undefined)
      throw new Refused(422, 'UNPROCESSABLE', `A ref named "refs/heads/${branch}" already exists in the repository.`);
    this.#git(['update-ref', ref, oid]);
  }

  moveBranch(owner: string, branch: string, oid: string): void {
    this.#git(['update-ref', this.ref(owner, branch), oid]);
  }

  deleteBranch(owner: string, branch: string): void {
    this.#git(['update-ref', '-d', this.ref(owner, branch)]);
  }

  /**
   * A commit on top of a branch.
   * @param expected the commit that the author has seen last
   * @throws Refused where the branch has moved on since
   */
  commit(
    target: { owner: string; branch: string; expected: string },
    work: {
      additions: readonly { path: string; contents: Buffer }[];
      deletions: readonly string[];
      message: string;
      author: Author;
    },
  ): string {
    const { owner, branch, expected } = target;
    if (this.head(owner, branch) !== expected)
      throw new Refused(409, 'STALE_DATA', `Expected branch to point to "${expected}" but it did not. Pull and try again.`);
    const folder = mkdtempSync(path.join(tmpdir(), 'host-'));
    const index = { GIT_INDEX_FILE: path.join(folder, 'index') };
    try {
      this.#git(['read-tree', expected], undefined, index);
      for (const { path: file, contents } of work.additions) {
        const oid = this.#git(['hash-object', '-w', '--stdin'], contents).toString().trim();
        this.#git(['update-index', '--add', '--cacheinfo', `100644,${oid},${file}`], undefined, index);
      }
      for (const file of work.deletions) this.#git(['update-index', '--force-remove', file], undefined, index);
      const tree = this.#git(['write-tree'], undefined, index).toString().trim();
      const { name, email } = work.author;
      const people = { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email };
      const oid = this.#git(['commit-tree', tree, '-p', expected, '-m', work.message], undefined, people).toString().trim();
      // The old value makes it a compare-and-swap: of two who save at once, one is told.
      this.#git(['update-ref', this.ref(owner, branch), oid, expected]);
      return oid;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  /** @throws Refused where the two have changed the same lines */
  merge(base: string, head: string, message: string, author: Author): string {
    let tree: string;
    try {
      tree = this.#text('merge-tree', '--write-tree', base, head);
    } catch {
      throw new Refused(405, 'UNPROCESSABLE', 'Pull Request is not mergeable');
    }
    const { name, email } = author;
    const people = { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email };
    return this.#git(['commit-tree', tree, '-p', base, '-p', head, '-m', message], undefined, people).toString().trim();
  }
}
