/** Choices of look, a name that says nothing, and listening: made by script below a text, never needed, kept only if she asks. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { addressOf, type Locale, locales, pagesIn, wordsIn } from '../pages.ts';

/** Goes down to the tools and opens what is folded. */
async function openTools(page: Page): Promise<void> {
  await page.locator('#tools, .foot').first().scrollIntoViewIfNeeded();
  const parts = page.locator('.tools > div > details > summary');
  await expect(parts).toHaveCount(2);
  for (const part of await parts.all()) await part.click();
}
const textSize = (page: Page) => page.locator('h1').evaluate((title) => Number.parseFloat(getComputedStyle(title).fontSize));
const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const stored = (page: Page) => page.evaluate(() => ({ ...localStorage }));

for (const locale of locales) {
  const { display, exit } = wordsIn(locale).tools;

  test(`${locale}: size, space and colours count at once and on the next page, and are kept only if she asks`, async ({
    page,
  }) => {
    await page.goto(addressOf('article', locale));
    const before = await textSize(page);
    await openTools(page);
    await page.getByLabel(display.largest).check();
    await expect.poll(() => textSize(page)).toBeGreaterThan(before * 1.1);
    await page.getByLabel(display.wide).check();
    await page.getByLabel(display.strong).check();
    await expect.poll(() => paper(page)).toBe('rgb(255, 255, 255)');
    expect(await stored(page)).toEqual({});

    await page.goto(addressOf('help', locale));
    await expect.poll(() => paper(page)).toBe('rgb(255, 255, 255)');
    await openTools(page);
    await expect(page.getByLabel(display.largest)).toBeChecked();
    await page.getByLabel(display.remember).check();
    expect(await stored(page)).toEqual({ display: '{"size":"largest","lines":"wide","colours":"strong"}' });
    await page.getByLabel(display.remember).uncheck();
    expect(await stored(page)).toEqual({});
    await expect(page.getByText(exit.limits)).toBeVisible();
  });

  test(`${locale}: axe finds nothing in the open tools, and they fit 320 px with letters of twice the size`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(addressOf('article', locale));
    await openTools(page);
    const { violations } = await new AxeBuilder({ page }).include('.tools').setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(
      await page
        .locator('.tools *')
        .evaluateAll((all) =>
          all
            .filter(
              (one) =>
                one.checkVisibility() && (one.getBoundingClientRect().right > 320.5 || one.getBoundingClientRect().left < -0.5),
            )
            .map((one) => one.outerHTML.slice(0, 80)),
        ),
    ).toEqual([]);
    const labels = await page.locator('.tools label, .tools button, .tools summary').all();
    expect(labels.length).toBeGreaterThan(10);
    for (const label of labels) expect((await label.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(44);
  });
}

test('a neutral name and icon count at once, for the next page too, and can be taken back', async ({ page }) => {
  const { display } = wordsIn('ug').tools;
  await page.goto(addressOf('article', 'ug'));
  const title = await page.title();
  await openTools(page);
  await page.getByLabel(display.neutral).check();
  await expect(page).toHaveTitle(display.notes);
  await expect(page.locator('link[rel=icon]')).toHaveAttribute('href', /icon-plain\.svg$/);
  await page.goto(addressOf('home', 'ug'));
  await expect(page).toHaveTitle(display.notes);
  await page.goto(addressOf('article', 'ug'));
  await openTools(page);
  await page.getByLabel(display.remember).check();
  expect(await stored(page)).toEqual({ neutral: display.notes });
  await page.getByLabel(display.neutral).uncheck();
  await expect(page).toHaveTitle(title);
  expect(await stored(page)).toEqual({});
});

/** Gives the page voices that note what they are asked to say. */
async function giveVoices(page: Page, voices: { lang: string; localService: boolean }[]): Promise<void> {
  await page.addInitScript((known) => {
    const said: string[] = [];
    Object.assign(window, { said });
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => known,
      cancel: () => said.push('—'),
      speak: (speech: { text: string; lang: string; voice: { lang: string }; onend: () => void }) => {
        said.push(`${speech.lang} ${speech.voice.lang} ${speech.text}`);
        if (said.filter((text) => text !== '—').length < 3) setTimeout(() => speech.onend());
      },
    });
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', {
      value: class {
        text: string;
        constructor(text: string) {
          this.text = text;
        }
      },
    });
  }, voices);
}
const said = (page: Page) => page.evaluate(() => (window as unknown as { said: string[] }).said);

test('a voice of the language reads title, main message and text, one sentence after the other, and stops', async ({ page }) => {
  await giveVoices(page, [
    { lang: 'en-US', localService: true },
    { lang: 'zh-CN', localService: true },
  ]);
  await page.goto(addressOf('article', 'zh-CN'));
  const { listen } = wordsIn('zh-CN').tools;
  await openTools(page);
  await page.getByRole('button', { name: listen.play }).click();
  await expect.poll(async () => (await said(page)).length).toBe(3);
  const spoken = await said(page);
  expect(spoken[0]).toBe(`zh-CN zh-CN ${await page.locator('h1').innerText()}`);
  for (const text of spoken) expect(text).toMatch(/^zh-CN zh-CN .*\p{Script=Han}/u);
  await page.getByRole('button', { name: listen.pause }).click();
  await page.getByRole('button', { name: listen.resume }).click();
  await expect.poll(async () => (await said(page)).at(-1)).toBe(spoken.at(-1));
  await page.getByRole('button', { name: listen.stop }).click();
  await expect(page.getByRole('button', { name: listen.play })).toBeVisible();
  expect((await said(page)).at(-1)).toBe('—');
});

for (const locale of ['ug', 'bo'] as Locale[]) {
  test(`${locale}: no voice of another language is offered, nor one that sends the text away`, async ({ page }) => {
    await giveVoices(page, [
      ...['en-US', 'zh-CN', 'tr-TR', 'ar-SA', 'hi-IN'].map((lang) => ({ lang, localService: true })),
      { lang: locale, localService: false },
    ]);
    await page.goto(addressOf('article', locale));
    await openTools(page);
    await expect(page.getByRole('button', { name: wordsIn(locale).tools.listen.play })).toHaveCount(0);
  });
}

const MISSING = {
  'storage denied': () => {
    for (const place of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, place, {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
  },
  'an old browser without observers, voices and fetch': () => {
    for (const name of ['IntersectionObserver', 'speechSynthesis', 'SpeechSynthesisUtterance', 'fetch']) {
      Object.defineProperty(window, name, { value: undefined, configurable: true });
      delete (window as unknown as Record<string, unknown>)[name];
    }
  },
};

for (const [what, take] of Object.entries(MISSING)) {
  test(`with ${what} every page still reads, and nothing throws`, async ({ page }) => {
    test.slow();
    const thrown: string[] = [];
    page.on('pageerror', ({ message }) => thrown.push(message));
    await page.addInitScript(take);
    for (const address of pagesIn('bo')) {
      await page.goto(address);
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await expect(page.locator('h1:visible')).toHaveCount(1);
      expect(thrown.splice(0), address).toEqual([]);
    }
  });
}

test('with storage denied a choice still counts for the page', async ({ page }) => {
  await page.addInitScript(MISSING['storage denied']);
  await page.goto(addressOf('article', 'ug'));
  const before = await textSize(page);
  await openTools(page);
  await page.getByLabel(wordsIn('ug').tools.display.largest).check();
  await expect.poll(() => textSize(page)).toBeGreaterThan(before * 1.1);
});
