/** The radio desk: a host reads a script at her own pace, runs it as a prompter, plans a programme and takes it along. */
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { addressOf, type Locale, locales, wordsIn } from '../pages.ts';

const SLUG = 'danger-signs-in-pregnancy';
const air = (locale: Locale) => `/${locale}/on-air/${SLUG}/`;
const seconds = (clock: string): number => clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
const here = (page: Page) => page.locator('.said[aria-current]');

for (const locale of locales) {
  const { radio, rundown } = wordsIn(locale);

  test(`${locale}: every form of a script can be downloaded and says that it is a draft`, async ({ page, request }) => {
    await page.goto(addressOf('script', locale));
    const links = page.locator('a[download][href*="/radio/"]');
    await expect(links).toHaveCount(6);
    for (const href of await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))) {
      const answer = await request.get(href);
      expect(answer.status(), href).toBe(200);
      expect((await answer.body()).length, href).toBeGreaterThan(1000);
    }
    const zip = unzipSync(new Uint8Array(await (await request.get(`/${locale}/radio/${SLUG}.zip`)).body()));
    expect(Object.keys(zip)).toHaveLength(7);
    expect(await (await request.get(`/${locale}/radio/${SLUG}.txt`)).text()).toContain(radio.draft);
  });

  test(`${locale}: the prompter marks the line that is said, goes on by key and button, and counts what is left`, async ({
    page,
  }) => {
    await page.goto(air(locale));
    await expect(page.getByText(radio.draft)).toBeVisible();
    const first = (await here(page).textContent()) ?? '';
    await page.keyboard.press('ArrowDown');
    await expect(here(page)).not.toHaveText(first);
    await page.getByRole('button', { name: radio.air.back, exact: true }).click();
    await expect(here(page)).toHaveText(first);
    const before = seconds(await page.locator('#remaining').innerText());
    await page.getByRole('button', { name: radio.air.faster, exact: true }).click();
    expect(seconds(await page.locator('#remaining').innerText())).toBeLessThan(before);
    await page.getByRole('button', { name: radio.air.start, exact: true }).click();
    await expect(page.locator('body')).toHaveClass(/running/);
    await expect(page.locator('#elapsed')).not.toHaveText('0:00');
    await expect(page.locator('#draft'), 'the host sees at every line that it is a draft').toBeInViewport();
    await page.getByRole('button', { name: radio.air.stop, exact: true }).click();
    await expect(page.locator('body')).not.toHaveClass(/running/);
    await page.locator('#version').selectOption('60');
    const left = await page.locator('.said:visible').count();
    expect(left).toBeGreaterThan(5);
    expect(left).toBeLessThan(await page.locator('.said').count());
    // Danger signs are in every version.
    await expect(page.locator('.said.keep:visible')).toHaveCount(await page.locator('.said.keep').count());
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .setLegacyMode(true)
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target}`)).toEqual([]);
  });

  test(`${locale}: a programme is put together, moved, kept over a reload, saved and opened again`, async ({ page }, info) => {
    await page.goto(addressOf('rundown', locale));
    await page.locator('#name').fill('Test');
    await page.locator('#start').fill('19:00');
    await page.locator('#end').fill('19:05');
    await page.locator('#end').blur();
    await page.locator('#add-script button').click();
    await page.locator('#what').fill('<b>一</b>');
    await page.locator('#add-own button').click();
    const rows = page.locator('#rows > li');
    await expect(rows).toHaveCount(2);
    await expect(rows.nth(1)).toContainText('<b>一</b>');
    await expect(rows.first()).toContainText('19:00:00');
    const firstEnd = await rows.nth(1).locator('bdi').first().innerText();
    expect(seconds(firstEnd)).toBeGreaterThan(seconds('19:00:20'));
    await rows.nth(1).locator('[data-act=up]').click();
    await expect(rows.first()).toContainText('<b>一</b>');
    await expect(rows.first().locator('[data-act=up]')).toBeFocused();

    await page.reload();
    await expect(rows).toHaveCount(2);
    await expect(rows.first()).toContainText('<b>一</b>');
    await expect(page.locator('#name')).toHaveValue('Test');

    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: rundown.file, exact: true }).click();
    const file = info.outputPath('rundown.json');
    await (await saved).saveAs(file);
    await page.getByRole('button', { name: rundown.clear, exact: true }).click();
    await expect(rows).toHaveCount(0);
    await page.locator('#open').setInputFiles(file);
    await expect(rows).toHaveCount(2);
    for (const [text, said] of [
      ['{', rundown.refusals['not-json']],
      ['{"format":"health-bridge-rundown-9"}', rundown.refusals.newer],
      ['[]', rundown.refusals['not-rundown']],
    ] as const) {
      await page.locator('#open').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
      await expect(page.locator('#said')).toHaveText(said);
      await expect(rows).toHaveCount(2);
    }
    await page.locator('#file').scrollIntoViewIfNeeded();
    await expect(page.locator('#said'), 'the answer stands where the button is').toBeInViewport();

    const word = page.waitForEvent('download');
    await page.getByRole('button', { name: rundown.docx, exact: true }).click();
    const made = info.outputPath('rundown.docx');
    await (await word).saveAs(made);
    const xml = new TextDecoder().decode(unzipSync(new Uint8Array(readFileSync(made)))['word/document.xml']);
    expect(xml).toContain('&lt;b&gt;一&lt;/b&gt;');
    expect(xml.includes('<w:bidiVisual/>')).toBe(locale === 'ug');
    expect(xml, 'a sheet in the studio says which script is a draft').toContain(radio.draft);

    await page.getByRole('link', { name: rundown.prompter, exact: true }).click();
    await expect(page.locator('.said').nth(3)).toBeVisible();
    await expect(here(page)).toHaveCount(1);
  });
}

for (const locale of ['ug', 'bo'] as const)
  test(`${locale}: a line taller than the phone begins with its first words, and its last words come while it is read`, async ({
    page,
  }) => {
    await page.clock.install();
    await page.goto(air(locale));
    for (let index = 0; index < 9; index += 1) await page.locator('#larger').click();
    await page.locator('.said').nth(6).click();
    const edges = () =>
      page.evaluate(() => {
        const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
        const line = box('.said[aria-current]');
        return { fromTop: line.top - box('header').bottom, fromBottom: line.bottom - box('footer').top, height: line.height };
      });
    const begun = await edges();
    expect(begun.height).toBeGreaterThan(640);
    expect(Math.abs(begun.fromTop)).toBeLessThan(3);
    await page.locator('#run').click();
    const seen: number[] = [];
    const said = await here(page).textContent();
    for (let second = 0; second < 60 && (await here(page).textContent()) === said; second += 1) {
      seen.push((await edges()).fromBottom);
      await page.clock.runFor(1000);
    }
    expect(Math.min(...seen)).toBeLessThan(begun.height / 8);
  });

for (const [where, field] of [
  ['rundown', '#name'],
  ['search', '#q'],
] as const)
  test(`bo: what she types shows its vowels above (${where})`, async ({ page }) => {
    await page.goto(addressOf(where, 'bo'));
    await page.locator(field).fill('ཚོད་ཀྱི་མེད།');
    // A field draws nothing above or below its line.
    const { above, below } = await page.locator(field).evaluate((input) => {
      const style = getComputedStyle(input);
      const pen = document.createElement('canvas').getContext('2d');
      if (!pen) throw new Error('no canvas');
      pen.font = style.font;
      const { actualBoundingBoxAscent, actualBoundingBoxDescent, fontBoundingBoxAscent, fontBoundingBoxDescent } =
        pen.measureText('ཚོད་ཀྱི་མེད།');
      const line = Number.parseFloat(style.lineHeight);
      const above = (line - fontBoundingBoxAscent - fontBoundingBoxDescent) / 2 + fontBoundingBoxAscent;
      return { above: above - actualBoundingBoxAscent, below: line - above - actualBoundingBoxDescent };
    });
    expect(above).toBeGreaterThanOrEqual(0);
    expect(below).toBeGreaterThanOrEqual(0);
  });

test('a mouse on a control leaves the keys to the text', async ({ page }) => {
  await page.goto(air('ug'));
  await page.locator('#larger').click();
  await page.keyboard.press(' ');
  await expect(page.locator('body')).toHaveClass(/running/);
});

test('the host measures her pace in a minute: all times follow, on this device only, until she forgets it', async ({ page }) => {
  await page.clock.install();
  await page.goto(addressOf('script', 'ug'));
  const total = page.locator('[data-total="300"]');
  const usual = await total.innerText();
  await page.locator('#pace-start').click();
  await page.clock.runFor(61_000);
  await page.locator('#pace-last').selectOption({ index: 3 });
  await expect(total).not.toHaveText(usual);
  const own = await total.innerText();
  expect(await page.evaluate(() => Object.keys(localStorage))).toContain('pace.ug');
  await page.reload();
  await expect(total).toHaveText(own);
  await page.locator('#pace-forget').click();
  await expect(total).toHaveText(usual);
  expect(await page.evaluate(() => Object.keys(localStorage))).not.toContain('pace.ug');
});

test('a rundown that cannot be kept says so, and nothing of it is lost from the page', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto(addressOf('rundown', 'bo'));
  await page.locator('#add-script button').click();
  await expect(page.locator('#said')).toHaveText(wordsIn('bo').rundown.notKept);
  await expect(page.locator('#rows > li')).toHaveCount(1);
});

test('a rundown kept by a newer version of the page is not written over, and can be saved as the file that it was', async ({
  page,
}, info) => {
  const newer = '{"format":"health-bridge-rundown-2","title":"夜间","items":[]}';
  await page.goto(addressOf('rundown', 'zh-CN'));
  await page.evaluate((text) => localStorage.setItem('rundown', text), newer);
  await page.reload();
  await expect(page.locator('#said')).toHaveText(wordsIn('zh-CN').rundown.refusals.newer);
  await page.locator('#name').fill('早间');
  await page.locator('#name').blur();
  await page.reload();
  await expect(page.locator('#name')).toHaveValue('早间');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: wordsIn('zh-CN').rundown.file, exact: true }).click();
  const file = info.outputPath('rundown.json');
  await (await saved).saveAs(file);
  expect(readFileSync(file, 'utf8')).toBe(newer);
});

test('the list of scripts is made shorter by topic, length and form, and the choice stands in the address', async ({ page }) => {
  await page.goto(addressOf('radio', 'zh-CN'));
  const items = page.locator('main .list > li:visible');
  const all = await items.count();
  await page.locator('select[name=length]').selectOption('300');
  const long = await page.locator('main .list > li[data-length~="300"]').count();
  expect(long).toBeGreaterThan(1);
  expect(long).toBeLessThan(all);
  await expect(items).toHaveCount(long);
  await page.locator('select[name=length]').selectOption('60');
  await expect(items).toHaveCount(all);
  await page.locator('select[name=format]').selectOption('spot');
  await expect(page).toHaveURL(/format=spot/);
  expect(await items.count()).toBeLessThan(all);
  await page.reload();
  await expect(page.locator('select[name=format]')).toHaveValue('spot');
  expect(await items.count()).toBeLessThan(all);
});

test('without JavaScript scripts and prompter are read all the same, and the rundown says what it needs', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto(air('bo'));
  expect(await page.locator('.said:visible').count()).toBeGreaterThan(20);
  await expect(page.locator('footer')).toBeHidden();
  await page.goto(addressOf('rundown', 'bo'));
  await expect(page.locator('noscript p')).toHaveText(wordsIn('bo').rundown.noScript);
  await context.close();
});

test('on paper a rundown has its items and none of its buttons', async ({ page }) => {
  await page.goto(addressOf('rundown', 'ug'));
  await page.locator('#add-script button').click();
  await expect(page.locator('#rows li')).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#rows li')).toBeVisible();
  // The style for paper comes when the text has been painted.
  await expect(page.locator('main button:visible, main .button:visible, main input:visible')).toHaveCount(0);
});
