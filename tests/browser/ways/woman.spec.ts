/** The woman's way: from the choice of language to the danger signs, and from a topic to a word explained. Nothing of it needs JavaScript. */
import { expect, type Page, test } from '@playwright/test';
import { addressOf, filled, languageOf, locales, ORIGINAL, type PageType, pageTypes, SITE, wordsIn } from '../pages.ts';

/** Only the choice of language, the search and the page that is not there hold a script: without it the others are the same. */
const SAMPLE: readonly PageType[] = ['home', 'article', 'script', 'search'];
const HAN = /\p{Script=Han}/u;

/** The part of the page that lies above the bar of help, phone and leave. */
const isSeen = (page: Page, selector: string) =>
  page.evaluate((wanted) => {
    const { top, bottom } = (document.querySelector(wanted) as Element).getBoundingClientRect();
    const bar = document.querySelector('.safe')?.getBoundingClientRect().top ?? innerHeight;
    return bottom > 0 && top < bar;
  }, selector);

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    for (const locale of locales) {
      const words = wordsIn(locale);
      const { script, dir, name, originalBeside } = languageOf(locale);

      test(`${locale}: she chooses her language, touches what she sees, and reads how soon to go and whom to call`, async ({
        page,
      }) => {
        await page.goto('/');
        await page.getByRole('link', { name }).click();
        await expect(page).toHaveURL(addressOf('home', locale));
        await expect(page.locator('html')).toHaveAttribute('dir', dir);
        await expect(page.getByRole('heading', { name: words.home.urgent })).toBeInViewport();

        const tiles = page.locator('.urgent .tiles a');
        await expect(tiles).toHaveCount(6);
        for (const tile of await tiles.all()) expect(await tile.innerText()).toMatch(script.letters);
        await page.locator('.urgent .tiles a[href$="/signs/bleeding/"]').click();
        await expect(page).toHaveURL(addressOf('sign', locale));

        const now = page.locator('.help .now');
        await expect(now.getByRole('heading', { name: words.urgency.now })).toBeInViewport();
        const call = now.getByRole('link', { name: filled(words.help.call, { number: SITE.emergencyNumber }) });
        await expect(call).toHaveAttribute('href', 'tel:120');
        await expect(call).toBeVisible();
        for (const sentence of await page.locator('.help li').all()) {
          const beside = sentence.locator(`small[lang=${ORIGINAL}][dir=ltr]`);
          await expect(beside).toHaveCount(originalBeside ? 1 : 0);
          if (originalBeside) await expect(beside).toHaveText(HAN);
          const own = await sentence.evaluate((item) =>
            [...item.childNodes].map((node) => (node.nodeName === 'SMALL' ? '' : node.textContent)).join(''),
          );
          expect(own).toMatch(script.letters);
        }
      });

      test(`${locale}: she goes from a topic to an article, its danger signs, a source, an explained word and back to the text`, async ({
        page,
      }) => {
        await page.goto(addressOf('home', locale));
        await page.locator('.tiles a[href$="/topics/pregnancy/"]').click();
        await expect(page).toHaveURL(addressOf('topic', locale));
        await page.locator('main .list a[href$="/articles/care-in-pregnancy/"]').click();
        await expect(page).toHaveURL(addressOf('article', locale));
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(script.letters);
        await expect(page.locator('.key')).toHaveText(script.letters);
        await expect(page.locator('.state')).toContainText(words.state.advice);

        await page.getByRole('navigation', { name: words.nav.safety }).getByRole('link', { name: words.nav.help }).click();
        await expect(page).toHaveURL(/#help$/);
        await expect(page.getByRole('heading', { name: words.help.title })).toBeInViewport();
        await expect(page.locator('#help .now a[href="tel:120"]')).toHaveCount(1);

        const mark = page.locator('.mark[href^="#q"]').first();
        const target = await mark.getAttribute('href');
        await expect(page.locator('details.sources')).not.toHaveAttribute('open');
        await mark.click();
        await expect(page.locator('details.sources')).toHaveAttribute('open');
        await expect(page.locator(`${target}`)).toBeInViewport();
        await page.goBack();

        const term = page.locator('a.term[id]').first();
        const sheet = page.locator(`${await term.getAttribute('href')}`);
        await term.click();
        await expect(sheet).toHaveCSS('position', 'fixed');
        await expect(sheet.locator('dt')).toBeInViewport({ ratio: 1 });
        await expect(sheet.locator('dd').first()).toBeInViewport({ ratio: 1 });
        await sheet.getByRole('link', { name: words.article.back }).click();
        await expect(sheet).toHaveCSS('position', 'static');
        await expect(term).toBeInViewport({ ratio: 1 });
        expect(await isSeen(page, `#${await term.getAttribute('id')}`)).toBe(true);
      });

      test(`${locale}: from every page one touch leads to help, to the phone, or away`, async ({ page }) => {
        test.slow();
        for (const type of javaScriptEnabled ? pageTypes : SAMPLE) {
          await test.step(type, async () => {
            await page.goto(addressOf(type, locale));
            const bar = page.getByRole('navigation', { name: words.nav.safety });
            await expect(bar).toBeInViewport({ ratio: 1 });
            await expect(bar.getByRole('link', { name: words.nav.leave })).toHaveAttribute('href', SITE.leaveTo);
            await expect(bar.getByRole('link', { name: filled(words.nav.call, { number: '120' }) })).toHaveAttribute(
              'href',
              'tel:120',
            );
            await bar.getByRole('link', { name: words.nav.help }).click();
            await expect(page).toHaveURL(/\/help\/(?:#help)?$|#help$/);
            await expect(page.locator('#help')).toBeInViewport();
            await expect(page.locator('#help a[href="tel:120"]').first()).toBeVisible();
          });
        }
        await page.goto(`/${locale}/nowhere/`);
        const bar = page.getByRole('navigation', { name: words.nav.safety });
        await bar.getByRole('link', { name: words.nav.help }).click();
        await expect(page).toHaveURL(addressOf('help', locale));
      });
    }
  });
}
