/** Saved pages: an article, a topic, a whole language; through every trouble, each is whole or not there; and all can be erased. */
import { expect } from '@playwright/test';
import { kept, lose, nearTools, ready, test } from '../line.ts';
import { addressOf, filled, locales, scrollThrough, wordsIn } from '../pages.ts';
import { ARTICLE, expectWhole, offer, saveHere, toList, toTools, wordsOf } from '../saving.ts';

for (const locale of locales) {
  const words = wordsIn(locale);
  const save = wordsOf(locale);
  test(`${locale}: an article is saved from its own page with its size told beforehand, then read, found and removed without a network`, async ({
    page,
    context,
    line,
  }) => {
    await toTools(page, `${line.url}/${locale}/${ARTICLE}`);
    const title = await page.locator('h1').innerText();
    const button = page.locator('#tools .acts button').first();
    await expect(button).toHaveText(/[0-9༠-༩]+ KB/);
    await saveHere(page, locale);
    await page.goto(`${line.url}/${locale}/stories/`);
    await lose(context, line);
    await page.goto(`${line.url}${addressOf('saved', locale)}`);
    await expect(page.locator('#offers')).toHaveText(save.trouble.offline);
    const link = page.locator('#pages a');
    await expect(link).toHaveText(title);
    await link.click();
    await expect(page.locator('h1')).toHaveText(title);
    await scrollThrough(page);
    expect(await page.evaluate(() => [...document.images].every(({ naturalWidth }) => naturalWidth > 0))).toBe(true);
    await nearTools(page);
    await page.locator('#tools').getByRole('button', { name: save.remove }).click();
    await expect(page.locator('#tools')).not.toContainText(save.list);
    await page.goto(`${line.url}${addressOf('saved', locale)}`);
    await expect(page.getByText(words.saved.none)).toBeVisible();
    expect(await kept(page, 'saved')).toEqual([]);
  });
}

test('a topic is saved with its size told beforehand, its list is searched by title and by text, each page opens without a network', async ({
  page,
  context,
  line,
}) => {
  const words = wordsIn('ug').saved;
  await page.goto(`${line.url}/ug/`);
  await ready(page);
  await toList(page, 'ug', line);
  const row = page.locator('#offers li').nth(3);
  await expect(row.locator('.small')).toHaveText(/\d+ KB/);
  const told = /\d+/.exec(await row.locator('.small').innerText())?.[0] ?? '';
  await row.getByRole('button').click();
  await expect(page.locator('#progress')).toContainText(filled(wordsOf('ug').finished, { n: told }));
  await expect(page.locator('#pages li')).toHaveCount(Number(told));
  await expectWhole(page);
  await lose(context, line);
  await page.reload();
  const pages = await page.locator('#pages a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  // What is not shown yet has no inner text.
  const title = (await page.locator('#pages a').first().textContent()) ?? '';
  await page.getByLabel(words.filter).fill(title.slice(0, 8));
  await expect(page.locator('#pages a').first()).toHaveText(title);
  await page.getByLabel(words.filter).fill('تۆمۈر');
  await expect.poll(() => page.locator('#pages li').count()).toBeGreaterThan(0);
  await page.getByLabel(words.filter).fill('ꒌꒌꒌ');
  await expect(page.getByText(words.nothingFound)).toBeVisible();
  for (const address of pages) {
    await page.goto(address);
    await expect(page.locator('h1')).toBeVisible();
    expect(await page.evaluate(() => document.querySelector('#not-here') === null)).toBe(true);
  }
});

test('a whole language survives a dropped line and a reload, goes on where it stopped, and fetches nothing twice', async ({
  page,
  context,
  line,
}) => {
  test.slow();
  const save = wordsOf('bo');
  const { whole } = wordsIn('bo').saved;
  await page.goto(`${line.url}/bo/`);
  await ready(page);
  await toList(page, 'bo', line);
  line.fail(/\/bo\/signs\/(?:fever|pain)\/$/, 'drop');
  await offer(page, whole).click();
  await expect(page.locator('#progress')).toHaveText(save.trouble.offline);
  await expectWhole(page);
  const first = await kept(page, 'saved');
  expect(first.length).toBeGreaterThan(3);
  line.mend();
  await page.reload();
  await expect(page.locator('#progress')).toContainText(whole);
  line.asked.length = 0;
  await page.getByRole('button', { name: save.goOn }).click();
  await expect(page.locator('#job-acts button')).toHaveCount(0, { timeout: 30_000 });
  const all = await kept(page, 'saved');
  expect(all.length).toBeGreaterThan(40);
  expect(line.asked.filter((path) => first.includes(path))).toEqual([]);
  await expectWhole(page);
  await page.reload();
  await expect(page.locator('#job')).toBeHidden();
  await lose(context, line);
  for (const address of all.filter((_, place) => place % 6 === 0)) {
    const answer = await page.goto(line.url + address);
    expect(answer?.status(), address).toBe(200);
  }
});

test('she stops saving, keeps what came, and is not asked again', async ({ page, line }) => {
  const save = wordsOf('en');
  await page.goto(`${line.url}/en/`);
  await ready(page);
  await toList(page, 'en', line);
  line.fail(/\/en\/signs\/\w+\/$/, 'hang');
  await offer(page, wordsIn('en').saved.whole).click();
  await expect.poll(async () => (await kept(page, 'saved')).length).toBeGreaterThan(2);
  await page.getByRole('button', { name: save.stop }).click();
  await expect(page.locator('#progress')).toHaveText(save.trouble.stopped);
  await page.locator('#job-acts').getByRole('button', { name: save.cancel }).click();
  await expect(page.locator('#job')).toBeHidden();
  line.mend();
  await toList(page, 'en', line);
  await expect(page.locator('#job')).toBeHidden();
  await expect(page.locator('#pages li').first()).toBeVisible();
  await expectWhole(page);
});

test('a full phone says so, keeps what is whole and stores no half page', async ({ page, context, line }) => {
  const save = wordsOf('en');
  await page.goto(`${line.url}/en/`);
  await ready(page);
  await toList(page, 'en', line);
  const session = await context.newCDPSession(page);
  const used = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  await session.send('Storage.overrideQuotaForOrigin', { origin: line.url, quotaSize: used + 250_000 });
  await offer(page, wordsIn('en').saved.whole).click();
  await expect(page.locator('#progress')).toHaveText(save.trouble.full, { timeout: 20_000 });
  await expectWhole(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: line.url });
  await page.getByRole('button', { name: save.goOn }).click();
  await expect(page.locator('#job-acts button')).toHaveCount(0, { timeout: 30_000 });
  await expectWhole(page);
});

