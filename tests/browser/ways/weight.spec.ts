/** What an article costs: one answer of ten kilobytes that holds the whole text, one small script after it, no font, nothing that moves. */
import { expect, type Page, test } from '@playwright/test';
import { MOST_ARTICLE_BYTES, MOST_SCRIPT_BYTES } from '../../../editorial/site/budgets.ts';
import { listedEntries, locales, pathOf, scrollThrough } from '../pages.ts';

declare global {
  interface Window {
    /** What moved without her doing: by how much, which element, from where to where (px of the screen). */
    moved: string[];
  }
}

const MOST_ELEMENTS = 300;
/** What the browser fetches of its own wish: icon, manifest; a picture when it is near; and, last of all, what paper changes. */
const NOT_FOR_TEXT = /^(?:image|other|manifest) |^stylesheet \/_astro\/paper\./;

/** Of that script and all that the tools below a text fetch: words, rules, code. */
const MOST_TOOL_BYTES = 14_336;

/** Bytes on the way of what a page has fetched, by what asked for it, in the order of asking. */
const sizesOf = (page: Page, ...initiators: string[]): Promise<number[]> =>
  page.evaluate(
    (wanted) =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(
          // The list of a topic's pages grows with the topic; the tools do not.
          ({ initiatorType, name }) =>
            wanted.includes(initiatorType) && /\.(?:js|css|json)$/.test(name) && !/\/offline\/[^/]+\.json$/.test(name),
        )
        .map(({ encodedBodySize }) => encodedBodySize),
    initiators,
  );

for (const locale of locales) {
  test(`${locale}: every article is one answer of at most 10 KB with one small script after it, waits for no file, loads no font, and does not move`, async ({
    page,
    request,
  }) => {
    test.slow();
    const articles = (await listedEntries(request)).filter((entry) => entry.kind === 'articles' && entry.locale === locale);
    expect(articles.length).toBeGreaterThan(5);
    const table: Record<string, { bytes: number; script: number; elements: number }> = {};
    const asked: string[] = [];
    page.on('request', (sent) => asked.push(`${sent.resourceType()} ${new URL(sent.url()).pathname}`));
    await page.addInitScript(() => {
      window.moved = [];
      type Shift = { value: number; sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[] };
      const placeOf = ({ y, height }: DOMRect) => `${y}+${height}`;
      new PerformanceObserver((list) => {
        for (const { value, sources } of list.getEntries() as unknown as Shift[]) {
          const what = sources.map(
            ({ node, previousRect, currentRect }) =>
              `${node?.nodeName} "${node?.textContent?.trim().slice(0, 40)}" ${placeOf(previousRect)} to ${placeOf(currentRect)}`,
          );
          window.moved.push(`${value}: ${what.join('; ')}`);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const [place, { address, slug }] of articles.entries()) {
      // Left whole first, so that nothing late of the page before is counted.
      await page.goto('about:blank');
      asked.length = 0;
      const response = await page.goto(pathOf(address));
      expect.soft(response?.headers()['content-encoding'], slug).toBe('br');

      const { bytes, elements, scripts, scriptBytes, blocking, fonts, pictures } = await page.evaluate(() => {
        const resources = performance.getEntriesByType('resource') as (PerformanceResourceTiming & {
          renderBlockingStatus: string;
        })[];
        const tags = [...document.querySelectorAll<HTMLScriptElement>('script:not([type="application/ld+json"])')];
        return {
          bytes: (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).encodedBodySize,
          elements: document.querySelectorAll('*').length,
          scripts: tags.map(({ src, type, isConnected, parentElement }) => ({
            path: new URL(src).pathname,
            // A module waits for the end of the page by itself.
            isDeferred: type === 'module' && isConnected && parentElement?.localName === 'body',
          })),
          scriptBytes: resources
            .filter(({ initiatorType }) => initiatorType === 'script')
            .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
          blocking: resources.filter(({ renderBlockingStatus }) => renderBlockingStatus === 'blocking').map(({ name }) => name),
          fonts: [...document.fonts].filter(({ status }) => status === 'loading').map(({ family }) => family),
          pictures: [...document.images].map((image) => [
            image.loading,
            image.width > 0,
            image.hasAttribute('width'),
            image.hasAttribute('height'),
            image.alt !== '',
          ]),
        };
      });
      table[slug] = { bytes, script: scriptBytes, elements };
      const forText = asked.filter((what) => !NOT_FOR_TEXT.test(what));
      // The script comes in pieces that other pages share; all of them together are weighed below.
      expect.soft(forText.slice(0, 2), slug).toEqual([`document ${pathOf(address)}`, `script ${scripts[0]?.path}`]);
      expect
        .soft(
          forText.slice(1).filter((what) => !/^script \/_astro\//.test(what)),
          slug,
        )
        .toEqual([]);
      expect.soft(scripts, slug).toEqual([{ path: expect.stringMatching(/^\/_astro\/[^/]+\.js$/), isDeferred: true }]);
      expect.soft(scriptBytes, slug).toBeGreaterThan(0);
      expect.soft(scriptBytes, slug).toBeLessThanOrEqual(MOST_SCRIPT_BYTES);
      expect.soft(blocking, slug).toEqual([]);
      expect.soft(fonts, slug).toEqual([]);
      expect.soft(bytes, slug).toBeLessThanOrEqual(MOST_ARTICLE_BYTES);
      expect.soft(bytes, slug).toBeGreaterThan(2_000);
      expect.soft(elements, slug).toBeLessThan(MOST_ELEMENTS);
      for (const picture of pictures) expect.soft(picture, slug).toEqual(['lazy', true, true, true, true]);

      // To go down each page takes minutes: every fifth stands for all.
      if (place % 5 !== 0) continue;
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
      expect.soft(await page.evaluate(() => window.moved), `${slug}: layout shift`).toEqual([]);
    }
    console.log(locale);
    console.table(table);
  });
}
