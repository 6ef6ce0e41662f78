/** Get help: the cards that are shown at a hospital, without scripts, on the screen and on paper; and leaving in a hurry. */
import { expect, type Page, test } from '@playwright/test';
import { addressOf, languageOf, locales, ORIGINAL, paperCome, SITE, wordsIn } from '../pages.ts';

const HAN = /\p{Script=Han}/u;

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const locale of locales) {
    const words = wordsIn(locale);
    const { script } = languageOf(locale);

    test(`${locale}: from help she finds the card of her sign, and it stands alone, large, Chinese first`, async ({ page }) => {
      await page.goto(addressOf('help', locale));
      const call = page.locator('#help a[href="tel:120"]');
      await expect(call.first()).toBeInViewport();
      await page.getByRole('link', { name: words.show.title }).click();
      await expect(page).toHaveURL(addressOf('cards', locale));
      const cards = page.locator('.cards li');
      expect(await cards.count()).toBeGreaterThan(50);
      const card = page.locator('#preg-headache');
      await card.getByRole('link').click();
      await expect(page).toHaveURL(/#preg-headache$/);
      await expect(page.locator('.cards li:visible')).toHaveCount(1);
      const original = card.locator(`[lang=${ORIGINAL}][dir=ltr]`);
      await expect(original).toHaveText(HAN);
      const size = (await original.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))) ?? 0;
      expect(size).toBeGreaterThan(28);
      const own = card.locator('.own');
      await expect(own).toHaveCount(locale === ORIGINAL ? 0 : 1);
      if (locale !== ORIGINAL) {
        await expect(own).toHaveText(script.letters);
        const [first, second] = [await original.boundingBox(), await own.boundingBox()];
        expect(first?.y ?? 0).toBeLessThan(second?.y ?? 0);
      }
      await expect(page.locator('.state')).toContainText(words.state.advice);
      // The blanks say in both languages what is asked for, and nothing sends or keeps what she writes.
      await page.getByLabel(words.show.place).fill('和田');
      expect(await page.locator('form').count()).toBe(0);
      await page.getByRole('link', { name: words.show.all }).click();
      await expect(page.locator('.cards li:visible')).toHaveCount(await cards.count());
    });

    test(`${locale}: each sign that is urgent now leads to its card`, async ({ page }) => {
      await page.goto(addressOf('sign', locale));
      const links = page.locator('.help .now').getByRole('link', { name: words.show.link });
      expect(await links.count()).toBeGreaterThan(3);
      await links.first().click();
      await expect(page.locator('.cards li:visible')).toHaveCount(1);
      await expect(page.locator('.cards li:visible')).toHaveId('preg-bleeding');
    });
  }

  for (const locale of locales) {
    test(`${locale}: a card is one page of paper, without the frame of the site`, async ({ page }) => {
      test.slow();
      // The longest of them.
      for (const id of ['preg-vision', 'leg-swollen', 'after-voices']) {
        await page.goto(`${addressOf('cards', locale)}#${id}`);
        await paperCome(page);
        const paper = await page.pdf({ preferCSSPageSize: true });
        expect.soft(paper.toString('latin1').match(/\/Type\s*\/Page\b/g), id).toHaveLength(1);
      }
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('.head')).toBeHidden();
      const { width: sheet } = page.viewportSize() ?? { width: 0 };
      expect((await page.locator('#after-voices').boundingBox())?.width, 'as wide as the sheet').toBeGreaterThan(sheet * 0.8);
      await expect(page.locator('#after-voices .own')).toHaveCount(locale === ORIGINAL ? 0 : 1);
    });
  }

  test('"leave" is a link', async ({ page }) => {
    await page.goto(addressOf('article', 'ug'));
    await expect(page.locator('.safe a').last()).toHaveAttribute('href', SITE.leaveTo);
  });
});

test.describe('leaving', () => {
  /** Leaves by some way; the last look of the page is noted as it goes. */
  async function expectGone(page: Page, act: () => Promise<void>): Promise<void> {
    await page.route(`${SITE.leaveTo}**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>天气</title><p>晴</p>' }),
    );
    await page.addInitScript(() => {
      addEventListener('pagehide', () => {
        const look = [
          document.title,
          document.body.children.length,
          document.documentElement.hidden,
          sessionStorage.getItem('display'),
        ];
        if (document.body.children.length === 0) sessionStorage.setItem('look', JSON.stringify(look));
      });
    });
    await page.goto(addressOf('home', 'ug'));
    await page.evaluate(() => sessionStorage.setItem('display', '{"size":"large"}'));
    await page.goto(addressOf('article', 'ug'));
    await act();
    await expect(page).toHaveURL(SITE.leaveTo);
    await page.goBack();
    await expect(page).toHaveURL(addressOf('home', 'ug'));
    const look = await page.evaluate(() => sessionStorage.getItem('look'));
    expect(JSON.parse(look ?? 'null')).toEqual([new URL(SITE.leaveTo).hostname, 0, true, null]);
  }

  test('by the bar: the page is empty at once, and "back" leads past it', async ({ page }) => {
    await expectGone(page, () => page.locator('.safe a').last().click());
  });

  test('by Esc three times', async ({ page }) => {
    await expectGone(page, async () => {
      for (let press = 0; press < 3; press++) await page.keyboard.press('Escape');
    });
  });

  test('other keys between, or two presses, leave nothing', async ({ page }) => {
    await page.goto(addressOf('article', 'bo'));
    for (const key of ['Escape', 'Escape', 'Tab', 'Escape', 'Escape']) await page.keyboard.press(key);
    await expect(page).toHaveURL(addressOf('article', 'bo'));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});

for (const locale of locales) {
  test(`${locale}: an explained word takes the focus, closes with Esc, and leads back to just where she was`, async ({
    page,
  }) => {
    await page.goto(addressOf('article', locale));
    const term = page.locator('a.term').nth(1);
    const sheet = page.locator(`${await term.getAttribute('href')}`);
    await term.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    for (const close of [() => page.keyboard.press('Escape'), () => sheet.locator('a.button').click()]) {
      await term.click();
      await expect(sheet).toHaveCSS('position', 'fixed');
      await expect(sheet).toBeFocused();
      await close();
      await expect(sheet).toHaveCSS('position', 'static');
      await expect(term).toBeFocused();
      await expect(term).toBeInViewport({ ratio: 1 });
      expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(320);
      await expect(page).toHaveURL(addressOf('article', locale));
    }
  });
}
