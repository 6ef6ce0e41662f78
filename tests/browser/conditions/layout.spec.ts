/** The page fits: narrow windows, large letters, fingers, paper; and nothing moves while it loads. */
import { expect, type Page, test } from '@playwright/test';
import { addressOf, FREE_PAGES, locales, pagesIn, scrollThrough } from '../pages.ts';

declare global {
  interface Window {
    shifted: number;
  }
}

/** What stands out of the window at a side, or out of its own box. */
const misfits = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const name = (element: Element) => `${element.localName}.${element.className} “${element.textContent?.trim().slice(0, 30)}”`;
    const root = document.documentElement;
    const width = root.clientWidth;
    if (root.scrollWidth > width) found.push(`the page is ${root.scrollWidth} px wide in ${width}`);
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      if (element.closest('.unseen, .table, svg') || !element.checkVisibility()) continue;
      for (const { left, right } of element.getClientRects())
        if (left < -0.5 || right > width + 0.5) found.push(`${name(element)} ${left}–${right}`);
      // Inline elements have no box of their own; what holds the main thing lets it reach over its edges.
      if (element.clientWidth > 0 && !element.matches('main, article, div') && element.scrollWidth > element.clientWidth + 1)
        found.push(`${name(element)} holds ${element.scrollWidth} px in ${element.clientWidth}`);
      if (getComputedStyle(element).overflow !== 'visible' && element.scrollHeight > element.clientHeight + 1)
        found.push(`${name(element)} hides its end`);
    }
    return found;
  });

/** Links and buttons that are too small for a thumb. Those within a sentence are as high as its line. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isInSentence = (element: Element) =>
      element.matches('.mark') ||
      (getComputedStyle(element).display === 'inline' &&
        [...(element.parentElement?.childNodes ?? [])].some(
          (node) => node.nodeType === Node.TEXT_NODE && /[\p{L}\p{N}]{2}/u.test(node.textContent ?? ''),
        ));
    return (
      [...document.querySelectorAll<HTMLElement>('a[href], button, input, summary')]
        .filter((element) => element.checkVisibility() && !element.closest('.unseen') && !isInSentence(element))
        // A box to tick is as large as its label.
        .map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
        .filter(({ box }) => box.height < 44 || box.width < 44)
        .map(
          ({ element, box }) =>
            `${element.localName}.${element.className} “${element.textContent?.trim().slice(0, 30)}” ${box.width.toFixed()}×${box.height.toFixed()}`,
        )
    );
  });

const addresses = { ...Object.fromEntries(locales.map((locale) => [locale, pagesIn(locale)])), 'no language': FREE_PAGES };

for (const [language, pages] of Object.entries(addresses)) {
  test(`${language}: every page fits a window of 360 and 320 px, letters of twice the size, and a thumb`, async ({ page }) => {
    test.slow();
    for (const address of pages) {
      await page.setViewportSize({ width: 360, height: 640 });
      await page.goto(address);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      expect.soft(await misfits(page), `${address} at 360`).toEqual([]);
      expect.soft(await smallTargets(page), `${address}: targets`).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      expect.soft(await misfits(page), `${address} at 320`).toEqual([]);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      expect.soft(await misfits(page), `${address} at 320 with 200 %`).toEqual([]);
    }
  });

  test(`${language}: nothing moves while a page loads and is scrolled`, async ({ page }) => {
    test.slow();
    await page.addInitScript(() => {
      window.shifted = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.shifted += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const address of pages) {
      await page.goto(address);
      // What can be saved stands last and is asked for: nobody is down there before it has come.
      if (address.endsWith('/saved/')) await page.waitForLoadState('networkidle');
      await scrollThrough(page);
      expect.soft(await page.evaluate(() => window.shifted), address).toBeLessThan(0.01);
    }
  });
}

for (const locale of locales) {
  test(`${locale}: on paper the danger signs and the sources stand, and the frame is gone`, async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    await page.goto(addressOf('article', locale));
    await expect(page.locator('.help .now')).toBeVisible();
    await expect(page.locator('.help .now')).toHaveCSS('border-style', 'double');
    await expect(page.locator('.help .now a[href="tel:120"]')).toBeVisible();
    await expect(page.locator('.brand')).toBeVisible();
    for (const gone of ['.safe', '.foot ul', '.top a:not(.brand)', '.words .button']) {
      for (const element of await page.locator(gone).all()) await expect(element).toBeHidden();
    }
    // Folded on the screen; a print shows where its numbers come from.
    expect((await page.locator('details.sources li').first().boundingBox())?.height).toBeGreaterThan(10);
    await expect(page.locator('.state')).toBeVisible();
    await page.goto(addressOf('script', locale));
    await expect(page.locator('.draft')).toBeVisible();
    expect(await page.locator('.line:visible').count()).toBe(await page.locator('.line').count());
  });
}
