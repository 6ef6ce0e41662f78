/** Finds a Chromium on this machine, or installs Debian's, and says what it does. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Without windows first: the same engine, which takes half the time for a page. */
const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
/** Screenshots and text widths need letters of all four scripts. */
const PACKAGES = ['chromium-headless-shell', 'fonts-noto-core', 'fonts-noto-cjk'];

export const findChromium = (): string | undefined =>
  [process.env['CHROMIUM'], ...PLACES].find((file) => file !== undefined && existsSync(file));

/**
 * @returns the path of a Chromium
 * @throws Error that tells how to install one by hand, where there is none and this may not install it
 */
export function provideChromium(): string {
  const found = findChromium();
  if (found !== undefined) return found;
  const advice = `Install Chromium (Debian: apt-get install ${PACKAGES.join(' ')}), or set CHROMIUM to its path.`;
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0)
    throw new Error(`There is no Chromium on this machine. ${advice}`);
  console.log(`▸ no Chromium on this machine: installing ${PACKAGES.join(', ')} with apt-get`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES],
  ]) {
    const { status } = spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: environment });
    if (status !== 0) throw new Error(`apt-get ${args[0]} failed. ${advice}`);
  }
  const installed = findChromium();
  if (installed === undefined) throw new Error(`apt-get brought no Chromium. ${advice}`);
  return installed;
}
