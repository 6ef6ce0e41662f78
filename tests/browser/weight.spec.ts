/** What an article costs: one request before the text, ten kilobytes, no font, one small script after it, few elements. */
import { expect, type Page, test } from '@playwright/test';
import { listedEntries, locales, pathOf, scrollThrough } from './pages.ts';

const MOST_BYTES = 10_240;
const MOST_ELEMENTS = 300;
/** Of the one script that every page shares; what it offers is fetched when it is wanted. */
const MOST_SCRIPT_BYTES = 3_072;
/** Of that script and all that the tools below a text fetch: words, rules, code. */
const MOST_TOOL_BYTES = 12_288;

/** Bytes on the way of what a page has fetched, by what asked for it, in the order of asking. */
const sizesOf = (page: Page, ...initiators: string[]): Promise<number[]> =>
  page.evaluate(
    (wanted) =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ initiatorType, name }) => wanted.includes(initiatorType) && /\.(?:js|css|json)$/.test(name))
        .map(({ encodedBodySize }) => encodedBodySize),
    initiators,
  );

for (const locale of locales) {
  test(`${locale}: every article is one answer of at most 10 KB, with one small script, without a font, with fewer than 300 elements`, async ({
    page,
    request,
  }) => {
    const articles = (await listedEntries(request)).filter((entry) => entry.kind === 'articles' && entry.locale === locale);
    expect(articles.length).toBeGreaterThan(5);
    const table: Record<string, { bytes: number; elements: number }> = {};
    const asked: string[] = [];
    page.on('request', (sent) => asked.push(`${sent.resourceType()} ${new URL(sent.url()).pathname}`));
    for (const { address, slug } of articles) {
      asked.length = 0;
      const response = await page.goto(pathOf(address), { waitUntil: 'commit' });
      await page.waitForLoadState('load');
      expect.soft(response?.headers()['content-encoding'], slug).toBe('br');
      // What the text needs: the icon and the manifest are the browser's own wish, a picture comes when it is near.
      const forText = asked.filter((what) => !/^(?:image|other|manifest|script) /.test(what));
      expect.soft(forText, slug).toEqual([`document ${pathOf(address)}`]);

      const { bytes, elements, scripts, pictures } = await page.evaluate(() => ({
        bytes: (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).encodedBodySize,
        elements: document.querySelectorAll('*').length,
        scripts: document.querySelectorAll('script:not([type="application/ld+json"])').length,
        pictures: [...document.images].map((image) => [
          image.loading,
          image.width > 0,
          image.hasAttribute('width'),
          image.hasAttribute('height'),
          image.alt !== '',
        ]),
      }));
      table[slug] = { bytes, elements };
      expect.soft(bytes, slug).toBeLessThanOrEqual(MOST_BYTES);
      expect.soft(bytes, slug).toBeGreaterThan(2_000);
      expect.soft(elements, slug).toBeLessThan(MOST_ELEMENTS);
      expect.soft(scripts, slug).toBe(1);
      const [own] = await sizesOf(page, 'script');
      expect.soft(own, slug).toBeLessThanOrEqual(MOST_SCRIPT_BYTES);
      for (const picture of pictures) expect.soft(picture, slug).toEqual(['lazy', true, true, true, true]);

      // Tools are fetched when she comes near the end of the text, once for all pages.
      await scrollThrough(page);
      await expect(page.locator('#tools > *')).not.toHaveCount(0);
      const tools = (await sizesOf(page, 'script', 'link', 'fetch')).reduce((sum, size) => sum + size, 0);
      expect.soft(tools, slug).toBeLessThanOrEqual(MOST_TOOL_BYTES);
      expect
        .soft(
          asked.filter((what) => /^(?:font|media) /.test(what)),
          slug,
        )
        .toEqual([]);
    }
    console.log(locale);
    console.table(table);
  });
}
