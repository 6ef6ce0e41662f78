/** The choice of language, and that every text says in which language and direction it stands. */
import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { addressOf, FREE_PAGES, type Locale, languageOf, locales, ORIGINAL, pagesIn, wordsIn } from '../pages.ts';

const offered = (page: Page) =>
  page.locator('.langs a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).lang));
const BUILT_ORDER: Locale[] = ['ug', 'bo', 'en', 'zh-CN'];

/** Headings, and names of landmarks, links and pictures, that do not stand in another language by themselves. */
const labelsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, [aria-label], img[alt]')]
      .filter((element) => element.closest('[lang]') === document.documentElement && element.querySelector('[lang]') === null)
      .map((element) => element.getAttribute('aria-label') ?? element.getAttribute('alt') ?? element.textContent ?? ''),
  );

/** What of a page is wrong in its languages, found in its source: no script has changed it yet. */
const wrongIn = async (page: Page, request: APIRequestContext, address: string): Promise<string[]> => {
  const html = await (await request.get(address)).text();
  const wanted = Object.fromEntries(locales.map((locale) => [locale, languageOf(locale).dir]));
  return page.evaluate(
    ([source, directions]) => {
      const { body, documentElement } = new DOMParser().parseFromString(source, 'text/html');
      const wrong: string[] = [];
      for (const element of [documentElement, ...body.querySelectorAll('[lang]')]) {
        const { lang } = element as HTMLElement;
        const dir = element.closest('[dir]')?.getAttribute('dir') ?? '';
        if (dir !== 'auto' && directions[lang] !== undefined && directions[lang] !== dir)
          wrong.push(`<${element.localName} lang=${lang} dir=${dir}>`);
      }
      // A run of text in Chinese letters only: it has to say that it is Chinese.
      const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const text = texts.currentNode.textContent ?? '';
        const parent = texts.currentNode.parentElement as HTMLElement;
        if (!/\p{Script=Han}/u.test(text) || /[\p{Script=Arabic}\p{Script=Tibetan}]/u.test(text)) continue;
        if (!parent.closest<HTMLElement>('[lang]')?.lang.startsWith('zh')) wrong.push(text.trim());
      }
      return wrong;
    },
    [html, wanted] as const,
  );
};

for (const locale of locales) {
  const { dir } = languageOf(locale);

  test(`${locale}: each page has the language and direction of its address, and so has what stands in another`, async ({
    page,
    request,
  }) => {
    for (const address of pagesIn(locale).slice(0, -1)) {
      const html = await (await request.get(address)).text();
      expect.soft(html, address).toContain(`<html lang="${locale}" dir="${dir}">`);
      expect.soft(await wrongIn(page, request, address), address).toEqual([]);
    }
  });

  test(`${locale}: headings, landmarks and labels speak the language of the page`, async ({ page }) => {
    for (const address of pagesIn(locale).slice(0, -1)) {
      await page.goto(address);
      const labels = await labelsOf(page);
      expect.soft(labels.length, address).toBeGreaterThan(3);
      expect
        .soft(
          labels.filter((label) => !languageOf(locale).script.letters.test(label)),
          address,
        )
        .toEqual([]);
    }
  });

  test.describe(() => {
    test.use({ locale: locale === 'zh-CN' ? 'zh-CN' : `${locale}-CN` });
    test(`${locale}: the phone's language is offered first, and nothing opens by itself`, async ({ page }) => {
      await page.goto('/');
      await expect(page.locator('.langs a').first()).toHaveAttribute('lang', locale);
      await expect(page.locator('.langs a[aria-current]')).toHaveCount(1);
      expect((await offered(page)).toSorted()).toEqual([...locales].sort());
      await expect(page).toHaveURL('/');
    });
  });

  test(`${locale}: a page that is not there says so in the language of its address`, async ({ page }) => {
    const words = wordsIn(locale);
    const response = await page.goto(`/${locale}/articles/nowhere/`);
    expect(response?.status()).toBe(404);
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await expect(page.locator('html')).toHaveAttribute('dir', dir);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText([words.notFound.title]);
    await expect(page).toHaveTitle(new RegExp(words.notFound.title));
    await page.locator('main').getByRole('link', { name: words.notFound.home, exact: true }).click();
    await expect(page).toHaveURL(addressOf('home', locale));
  });

  test(`${locale}: a host with one page for all wrong addresses shows its part in the language of the address`, async ({
    page,
    request,
  }) => {
    const words = wordsIn(locale);
    const body = await (await request.get('/404.html')).text();
    await page.route(`**/${locale}/nowhere/`, (route) => route.fulfill({ status: 404, contentType: 'text/html', body }));
    await page.goto(`/${locale}/nowhere/`);
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await expect(page.locator('html')).toHaveAttribute('dir', dir);
    await expect(page.locator('[data-locale]:visible')).toHaveCount(1);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText([words.notFound.title]);
  });

  test(`${locale}: an address without its slash leads to the page`, async ({ request }) => {
    for (const address of [`/${locale}`, `/${locale}/articles/weak-blood`]) {
      const response = await request.get(address, { maxRedirects: 0 });
      expect([301, 308]).toContain(response.status());
      expect(response.headers()['location']).toBe(`${address}/`);
    }
  });
}

