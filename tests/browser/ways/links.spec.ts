/** Every link of every page leads somewhere: the whole site is gone through, from its first page. */
import { expect, test } from '@playwright/test';
import { listedEntries, locales, pagesIn, pathOf, SITE } from '../pages.ts';

// Nothing here is about compression, which costs the server more than all else.
test.use({ extraHTTPHeaders: { 'accept-encoding': 'identity' } });

interface Links {
  ids: string[];
  links: string[];
}

test('all links, files and anchors of all pages are there, and all pages can be reached', async ({ page, request }) => {
  test.slow();
  const pages = new Map<string, Links>();
  const others = new Set<string>();
  const broken: string[] = [];
  const wanted: { from: string; to: string; anchor: string }[] = [];
  const queue = ['/'];
  for (let address = queue.pop(); address !== undefined; address = queue.pop()) {
    if (pages.has(address) || others.has(address)) continue;
    const response = await request.get(address, { maxRedirects: 0 });
    if (response.status() !== 200)
      broken.push(`${response.status()} ${address} from ${wanted.find(({ to }) => to === address)?.from}`);
    if (!response.headers()['content-type']?.startsWith('text/html')) {
      others.add(address);
      continue;
    }
    const found = await page.evaluate(
      (html): Links => {
        const parsed = new DOMParser().parseFromString(html, 'text/html');
        const all = [...parsed.querySelectorAll('[href], [src], form[action]')];
        return {
          ids: [...parsed.querySelectorAll('[id]')].map(({ id }) => id),
          links: all.map(
            (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('action') ?? '',
          ),
        };
      },
      await response.text(),
    );
    pages.set(address, found);
    if (new Set(found.ids).size !== found.ids.length) broken.push(`${address} has an id twice`);
    for (const link of found.links) {
      const url = new URL(link, `http://site${address}`);
      // Canonical addresses and alternates name the published site: the tests of machines hold them.
      if (url.host !== 'site') continue;
      if (!url.pathname.startsWith('/')) continue;
      // A hash with a slash is a route within the form editor, not a place on its page.
      const anchor = url.hash.startsWith('#/') ? '' : decodeURIComponent(url.hash.slice(1));
      wanted.push({ from: address, to: url.pathname, anchor });
      queue.push(url.pathname);
    }
  }
  for (const { from, to, anchor } of wanted) {
    if (anchor !== '' && !pages.get(to)?.ids.includes(anchor)) broken.push(`${from} leads to ${to}#${anchor}`);
  }
  expect([...new Set(broken)]).toEqual([]);
  for (const locale of locales) {
    for (const address of pagesIn(locale).slice(0, -1)) expect.soft([...pages.keys()]).toContain(address);
  }
  for (const { address } of await listedEntries(request)) expect.soft([...pages.keys()]).toContain(pathOf(address));
  expect(others.size).toBeGreaterThan(20);
});

test('links to other hosts are safe ones, and only the sources, the licence and the way out', async ({ page, request }) => {
  for (const address of locales.flatMap(pagesIn)) {
    const html = await (await request.get(address)).text();
    const far = await page.evaluate((source) => {
      const parsed = new DOMParser().parseFromString(source, 'text/html');
      return [...parsed.querySelectorAll<HTMLAnchorElement>('body a')]
        .map((link) => ({ href: link.getAttribute('href') ?? '', isSource: link.closest('.sources') !== null }))
        .filter(({ href }) => /^[a-z]+:/i.test(href));
    }, html);
    for (const { href, isSource } of far) {
      const isKnown = isSource
        ? /^https?:\/\//.test(href)
        : href === SITE.leaveTo || href === `tel:${SITE.emergencyNumber}` || href.startsWith('https://creativecommons.org/');
      expect.soft(isKnown, `${address} → ${href}`).toBe(true);
    }
  }
});