for (const fault of ['cut', 'portal', 'drop', 'trouble'] as const) {
  test(`an answer of the kind "${fault}" is never saved, and a second try succeeds`, async ({ page, line }) => {
    const save = wordsOf('en');
    await toTools(page, `${line.url}/en/${ARTICLE}`);
    line.fail(/weak-blood/, fault);
    await page.locator('#tools .acts button').first().click();
    await expect(page.locator('#tools [role=status]').first()).toHaveText(
      fault === 'portal' ? save.trouble.broken : save.trouble.offline,
      { timeout: 15_000 },
    );
    expect(await kept(page, 'saved')).toEqual([]);
    line.mend();
    await saveHere(page, 'en');
    await expectWhole(page);
  });
}

test('a line that stalls leaves her a button to stop, and the page can be saved again', async ({ page, line }) => {
  const save = wordsOf('en');
  await toTools(page, `${line.url}/en/${ARTICLE}`);
  line.fail(/weak-blood/, 'hang');
  await page.locator('#tools .acts button').first().click();
  await page.locator('#tools').getByRole('button', { name: save.stop }).click();
  await expect(page.locator('#tools [role=status]').first()).toHaveText(save.trouble.stopped);
  expect(await kept(page, 'saved')).toEqual([]);
  line.mend();
  await saveHere(page, 'en');
  await expectWhole(page);
});

test('stores that the browser cleared leave a readable page and an empty list, and fill again', async ({
  page,
  context,
  line,
}) => {
  await toTools(page, `${line.url}/en/${ARTICLE}`);
  await saveHere(page, 'en');
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.reload();
  await expect(page.locator('h1')).toBeVisible();
  await ready(page);
  await expect.poll(async () => (await kept(page, 'shell')).some((path) => path.startsWith('/en/saved/'))).toBe(true);
  await lose(context, line);
  await page.goto(`${line.url}${addressOf('saved', 'en')}`);
  await expect(page.getByText(wordsIn('en').saved.none)).toBeVisible();
});

test('a page saved long ago opens without a network, and both it and the list say by today’s date that its check is overdue', async ({
  page,
  context,
  line,
}) => {
  const save = wordsOf('en');
  await toTools(page, `${line.url}/en/${ARTICLE}`);
  await saveHere(page, 'en');
  const due = (await page.locator('article').getAttribute('data-due')) ?? '';
  const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(due));
  await lose(context, line);
  const later = new Date(due);
  later.setUTCFullYear(later.getUTCFullYear() + 1);
  await page.clock.setFixedTime(later);
  await page.goto(`${line.url}${addressOf('saved', 'en')}`);
  await expect(page.locator('#pages')).toContainText(filled(save.due, { date }));
  await page.locator('#pages a').click();
  await expect(page.locator('article > .notice')).toHaveText(filled(save.due, { date }));
  await page.clock.setFixedTime('2001-01-01');
  await page.goto(`${line.url}${addressOf('saved', 'en')}`);
  await expect(page.locator('#pages')).toContainText(save.clock);
});

test('everything is erased in one tap: pages, copies, choices and the worker', async ({ page, line }) => {
  await page.goto(`${line.url}/`);
  await page.locator('.langs a[lang=en]').click();
  await toTools(page, `${line.url}/en/${ARTICLE}`);
  await saveHere(page, 'en');
  await toList(page, 'en', line);
  await expect(page.locator('[data-stored=saved]')).toHaveText('1');
  await expect(page.locator('[data-stored=choices]')).toHaveText('1');
  await page.getByRole('button', { name: wordsIn('en').saved.erase }).click();
  await expect(page.getByText(wordsIn('en').saved.erased)).toBeVisible();
  for (const name of ['saved', 'visited', 'choices']) await expect(page.locator(`[data-stored=${name}]`)).toHaveText('0');
  expect(
    await page.evaluate(async () => [
      await caches.keys(),
      localStorage.length,
      sessionStorage.length,
      (await navigator.serviceWorker.getRegistrations()).length,
    ]),
  ).toEqual([[], 0, 0, 0]);
});