test('the pages of no language name the language of each of their parts', async ({ page, request }) => {
  for (const address of FREE_PAGES) expect.soft(await wrongIn(page, request, address), address).toEqual([]);
});

test.describe('a phone in a language that the site does not speak', () => {
  test.use({ locale: 'fr-FR' });

  test('finds the languages in their order', async ({ page }) => {
    await page.goto('/');
    expect(await offered(page)).toEqual(BUILT_ORDER);
    await expect(page.locator('.langs a[aria-current]')).toHaveCount(0);
  });

  test('finds at the top what was chosen last time, and nothing else is remembered', async ({ page, context }) => {
    await page.goto('/');
    await page.locator('.langs a[lang=bo]').click();
    await page.getByRole('link', { name: wordsIn('bo').nav.language }).click();
    await expect(page).toHaveURL('/');
    expect(await offered(page)).toEqual(['bo', 'ug', 'en', 'zh-CN']);
    await expect(page.locator('.langs a').first()).toHaveAttribute('aria-current', 'true');
    expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({ locale: 'bo' });
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    expect(await context.cookies()).toEqual([]);
  });
});

test.describe('a phone in Chinese that was used in Uyghur', () => {
  test.use({ locale: 'zh-CN' });
  test('finds Uyghur first: a choice counts more than the phone', async ({ page }) => {
    await page.goto('/');
    await page.locator('.langs a[lang=ug]').click();
    await page.goto('/');
    await expect(page.locator('.langs a').first()).toHaveAttribute('lang', 'ug');
    await expect(page).toHaveURL('/');
  });
});

for (const denied of ['every use', 'writing'] as const) {
  test(`storage that denies ${denied} leaves the choice as it is`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.addInitScript((what) => {
      const deny = () => {
        throw new DOMException('denied', 'SecurityError');
      };
      if (what === 'writing') Storage.prototype.setItem = deny;
      else Object.defineProperty(window, 'localStorage', { get: deny });
    }, denied);
    await page.goto('/');
    await expect(page.locator('.langs a').first()).toHaveAttribute('lang', 'en');
    await page.locator('.langs a[lang=ug]').click();
    await expect(page).toHaveURL('/ug/');
    expect(errors).toEqual([]);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('all languages can be chosen', async ({ page }) => {
    await page.goto('/');
    expect(await offered(page)).toEqual(BUILT_ORDER);
    for (const locale of locales)
      await expect(page.getByRole('link', { name: languageOf(locale).name })).toHaveAttribute('href', `/${locale}/`);
  });

  test('a page that is not there says so in every language, and each leads home and to help', async ({ page }) => {
    const response = await page.goto('/nowhere/');
    expect(response?.status()).toBe(404);
    await expect(page.locator('html')).toHaveAttribute('lang', ORIGINAL);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    for (const locale of locales) {
      const { notFound, nav } = wordsIn(locale);
      const section = page.locator(`section[lang=${locale}][dir=${languageOf(locale).dir}]`);
      await expect(section.getByRole('heading')).toHaveText(notFound.title);
      await expect(section.getByRole('link', { name: notFound.home, exact: true })).toHaveAttribute('href', `/${locale}/`);
      await expect(section.getByRole('link', { name: nav.help, exact: true })).toHaveAttribute('href', `/${locale}/help/`);
    }
  });
});
