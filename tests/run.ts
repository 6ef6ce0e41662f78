/**
 * npm test: one build for all tests, then the pure tests and tiny sites, then the browser. Ends with the count of all.
 * npm run test:conditions: one build, then the browser in bad conditions.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { provideChromium } from './chromium.ts';

const SITE = '.build/test-site';
const environment = { ...process.env, OUT_DIR: SITE, TEST_SITE: SITE, BUILD_DATE: '2026-12-01', ASTRO_TELEMETRY_DISABLED: '1' };
const isConditions = process.argv[2] === 'conditions';
let broken = false;

/** Runs a program of the project on the Node that runs this. */
function run(name: string, args: readonly string[]): boolean {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: environment });
  console.log(`▸ ${name}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
  broken ||= status !== 0;
  return status === 0;
}

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}
/** What a reporter's file says of its tests: Vitest at the top, Playwright under `stats`. */
interface Report {
  numPassedTests?: number;
  numFailedTests?: number;
  numPendingTests?: number;
  stats?: { expected: number; flaky: number; unexpected: number; skipped: number };
}
/** A reporter that wrote nothing counts as one failure, so that nothing passes unseen. */
function read(file: string): Counts {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, stats } = JSON.parse(readFileSync(file, 'utf8')) as Report;
    return {
      passed: stats ? stats.expected + stats.flaky : (numPassedTests ?? 0),
      failed: stats?.unexpected ?? numFailedTests ?? 1,
      skipped: stats?.skipped ?? numPendingTests ?? 0,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** A port that nothing listens on: a server left over from elsewhere must not answer for this site. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

mkdirSync('.build', { recursive: true });
for (const old of readdirSync('.build'))
  if (/^site-|^(?:vitest|playwright)\.json$/.test(old)) rmSync(`.build/${old}`, { recursive: true, force: true });
process.env['CHROMIUM'] = provideChromium();
Object.assign(environment, {
  CHROMIUM: process.env['CHROMIUM'],
  SUITE: isConditions ? 'conditions' : 'ways',
  TEST_PORT: String(await freePort()),
});

const results: Counts[] = [];
function testPure(): void {
  run('unit tests and tiny sites', [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    '--outputFile=.build/vitest.json',
  ]);
  results.push(read('.build/vitest.json'));
}
if (run('build', ['src/build.ts'])) {
  if (!isConditions) testPure();
  run('browser tests', ['node_modules/@playwright/test/cli.js', 'test']);
  results.push(read('.build/playwright.json'));
} else results.push({ passed: 0, failed: 1, skipped: 0 });

const sum = (key: keyof Counts) => results.reduce((total, result) => total + Number(result[key]), 0);
const failed = sum('failed') || (broken ? 1 : 0);
console.log(`${sum('passed')} passed, ${failed} failed, ${sum('skipped')} skipped`);
process.exitCode = failed > 0 ? 1 : 0;
