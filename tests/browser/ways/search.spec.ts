/** Search in each language: by words from the middle of a text, by keyboard, with what cannot be found, and without JavaScript. */
import { expect, type Page, test } from '@playwright/test';
import { addressOf, type Locale, languageOf, listedEntries, locales, pathOf, wordsIn } from '../pages.ts';
import { done, hits, search, status } from '../searching.ts';

const NONSENSE: Record<Locale, string> = { en: 'qzxvjq wkqzzx', 'zh-CN': '龘靐齉爩', ug: 'غغژژفف خخژژ', bo: 'ཛྷྤྒཾ་ཌྷྨྦ་ཋྣྥ' };
/** Characters that stand in for others within the index; no reader may meet them. */
const STAND_INS = /[\uA000-\uA04B\uA66E]/;

/** The status once the search has answered. */
const answer = async (page: Page, locale: Locale): Promise<string> => {
  // The status alone would not do: it is empty until the script has begun, and then says that it is searching.
  await done(page);
  await expect(status(page)).not.toHaveText(wordsIn(locale).search.searching);
  return status(page).innerText();
};

/** Words that stand together in the text of an article, as it is shown, those from the middle first. */
const phrasesFrom = (page: Page, locale: Locale): Promise<string[]> =>
  page.evaluate((tag) => {
    const texts = document.createTreeWalker(document.querySelector('main article') as Element, NodeFilter.SHOW_TEXT);
    const phrases: string[] = [];
    while (texts.nextNode()) {
      const text = texts.currentNode.textContent ?? '';
      if (!texts.currentNode.parentElement?.matches('.prose p, .prose li')) continue;
      const found =
        tag === 'zh-CN'
          ? /\p{Script=Han}{7}/u.exec(text)
          : tag === 'bo'
            ? /(?:[ཀ-ྼ]+་){4}[ཀ-ྼ]+/u.exec(text)
            : /(?<=\s)\p{L}+(?: \p{L}+){4}(?=\s)/u.exec(text);
      if (found) phrases.push(found[0]);
    }
    const middle = Math.floor(phrases.length / 2);
    return [...phrases.slice(middle), ...phrases.slice(0, middle)];
  }, locale);

for (const locale of locales) {
  const words = wordsIn(locale).search;
  const { script } = languageOf(locale);

  test(`${locale}: words from the middle of an article find it, in letters that can be read`, async ({ page, request }) => {
    test.slow();
    const all = (await listedEntries(request)).filter((entry) => entry.locale === locale);
    // A page opened for each entry would take minutes: every fifth stands for all.
    const entries = all.filter((_, place) => place % 5 === 0);
    const texts = new Map<string, string>();
    const candidates: [string, string[]][] = [];
    for (const { address, kind } of entries) {
      await page.goto(pathOf(address));
      texts.set(pathOf(address), await page.locator('main').innerText());
      if (kind === 'articles') candidates.push([pathOf(address), await phrasesFrom(page, locale)]);
    }
    // "Go to hospital now" stands on many pages: only words of one page alone can tell whether that page is found.
    const phrases = candidates.map(([address, found]): [string, string] => [
      address,
      found.find((phrase) => [...texts].every(([other, text]) => other === address || !text.includes(phrase))) ?? '',
    ]);
    await page.goto(addressOf('home', locale));
    for (const [address, phrase] of phrases) {
      expect(phrase.length, address).toBeGreaterThan(6);
      await search(page, phrase);
      await expect(page).toHaveURL((url) => url.pathname === addressOf('search', locale));
      await answer(page, locale);
      const found = await hits(page).evaluateAll((links) =>
        links.slice(0, 5).map((link) => new URL((link as HTMLAnchorElement).href).pathname),
      );
      expect.soft(found, phrase).toContain(address);
      // Hits below the screen are not drawn yet, but there.
      for (const text of await hits(page).allTextContents()) {
        expect.soft(text).toMatch(script.letters);
        expect.soft(text).not.toMatch(STAND_INS);
      }
      expect.soft(await hits(page).locator('mark').count(), phrase).toBeGreaterThan(0);
    }
  });

  test(`${locale}: what is nowhere is not found, and the page says so and offers its lists`, async ({ page }) => {
    await page.goto(addressOf('search', locale));
    await search(page, NONSENSE[locale]);
    expect(await answer(page, locale)).toContain(words.noneHelp);
    await expect(status(page).locator('bdi')).toHaveText(NONSENSE[locale]);
    await expect(hits(page)).toHaveCount(0);
    expect(await page.locator('main .tiles a:visible').count()).toBeGreaterThan(10);
  });

  test(`${locale}: by keyboard alone she searches and opens a page, and the back button brings the results again`, async ({
    page,
  }) => {
    // A query that leads to a private page is not kept in the address, and would not come again: this one does not.
    await page.goto(addressOf('article', locale));
    const query = (await page.locator('h1').innerText()).trim();
    await page.goto(addressOf('home', locale));
    for (let presses = 0; presses < 40 && !(await page.evaluate(() => document.activeElement?.id === 'q')); presses++)
      await page.keyboard.press('Tab');
    await page.keyboard.insertText(query);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\?q=/);
    await expect(page.locator('#q')).toHaveValue(query);
    await answer(page, locale);
    await expect(hits(page)).not.toHaveCount(0);
    const count = await hits(page).count();
    const first = new URL(
      await hits(page)
        .first()
        .evaluate((link) => (link as HTMLAnchorElement).href),
    ).pathname;

    await page.locator('#q').focus();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: words.button, exact: true })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.locator('.narrow summary')).toBeFocused();
    // Between them may stand what to do about a sign of danger.
    for (
      let presses = 0;
      presses < 8 &&
      !(await hits(page)
        .first()
        .evaluate((hit) => hit === document.activeElement));
      presses++
    )
      await page.keyboard.press('Tab');
    await expect(hits(page).first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL((url) => url.pathname === first);
    await page.goBack();
    await expect(page.locator('#q')).toHaveValue(query);
    await expect(hits(page)).toHaveCount(count);
  });

  test(`${locale}: without JavaScript there is no search, but every title is listed`, async ({ browser, request, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
    const page = await context.newPage();
    await page.goto(`${addressOf('search', locale)}?q=a`);
    const said = page.locator('noscript p');
    await expect(said).toBeVisible();
    await expect(said).toHaveText(words.noScript);
    await expect(hits(page)).toHaveCount(0);
    const entries = (await listedEntries(request)).filter((entry) => entry.locale === locale);
    // More titles than a first answer may weigh stand on the lists of their kind.
    const lists = page.locator('main section').last().getByRole('link');
    const addresses = await lists.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    const titles = new Set<string>();
    for (const address of addresses) {
      await page.goto(address);
      for (const href of await page
        .locator('main .list a')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname)))
        titles.add(href);
    }
    expect(entries.map(({ address }) => pathOf(address)).filter((address) => !titles.has(address))).toEqual([]);
    await context.close();
  });
}

