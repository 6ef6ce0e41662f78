/** The radio desk in a studio without a network: prompter and rundown come with what was saved. */
import { expect, type Page } from '@playwright/test';
import { lose, ready, test } from '../line.ts';
import { addressOf, filled, locales, wordsIn } from '../pages.ts';
import { expectWhole, saveHere, toList, toTools, wordsOf } from '../saving.ts';

const SLUG = 'danger-signs-in-pregnancy';

/** The prompter stands there with its lines, marks one, and runs. */
async function expectRunning(page: Page, start: string, least: number): Promise<void> {
  await expect(page.locator('.said[aria-current]')).toHaveCount(1);
  expect(await page.locator('.said').count()).toBeGreaterThan(least);
  await page.getByRole('button', { name: start, exact: true }).click();
  await expect(page.locator('#elapsed')).not.toHaveText('0:00');
}

for (const locale of locales) {
  const { radio } = wordsIn(locale);

  test(`${locale}: a script saved from its page brings its prompter, which was never opened, and takes it along when removed`, async ({
    page,
    context,
    line,
  }) => {
    await toTools(page, `${line.url}${addressOf('script', locale)}`);
    await saveHere(page, locale);
    await expectWhole(page);
    await page.goto(`${line.url}/${locale}/stories/`);
    await lose(context, line);
    await page.goto(`${line.url}${addressOf('script', locale)}`);
    await page.getByRole('link', { name: radio.prompter, exact: true }).click();
    await expect(page).toHaveURL(`${line.url}/${locale}/on-air/${SLUG}/`);
    await expectRunning(page, radio.air.start, 30);
    await page.goto(`${line.url}${addressOf('saved', locale)}`);
    await page
      .locator('#pages')
      .getByRole('button', { name: wordsOf(locale).remove })
      .first()
      .click();
    await expect(page.locator('#pages li')).toHaveCount(0);
    expect((await page.goto(`${line.url}/${locale}/on-air/${SLUG}/`))?.status()).toBe(503);
  });
}

test('a rundown is put together and run as one prompter without a network, though only a topic was saved and neither was ever opened', async ({
  page,
  context,
  line,
}) => {
  const { rundown, radio } = wordsIn('bo');
  await toList(page, 'bo', line);
  await page.locator('#offers li[data-what=pregnancy] button').click();
  await expect(page.locator('#progress')).toContainText(new RegExp(filled(wordsOf('bo').finished, { n: '[༠-༩]+' })));
  await expectWhole(page);
  await lose(context, line);

  await page.goto(`${line.url}${addressOf('rundown', 'bo')}`);
  await page.locator('#script').selectOption(`${SLUG} 180`);
  await page.locator('#add-script button').click();
  await page.locator('#what').fill('བརྡ་ཐོ།');
  await page.locator('#add-own button').click();
  await page.reload();
  await expect(page.locator('#rows > li')).toHaveCount(2);
  // The library for Word files is too heavy to come along unasked; the file that can be opened again needs none.
  await page.getByRole('button', { name: rundown.docx, exact: true }).click();
  await expect(page.locator('#said')).toHaveText(rundown.notMade);
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: rundown.file, exact: true }).click();
  expect(await (await file).failure()).toBeNull();
  await page.getByRole('link', { name: rundown.prompter, exact: true }).click();
  await expect(page.locator('.said').last()).toContainText('བརྡ་ཐོ།');
  await expectRunning(page, radio.air.start, 20);
});

test('a prompter that was read opens again without a network, though nothing was saved', async ({ page, context, line }) => {
  await page.goto(`${line.url}${addressOf('script', 'ug')}`);
  await ready(page);
  await page.goto(`${line.url}/ug/on-air/${SLUG}/`);
  await expect(page.locator('.said[aria-current]')).toHaveCount(1);
  await lose(context, line);
  await page.reload();
  await expectRunning(page, wordsIn('ug').radio.air.start, 30);
});
