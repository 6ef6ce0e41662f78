import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { findChromium } from '../chromium.ts';
import { DIR, PORT } from './desk.ts';

const executablePath = findChromium();
const project = path.resolve(import.meta.dirname, '../..');

/** The form editor as `npm run editor` starts it, at a desk of its own. */
export default defineConfig({
  testDir: '.',
  outputDir: path.join(project, '.build/playwright-editor'),
  reporter: [['line']],
  // What one test saves the next may open.
  workers: 1,
  retries: process.env['CI'] ? 1 : 0,
  // A shared machine may stall for seconds, and the form is 2 MB of script.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  use: {
    baseURL: `http://localhost:${PORT}`,
    actionTimeout: 20_000,
    viewport: { width: 1400, height: 1000 },
    locale: 'zh-CN',
    serviceWorkers: 'block',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // All other hosts are refused.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
      ],
    },
  },
  webServer: {
    command: `"${process.execPath}" editorial/editor.ts --fresh`,
    cwd: project,
    env: { PORT: String(PORT), EDITOR_DIR: DIR },
    url: `http://localhost:${PORT}/admin/`,
    reuseExistingServer: false,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGINT', timeout: 2_000 },
  },
});
