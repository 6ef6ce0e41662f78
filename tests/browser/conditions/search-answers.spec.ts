/** Answers before the full text: names, signs of danger, other languages, filters, saved pages, and what all of it costs. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { addressOf, filled, type Locale, languageOf, locales, SITE, wordsIn } from '../pages.ts';
import { done, help, hits, open, search, status } from '../searching.ts';

/** Holds the full text back until it is let go. */
async function holdTexts(page: Page): Promise<() => void> {
  let go = () => {};
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  await page.route('**/pagefind/**', async (route) => {
    await held;
    await route.continue();
  });
  return go;
}

/** The beginning of a word of the sign “bleeding”, and what a woman may type for it. */
const BLEEDING: Record<Locale, { start: string; asked: string }> = {
  en: { start: 'blee', asked: 'she bled a lot' },
  'zh-CN': { start: '出', asked: '流血不止怎么办' },
  ug: { start: 'قان ك', asked: 'قانى كېتىۋاتىدۇ' },
  bo: { start: 'ཁྲག་ཤ', asked: 'ཁྲག་ཤོར་གྱི་འདུག' },
};

/** The words of danger signs, without the way from each to its card. */
const sentences = (items: Locator): Promise<string[]> =>
  items.evaluateAll((all) =>
    all.map((item) => {
      const copy = item.cloneNode(true) as Element;
      for (const link of copy.querySelectorAll('a')) link.remove();
      return copy.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    }),
  );

