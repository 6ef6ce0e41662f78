import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/chromium.ts';

/** The site that `tests/run.ts` has built for all tests. */
const OUT = process.env['TEST_SITE'] ?? '.build/test-site';
const PORT = Number(process.env['TEST_PORT'] ?? 4398);
const executablePath = findChromium();

/**
 * `ways` is what readers do, `conditions` is under what they do it (no network, no fonts, paper, files on their own, what is costly).
 * The second takes as long as the first: `npm test` leaves it to `npm run test:conditions`.
 */
const SUITE = process.env['SUITE'] ?? 'ways';

export default defineConfig({
  testDir: `tests/browser/${SUITE}`,
  outputDir: '.build/playwright',
  reporter: [['line'], ['json', { outputFile: '.build/playwright.json' }]],
  fullyParallel: true,
  workers: 2,
  // A shared machine may stall for seconds; what passes only at the second try is reported as flaky.
  retries: process.env['CI'] ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    viewport: { width: 360, height: 640 },
    // What a worker answers depends on what was read before: only the tests of reading without a network have one.
    serviceWorkers: 'block',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
  webServer: {
    command: `"${process.execPath}" src/serve.ts`,
    env: { PORT: String(PORT), OUT_DIR: OUT },
    url: `http://127.0.0.1:${PORT}/`,
    reuseExistingServer: false,
  },
});
