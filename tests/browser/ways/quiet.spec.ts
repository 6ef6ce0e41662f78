/** A page asks nobody but its own host, gets all that it asks for, and breaks no rule of its own policy. */
import { expect, type Page, test } from '@playwright/test';
import { addressOf, FREE_PAGES, locales, pagesIn, scrollThrough, wordsIn } from '../pages.ts';

// The worker may break a policy or miss a file like any other.
test.use({ serviceWorkers: 'allow' });

declare global {
  interface Window {
    reports: string[];
  }
}

/** Notes everything that a quiet page has none of. */
async function listen(page: Page, host: string): Promise<string[]> {
  const heard: string[] = [];
  page.on('console', (message) => {
    // The lost page is meant to be answered with 404.
    if (['error', 'warning'].includes(message.type()) && !/status of 404/.test(message.text())) heard.push(message.text());
  });
  page.on('pageerror', ({ message }) => heard.push(message));
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') heard.push(`${request.failure()?.errorText} ${request.url()}`);
  });
  page.on('request', (request) => {
    if (new URL(request.url()).host !== host) heard.push(`asked ${request.url()}`);
  });
  page.on('response', (response) => {
    const isLost = response.request().isNavigationRequest() && response.url().endsWith('/nowhere/');
    if (response.status() >= 400 && !isLost) heard.push(`${response.status()} ${response.url()}`);
  });
  await page.addInitScript(() => {
    window.reports = [];
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      window.reports.push(`${violatedDirective} ${blockedURI}`),
    );
  });
  return heard;
}

for (const locale of [...locales, 'no language'] as const) {
  const addresses = locale === 'no language' ? FREE_PAGES : pagesIn(locale);
  test(`${locale}: no page breaks its policy, logs an error, asks another host, or misses a file`, async ({ page, baseURL }) => {
    test.slow();
    const heard = await listen(page, new URL(baseURL ?? '').host);
    for (const address of addresses) {
      await page.goto(address);
      await scrollThrough(page);
      expect.soft(await page.evaluate(() => window.reports), address).toEqual([]);
      expect.soft(heard.splice(0), address).toEqual([]);
      expect
        .soft(
          await page.evaluate(() => [...document.images].filter(({ naturalWidth }) => naturalWidth === 0).map(({ src }) => src)),
          address,
        )
        .toEqual([]);
    }
  });
}

for (const locale of locales) {
  test(`${locale}: a search with its worker breaks no policy either`, async ({ page, baseURL }) => {
    const heard = await listen(page, new URL(baseURL ?? '').host);
    await page.goto(`${addressOf('search', locale)}?q=120`);
    await expect(page.locator('#found')).not.toHaveText(wordsIn(locale).search.searching);
    await expect(page.locator('#found')).not.toHaveText(wordsIn(locale).search.failed);
    expect(await page.evaluate(() => window.reports)).toEqual([]);
    expect(heard).toEqual([]);
  });
}

test('a page refuses script and style that somebody slipped in', async ({ page }) => {
  await listen(page, '');
  await page.goto(addressOf('article', 'en'));
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.slipped = true';
    const style = document.createElement('style');
    style.textContent = 'h1 { display: none }';
    document.body.append(script, style);
    const far = await fetch('https://example.com/').then(
      () => true,
      () => false,
    );
    return [Object.hasOwn(window, 'slipped'), getComputedStyle(document.querySelector('h1') as Element).display === 'none', far];
  });
  expect(ran).toEqual([false, false, false]);
  // The tag and the header report each of them.
  const reports = await page.evaluate(() => window.reports.map((report) => report.split(' ')[0]));
  expect([...new Set(reports)].sort()).toEqual(['connect-src', 'script-src-elem', 'style-src-elem']);
});
