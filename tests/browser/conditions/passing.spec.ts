/** Passing it on: one file that opens without anything beside it, a whole language in one file, paper with a code, a shared address. */
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { addressOf, filled, type Locale, listedEntries, locales, paperCome, SITE, wordsIn } from '../pages.ts';

/** A phrase that stands in the middle of sentences, and a sign that texts lead to. */
const PHRASES: Record<Locale, string> = { en: 'blood pressure', 'zh-CN': '血压', ug: 'قان بېسىم', bo: 'ཁྲག་ཤེད' };
const ARTICLE = 'articles/care-in-pregnancy';

/** Puts a file of the site alone into an empty folder, as a messenger leaves it on a phone. */
async function receive(request: APIRequestContext, address: string): Promise<string> {
  const response = await request.get(address, { headers: { 'accept-encoding': 'identity' } });
  expect(response.status(), address).toBe(200);
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'received-')), path.basename(address));
  writeFileSync(file, await response.body());
  expect(readdirSync(path.dirname(file))).toHaveLength(1);
  return pathToFileURL(file).href;
}

/** Everything that a file which is whole in itself does not do. */
function listen(page: Page): string[] {
  const heard: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) heard.push(message.text());
  });
  page.on('pageerror', ({ message }) => heard.push(message));
  page.on('requestfailed', (sent) => heard.push(`failed ${sent.url().slice(0, 80)}`));
  page.on('request', (sent) => {
    if (!sent.isNavigationRequest() && !sent.url().startsWith('data:')) heard.push(`asked ${sent.url()}`);
  });
  return heard;
}

