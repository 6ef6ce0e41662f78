import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/sites/**/*.test.ts'],
    // A tiny site is really built: Astro alone takes some seconds.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
