/** Without a network: what was read can be read again, nothing wrong is ever kept, and no trouble of the worker is the reader's. */
import { expect, type Page } from '@playwright/test';
import { Copy, kept, lose, ready, regain, test, until } from '../line.ts';
import { addressOf, filled, locales, scrollThrough, wordsIn } from '../pages.ts';

/** An article with a drawing. */
const ARTICLE = 'articles/weak-blood/';

for (const locale of locales) {
  const words = wordsIn(locale);
  test(`${locale}: the first page of the first visit, its picture and its paper, and the help page open again without a network`, async ({
    page,
    context,
    line,
  }) => {
    await page.goto(`${line.url}/${locale}/${ARTICLE}`);
    const title = await page.locator('h1').innerText();
    await ready(page);
    await page.reload();
    await ready(page);
    await scrollThrough(page);
    const pictures = await page.locator('main img').count();
    await expect.poll(async () => (await kept(page, 'parts')).some((part) => /drawings|_astro/.test(part))).toBe(true);
    await lose(context, line);
    await page.reload();
    await expect(page.locator('h1')).toHaveText(title);
    await scrollThrough(page);
    expect(await page.evaluate(() => [...document.images].filter(({ naturalWidth }) => naturalWidth > 0).length)).toBe(pictures);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.safe')).toBeHidden();
    await page.emulateMedia({ media: null });
    await page.goto(`${line.url}${addressOf('help', locale)}`);
    await expect(page.locator('#help a[href="tel:120"]').first()).toBeVisible();
  });

  test(`${locale}: without a network a page that is not on the phone says so in its language and shows what is`, async ({
    page,
    context,
    line,
  }) => {
    await page.goto(`${line.url}/${locale}/${ARTICLE}`);
    await ready(page);
    await lose(context, line);
    const answer = await page.goto(`${line.url}/${locale}/articles/cervical-cancer/`);
    expect(answer?.status()).toBe(503);
    await expect(page.getByText(words.saved.notHere)).toBeVisible();
    await expect(page.getByText(words.saved.none)).toBeVisible();
    await expect.poll(() => kept(page, 'visited')).toEqual([`/${locale}/${ARTICLE}`]);
    await regain(context, line);
    await page.reload();
    await expect(page.getByText(words.saved.notHere)).toHaveCount(0);
  });
}

