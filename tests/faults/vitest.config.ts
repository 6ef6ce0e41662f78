import { defineConfig } from 'vitest/config';

/** What can go wrong with files and builds, tried and counted. The last lines are one table of all. */
export default defineConfig({
  test: {
    include: ['tests/faults/**/*.test.ts'],
    globalSetup: 'tests/faults/counts.ts',
    maxWorkers: 2,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
