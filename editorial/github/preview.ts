/**
 * Builds the content of a pull request with the program of the base branch. The site's own pages, which are compiled, stay those of the base.
 *
 *     node editorial/github/preview.ts OUT_FOLDER
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pullEventSchema, readEvent } from './event.ts';
import { fetchPull, layOut } from './take.ts';

const out = path.resolve(process.argv[2] ?? '.build/preview');
const { number, pull_request } = readEvent(pullEventSchema);
fetchPull(number, pull_request.head.sha);
// Within the project: Astro resolves the pictures of the content from there.
const folders = layOut(pull_request.head.sha, '.build/pull');
const { status } = spawnSync(process.execPath, ['src/build.ts'], {
  stdio: 'inherit',
  env: { ...process.env, ...folders, OUT_DIR: out },
});
process.exitCode = status ?? 1;
