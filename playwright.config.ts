import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/chromium.ts';

/** The site that `tests/run.ts` has built for all tests. */
const OUT = process.env['TEST_SITE'] ?? '.build/test-site';
const PORT = Number(process.env['TEST_PORT'] ?? 4398);
const executablePath = findChromium();

/**
 * Tests of bad conditions (no network, no fonts, paper, files on their own) take as long as all others together: `npm test` leaves
 * them to `npm run test:conditions`.
 */
const CONDITIONS =
  '{axe,calendars,desk,desk-offline,display,fonts,no-fonts,help,layout,offline,passing,renewed,saved,search-answers,search-costs}.spec.ts';

export default defineConfig({
  testDir: 'tests/browser',
  ...(process.env['SUITE'] === 'conditions' ? { testMatch: CONDITIONS } : { testIgnore: CONDITIONS }),
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
