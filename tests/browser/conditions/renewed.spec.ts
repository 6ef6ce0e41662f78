/** Saved pages of a site that changes: newer text, an update that breaks off, and pages that are sensitive. */
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { Copy, kept, lose, regain } from '../line.ts';
import { addressOf, filled, scrollThrough, wordsIn } from '../pages.ts';
import { ARTICLE, offer, saveHere, toList, toTools, wordsOf } from '../saving.ts';

test.use({ serviceWorkers: 'allow' });
let copy: Copy;
const file = `en/${ARTICLE}index.html`;
test.beforeEach(async () => {
  copy = await Copy.open();
});
test.afterEach(async ({ context }) => {
  await context.close();
  await copy.close();
});

const withNetwork = async (context: BrowserContext, page: Page, address: string) => {
  await regain(context, copy.line);
  await page.goto(copy.line.url + address);
};

test('tells of newer text, and an update that breaks off leaves the older page whole', async ({ page, context }) => {
  const save = wordsOf('en');
  await toTools(page, `${copy.line.url}/en/${ARTICLE}`);
  const title = await page.locator('h1').innerText();
  await saveHere(page, 'en');
  copy.update({
    [file]: (html) => html.replace(`${title}</h1>`, 'A newer text</h1>'),
    // Another script in every page, as each build may bring, is no newer text.
    'en/help/index.html': (html) => html.replace('</body>', '<!-- another build --></body>'),
  });
  await toList(page, 'en', copy.line);
  await expect(page.locator('#pages')).toContainText(save.newer);
  copy.line.fail(/weak-blood\/$/, 'cut');
  await page.getByRole('button', { name: save.update }).click();
  await expect(page.locator('#said')).toHaveText(save.trouble.offline);
  await lose(context, copy.line);
  await page.goto(`${copy.line.url}/en/${ARTICLE}`);
  await expect(page.locator('h1')).toHaveText(title);
  copy.line.mend();
  await withNetwork(context, page, addressOf('saved', 'en'));
  await page.getByRole('button', { name: save.update }).click();
  await expect(page.locator('#said')).toHaveText(filled(save.finished, { n: '1' }));
  await expect(page.locator('#pages')).not.toContainText(save.newer);
  await lose(context, copy.line);
  await page.goto(`${copy.line.url}/en/${ARTICLE}`);
  await expect(page.locator('h1')).toHaveText('A newer text');
  await copy.line.up();
});

test('asks twice before a sensitive page is saved, keeps no copy unasked, and lists it only when asked', async ({
  page,
  context,
}) => {
  const save = wordsOf('en');
  copy.update({
    [file]: (html) => html.replace('<article ', '<article data-sensitive '),
  });
  await toTools(page, `${copy.line.url}/en/${ARTICLE}`);
  const title = await page.locator('h1').innerText();
  await scrollThrough(page);
  await page.reload();
  await scrollThrough(page);
  expect(await kept(page, 'visited')).toEqual([]);
  expect((await kept(page, 'parts')).filter((path) => /drawings|\.webp/.test(path))).toEqual([]);
  await page.locator('#tools .acts button').first().click();
  await expect(page.locator('#tools')).toContainText(save.private);
  await page.getByRole('button', { name: save.cancel }).click();
  await expect(page.locator('#tools')).not.toContainText(save.private);
  expect(await kept(page, 'saved')).toEqual([]);
  await page.locator('#tools .acts button').first().click();
  await page.getByRole('button', { name: save.saveAnyway }).click();
  await expect(page.locator('#tools').getByRole('button', { name: save.remove })).toBeVisible();

  await lose(context, copy.line);
  await page.goto(`${copy.line.url}${addressOf('saved', 'en')}`);
  const show = page.getByRole('button', { name: filled(save.privatePages, { n: '1' }) });
  await expect(show).toBeVisible();
  await expect(page.locator('main')).not.toContainText(title);
  await show.click();
  await expect(page.locator('#pages a')).toHaveText(title);
  await page.getByRole('button', { name: save.remove }).click();
  await expect(page.locator('#pages li')).toHaveCount(0);
  expect((await kept(page, 'parts')).filter((path) => /drawings|\.webp/.test(path))).toEqual([]);

  await withNetwork(context, page, addressOf('saved', 'en'));
  await offer(page, wordsIn('en').saved.whole).click();
  await expect(page.locator('#job-acts button')).toHaveCount(0, { timeout: 30_000 });
  expect(await kept(page, 'saved')).not.toContain(`/en/${ARTICLE}`);
});
