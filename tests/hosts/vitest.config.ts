import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/hosts/**/*.test.ts'],
    globalSetup: 'tests/hosts/programs.ts',
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
});
