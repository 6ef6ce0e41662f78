/**
 * npm run deploy -- HOST [--out FOLDER]: makes a folder that a host takes as it is, from the built site in `dist/` (OUT_DIR), with
 * the SITE_URL and BASE_PATH that it was built with.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { scan } from '../src/hosting/scan.ts';
import { hostTable } from '../src/hosting/table.ts';
import { locales } from '../src/locales.ts';
import { BASE_PATH, SITE_URL } from '../src/site.ts';
import { compress } from './compress.ts';
import { HOSTS } from './hosts.ts';

const DIST = path.resolve(process.env['OUT_DIR'] ?? 'dist');
const { values, positionals } = parseArgs({ options: { out: { type: 'string' } }, allowPositionals: true });
const [name = ''] = positionals;
const host = HOSTS[name];

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
if (!host) fail(`Name a host: npm run deploy -- ${Object.keys(HOSTS).join(' | ')}`);
if (!existsSync(path.join(DIST, 'index.html'))) fail(`There is no site in ${DIST}. Run "npm run build" first.`);

const out = path.resolve(values.out ?? path.join('.build', 'deploy', name));
const isInside = (inner: string, outer: string): boolean => !path.relative(outer, inner).startsWith('..');
if (isInside(out, DIST) || isInside(DIST, out)) fail(`${out} and ${DIST} must not lie within each other.`);

rmSync(out, { recursive: true, force: true });
const root = path.join(out, host.pages);
const pages = path.join(root, host.addsBase ? '.' : BASE_PATH);
mkdirSync(pages, { recursive: true });
cpSync(DIST, pages, { recursive: true });
const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((item) => item.isFile())
  .map((item) => `/${path.relative(root, path.join(item.parentPath, item.name)).split(path.sep).join('/')}`)
  .sort();
const setUp = host.files({ table: hostTable(scan(DIST, BASE_PATH), BASE_PATH, locales), origin: SITE_URL, files });
for (const [file, text] of Object.entries(setUp))
  writeFileSync(path.join(out, file), text, { mode: file.endsWith('.sh') ? 0o755 : 0o644 });
const compressed = host.sendsCompressed ? await compress(files.map((file) => path.join(root, file))) : 0;
console.log(
  `▸ ${files.length} files for ${name}, ${compressed} compressed beside them, ${Object.keys(setUp).join(', ')}: ${out}`,
);
