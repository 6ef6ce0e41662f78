/** npm run check: format, lint, types. The import arrows are a unit test. Says each step, ends with 1 where one fails. */
import { spawnSync } from 'node:child_process';

const STEPS: readonly [string, string[]][] = [
  ['format and lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']],
  ['types', ['node_modules/astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'warning']],
  ['import arrows', ['node_modules/vitest/vitest.mjs', 'run', 'tests/unit/arrows.test.ts']],
];

for (const [name, args] of STEPS) {
  console.log(`▸ ${name}`);
  const { status } = spawnSync(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) process.exitCode = 1;
}
