/**
 * Search measured as readers meet it: real Chromium, the site's own index and worker, beside Pagefind and MiniSearch as they come.
 *
 *     npm run bench:search -- [--corpus FILE --queries FILE] [--locale L] [--engine E] [--types] [--misses]
 *
 * One JSON line per locale and engine on standard output. Bytes are bodies as sent (brotli), the median over cold starts: `bytesFirst`
 * from nothing to the first answer, `bytesLater` for a second, other query. `--types` adds figures by kind of query, `--misses` lists
 * on standard error what was not found or wrongly found.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { provideChromium } from '../chromium.ts';
import { readTask } from './corpus.ts';
import { ENGINES, type Engine, idOf, type Text } from './engines.ts';
import { type Asked, figures, percentile, type Returned, recallOf } from './measure.ts';
import type { Port } from './port.ts';
import { serve } from './server.ts';

/** Cold starts over which bytes are counted: each costs about a second. */
const STARTS = 12;

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string' },
    queries: { type: 'string' },
    locale: { type: 'string' },
    engine: { type: 'string' },
    types: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
  },
});

interface Session {
  ask(query: string): Promise<Returned>;
  close(): Promise<void>;
}

/** A browser that has never been here before. */
async function openSession(
  browser: Browser,
  { origin }: Port,
  engine: Engine,
  locale: string,
  ids: ReadonlySet<string>,
): Promise<Session> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${origin}/page/${locale}`);
  await page.evaluate(`${engine.code(locale)}; globalThis.askEngine = ask;`);
  return {
    async ask(query) {
      const { urls, milliseconds } = (await page.evaluate(async (text) => {
        const begun = performance.now();
        const found = await (globalThis as unknown as { askEngine(q: string): Promise<string[]> }).askEngine(text);
        return { urls: found, milliseconds: performance.now() - begun };
      }, query)) as { urls: string[]; milliseconds: number };
      return { ids: [...new Set(urls.map((url) => idOf(url, ids)))], milliseconds };
    },
    close: () => context.close(),
  };
}

async function countBytes(open: () => Promise<Session>, server: Port, asked: readonly Asked[]) {
  const first: number[] = [];
  const later: number[] = [];
  const step = Math.max(1, Math.floor(asked.length / STARTS));
  for (let i = 0; i < asked.length && first.length < STARTS; i += step) {
    const session = await open();
    server.sent();
    await session.ask(asked[i]?.q ?? '');
    first.push(server.sent());
    await session.ask(asked[(i + Math.ceil(asked.length / 2)) % asked.length]?.q ?? '');
    later.push(server.sent());
    await session.close();
  }
  return {
    bytesFirst: percentile(first, 0.5),
    bytesFirstMost: percentile(first, 1),
    bytesLater: percentile(later, 0.5),
    bytesLaterMost: percentile(later, 1),
  };
}

function byType(asked: readonly Asked[], returned: readonly Returned[]) {
  const types = [...new Set(asked.map(({ type }) => type))].sort();
  return Object.fromEntries(
    types.map((type) => {
      const at = asked.flatMap((query, i) => (query.type === type ? [i] : []));
      return [
        type,
        figures(
          at.flatMap((i) => asked[i] ?? []),
          at.flatMap((i) => returned[i] ?? []),
        ),
      ];
    }),
  );
}

function tellMisses(engine: Engine, locale: string, asked: readonly Asked[], returned: readonly Returned[]): void {
  asked.forEach((query, i) => {
    const answer = returned[i] ?? { ids: [], milliseconds: 0 };
    const isMissed = query.rel.length === 0 ? answer.ids.length > 0 : recallOf(query, answer) < 1;
    if (isMissed)
      console.error(
        [
          engine.name,
          locale,
          query.type,
          query.q,
          `wanted ${query.rel.join(' ')}`,
          `got ${answer.ids.slice(0, 5).join(' ')}`,
        ].join('\t'),
      );
  });
}

async function run(
  browser: Browser,
  folder: string,
  locale: string,
  texts: readonly Text[],
  asked: readonly Asked[],
): Promise<void> {
  const ids = new Set(texts.map(({ id }) => id));
  for (const engine of ENGINES.filter(({ name }) => options.engine === undefined || name === options.engine)) {
    await engine.write(folder, locale, texts);
    const server = await serve(folder);
    const open = () => openSession(browser, server, engine, locale, ids);
    const bytes = await countBytes(
      open,
      server,
      asked.filter(({ rel }) => rel.length > 0),
    );
    const session = await open();
    await session.ask(asked[0]?.q ?? '');
    const returned: Returned[] = [];
    for (const { q } of asked) returned.push(await session.ask(q));
    await session.close();
    server.close();
    const times = returned.map(({ milliseconds }) => milliseconds);
    console.log(
      JSON.stringify({
        engine: engine.name,
        locale,
        ...figures(asked, returned),
        medianMs: percentile(times, 0.5),
        p95Ms: percentile(times, 0.95),
        ...bytes,
        ...(options.types ? { types: byType(asked, returned) } : {}),
      }),
    );
    if (options.misses) tellMisses(engine, locale, asked, returned);
  }
}

const { corpus, queries } = readTask(options.corpus, options.queries);
const folder = await mkdtemp(path.join(tmpdir(), 'bench-search-'));
const browser = await chromium.launch({
  executablePath: provideChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  for (const [locale, asked] of Object.entries(queries)) {
    if (options.locale === undefined || options.locale === locale)
      await run(browser, folder, locale, corpus[locale] ?? [], asked);
  }
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
