/** What machines read: addresses of a page in other languages, sitemap, structured data, feeds, lists, headers. */
import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import {
  addressOf,
  FREE_PAGES,
  type ListedEntry,
  languageOf,
  listedEntries,
  locales,
  ORIGINAL,
  pagesIn,
  pathOf,
  SITE,
  wordsIn,
} from '../pages.ts';

// Nothing here is about compression, which costs the server more than all else.
test.use({ extraHTTPHeaders: { 'accept-encoding': 'identity' } });

interface Head {
  canonical: string | undefined;
  alternates: Record<string, string>;
  title: string;
  openGraph: Record<string, string>;
  isHidden: boolean;
  kind: string;
  data: Record<string, unknown>[];
}

/** What a page tells machines, read from its source. */
async function headOf(page: Page, request: APIRequestContext, address: string): Promise<Head> {
  const response = await request.get(address);
  expect(response.status(), address).toBe(200);
  return page.evaluate(
    (html) => {
      const { head, body } = new DOMParser().parseFromString(html, 'text/html');
      const all = (selector: string, key: string, value: string): Record<string, string> =>
        Object.fromEntries(
          [...head.querySelectorAll(selector)].map((element) => [
            element.getAttribute(key) ?? '',
            element.getAttribute(value) ?? '',
          ]),
        );
      const json = head.querySelector('script[type="application/ld+json"]')?.textContent;
      return {
        canonical: head.querySelector('link[rel=canonical]')?.getAttribute('href') ?? undefined,
        alternates: all('link[hreflang]', 'hreflang', 'href'),
        title: head.querySelector('title')?.textContent ?? '',
        openGraph: all('meta[property^="og:"]', 'property', 'content'),
        isHidden: head.querySelector('meta[name=robots][content*=noindex]') !== null,
        kind: body.querySelector('.kind')?.textContent?.trim() ?? '',
        data: json ? JSON.parse(json)['@graph'] : [],
      };
    },
    await response.text(),
  );
}

/** The text of each element of a name in an XML file; fails where it is none. */
async function read(page: Page, request: APIRequestContext, address: string, name: string): Promise<string[]> {
  const response = await request.get(address);
  expect(response.status(), address).toBe(200);
  expect(response.headers()['content-type'], address).toContain('xml');
  const texts = await page.evaluate(
    ([xml, tag]) => {
      const parsed = new DOMParser().parseFromString(xml, 'application/xml');
      if (parsed.querySelector('parsererror')) throw new Error(parsed.documentElement.textContent ?? '');
      return [...parsed.getElementsByTagName(tag)].map(({ textContent }) => textContent ?? '');
    },
    [await response.text(), name] as const,
  );
  return texts;
}

const fileOf = ({ kind, slug }: ListedEntry) => `${kind}/${slug}`;

test('content.json lists every entry in all languages', async ({ request }) => {
  const entries = await listedEntries(request);
  const files = new Set(entries.map(fileOf));
  expect(files.size).toBeGreaterThan(10);
  for (const file of files) {
    const there = entries.filter((entry) => fileOf(entry) === file);
    expect.soft(there.map(({ locale }) => locale).toSorted(), file).toEqual([...locales].sort());
    for (const { locale, title } of there) expect.soft(title, file).toMatch(languageOf(locale).script.letters);
  }
});

test('each entry names itself and its other languages, and they name it', async ({ page, request }) => {
  const entries = await listedEntries(request);
  const heads = new Map<string, Head>();
  for (const { address } of entries) heads.set(address, await headOf(page, request, pathOf(address)));
  for (const entry of entries) {
    const head = heads.get(entry.address);
    const there = entries.filter((other) => fileOf(other) === fileOf(entry));
    expect.soft(head?.canonical).toBe(entry.address);
    expect.soft(head?.isHidden, entry.address).toBe(false);
    const wanted: Record<string, string> = Object.fromEntries(there.map(({ locale, address }) => [locale, address]));
    wanted['x-default'] = wanted[ORIGINAL] ?? '';
    expect.soft(head?.alternates, entry.address).toEqual(wanted);
    for (const { address } of there) expect.soft(heads.get(address)?.alternates[entry.locale], address).toBe(entry.address);
  }
});

test('what is shown of a shared link names the topic, not the illness', async ({ page, request }) => {
  for (const { address, locale, title } of await listedEntries(request)) {
    const head = await headOf(page, request, pathOf(address));
    const shown = `${head.kind} · ${wordsIn(locale).site.name}`;
    expect.soft(head.kind, address).not.toBe('');
    expect.soft(head.openGraph['og:title'], address).toBe(shown);
    expect.soft(head.title, address).toBe(shown);
    expect.soft(head.title, address).not.toContain(title);
    expect.soft(head.openGraph['og:image'], address).toContain('/icon-512.png');
  }
});