test('a first visit costs, beside its page, no more than the worker and what help and the saved list need', async ({
  page,
  line,
}) => {
  await page.goto(`${line.url}/ug/${ARTICLE}`);
  await page.waitForLoadState('load');
  await ready(page);
  const beside = line.asked.filter((path) => !path.includes('drawings'));
  expect(beside.filter((path) => /^\/(?:en|bo|zh-CN)\//.test(path))).toEqual([]);
  expect(beside).toContain('/ug/saved/');
  expect(line.bytes).toBeLessThan(10_240 + 61_440 + 10_240);
});

test('a search leaves no trace of what was asked', async ({ page, line }) => {
  await page.goto(`${line.url}${addressOf('search', 'en')}`);
  await ready(page);
  await page.goto(`${line.url}${addressOf('search', 'en')}?q=bleeding`);
  await ready(page);
  for (const store of ['visited', 'parts', 'shell'])
    expect((await kept(page, store)).filter((path) => /bleeding|[?&]q=/.test(path))).toEqual([]);
});

test('the page of a search opens without a network, whatever was asked', async ({ page, context, line }) => {
  await page.goto(`${line.url}${addressOf('search', 'en')}`);
  await ready(page);
  await lose(context, line);
  await page.goto(`${line.url}${addressOf('search', 'en')}?q=iron`);
  await expect(page.getByRole('searchbox')).toHaveValue('iron');
});

test('neither errors, nor login pages of a network, nor what was cut off are ever kept, and what was read is shown instead of trouble', async ({
  page,
  line,
}) => {
  const address = `${line.url}/en/${ARTICLE}`;
  await page.goto(address);
  const title = await page.locator('h1').innerText();
  await ready(page);
  await page.reload();
  await page.goto(`${line.url}/en/articles/nowhere/`);
  line.fail(/\/en\/stories\/$/, 'portal');
  await page.goto(`${line.url}/en/stories/`);
  await expect(page.locator('h1')).toHaveText('Log in');
  line.fail(/\/en\/radio\/$/, 'cut');
  await page.goto(`${line.url}/en/radio/`, { waitUntil: 'commit' }).catch(() => undefined);
  line.fail(/weak-blood/, 'trouble');
  await page.goto(address);
  await expect(page.locator('h1')).toHaveText(title);
  expect(await kept(page, 'visited')).toEqual([`/en/${ARTICLE}`]);
});

test('a host that does not answer is not waited for where there is a copy', async ({ page, line }) => {
  await page.goto(`${line.url}/en/${ARTICLE}`);
  await ready(page);
  await page.reload();
  line.fail(/./, 'hang');
  await page.goto(`${line.url}/en/${ARTICLE}`, { waitUntil: 'commit' });
  await expect(page.locator('h1')).toBeVisible();
});

test('of what was read the phone keeps sixty pages, the newest', async ({ page, line }) => {
  await page.goto(`${line.url}/en/${ARTICLE}`);
  await ready(page);
  await page.evaluate(async () => {
    const store = await caches.open('visited');
    for (let n = 0; n < 80; n++) await store.put(`/en/old-${n}/`, new Response('old'));
  });
  await page.goto(`${line.url}/en/stories/`);
  await expect.poll(async () => (await kept(page, 'visited')).length).toBe(60);
  expect(await kept(page, 'visited')).toContain('/en/stories/');
});

test('who wants no copies gets none, and those made so far are gone', async ({ page, line }) => {
  await page.goto(`${line.url}/en/${ARTICLE}`);
  await ready(page);
  await page.goto(`${line.url}${addressOf('saved', 'en')}`);
  const copies = page.getByLabel(wordsIn('en').saved.copies);
  // Until the page has asked what is stored, the box shows nothing yet.
  await expect(copies).toBeChecked();
  await copies.uncheck();
  await expect(page.locator('[data-stored=visited]')).toHaveText('0');
  await page.goto(`${line.url}/en/${ARTICLE}`);
  await page.goto(`${line.url}${addressOf('saved', 'en')}`);
  await expect(page.getByLabel(wordsIn('en').saved.copies)).not.toBeChecked();
  expect(await kept(page, 'visited')).toEqual([]);
});

for (const [what, paths] of Object.entries({
  'that is not there': /sw\.js/,
  'whose files arrive broken': /\/en\/saved\/$/,
})) {
  test(`a worker ${what} leaves the site as it is, and comes another time`, async ({ page, line }) => {
    line.fail(paths, what === 'that is not there' ? 'trouble' : 'portal');
    await page.goto(`${line.url}/en/${ARTICLE}`);
    await expect(page.locator('h1')).toBeVisible();
    await expect.poll(() => line.asked.some((path) => paths.test(path))).toBe(true);
    await until(page, async () => {
      const found = await navigator.serviceWorker.getRegistration();
      return !found?.installing && !found?.active;
    });
    await page.goto(`${line.url}/en/stories/`);
    await expect(page.locator('h1')).toBeVisible();
    line.mend();
    await page.reload();
    await ready(page);
  });
}

const TAKEN_AWAY: Record<string, () => void> = {
  'without a service worker': () => {
    delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker;
  },
  'whose stores are denied': () => {
    const deny = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    for (const name of ['caches', 'localStorage', 'sessionStorage', 'indexedDB'])
      Object.defineProperty(window, name, { get: deny });
  },
  'that lacks what is new': () => {
    for (const name of ['caches', 'IntersectionObserver', 'requestIdleCallback', 'indexedDB'])
      Object.defineProperty(window, name, { value: undefined });
    Object.defineProperty(navigator, 'storage', { value: undefined });
    delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker;
  },
};
for (const [what, take] of Object.entries(TAKEN_AWAY)) {
  test(`a browser ${what} reads every text, is offered no saving, and says why`, async ({ page, line }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.addInitScript(take);
    await page.goto(`${line.url}/ug/${ARTICLE}`);
    await scrollThrough(page);
    await expect(page.locator('.key')).toBeVisible();
    await expect(page.locator('#tools .acts button')).toHaveCount(0);
    await page.goto(`${line.url}${addressOf('saved', 'ug')}`);
    await expect(page.getByText(wordsIn('ug').saved.unable)).toBeVisible();
    await expect(page.locator('#able')).toBeHidden();
    expect(errors).toEqual([]);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the list of saved pages says what to do instead, and offers nothing that does not work', async ({ page, line }) => {
    for (const locale of locales) {
      await page.goto(`${line.url}${addressOf('saved', locale)}`);
      await expect(page.locator('noscript p')).toHaveText(wordsIn(locale).saved.noScript);
      await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
    }
  });
});

test.describe('the date of the phone', () => {
  const { save } = wordsIn('en').tools;
  const notice = (page: Page) => page.locator('article > .notice');

  test('says nothing while the text is fresh', async ({ page, line }) => {
    await page.goto(`${line.url}/en/${ARTICLE}`);
    await scrollThrough(page);
    await expect(notice(page)).toHaveCount(0);
  });

  test('is doubted where the host knows better, and where it lies before the last change', async ({ page, context, line }) => {
    await page.clock.setFixedTime('2049-05-01T12:00:00');
    await page.goto(`${line.url}/en/${ARTICLE}`);
    await expect(notice(page)).toHaveText(save.clock);
    await page.clock.setFixedTime('2001-01-01T12:00:00');
    await page.reload();
    await expect(notice(page)).toHaveText(save.clock);
    await ready(page);
    await lose(context, line);
    await page.reload();
    await expect(notice(page)).toHaveText(save.clock);
  });

  test('tells without a network that a text read long ago should have been checked again', async ({ page, context, line }) => {
    await page.goto(`${line.url}/en/${ARTICLE}`);
    await ready(page);
    await scrollThrough(page);
    await page.reload();
    const due = await page.locator('article').getAttribute('data-due');
    await lose(context, line);
    await page.clock.setFixedTime('2049-05-01T12:00:00');
    await page.reload();
    const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(due ?? ''));
    await expect(notice(page)).toHaveText(filled(save.due, { date }));
  });
});

