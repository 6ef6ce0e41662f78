/** A phone that has fonts for Uyghur and Tibetan is asked for none of ours, and what readers type uses none on any phone. */
import { expect, test } from '@playwright/test';
import { addressOf, FREE_PAGES, pagesIn, wordsIn } from '../pages.ts';

const LETTERED = ['ug', 'bo'] as const;
const isFont = (url: string) => /\.woff2$|\/fonts\/\w+\.css$/.test(new URL(url).pathname);

test.describe('with fonts of its own', () => {
  test('a phone is asked for no font and no style sheet of fonts', async ({ page }) => {
    test.slow();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (isFont(request.url())) asked.push(`${page.url()} ${request.url()}`);
    });
    for (const address of [...LETTERED.flatMap(pagesIn), ...FREE_PAGES]) {
      await page.goto(address);
      // Two frames after the page has loaded the font would have been asked for.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(() => setTimeout(done)))));
    }
    expect(asked).toEqual([]);
  });

  for (const locale of LETTERED) {
    test(`${locale}: what a reader types never uses the font of the site, and what the site says may`, async ({ page }) => {
      test.slow();
      const typed: string[] = [];
      for (const address of pagesIn(locale)) {
        await page.goto(address);
        const families = await page.evaluate(() => ({
          said: getComputedStyle(document.querySelector('h1') ?? document.body).fontFamily,
          typed: [...document.querySelectorAll('input, textarea, [contenteditable]')].map((e) => getComputedStyle(e).fontFamily),
        }));
        if (!address.endsWith('/nowhere/')) expect(families.said, address).toContain('Bridge');
        for (const family of families.typed) expect(family, address).not.toContain('Bridge');
        typed.push(...families.typed);
      }
      expect(typed.length).toBeGreaterThan(1);
      await page.goto(`${addressOf('search', locale)}?q=${{ ug: 'قىززز', bo: 'ཧཱུྃཧཱུྃ' }[locale]}`);
      await expect(page.locator('#found')).not.toHaveText(wordsIn(locale).search.searching);
      await expect(page.locator('#found .typed')).toHaveCSS('font-family', /^(?!.*Bridge)/);
    });
  }
});
