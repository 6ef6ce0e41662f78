/**
 * Looks a whole site over: links, languages, feeds, downloads, structured data, sitemap, headers, expiry, sources, weight.
 *
 *     npm run check:site                                  the built folder: dist, or OUT_DIR
 *     npm run check:site -- FOLDER | https://ADDRESS/     another folder, or a site on its host
 *     npm run check:site -- --format terminal|github|json|html [--out FILE]
 *     npm run check:site -- --sources                     asks other hosts after the sources, too
 *     npm run check:site -- https://ADDRESS/ --limit N    addresses asked for in all, 10,000 if it is not said
 *
 * Ends with 1 where there is an error, with 0 where there are only warnings, with 2 where nothing could be checked.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { formatProblem, type Said, warning } from '../src/problems.ts';
import { BUILD_DATE } from '../src/site.ts';
import { tally } from './lint/format.ts';
import { runChecks } from './site/check.ts';
import { CHECKS, seedsOf } from './site/checks.ts';
import { FORMATS, type Format, hasErrors, problemsOf, type Report, written } from './site/report/report.ts';
import type { Source } from './site/visit/answer.ts';
import { folderSource, homeOfFolder } from './site/visit/folder.ts';
import type { Home } from './site/visit/home.ts';
import { homeOfHost, liveSource } from './site/visit/live.ts';
import { visitSite } from './site/visit/visit.ts';

const MOST_ADDRESSES = 10_000;

/** Nothing was checked, which is not the same as that nothing is wrong. */
function giveUp(where: string, says: Said, fix: Said): never {
  console.error(formatProblem(warning('nothing-checked', { file: where, line: 1, column: 1 }, says, fix)));
  process.exit(2);
}

const USAGE: Said = {
  en: `npm run check:site -- FOLDER|URL [--format ${FORMATS.join('|')}] [--out FILE] [--sources] [--limit N]`,
  zh: `npm run check:site -- 文件夹或网址 [--format ${FORMATS.join('|')}] [--out 文件] [--sources] [--limit 个数]`,
};

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'terminal' },
        out: { type: 'string' },
        sources: { type: 'boolean', default: false },
        limit: { type: 'string', default: String(MOST_ADDRESSES) },
      },
    });
    const limit = Number(values.limit);
    if (!(FORMATS as readonly string[]).includes(values.format) || positionals.length > 1 || !(limit >= 1))
      throw new TypeError('no such wish');
    return { ...values, format: values.format as Format, limit, where: positionals[0] ?? process.env['OUT_DIR'] ?? 'dist' };
  } catch {
    return giveUp('npm run check:site', { en: 'This command was not understood.', zh: '看不懂这条命令。' }, USAGE);
  }
}

const NOT_OURS: Said = {
  en: 'Here is no site of this program: its first page names no address of its own.',
  zh: '这里没有本程序生成的网站：首页没有写自己的网址。',
};

async function openHost(where: string, limit: number): Promise<{ home: Home; source: Source }> {
  const first = new URL(where);
  if (!first.pathname.endsWith('/')) first.pathname += '/';
  const home = await homeOfHost(new URL(first.pathname, first.origin));
  if (home === undefined)
    giveUp(where, NOT_OURS, {
      en: 'Give the address of the first page of all languages.',
      zh: '请给出网站首页（选语言的那一页）的网址。',
    });
  if ('published' in home) return { home, source: liveSource(home, limit) };
  const why =
    'status' in home ? String(home.status) : 'why' in home ? home.why : home.state === 'moved' ? `→ ${home.to}` : home.state;
  return giveUp(
    where,
    {
      en: `The first page was not reached (${why}); nothing is known of the site.`,
      zh: `打不开首页（${why}）；网站的情况不知道。`,
    },
    {
      en: 'Correct the address, or look whether the network and the host are there, and run this again.',
      zh: '请改正网址，或检查网络和主机，然后再运行一次。',
    },
  );
}

function openFolder(where: string): { home: Home; source: Source } {
  const home = homeOfFolder(where);
  return home === undefined
    ? giveUp(where, NOT_OURS, { en: 'Build it first: npm run build.', zh: '请先生成网站：npm run build。' })
    : { home, source: folderSource(where, home) };
}

const { where, format, out, sources, limit } = readArguments();
const { home, source } = /^https?:\/\//.test(where) ? await openHost(where, limit) : openFolder(where);
const visit = await visitSite(source, home, seedsOf(home, source.isLive));
const report: Report = {
  where: source.where,
  published: home.published,
  date: BUILD_DATE,
  addresses: visit.resources.size,
  outcomes: await runChecks(CHECKS, visit, { today: BUILD_DATE, sources }),
};
const text = written(report, format);
if (out === undefined) console.log(text);
else {
  mkdirSync(path.dirname(path.resolve(out)), { recursive: true });
  writeFileSync(out, text.endsWith('\n') ? text : `${text}\n`);
  console.log(`${tally(problemsOf(report))}: ${out}`);
}
process.exitCode = hasErrors(report) ? 1 : 0;