test('an update of the site reaches whoever reads, its worker takes over, and an older build takes over again', async ({
  page,
  context,
}) => {
  test.slow();
  const copy = await Copy.open();
  try {
    const file = `en/${ARTICLE}index.html`;
    const versions = () =>
      page.evaluate(async () =>
        (await (await caches.open('shell')).keys())
          .map(({ url }) => url)
          .sort()
          .join(),
      );
    await page.goto(`${copy.line.url}/en/${ARTICLE}`);
    await ready(page);
    const first = await versions();
    const title = await page.locator('h1').innerText();
    const change = (from: string, to: string) => ({
      [file]: (html: string) => html.replaceAll(`${from}</h1>`, `${to}</h1>`),
      'en/help/index.html': (html: string) => html.replace(`<!-- ${from} -->`, '').replace('</body>', `<!-- ${to} --></body>`),
    });
    for (const [from, to] of [
      [title, 'A newer text'],
      ['A newer text', title],
    ] as const) {
      copy.update(change(from, to));
      await page.reload();
      await expect(page.locator('h1')).toHaveText(to);
      await page.evaluate(() => navigator.serviceWorker.getRegistration().then((found) => found?.update()));
      await until(page, async () => (await navigator.serviceWorker.getRegistration())?.waiting != null);
      const before = await versions();
      await page.reload();
      // The only open page lets the newer worker in, and that drops what only the older one kept.
      await until(page, async () => (await navigator.serviceWorker.getRegistration())?.waiting == null);
      await expect.poll(versions).not.toBe(before);
    }
    await expect.poll(async () => (await versions()).split(',').length).toBe(first.split(',').length);
    await lose(context, copy.line);
    await page.reload();
    await expect(page.locator('h1')).toHaveText(title);
    await copy.line.up();
  } finally {
    await context.close();
    await copy.close();
  }
});
