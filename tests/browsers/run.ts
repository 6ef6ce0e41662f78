/**
 * npm run test:browsers: the readers' ways in browsers other than Chromium: Debian's Firefox and WebKitGTK.
 * Installs them with apt-get where it may. A browser that cannot be driven is named as not run, and never counted as passed.
 * Screenshots lie in .build/browsers/.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';
import { locales } from '../../src/locales.ts';
import { type Driver, NotDriven } from './driver.ts';
import { findFirefox, openFirefox } from './firefox.ts';
import { WAYS } from './ways.ts';
import { hasWebKit, openWebKit } from './webkit.ts';

const SITE = process.env['TEST_SITE'] ?? '.build/browsers-site';
const SHOTS = '.build/browsers';
const PACKAGES = ['firefox-esr', 'webkit2gtk-driver', 'xvfb', 'fonts-noto-core', 'fonts-noto-cjk'];

function provideBrowsers(): void {
  if (findFirefox() !== undefined && hasWebKit()) return;
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return;
  console.log(`▸ installing ${PACKAGES.join(', ')} with apt-get`);
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES],
  ])
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

async function serveSite(): Promise<{ origin: string; stop: () => void }> {
  if (process.env['TEST_SITE'] === undefined) {
    const { status } = spawnSync(process.execPath, ['src/build.ts'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, OUT_DIR: SITE, BUILD_DATE: '2026-12-01' },
    });
    if (status !== 0) throw new Error('The site did not build.');
  }
  const port = await freePort();
  const server = spawn(process.execPath, ['src/serve.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, OUT_DIR: SITE, PORT: String(port) },
  });
  await new Promise((listening) => server.stdout.once('data', listening));
  return { origin: `http://127.0.0.1:${port}`, stop: () => server.kill() };
}

const notes = new Set<string>();

/** @returns how many ways passed and failed */
async function goAll(driver: Driver, origin: string): Promise<{ passed: number; failed: number }> {
  const count = { passed: 0, failed: 0 };
  await driver.resize(360, 640);
  for (const locale of locales) {
    for (const way of WAYS) {
      const shots = path.join(SHOTS, `${driver.name.split(' ')[0]?.toLowerCase()}-${locale}`);
      driver.errors();
      try {
        const unseen = await way.go(driver, origin, locale, shots);
        if (unseen) notes.add(`${driver.name}: not run: ${unseen}`);
        const errors = driver.errors();
        if (errors.length > 0) throw new Error(`the console says ${errors.join(' | ')}`);
        count.passed += 1;
      } catch (error) {
        count.failed += 1;
        console.log(`✗ ${driver.name}, ${locale}: ${way.says}: ${(error as Error).message}`);
        await driver.screenshot(`${shots}-failed.png`).catch(() => undefined);
        await driver.resize(360, 640).catch(() => undefined);
      }
    }
  }
  return count;
}

provideBrowsers();
rmSync(SHOTS, { recursive: true, force: true });
mkdirSync(SHOTS, { recursive: true });
const { origin, stop } = await serveSite();
const lines: string[] = [];
try {
  for (const [name, open] of [
    ['Firefox', openFirefox],
    ['WebKitGTK', async () => openWebKit(await freePort())],
  ] as const) {
    let driver: Driver;
    try {
      driver = await open();
    } catch (error) {
      if (!(error instanceof NotDriven)) throw error;
      lines.push(`${name}: not run: ${error.message}`);
      continue;
    }
    try {
      const { passed, failed } = await goAll(driver, origin);
      lines.push(`${driver.name}: ${passed} passed, ${failed} failed`);
      if (failed > 0) process.exitCode = 1;
    } finally {
      await driver.close();
    }
  }
} finally {
  stop();
}
for (const line of [...notes, ...lines]) console.log(line);
