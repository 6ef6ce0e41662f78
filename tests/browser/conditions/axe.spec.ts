/** axe, with WCAG 2.2 AA and good practice: no finding on any page type in any language. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { addressOf, FREE_PAGES, locales, pagesIn, paperCome, wordsIn } from '../pages.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds, one line each: rule, element, what is wrong.
 * The bar is put at its place below the text: else axe takes a link that has not yet scrolled out from under it for a small one.
 */
async function findings(page: Page, within = 'html', without: readonly string[] = []): Promise<string[]> {
  await page.evaluate(() => document.querySelector<HTMLElement>('.safe')?.style.setProperty('position', 'static'));
  // Legacy mode: no page here has frames, and the other one opens a second page for each run.
  const { violations } = await new AxeBuilder({ page })
    .include(within)
    .options({ resultTypes: ['violations'] })
    .withTags(TAGS)
    .disableRules([...without])
    .setLegacyMode(true)
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary?.split('\n').at(-1)?.trim()}`),
  );
}

for (const locale of locales) {
  test(`${locale}: axe finds nothing on any page`, async ({ page }) => {
    test.slow();
    for (const address of pagesIn(locale)) {
      await page.goto(address);
      expect.soft(await findings(page), address).toEqual([]);
    }
  });

  test(`${locale}: axe finds nothing where sources, host notes or an explained word are open, among search results, or beside her days in a calendar`, async ({
    page,
  }) => {
    await page.goto(`${addressOf('article', locale)}#q1`);
    await expect(page.locator('details.sources')).toHaveAttribute('open');
    expect.soft(await findings(page), 'sources').toEqual([]);
    await page.goto(`${addressOf('article', locale)}#w1`);
    await expect(page.locator('#w1')).toHaveCSS('position', 'fixed');
    // The page below is dimmed and out of reach until the sheet is left.
    expect.soft(await findings(page, '.words'), 'word').toEqual([]);
    await page.goto(addressOf('script', locale));
    await page.locator('details.host summary').click();
    expect.soft(await findings(page), 'host notes').toEqual([]);
    await page.goto(`${addressOf('search', locale)}?q=120`);
    await expect(page.locator('#found')).not.toHaveText(wordsIn(locale).search.searching);
    expect.soft(await findings(page), 'search').toEqual([]);
    await page.goto(addressOf('calendars', locale));
    await page.locator('#day').fill(new Date(Date.now() - 150 * 86_400_000).toISOString().slice(0, 10));
    await page.locator('#reckon .main').click();
    await expect(page.locator('#pregnancy .days')).toHaveCount(5);
    expect.soft(await findings(page), 'days').toEqual([]);
  });
}

test('axe finds nothing on the choice of language and the lost page', async ({ page }) => {
  for (const address of FREE_PAGES) {
    await page.goto(address);
    expect.soft(await findings(page), address).toEqual([]);
  }
});

test('axe finds nothing on a lost page whose script did not run', async ({ page }) => {
  await page.route('**/*.js', (route) => route.abort());
  await page.goto('/nowhere/');
  await expect(page.locator('[data-locale]:visible')).toHaveCount(locales.length);
  expect(await findings(page)).toEqual([]);
});

const STATES = {
  'in the dark': { colorScheme: 'dark' },
  'with more contrast': { contrast: 'more' },
  'with forced colours': { forcedColors: 'active' },
  'on paper': { media: 'print' },
} as const;

for (const [state, media] of Object.entries(STATES)) {
  test(`axe finds nothing ${state}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia(media);
    // Nobody touches paper.
    const without = state === 'on paper' ? ['target-size'] : [];
    const addresses = [
      '/',
      addressOf('home', 'bo'),
      addressOf('article', 'ug'),
      addressOf('script', 'bo'),
      addressOf('sign', 'zh-CN'),
      addressOf('search', 'en'),
    ];
    for (const address of addresses) {
      await page.goto(address);
      if (state === 'on paper' && address !== '/') await paperCome(page);
      expect.soft(await findings(page, 'html', without), address).toEqual([]);
    }
    await page.goto(`${addressOf('article', 'bo')}#w1`);
    expect.soft(await findings(page, '.words', without), 'word').toEqual([]);
  });
}

test('axe finds nothing where letters have twice the size in a window of 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const address of [
    addressOf('article', 'ug'),
    addressOf('script', 'bo'),
    addressOf('sign', 'zh-CN'),
    addressOf('home', 'en'),
  ]) {
    await page.goto(address);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect.soft(await findings(page), address).toEqual([]);
  }
});
