/** Letters on a phone without fonts for them: text first, then a font of ours, for text of ours alone. (Hiding fonts takes fontconfig, so Linux.) */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type CDPSession, expect, type Page, test } from '@playwright/test';
import config from '../../../playwright.config.ts';
import { addressOf } from '../pages.ts';

const LETTERS = { ug: /[\u0600-\u06ff]/gu, bo: /[\u0f00-\u0fff]/gu };
type Lettered = keyof typeof LETTERS;
const LETTERED = Object.keys(LETTERS) as Lettered[];

/** What fontconfig shows to Chromium: all fonts of this machine but those that can write Uyghur, Arabic or Tibetan. */
const HIDING = path.resolve('.build/no-uyghur-no-tibetan.conf');
const rejected = ['ug', 'ar', 'bo'].map((lang) => `<pattern><patelt name="lang"><string>${lang}</string></patelt></pattern>`);
mkdirSync(path.dirname(HIDING), { recursive: true });
writeFileSync(
  HIDING,
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig><include>/etc/fonts/fonts.conf</include><selectfont><rejectfont>${rejected.join('')}</rejectfont></selectfont></fontconfig>`,
);

const isFont = (url: string) => /\.woff2$|\/fonts\/\w+\.css$/.test(new URL(url).pathname);

/** Elements whose own letters of a script are drawn, at least one, by a font of the machine: that is, as boxes. */
async function boxes(page: Page, session: CDPSession, letters: RegExp): Promise<string[]> {
  const { root } = await session.send('DOM.getDocument', { depth: -1 });
  const found: string[] = [];
  const { nodeIds } = await session.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: '.brand, .kind, .meta, h1, h2, h3, p, .safe a, .foot a, .button, .tiles a, .langs a',
  });
  for (const nodeId of nodeIds) {
    const { object } = await session.send('DOM.resolveNode', { nodeId });
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: `function () {
        const own = [...this.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data);
        return this.checkVisibility() ? [own.join(''), this.textContent].map((text) => text.replace(/\\s+/g, ' ')) : ['', ''];
      }`,
      returnByValue: true,
    });
    const [own = '', text = ''] = result.value as string[];
    if (!own.match(letters)) continue;
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    const drawn = fonts.filter(({ isCustomFont }) => !isCustomFont).reduce((sum, { glyphCount }) => sum + glyphCount, 0);
    // Spaces, numbers, Chinese and marks are the machine's to draw; the browser counts those of elements within, too.
    if (drawn > text.replace(letters, '').length) found.push(text.slice(0, 40));
  }
  expect(nodeIds.length, page.url()).toBeGreaterThan(2);
  return found;
}

async function openSession(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  return session;
}

test.use({
  launchOptions: {
    ...config.use?.launchOptions,
    env: { ...(process.env as Record<string, string>), FONTCONFIG_FILE: HIDING },
  },
});

test.describe('without fonts for Uyghur and Tibetan', () => {
  for (const locale of LETTERED) {
    test(`${locale}: the text stands before its font is asked for, and then every letter is drawn by it`, async ({ page }) => {
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.route(/\.woff2$/, async (route) => {
        await held;
        await route.continue();
      });
      const asked = page.waitForRequest(/\.woff2$/);
      await page.goto(addressOf('article', locale));
      await asked;
      const session = await openSession(page);
      await expect(page.locator('h1')).toBeVisible();
      const { painted, begun } = await page.evaluate(() => ({
        painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.POSITIVE_INFINITY,
        begun: performance.getEntriesByType('resource').find(({ name }) => name.endsWith('.css'))?.startTime ?? 0,
      }));
      expect(painted).toBeLessThan(begun);
      expect((await boxes(page, session, LETTERS[locale])).length).toBeGreaterThan(5);
      release();
      await expect.poll(() => boxes(page, session, LETTERS[locale])).toEqual([]);

      for (const address of [addressOf('home', locale), addressOf('help', locale), addressOf('search', locale), '/']) {
        await page.goto(address);
        await expect.poll(() => boxes(page, session, LETTERS[locale]), address).toEqual([]);
      }
    });

    test(`${locale}: without scripts the font comes too, and the text does not wait for its style sheet`, async ({
      browser,
      baseURL,
    }) => {
      const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
      const page = await context.newPage();
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.route(/\/fonts\/\w+\.css$/, async (route) => {
        await held;
        await route.continue();
      });
      const asked = page.waitForRequest(/\/fonts\/\w+\.css$/);
      await page.goto(addressOf('article', locale), { waitUntil: 'commit' });
      await asked;
      await expect.poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length)).toBe(1);
      release();
      const session = await openSession(page);
      await expect.poll(() => boxes(page, session, LETTERS[locale])).toEqual([]);
      await context.close();
    });
  }

  test('English and Chinese pages ask for no font all the same', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (isFont(request.url())) asked.push(request.url());
    });
    for (const locale of ['en', 'zh-CN'] as const) {
      await page.goto(addressOf('article', locale));
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(() => setTimeout(done)))));
    }
    expect(asked).toEqual([]);
  });
});