/** What a camera reads of a code as it is shown. */
async function scan(page: Page): Promise<string | undefined> {
  const { data, info } = await sharp(await page.locator('img[src$=".qr.svg"]').screenshot({ scale: 'device' }))
    .resize({ width: 512, kernel: 'nearest' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

const canonical = (page: Page) => page.locator('link[rel=canonical]').getAttribute('href');

for (const locale of locales) {
  const words = wordsIn(locale);

  test(`${locale}: an article as one file opens alone, with its pictures, and says who publishes it, which it is and how long it holds`, async ({
    page,
    request,
  }) => {
    const heard = listen(page);
    const file = `/${locale}/${ARTICLE}.page.html`;
    await page.goto(await receive(request, file));
    await expect(page).toHaveTitle(new RegExp(` · ${words.site.name}$`));
    const heading = await page.getByRole('heading', { level: 1 }).innerText();
    expect(await page.title()).not.toContain(heading);
    const pictures = await page.evaluate(() =>
      [...document.images].map(({ src, naturalWidth }) => [src.slice(0, 5), naturalWidth > 0]),
    );
    expect(pictures.length).toBeGreaterThan(1);
    for (const picture of pictures) expect(picture).toEqual(['data:', true]);
    const imprint = page.locator('.imprint');
    await expect(imprint).toContainText(words.site.name);
    await expect(imprint).toContainText(new RegExp(`${ARTICLE}/${locale}@v\\d+-[0-9a-f]{12}`));
    await expect(imprint.locator('time')).toHaveAttribute('datetime', /^\d{4}-\d\d-\d\d$/);
    await expect(imprint.getByRole('link')).toHaveAttribute('href', new RegExp(`/${locale}/${ARTICLE}/$`));
    await expect(imprint).toContainText(SITE.licence.name);
    await expect(page.locator('#state')).toContainText(words.state.unreviewed);
    await page.locator('.safe').getByRole('link', { name: words.nav.help, exact: true }).click();
    await expect(page.getByRole('heading', { name: words.help.title })).toBeInViewport();
    await expect(page.locator('.safe a[href="tel:120"]')).toBeVisible();
    // A word is explained within the file.
    await page.locator('a.term').first().click();
    await expect(page.locator('.words :target')).toBeInViewport();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(heard).toEqual([]);
  });

  test(`${locale}: a whole language opens alone as one file; contents lead, search finds a phrase within a sentence`, async ({
    page,
    request,
  }) => {
    const heard = listen(page);
    await page.goto(await receive(request, `/${locale}/card.html`));
    await expect(page).toHaveTitle(words.site.name);
    await expect(page.locator('.card > .help .now')).toBeInViewport();
    const links = await page.locator('.contents a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    const entries = (await listedEntries(request)).filter((entry) => entry.locale === locale && !entry.sensitive);
    for (const { kind, slug } of entries) expect(links).toContain(`#${kind}-${slug}`);
    expect(links.findIndex((link) => link.startsWith('#signs-'))).toBe(0);
    const dead = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
        .map(({ hash }) => hash)
        .filter((hash) => !document.getElementById(hash.slice(1))),
    );
    expect(dead).toEqual([]);
    const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    await page.locator('.contents a[href="#signs-bleeding"]').click();
    await expect(page.locator('#signs-bleeding h1')).toBeInViewport();

    await page.getByLabel(words.search.label).fill(PHRASES[locale]);
    const hits = page.locator('#hits a');
    expect(await hits.count()).toBeGreaterThan(0);
    await expect(page.locator('#found')).toContainText(PHRASES[locale]);
    await expect(hits.first().locator('mark')).not.toBeEmpty();
    await hits.first().click();
    const target = new URL(page.url()).hash.slice(1);
    expect(target).not.toBe('');
    await expect(page.locator(`[id="${target}"]`)).toBeInViewport();
    await page.getByLabel(words.search.label).fill('qqqq');
    await expect(page.locator('#found')).toContainText('qqqq');
    await expect(hits).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(heard).toEqual([]);
  });

  test(`${locale}: every article, story and a sign print on one or two sheets, a script of high letters on three, with a code that leads to the page`, async ({
    page,
    request,
  }) => {
    // A sheet takes a second, on a busy machine ten.
    test.setTimeout(240_000);
    const entries = (await listedEntries(request)).filter((entry) => entry.locale === locale);
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(['articles', 'stories', 'radio']));
    const addresses = [addressOf('sign', locale), ...entries.map(({ kind, slug }) => `/${locale}/${kind}/${slug}/`)];
    for (const address of addresses) {
      await page.goto(address);
      await paperCome(page);
      // Printed from the top of the page: what is lazy has not been asked for yet.
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      const sheets = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      expect.soft(sheets, address).toBeGreaterThan(0);
      // A host reads six minutes of talk aloud from paper: its letters stay large where the script has high ones.
      expect.soft(sheets, address).toBeLessThanOrEqual(/\/radio\//.test(address) && ['ug', 'bo'].includes(locale) ? 3 : 2);
      const code = page.locator('img[src$=".qr.svg"]');
      expect.soft(await code.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0), address).toBe(true);
    }
    await page.emulateMedia({ media: 'print' });
    expect(await scan(page)).toBe(await canonical(page));
  });

  test(`${locale}: an article offers itself as one file with its true size, without scripts too`, async ({
    browser,
    request,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (const address of [`/${locale}/${ARTICLE}/`, addressOf('articles', locale), addressOf('home', locale)]) {
      await page.goto(address);
      const links = await page.locator('a[download]').all();
      expect(links.length, address).toBeGreaterThan(0);
      for (const link of links) {
        const file = new URL((await link.getAttribute('href')) ?? '', page.url());
        const body = await (await request.get(file.pathname, { headers: { 'accept-encoding': 'identity' } })).body();
        await expect(link).toContainText(`${Math.ceil(body.length / 1024)} KB`);
      }
    }
    await page.goto(`/${locale}/card.html`);
    await expect(page.locator('form')).toBeHidden();
    await page.locator('.contents a[href="#articles-newborn-care"]').click();
    await expect(page.locator('#articles-newborn-care h1')).toBeInViewport();
    await context.close();
  });

  test(`${locale}: the address is shared under a neutral title, or copied where the phone cannot share`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const pass = words.tools.pass;
    await page.goto(`${addressOf('article', locale)}?q=x#help`);
    const share = page.getByRole('button', { name: pass.share });
    await page.locator('#tools').scrollIntoViewIfNeeded();
    await share.click();
    await expect(page.getByText(pass.copied)).toBeVisible();
    const address = new URL(addressOf('article', locale), page.url()).href;
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);

    await page.evaluate(() => {
      Object.assign(window, { shared: [] });
      Object.defineProperty(navigator, 'share', {
        value: async (data: ShareData) => (window as unknown as { shared: ShareData[] }).shared.push(data),
      });
    });
    await share.click();
    const shared = await page.evaluate(() => (window as unknown as { shared: ShareData[] }).shared);
    expect(shared).toEqual([{ title: await page.title(), url: address }]);
    expect(shared[0]?.title).not.toContain(await page.getByRole('heading', { level: 1 }).innerText());
  });
}

test('where nothing may be copied, the address stands there to be copied by hand', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) },
    });
  });
  await page.goto(addressOf('article', 'ug'));
  await page.locator('#tools').scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: wordsIn('ug').tools.pass.share }).click();
  await expect(page.locator('#tools bdi[dir=ltr]').last()).toHaveText(new URL(addressOf('article', 'ug'), page.url()).href);
});

test('a press on "print" prints', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await page.goto(addressOf('article', 'bo'));
  await page.locator('#tools').scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: wordsIn('bo').tools.pass.print }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', '');
});

test('a file to pass on also opens from the site, under its own policy', async ({ page }) => {
  for (const file of [`/bo/${ARTICLE}.page.html`, '/bo/card.html']) {
    const heard = listen(page);
    const response = await page.goto(file);
    // Pictures and letters within it are allowed by the policy that it carries; a host adds that it is in no frame.
    expect(response?.headers()['content-security-policy']).toBe("frame-ancestors 'none'");
    expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')).toMatch(
      /^default-src 'none'; style-src 'sha256-/,
    );
    expect(await page.evaluate(() => [...document.images].every(({ naturalWidth }) => naturalWidth > 0))).toBe(true);
    expect(heard.filter((what) => !what.includes('favicon'))).toEqual([]);
  }
  await expect(page.getByLabel(wordsIn('bo').search.label)).toBeVisible();
});

test('an unreadable size or a dead name is nowhere: the words of files are filled in', async ({ request }) => {
  for (const locale of locales) {
    const html = await (await request.get(`/${locale}/${ARTICLE}.page.html`)).text();
    const { until } = wordsIn(locale).card;
    // The mark of a size that was not filled in; styles speak of sizes, too.
    expect(html).not.toContain('\u2066size:');
    expect(html).not.toContain('{date}');
    expect(html).toContain(filled(until, { date: '' }).trim().slice(-12));
  }
});
