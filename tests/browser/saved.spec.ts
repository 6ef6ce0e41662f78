/** Saved pages: an article, a topic, a whole language; through every trouble, each is whole or not there; and all can be erased. */
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { Copy, kept, Line, lose, nearTools, ready, regain } from './line.ts';
import { addressOf, filled, type Locale, locales, scrollThrough, wordsIn } from './pages.ts';

test.use({ serviceWorkers: 'allow' });
let line: Line;
test.beforeEach(async ({ baseURL }) => {
  line = new Line(baseURL ?? '');
  await line.up();
});
test.afterEach(async ({ context }) => {
  await context.close();
  await line.down();
});

const ARTICLE = 'articles/weak-blood/';
const wordsOf = (locale: Locale) => wordsIn(locale).tools.save;

/** Opens a page and scrolls to its tools. */
async function toTools(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await ready(page);
  await nearTools(page);
  await expect(page.locator('#tools .acts button').first()).toBeVisible();
}
async function saveHere(page: Page, locale: Locale): Promise<void> {
  await page.locator('#tools .acts button').first().click();
  await expect(page.locator('#tools').getByRole('button', { name: wordsOf(locale).remove })).toBeVisible();
}
async function toList(page: Page, locale: Locale, at = line): Promise<void> {
  await page.goto(`${at.url}${addressOf('saved', locale)}`);
  await expect(page.locator('#offers li').first()).toBeVisible();
}
const offer = (page: Page, title: string) => page.locator('#offers li').filter({ hasText: title }).getByRole('button');

/** Every saved page has all that it needs, and is the text that was listed. */
async function expectWhole(page: Page): Promise<void> {
  const broken = await page.evaluate(async () => {
    const [saved, parts, shell] = await Promise.all(['saved', 'parts', 'shell'].map((name) => caches.open(name)));
    const wrong: string[] = [];
    for (const answer of (await saved?.matchAll()) ?? []) {
      const record = JSON.parse(decodeURIComponent(answer.headers.get('x-saved-page') ?? '')) as {
        address: string;
        parts: string[];
      };
      if (!(await answer.text()).trimEnd().endsWith('</html>')) wrong.push(record.address);
      for (const part of record.parts)
        if (!(await parts?.match(part)) && !(await shell?.match(part, { ignoreSearch: true })))
          wrong.push(`${record.address} lacks ${part}`);
    }
    return wrong;
  });
  expect(broken).toEqual([]);
}

for (const locale of locales) {
  const words = wordsIn(locale);
  const save = wordsOf(locale);
  test(`${locale}: an article is saved from its own page with its size told beforehand, then read, found and removed without a network`, async ({
    page,
    context,
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
}) => {
  const words = wordsIn('ug').saved;
  await page.goto(`${line.url}/ug/`);
  await ready(page);
  await toList(page, 'ug');
  const row = page.locator('#offers li').nth(3);
  await expect(row.locator('.small')).toHaveText(/\d+ KB/);
  await row.getByRole('button').click();
  await expect(page.locator('#progress')).toContainText(filled(wordsOf('ug').finished, { n: '6' }));
  await expect(page.locator('#pages li')).toHaveCount(6);
  await expectWhole(page);
  await lose(context, line);
  await page.reload();
  const pages = await page.locator('#pages a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  const title = await page.locator('#pages a').first().innerText();
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
}) => {
  test.slow();
  const save = wordsOf('bo');
  const { whole } = wordsIn('bo').saved;
  await page.goto(`${line.url}/bo/`);
  await ready(page);
  await toList(page, 'bo');
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

test('she stops saving, keeps what came, and is not asked again', async ({ page }) => {
  const save = wordsOf('en');
  await page.goto(`${line.url}/en/`);
  await ready(page);
  await toList(page, 'en');
  line.fail(/\/en\/signs\/\w+\/$/, 'hang');
  await offer(page, wordsIn('en').saved.whole).click();
  await expect.poll(async () => (await kept(page, 'saved')).length).toBeGreaterThan(2);
  await page.getByRole('button', { name: save.stop }).click();
  await expect(page.locator('#progress')).toHaveText(save.trouble.stopped);
  await page.locator('#job-acts').getByRole('button', { name: save.cancel }).click();
  await expect(page.locator('#job')).toBeHidden();
  line.mend();
  await toList(page, 'en');
  await expect(page.locator('#job')).toBeHidden();
  await expect(page.locator('#pages li').first()).toBeVisible();
  await expectWhole(page);
});

test('a full phone says so, keeps what is whole and stores no half page', async ({ page, context }) => {
  const save = wordsOf('en');
  await page.goto(`${line.url}/en/`);
  await ready(page);
  await toList(page, 'en');
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
  test(`an answer of the kind "${fault}" is never saved, and a second try succeeds`, async ({ page }) => {
    const save = wordsOf('en');
    await toTools(page, `${line.url}/en/${ARTICLE}`);
    line.fail(/weak-blood/, fault);
    await page.locator('#tools .acts button').first().click();
    await expect(page.locator('#tools [role=status]')).toHaveText(
      fault === 'portal' ? save.trouble.broken : save.trouble.offline,
    );
    expect(await kept(page, 'saved')).toEqual([]);
    line.mend();
    await saveHere(page, 'en');
    await expectWhole(page);
  });
}

test('stores that the browser cleared leave a readable page and an empty list, and fill again', async ({ page, context }) => {
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

test('everything is erased in one tap: pages, copies, choices and the worker', async ({ page }) => {
  await page.goto(`${line.url}/`);
  await page.locator('.langs a[lang=en]').click();
  await toTools(page, `${line.url}/en/${ARTICLE}`);
  await saveHere(page, 'en');
  await toList(page, 'en');
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

test.describe('a site that changes', () => {
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
});
