/** What an article costs: one request before the text, ten kilobytes, no font, one small script after it, few elements. */
import { expect, test } from '@playwright/test';
import { listedEntries, locales, pathOf, scrollThrough } from './pages.ts';

const MOST_BYTES = 10_240;
const MOST_ELEMENTS = 300;
/** Of the one script that every page shares; what it offers is fetched when it is wanted. */
const MOST_SCRIPT_BYTES = 3_072;
/** Of what the tools below a text fetch when she comes near: scripts and words. */
const MOST_TOOLS_BYTES = 10_240;

for (const locale of locales) {
  test(`${locale}: every article is one answer of at most 10 KB, without script or font, with fewer than 300 elements`, async ({
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
      // What the text needs: the icon and the manifest are the browser's own wish, a picture comes when it is near, nothing waits for the script.
      const forText = asked.filter((what) => !/^(?:image|other|manifest|script) /.test(what));
      expect.soft(forText, slug).toEqual([`document ${pathOf(address)}`]);

      const { bytes, elements, scripts, scriptBytes, pictures } = await page.evaluate(() => ({
        bytes: (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).encodedBodySize,
        elements: document.querySelectorAll('*').length,
        scripts: [...document.querySelectorAll('script:not([type="application/ld+json"])')].map((script) =>
          script.getAttribute('type'),
        ),
        scriptBytes: performance
          .getEntriesByType('resource')
          .filter((entry) => (entry as PerformanceResourceTiming).initiatorType === 'script')
          .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
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
      expect.soft(scripts, slug).toEqual(['module']);
      expect.soft(scriptBytes, slug).toBeLessThanOrEqual(MOST_SCRIPT_BYTES);
      for (const picture of pictures) expect.soft(picture, slug).toEqual(['lazy', true, true, true, true]);

      await scrollThrough(page);
      await expect(page.locator('#tools button').first()).toBeVisible();
      expect
        .soft(
          asked.filter((what) => /^(?:font|stylesheet|media) /.test(what)),
          slug,
        )
        .toEqual([]);
      const toolsBytes = await page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .filter((entry) => /\.(?:js|json)$/.test(entry.name))
          .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
      );
      expect.soft(toolsBytes, slug).toBeLessThanOrEqual(MOST_TOOLS_BYTES);
    }
    console.log(locale);
    console.table(table);
  });
}