for (const locale of locales) {
  const words = wordsIn(locale);

  test(`${locale}: names answer before the full text has come, and keep their places when it does`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    const go = await holdTexts(page);
    await page.goto(addressOf('search', locale));
    await page.locator('#q').pressSequentially(BLEEDING[locale].start);
    await expect(hits(page).first()).toBeVisible();
    await expect(
      hits(page)
        .filter({ has: page.locator('.t mark') })
        .first(),
    ).toBeVisible();
    await expect(status(page)).toHaveText(words.search.reading);
    expect(
      await hits(page).evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname)),
    ).toContain(addressOf('sign', locale));
    const places = () =>
      hits(page).evaluateAll((links) => links.map((link) => [link.textContent, link.getBoundingClientRect().top]));
    await hits(page).first().focus();
    const before = await places();
    go();
    await done(page);
    expect((await places()).slice(0, before.length)).toEqual(before);
    await expect(hits(page).first()).toBeFocused();
    await expect(status(page)).not.toHaveText(words.search.reading);
    expect(errors).toEqual([]);
  });

  test(`${locale}: who asks for a sign of danger is told first what to do now`, async ({ page }) => {
    await open(page, locale, BLEEDING[locale].asked);
    await expect(help(page)).toBeVisible();
    await expect(help(page).locator('h2')).toHaveText(words.urgency.now);
    await expect(help(page).locator(`a[href="tel:${SITE.emergencyNumber}"]`)).toBeVisible();
    await expect(help(page).locator(`a[href="${addressOf('sign', locale)}"]`)).toBeVisible();
    await done(page);
    const said = await sentences(help(page).locator('li'));
    expect(said.length).toBeGreaterThan(3);
    await page.goto(addressOf('sign', locale));
    expect(said.toSorted()).toEqual((await sentences(page.locator('#help .now li'))).toSorted());
  });

  test(`${locale}: a query in another language is led to that language, by its own name`, async ({ page }) => {
    for (const other of locales) {
      // Latin letters may be any language; in the others they are looked up in English.
      if (other === locale || (locale === 'en' && other === 'en')) continue;
      const { name, dir } = languageOf(other);
      const query = { en: 'bleeding', 'zh-CN': '出血', ug: 'قاناش', bo: 'ཁྲག་ཤོར་བ' }[other];
      await open(page, locale, query);
      const offer = page.locator(`#offers a[hreflang="${other}"]`);
      await expect(offer).toBeVisible();
      await expect(offer).toHaveAttribute('href', `${addressOf('search', other)}?q=${encodeURIComponent(query)}`);
      await expect(offer.locator(`bdi[lang="${other}"][dir="${dir}"]`)).toHaveText(name);
      await expect(page.locator(`#offers .list a[href^="/${other}/"] .t[lang="${other}"]`).first()).toBeVisible();
      await expect(help(page).locator('h2')).toHaveText(words.urgency.now);
      await done(page);
    }
  });

  test(`${locale}: results are narrowed by kind and topic, by keyboard, and the address says so`, async ({ page }) => {
    const query = { en: 'pregnancy', 'zh-CN': '怀孕', ug: 'ھامىلىدار', bo: 'སྦྲུམ' }[locale];
    await open(page, locale, query);
    await done(page);
    await expect(hits(page)).not.toHaveCount(0);
    const summary = page.locator('.narrow summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    const glossary = page.getByRole('checkbox', { name: words.kinds.glossary, exact: true });
    await glossary.focus();
    await page.keyboard.press('Space');
    await expect(page).toHaveURL(/[?&]kind=glossary/);
    await done(page);
    const urls = () => hits(page).evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    expect(new Set(await urls())).toEqual(new Set([addressOf('glossary', locale)]));
    await expect(status(page)).toContainText(query);
    await glossary.uncheck();
    // A topic without private pages: words that lead to one do not stay in the address.
    await page.locator('input[name=topic][value=birth]').check();
    await expect(page).toHaveURL(/[?&]topic=birth/);
    await expect(page).not.toHaveURL(/kind=/);
    await page.reload();
    await done(page);
    await expect(page.locator('input[name=topic][value=birth]')).toBeChecked();
    expect((await urls()).length).toBeGreaterThan(0);
    for (const url of await urls()) expect(url).toMatch(/\/(?:articles|radio|stories|topics)\//);
  });

  test(`${locale}: what is found in a radio script names its line and leads to it`, async ({ page }) => {
    await page.goto(addressOf('script', locale));
    const said = await page
      .locator('.line:not(.cue) .say')
      .evaluateAll((lines) => lines.map((line) => line.firstChild?.textContent ?? ''));
    const other = await page.request.get(addressOf('article', locale)).then((answer) => answer.text());
    const runs = said.flatMap((line) => {
      const run =
        locale === 'zh-CN'
          ? /\p{Script=Han}{9}/u.exec(line)
          : locale === 'bo'
            ? /(?:[ཀ-ྼ]+་){7}[ཀ-ྼ]+/u.exec(line)
            : /(?<=\s)\p{L}+(?: \p{L}+){4}(?=\s)/u.exec(line);
      return run && !other.includes(run[0]) ? [run[0]] : [];
    });
    const found: string[] = [];
    for (const run of runs.slice(0, 6)) {
      await open(page, locale, run);
      await done(page);
      const hit = page.locator(`#hits a[href^="${addressOf('script', locale)}#l"]`);
      if ((await hit.count()) === 0) continue;
      const line = /#l(\d+)$/.exec((await hit.first().getAttribute('href')) ?? '')?.[1] ?? '';
      await expect(hit.first().locator('.label')).toContainText(filled(words.radio.line, { n: line }));
      found.push(line);
      await hit.first().click();
      await expect(page.locator(`#l${line}`)).toBeInViewport();
      break;
    }
    expect(found, runs.join(' | ')).toHaveLength(1);
  });

  test(`${locale}: without a connection the saved pages are searched, and it is said so`, async ({ page, context }) => {
    await page.goto(addressOf('search', locale));
    const phrase = await prepareSaved(page, locale);
    await context.setOffline(true);
    await search(page, phrase);
    await done(page);
    await expect(status(page)).toContainText(words.search.savedOnly);
    const hit = page.locator(`#hits a[href="${addressOf('article', locale)}"]`);
    await expect(hit).toBeVisible();
    await expect(hit.locator('.x mark').first()).toBeVisible();
    await expect(page.locator('#hits a[href="/saved-and-sensitive/"]')).toHaveCount(0);
    await context.setOffline(false);
  });
}

/** Puts an article into the cache as a saved page, and the same once more as if it were sensitive; gives words of it. */
const prepareSaved = (page: Page, locale: Locale): Promise<string> =>
  page.evaluate(
    async ({ address, tag }) => {
      const html = await (await fetch(address)).text();
      const cache = await caches.open('saved-test');
      const headers = { 'Content-Type': 'text/html; charset=utf-8' };
      await cache.put(address, new Response(html, { headers }));
      await cache.put('/saved-and-sensitive/', new Response(html.replace('<article', '<article data-sensitive'), { headers }));
      const text = [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('.prose p')]
        .map((p) => p.textContent)
        .join(' ');
      const run =
        tag === 'zh-CN' ? /\p{Script=Han}{6}/u : tag === 'bo' ? /(?:[ཀ-ྼ]+་){4}[ཀ-ྼ]+/u : /(?<=\s)\p{L}{4,} \p{L}+ \p{L}+(?=\s)/u;
      return run.exec(text)?.[0] ?? '';
    },
    { address: addressOf('article', locale), tag: locale },
  );

test('a search that its filters leave empty offers to search everything', async ({ page }) => {
  await open(page, 'en', 'altitude', '&kind=stories&topic=periods');
  await done(page);
  await expect(hits(page)).toHaveCount(0);
  await page.getByRole('button', { name: wordsIn('en').search.everything }).click();
  await expect(page).not.toHaveURL(/kind=|topic=/);
  await done(page);
  await expect(hits(page).first()).toBeVisible();
});

test('Latin letters that are no English lead to the languages that know them', async ({ page }) => {
  await open(page, 'en', 'gaoxueya');
  await done(page);
  for (const other of ['zh-CN', 'ug', 'bo'] as const)
    await expect(page.locator(`#offers a[hreflang="${other}"]`)).toHaveAttribute('href', `/${other}/search/?q=gaoxueya`);
});

test('a query that leads to a sensitive page does not stay in the address', async ({ page }) => {
  await page.route('**/answers/names-*.json', async (route) => {
    const answer = await route.fetch();
    const shard = (await answer.json()) as { rows: unknown[][] };
    for (const row of shard.rows) if (row[0] === 'signs/bleeding/') row[6] = 1;
    await route.fulfill({ response: answer, json: shard });
  });
  await open(page, 'en', 'bleeding');
  await done(page);
  await expect(hits(page).first()).toBeVisible();
  await expect(page).not.toHaveURL(/q=/);
  await search(page, 'folic acid');
  await done(page);
  await expect(page).toHaveURL(/q=folic/);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, JSON.stringify(history.state)])).toEqual([
    0,
    0,
    'null',
  ]);
});

