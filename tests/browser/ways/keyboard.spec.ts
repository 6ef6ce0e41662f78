/** The keyboard reaches everything, in the order of reading, sees where it is, and is held nowhere. */
import { expect, type Page, test } from '@playwright/test';
import { addressOf, languageOf, locales, wordsIn } from '../pages.ts';

interface Stop {
  text: string;
  /** Whether its outline, its shape and its place let it be seen. */
  isMarked: boolean;
  isCovered: boolean;
}

/** Presses Tab until the page is left, and tells of each stop. */
async function tabThrough(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate((): Stop | undefined => {
      const at = document.activeElement as HTMLElement;
      if (at === document.body) return undefined;
      const { outlineStyle, outlineWidth } = getComputedStyle(at);
      const box = at.getBoundingClientRect();
      const bar = at.closest('.safe')
        ? innerHeight
        : (document.querySelector('.safe')?.getBoundingClientRect().top ?? innerHeight);
      return {
        text: at.textContent?.trim() ?? '',
        isMarked: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && box.width > 1,
        isCovered: box.top < 0 ? box.bottom <= 0 : box.top >= bar,
      };
    });
    if (stop === undefined) return stops;
    stops.push(stop);
  }
  throw new Error('Tab never left the page.');
}

for (const locale of locales) {
  const { nav, site, article } = wordsIn(locale);

  test(`${locale}: Tab goes through a page and out of it, every stop to be seen, the way to the text first`, async ({ page }) => {
    for (const type of ['home', 'article', 'script'] as const) {
      await page.goto(addressOf(type, locale));
      // What scripts make below the text is a stop too, and comes when it is near.
      await page.locator('#tools, .foot').first().scrollIntoViewIfNeeded();
      await expect(page.locator('.tools summary').first()).toBeVisible();
      await page.evaluate(() => scrollTo(0, 0));
      const stops = await tabThrough(page);
      expect
        .soft(
          stops.slice(0, 4).map(({ text }) => text),
          type,
        )
        .toEqual([nav.skip, site.name, nav.menu, nav.language]);
      expect.soft(stops.at(-1)?.text, type).toBe(nav.leave);
      expect
        .soft(
          stops.filter(({ isMarked }) => !isMarked),
          type,
        )
        .toEqual([]);
      expect
        .soft(
          stops.filter(({ isCovered }) => isCovered),
          type,
        )
        .toEqual([]);
      const shown = await page
        .locator('a[href], button, input, summary')
        .evaluateAll((all) => all.filter((one) => one.checkVisibility({ contentVisibilityAuto: true })).length);
      expect.soft(stops.length, type).toBe(shown);
    }
  });

  test(`${locale}: the first link leads past the frame to the text`, async ({ page }) => {
    await page.goto(addressOf('article', locale));
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: nav.skip });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#main$/);
    await page.keyboard.press('Tab');
    await expect(page.locator('main a').first()).toBeFocused();
  });

  test(`${locale}: the stops follow the direction of the writing`, async ({ page }) => {
    await page.goto(addressOf('home', locale));
    const places = [];
    for (const link of await page.locator('.top a').all()) places.push(await link.boundingBox());
    const bar = [];
    for (const link of await page.locator('.safe a').all()) bar.push(await link.boundingBox());
    const sign = languageOf(locale).dir === 'rtl' ? -1 : 1;
    for (const row of [places, bar]) {
      for (const [index, box] of row.entries()) {
        const before = row[index - 1];
        if (!box || !before || Math.abs(box.y - before.y) > 5) continue;
        expect(sign * (box.x - before.x)).toBeGreaterThan(0);
      }
    }
    expect(Math.abs((bar[0]?.y ?? 0) - (bar[2]?.y ?? 9))).toBeLessThan(5);
  });

  test(`${locale}: an explained word opens, closes and leaves the reader at its place, by keyboard`, async ({ page }) => {
    await page.goto(addressOf('article', locale));
    await page.locator('a.term').first().focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('#w1')).toHaveCSS('position', 'fixed');
    await expect(page.locator('#w1')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.locator('#w1').getByRole('link', { name: article.back })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('#w1')).toHaveCSS('position', 'static');
    await expect(page.locator('#r1')).toBeInViewport();
    await page.locator('summary').last().focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('details.sources')).toHaveAttribute('open');
  });
}
