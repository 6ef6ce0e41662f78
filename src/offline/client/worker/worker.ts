/**
 * The service worker: pages from the network, else the copy on the phone. It precaches next to nothing, because data costs
 * her money: help and the list of saved pages in the languages that she visits.
 */
import { PrecacheController } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst, StaleWhileRevalidate } from 'workbox-strategies';
import { deltaPlugin } from '../../../delta/client/plugin.ts';
import { baseAddress } from '../../../delta/delta.ts';
import type { Kept } from '../../kept.ts';
import { NO_COPIES, PARTS, SAVED, SHELL, VISITED } from '../caches.ts';
import { recordOf } from '../record.ts';
import { isKeepable, isKeepableScript } from './keepable.ts';
import type { ExtendableEvent, FetchEvent, Said, WorkerScope } from './scope.ts';

declare const self: WorkerScope;
/** Base path of the site, and what is kept without being asked for; the build fills both in. */
declare const __BASE__: string;
declare const __KEPT__: Kept[];

/**
 * How long a page may take before its copy is shown, in seconds. A cold start on a line of 400 ms and 400 kbit/s takes 2 s
 * and a page 0.3 s; what takes twice that will hardly come.
 */
const PATIENCE = 5;
const MOST_VISITED = 60;
/** Files that no saved page needs: about two megabytes. */
const MOST_PARTS = 120;

const withoutSearch = (url: string): string => {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
};
const localeOf = (url: string): string => new URL(url).pathname.slice(__BASE__.length).split('/')[0] ?? '';
const absolute = (address: string): string => new URL(address, self.location.href).href;

function controllerOf(kept: readonly Kept[]): PrecacheController {
  const controller = new PrecacheController({ cacheName: SHELL });
  controller.addToCacheList(kept.map(({ url, revision, integrity }) => ({ url, revision, integrity })));
  return controller;
}
const shell = controllerOf(__KEPT__);
const kept = (url: string, event: ExtendableEvent): Promise<Response> => {
  const cacheKey = shell.getCacheKeyForURL(url) ?? url;
  const integrity = shell.getIntegrityForCacheKey(cacheKey);
  return shell.strategy.handle({ event, request: new Request(url), params: { cacheKey, integrity } });
};
/** Only what lies on the phone. */
const keptAlready = (url: string): Promise<Response | undefined> => shell.matchPrecache(url);

/** Languages whose pages are open or have been kept before. */
async function languages(): Promise<Set<string>> {
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const before = await (await caches.open(SHELL)).keys();
  return new Set([...open, ...before].map(({ url }) => localeOf(url)));
}

async function dropBeyond(name: string, most: number, needed: ReadonlySet<string> = new Set()): Promise<void> {
  const cache = await caches.open(name);
  const keys = (await cache.keys()).filter(({ url }) => !needed.has(url));
  // Oldest first; an entry that is put again goes to the end.
  for (const request of keys.slice(0, Math.max(0, keys.length - most))) await cache.delete(request);
}

/** Files that a saved page needs stay, whatever their age: an older build's page asks for an older build's scripts. */
async function tidyParts(): Promise<void> {
  const pages = await (await caches.open(SAVED)).matchAll();
  const needed = new Set(pages.flatMap((page) => recordOf(page)?.parts ?? []).map(absolute));
  await dropBeyond(PARTS, MOST_PARTS, needed);
}

/** The copy of a page: as it was read last, as it was saved, as it was saved with the page that opens it, as the worker keeps it. */
async function copyOf(url: string): Promise<Response | undefined> {
  const page = withoutSearch(url);
  for (const name of [VISITED, SAVED, PARTS]) {
    const found = (await caches.has(name)) && (await (await caches.open(name)).match(page));
    if (found) return found;
  }
  return keptAlready(page);
}

/** Shown where there is neither network nor copy: what does lie on the phone, in the language of the address if it was ever visited. */
async function elsewhere(url: string): Promise<Response> {
  const pages = __KEPT__.filter(({ url: page }) => page.endsWith('/saved/'));
  const sorted = pages.toSorted((a, b) => Number(b.locale === localeOf(url)) - Number(a.locale === localeOf(url)));
  for (const { url: page } of sorted) {
    const found = await keptAlready(page);
    if (found) return new Response(found.body, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } });
  }
  return Response.error();
}

/** A second text as what it adds to the page of help, which lies on the phone. */
const deltas = deltaPlugin(__BASE__, (locale) => keptAlready(absolute(`${__BASE__}${baseAddress(locale)}`)));