/** Files that are missing, cut short, or of another build; what may be said of it. */
const BROKEN: [string, RegExp, (body: Buffer) => Buffer | undefined][] = [
  ['names missing', /\/answers\/names-/, () => undefined],
  ['names cut short', /\/answers\/names-/, (body) => body.subarray(0, body.length / 2)],
  ['names of another build', /\/answers\/names-/, () => Buffer.from('{"version":0,"rows":[]}')],
  ['danger cut short', /\/answers\/now-/, (body) => body.subarray(0, 20)],
  ['index missing', /\/index\/\w+\.bin/, () => undefined],
  ['index cut short', /\/index\/\w+\.bin/, (body) => body.subarray(0, 30)],
  ['list of the index missing', /\/list\.bin/, () => undefined],
  ['list of the index cut short', /\/list\.bin/, (body) => body.subarray(0, body.length / 2)],
  ['list of another form', /\/list\.bin/, () => gzipSync('{"version":"0.0.0"}')],
  [
    'list of an older build',
    /\/list\.bin/,
    (body) =>
      gzipSync(
        gunzipSync(body)
          .toString()
          .replace(/"folder":"\w+"/, '"folder":"0"'),
      ),
  ],
  ['fragment cut short', /\/fragment\/\w+\.bin/, (body) => body.subarray(0, 40)],
  ['engine cut short', /\.wasm/, (body) => body.subarray(0, 1000)],
];
for (const [what, url, change] of BROKEN)
  test(`${what}: the page says what it could not search, and stays of use`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.route(url, async (route) => {
      const answer = await route.fetch();
      const body = change(await answer.body());
      if (body === undefined) await route.fulfill({ status: 404, body: '' });
      else
        await route.fulfill({ status: 200, body, contentType: answer.headers()['content-type'] ?? 'application/octet-stream' });
    });
    const { search: words } = wordsIn('en');
    await open(page, 'en', 'bleeding');
    await done(page);
    await expect(help(page).locator(`a[href="tel:${SITE.emergencyNumber}"]`)).toBeVisible();
    if (/names|danger/.test(what)) await expect(hits(page).first()).toBeVisible();
    else await expect(status(page)).toContainText(words.titlesOnly);
    await page.unrouteAll();
    await search(page, 'anaemia');
    await done(page);
    await expect(hits(page).first()).toBeVisible();
    expect(errors).toEqual([]);
  });
