import { defineConfig } from 'vitest/config';

/** What the commands of contributors do: each is run as it is run, with real repositories, folders and Word files. */
export default defineConfig({
  test: {
    include: ['tests/editorial/**/*.test.ts'],
    testTimeout: 120_000,
  },
});