const HTML = '<img src=x onerror=alert(1)><script>alert(2)</script>"><b>';
/** 10,000 characters of each language, and what programs stumble over. */
const PASTED: Record<Locale, string[]> = {
  en: [HTML, 'blood '.repeat(1667), '__proto__', '"'],
  'zh-CN': [HTML, '血'.repeat(10_000), '{q} {n}'],
  ug: [HTML, 'قان '.repeat(2_500), '\u202e\u2067'],
  bo: [HTML, 'ཁྲག་'.repeat(2_500), '\u0000\ufeff\ud800'],
};

test('what is pasted is never run, and never too long', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('dialog', (dialog) => {
    errors.push(dialog.message());
    return dialog.dismiss();
  });
  for (const locale of locales) {
    const words = wordsIn(locale).search;
    await page.goto(addressOf('search', locale));
    for (const query of PASTED[locale]) {
      // As pasted: a field's own limit does not hold for what a script or another program puts in.
      await page.locator('#q').evaluate((input, text) => {
        (input as HTMLInputElement).value = text;
        (input as HTMLInputElement).form?.requestSubmit();
      }, query);
      await expect(status(page), query.slice(0, 20)).not.toHaveText(words.searching);
      await expect(status(page)).not.toHaveText(words.failed);
      await expect(page.locator('main :is(img, script:not([src], [type="application/json"]), #found b)')).toHaveCount(0);
    }
  }
  for (const query of [HTML, 'blood '.repeat(1667)]) {
    await page.goto(`/en/search/?q=${encodeURIComponent(query)}`);
    await answer(page, 'en');
    await expect(page.locator('main :is(img, script:not([src], [type="application/json"]), #found b)')).toHaveCount(0);
  }
  expect(errors).toEqual([]);
});

test('an index that does not load is said to have failed, and not to hold nothing', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/en/search/?q=blood');
  await expect(status(page)).toHaveText(wordsIn('en').search.titlesOnly);
  await page.unroute('**/pagefind/**');
  await page.route('**/{pagefind,answers}/**', (route) => route.abort());
  await page.goto('/en/search/?q=vaccine');
  await expect(status(page)).toHaveText(wordsIn('en').search.failed);
});
