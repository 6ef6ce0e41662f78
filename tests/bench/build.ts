/**
 * How a large site is built: N pages in four languages from the real texts, twice (the second time after one text has changed),
 * and Starlight with the same articles.
 *
 *     npm run bench:build -- [--pages 4000] [--no-peer]
 *
 * The last line is one JSON object: `pages` (entries times languages), `wallS`, `cpuS`, `peakMB` (largest process), `steps`
 * (seconds in each), `pagesPerS`, `bytesOut`, `searchBytes`, `largestPage` (bytes); the same for `second`; `starlight`.
 */
import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { locales } from '../../src/locales.ts';
import { readArticles } from './articles.ts';
import { changeOne, multiplyContent } from './build/multiply.ts';
import { watch } from './build/watch.ts';
import { rounded } from './measure.ts';
import { starlightBuild, writeStarlight } from './pages/starlight.ts';

const { values: options } = parseArgs({
  options: { pages: { type: 'string', default: '4000' }, 'no-peer': { type: 'boolean', default: false } },
});
const folder = path.resolve('.build/bench/build');
const content = path.join(folder, 'content');
const site = path.join(folder, 'site');

const filesIn = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.join(item.parentPath, item.name));
const bytesOf = (files: readonly string[]): number => files.reduce((sum, file) => sum + statSync(file).size, 0);

const stepsOf = (out: string): Record<string, number> =>
  Object.fromEntries([...out.matchAll(/^▸ ([a-z ]+): ([\d.]+) s$/gm)].map(([, name = '', seconds]) => [name, Number(seconds)]));

async function buildSite(pages: number) {
  const { out, ...taken } = await watch([process.execPath, 'src/build.ts'], {
    CONTENT_DIR: content,
    OUT_DIR: site,
    CACHE_DIR: path.join(folder, 'cache'),
    BUILD_DATE: '2026-12-01',
  });
  const files = filesIn(site);
  return {
    pages,
    wallS: rounded(taken.wallS),
    cpuS: rounded(taken.cpuS),
    cpuSPerThousand: rounded((taken.cpuS / pages) * 1000),
    peakMB: Math.round(taken.peakMB),
    steps: stepsOf(out),
    pagesPerS: rounded(pages / taken.wallS),
    bytesOut: bytesOf(files),
    searchBytes: bytesOf(files.filter((file) => file.startsWith(path.join(site, 'pagefind')))),
    largestPage: Math.max(...files.filter((file) => path.basename(file) === 'index.html').map((file) => statSync(file).size)),
  };
}

async function buildPeer() {
  const articles = readArticles(site);
  const pages = [...articles.values()].reduce((sum, { size }) => sum + size, 0);
  const peer = path.join(folder, 'starlight');
  writeStarlight(peer, articles);
  const { wallS, cpuS, peakMB } = await watch([process.execPath, ...starlightBuild(peer)], { ASTRO_TELEMETRY_DISABLED: '1' });
  return {
    pages,
    wallS: rounded(wallS),
    cpuS: rounded(cpuS),
    cpuSPerThousand: rounded((cpuS / pages) * 1000),
    peakMB: Math.round(peakMB),
  };
}

rmSync(folder, { recursive: true, force: true });
const pages = multiplyContent(path.resolve('src/content'), content, Number(options.pages)) * locales.length;
console.log(`▸ ${pages} pages`);
const first = await buildSite(pages);
console.log(JSON.stringify(first));
changeOne(content);
const second = await buildSite(pages);
console.log(JSON.stringify(second));
const starlight = options['no-peer'] ? undefined : await buildPeer();
console.log(JSON.stringify({ ...first, second, ...(starlight && { starlight }) }));
