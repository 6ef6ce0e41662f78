/** Builds that are killed or run out of room: the last good site stays byte for byte, and the next build is as if nothing had been. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { makeSite, type Site } from '../sites/site.ts';
import { Count } from './counts.ts';
import { treeDigest } from './tree.ts';

const count = new Count('builds that are stopped or run out of room');
const FILE = 'content/articles/zh-CN/rest.mdx';
let site: Site;
let good = '';
const dist = () => path.join(site.root, 'dist');
const environment = (out = dist()): NodeJS.ProcessEnv => ({
  ...process.env,
  CONTENT_DIR: path.join(site.root, 'content'),
  REVIEWS_DIR: path.join(site.root, 'reviews'),
  OUT_DIR: out,
  CACHE_DIR: path.join(site.root, 'cache'),
  BUILD_DATE: '2026-11-22',
  BASE_PATH: '/',
  SITE_URL: 'https://bridge.example',
  NODE_ENV: 'production',
});

beforeAll(() => {
  site = makeSite();
  site.run('editorial/translated.ts', ['--all']);
  expect(site.build().status).toBe(0);
  good = treeDigest(dist());
});
afterAll(() => count.save());

/** Counts a case that left the last site as it was, or did not. */
function note(what: string, folder: string, said = ''): void {
  const faults = existsSync(folder) && treeDigest(folder) === good ? [] : [`the last site is not as it was: ${said.slice(-400)}`];
  count.add(what, { outcome: faults.length > 0 ? 'fault' : 'refused', faults });
  expect(faults).toEqual([]);
}

/** Starts a build and kills it when it has said a word, and some time after. */
async function kill(word: string, after: number): Promise<void> {
  const child = spawn(process.execPath, ['src/build.ts'], { env: environment(), stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.on('exit', (_, signal) => resolve(signal)));
  await new Promise<void>((resolve) => child.stdout.on('data', (text: Buffer) => String(text).includes(word) && resolve()));
  await new Promise((resolve) => setTimeout(resolve, after));
  child.kill('SIGKILL');
  expect(await ended).toBe('SIGKILL');
}

it.each([
  ['while pages are made', '▸ read', 1500],
  ['when the pages stand', '▸ pages', 0],
  ['while the search is made', '▸ files to pass on', 20],
])('a build that is killed %s leaves the last site', async (what, word, after) => {
  const text = readFileSync(path.join(site.root, FILE), 'utf8');
  site.write(FILE, text.replace('累了就歇一歇', '累了就坐下歇一歇'));
  await kill(word, after);
  site.write(FILE, text);
  note(`killed ${what}`, dist());
});

it('the next build is byte for byte what it was before any was killed', () => {
  expect(site.build().status).toBe(0);
  note('built after kills', dist());
});

it('a build that ended between taking the last site away and putting the new one there: the next one puts it back, even if it fails', () => {
  renameSync(dist(), path.join(site.root, '.dist-last'));
  const text = readFileSync(path.join(site.root, FILE), 'utf8');
  site.write(FILE, '');
  expect(site.build().status).toBe(1);
  site.write(FILE, text);
  note('ended between two renames', dist());
});

it.each([8, 200])('a build that may write no file of more than %d blocks fails, and leaves the last site', (blocks) => {
  const { status, stderr } = spawnSync('sh', ['-c', `ulimit -f ${blocks}; exec "$0" src/build.ts`, process.execPath], {
    env: environment(),
    encoding: 'utf8',
  });
  expect(status).not.toBe(0);
  note(`no file over ${blocks} blocks`, dist(), stderr);
});

/** Whether this user may mount a file system of its own. */
function mounted(folder: string, size: string): boolean {
  mkdirSync(folder, { recursive: true });
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]).status === 0;
}
const isRoot = process.getuid?.() === 0;

it('a disk that is full while the site is written: where none can be mounted, a limit on what is written at all', () => {
  const disk = path.join(site.root, 'disk');
  const kilobytes = Math.ceil(Number(execFileSync('du', ['-sk', dist()], { encoding: 'utf8' }).split('\t')[0]));
  // The last site and half of a new one.
  const isMounted = isRoot && mounted(disk, `${Math.round(kilobytes * 1.5)}k`);
  if (!isMounted) mkdirSync(disk, { recursive: true });
  onTestFinished(() => void (isMounted && execFileSync('umount', ['-l', disk])));
  execFileSync('cp', ['-a', dist(), path.join(disk, 'dist')]);
  const limit = isMounted ? '' : 'ulimit -f 40; ';
  const { status, stderr } = spawnSync('sh', ['-c', `${limit}exec "$0" src/build.ts`, process.execPath], {
    env: environment(path.join(disk, 'dist')),
    encoding: 'utf8',
  });
  expect(status).not.toBe(0);
  expect(stderr).toMatch(isMounted ? /ENOSPC|no space|No space/ : /EFBIG|too large|fail/i);
  note('a full disk', path.join(disk, 'dist'), stderr);
  expect(existsSync(path.join(disk, '.dist-next'))).toBe(false);
});