const pages = new NetworkFirst({
  cacheName: VISITED,
  networkTimeoutSeconds: PATIENCE,
  plugins: [
    deltas,
    {
      // What was searched for is nobody's business: a page is kept without it.
      cacheKeyWillBeUsed: async ({ request }) => withoutSearch(request.url),
      // A host in trouble is no better than none: the copy may be shown.
      fetchDidSucceed: async ({ response }) => {
        if (response.status >= 500) throw new Error(`${response.status} ${response.url}`);
        return response;
      },
      cacheWillUpdate: async ({ response }) =>
        (await isKeepable(response, __BASE__)) && !(await caches.has(NO_COPIES)) ? response : null,
      cacheDidUpdate: () => dropBeyond(VISITED, MOST_VISITED),
      cachedResponseWillBeUsed: async ({ cachedResponse, request }) => cachedResponse ?? (await copyOf(request.url)),
      handlerDidError: async ({ request }) => elsewhere(request.url),
    },
  ],
});

/** Only whole answers of this host. */
const isWhole = { cacheWillUpdate: async ({ response }: { response: Response }) => (response.status === 200 ? response : null) };

/** A picture is kept with the page that shows it, so that none is left of a page that is not kept. */
const withItsPage = {
  cacheWillUpdate: async ({ response, event }: { response: Response; event: ExtendableEvent }) => {
    if (response.status !== 200) return null;
    const client = await self.clients.get((event as FetchEvent).clientId);
    return client && (await copyOf(client.url)) ? response : null;
  },
};
const scripts = new CacheFirst({ cacheName: PARTS, plugins: [isWhole, { cacheDidUpdate: tidyParts }] });
const hashedPictures = new CacheFirst({ cacheName: PARTS, plugins: [withItsPage] });
const pictures = new StaleWhileRevalidate({ cacheName: PARTS, plugins: [withItsPage] });
const words = new NetworkFirst({
  cacheName: PARTS,
  networkTimeoutSeconds: PATIENCE,
  plugins: [
    isWhole,
    { cachedResponseWillBeUsed: async ({ cachedResponse, request }) => cachedResponse ?? (await keptAlready(request.url)) },
  ],
});
/** Scripts as data, which the prompter of a rundown reads: kept as pages are, unless she wants no copies. */
const scriptData = new NetworkFirst({
  cacheName: PARTS,
  networkTimeoutSeconds: PATIENCE,
  plugins: [
    {
      cacheWillUpdate: async ({ response }) =>
        (await isKeepableScript(response)) && !(await caches.has(NO_COPIES)) ? response : null,
      cacheDidUpdate: tidyParts,
    },
  ],
});

const isOurs = (url: URL) => url.origin === self.location.origin && url.pathname.startsWith(__BASE__);
const isHashed = (url: URL) => url.pathname.startsWith(`${__BASE__}_astro/`);
/** The pages for readers; those for editors are none of them. */
const isPage = (url: URL) =>
  isOurs(url) && url.pathname.endsWith('/') && ['', ...__KEPT__.map(({ locale }) => locale)].includes(localeOf(url.href));
registerRoute(({ request, url }) => request.mode === 'navigate' && isPage(url), pages);
registerRoute(
  ({ request, url }) => isOurs(url) && isHashed(url) && /^(?:script|style|font|worker)$/.test(request.destination),
  ({ event, request }) => keptAlready(request.url).then((found) => found ?? scripts.handle({ event, request })),
);
registerRoute(({ request, url }) => isOurs(url) && isHashed(url) && request.destination === 'image', hashedPictures);
registerRoute(({ request, url }) => isOurs(url) && request.destination === 'image', pictures);
registerRoute(({ url }) => isOurs(url) && /\/words\.json$/.test(url.pathname), words);
registerRoute(
  ({ request, url }) => request.destination === '' && isOurs(url) && /\/radio\/[^/]+\.json$/.test(url.pathname),
  scriptData,
);

self.addEventListener('install', (event) => {
  event.waitUntil(
    languages().then((known) =>
      controllerOf(__KEPT__.filter(({ locale }) => locale === undefined || known.has(locale))).install(event),
    ),
  );
});

self.addEventListener('activate', (event) => {
  shell.activate(event);
  event.waitUntil(
    Promise.all([self.registration.navigationPreload?.disable(), self.clients.claim(), tidyParts()]).then(() => undefined),
  );
});

/** A worker that came with an update waits while a page of the older one is open. */
async function takeOver(): Promise<void> {
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (open.length <= 1) await self.skipWaiting();
}

/** The first page of a visit came without this worker, and its language may be new. */
async function arrived(address: string, event: ExtendableEvent): Promise<void> {
  const url = absolute(address);
  for (const file of __KEPT__)
    if (file.locale === undefined || file.locale === localeOf(url)) await kept(file.url, event).catch(() => undefined);
  if (!(await copyOf(url)))
    await pages.handle({ event, request: new Request(url, { cache: 'no-cache' }) }).catch(() => undefined);
}

self.addEventListener('message', (event) => {
  const said = event.data as Said;
  if (said.type === 'take-over') event.waitUntil(takeOver());
  if (said.type === 'arrived') event.waitUntil(arrived(said.address, event));
});