test('structured data can be read, and claims no review that nobody made', async ({ page, request }) => {
  const kinds = { articles: 'MedicalWebPage', stories: 'Article', radio: 'CreativeWork' };
  for (const { address, kind, locale, title, state } of await listedEntries(request)) {
    const { data } = await headOf(page, request, pathOf(address));
    const described = data.find((item) => item['@type'] === kinds[kind]);
    expect.soft(described, address).toMatchObject({ '@id': address, inLanguage: locale, name: title });
    expect.soft(Object.hasOwn(described ?? {}, 'lastReviewed'), address).toBe(state.reviewed);
    const crumbs = data.find((item) => item['@type'] === 'BreadcrumbList');
    expect.soft(crumbs?.['itemListElement'], address).toHaveLength(3);
  }
  for (const locale of locales) {
    for (const address of pagesIn(locale).slice(0, -1)) {
      for (const item of (await headOf(page, request, address)).data) expect.soft(item['@type'], address).toBeTruthy();
    }
  }
});

test('robots.txt names the sitemap; each of its addresses is there, may be listed, and no page that may is missing', async ({
  page,
  request,
}) => {
  const robots = await (await request.get('/robots.txt')).text();
  const index = /^Sitemap: (\S+)$/m.exec(robots)?.[1] ?? '';
  expect(robots).toContain('Allow: /');
  const parts = await read(page, request, pathOf(index), 'loc');
  const addresses = (await Promise.all(parts.map((part) => read(page, request, pathOf(part), 'loc')))).flat();
  expect(new Set(addresses).size).toBe(addresses.length);
  for (const address of addresses) {
    const { isHidden, canonical } = await headOf(page, request, pathOf(address));
    expect.soft(isHidden, address).toBe(false);
    expect.soft(canonical).toBe(address);
  }
  const paths = addresses.map(pathOf);
  for (const { address } of await listedEntries(request)) expect.soft(addresses).toContain(address);
  for (const locale of locales) {
    const wanted = pagesIn(locale).filter((address) => !/\/(?:search|saved|nowhere)\/$/.test(address));
    expect.soft(wanted.filter((address) => !paths.includes(address))).toEqual([]);
    expect.soft(paths).not.toContain(addressOf('search', locale));
    // Where the text stands in another language, the page is kept out: all are here in their own.
    expect.soft((await headOf(page, request, addressOf('search', locale))).isHidden).toBe(true);
  }
  const xml = await (await request.get(pathOf(parts[0] ?? ''))).text();
  expect(xml.match(/hreflang="x-default"/g)?.length).toBeGreaterThan(addresses.length / 2);
});

for (const locale of locales) {
  test(`${locale}: the feed holds what there is in the language, and its links lead there`, async ({ page, request }) => {
    const listed = (await listedEntries(request)).filter((entry) => entry.locale === locale && !entry.sensitive);
    const titles = await read(page, request, `/${locale}/feed.xml`, 'title');
    expect(titles.toSorted()).toEqual([wordsIn(locale).site.name, ...listed.map(({ title }) => title)].toSorted());
    const links = await read(page, request, `/${locale}/feed.xml`, 'link');
    expect(links.slice(1).toSorted()).toEqual(listed.map(({ address }) => address).toSorted());
    expect(await read(page, request, `/${locale}/feed.xml`, 'language')).toEqual([locale]);
  });
}

test('the manifest is neutral and its icons have the size that it says', async ({ request }) => {
  const response = await request.get('/manifest.webmanifest');
  expect(response.headers()['content-type']).toContain('application/manifest+json');
  const manifest = (await response.json()) as {
    name: string;
    start_url: string;
    icons: { src: string; sizes: string; type: string }[];
  };
  expect(manifest.name).toBe(SITE.publisher);
  expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
  for (const { src, sizes, type } of manifest.icons) {
    const icon = await request.get(src);
    expect(icon.headers()['content-type'], src).toBe(type);
    const bytes = await icon.body();
    expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, src).toBe(sizes);
  }
  for (const file of ['/icon.svg', '/apple-touch-icon.png', '/favicon.ico'])
    expect((await request.get(file)).status(), file).toBe(200);
});

test('every page comes with the headers that keep others out, and the policy that its tag names', async ({ request }) => {
  for (const address of [...FREE_PAGES, ...locales.flatMap(pagesIn)]) {
    const response = await request.get(address);
    const headers = response.headers();
    const policy = headers['content-security-policy'] ?? '';
    expect.soft(policy, address).toContain("default-src 'none'");
    expect.soft(policy, address).toContain("frame-ancestors 'none'");
    expect.soft(policy, address).not.toMatch(/unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|https?:|\*|data:/);
    expect.soft(headers['x-content-type-options'], address).toBe('nosniff');
    expect.soft(headers['referrer-policy'], address).toBe('no-referrer');
    expect.soft(headers['content-type'], address).toBe('text/html; charset=utf-8');
    expect.soft(headers['set-cookie'], address).toBeUndefined();
    expect.soft(await response.text(), address).toContain('http-equiv="Content-Security-Policy"');
  }
});
