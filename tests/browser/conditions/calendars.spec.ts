/** The calendars: whole without scripts, her own days with them, nothing kept or sent unless she asks. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import ICAL from 'ical.js';
import { formatDate } from '../../../src/i18n/text.ts';
import { addressOf, filled, languageOf, locales, ORIGINAL, wordsIn } from '../pages.ts';

const TODAY = '2026-12-01';
test.use({ timezoneId: 'Asia/Urumqi' });
test.beforeEach(({ page }) => page.clock.setFixedTime(new Date(`${TODAY}T10:00:00+06:00`)));

/** Gives a day as she would: the choice, the date, the button. */
async function ask(page: Page, known: 'period' | 'due' | 'birth', day: string): Promise<void> {
  await page.locator(`[name=known][value=${known}]`).check();
  await page.locator('#day').fill(day);
  await page.locator('#reckon .main').click();
}
const events = async (page: Page) => {
  const waiting = page.waitForEvent('download');
  await page.locator('[name=download]').click();
  const file = await waiting;
  expect(file.suggestedFilename()).toBe('dates.ics');
  const text = readFileSync(await file.path(), 'utf8');
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
};

for (const locale of locales) {
  const { calendars: words } = wordsIn(locale);
  const { script } = languageOf(locale);

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });
    test(`${locale}: every table stands there in her language, with its time, its source and its day, and no button that does nothing`, async ({
      page,
    }) => {
      await page.goto(addressOf('calendars', locale));
      await expect(page.locator('.calendar')).toHaveCount(6);
      const rows = page.locator('.calendar tbody tr');
      expect(await rows.count()).toBeGreaterThan(45);
      for (const text of await rows.locator('td').allInnerTexts()) expect(text).toMatch(script.letters);
      await expect(page.locator('#pregnancy tbody th').first()).toHaveText(
        filled(words.times.beforeWeek, { n: locale === 'bo' ? '༡༣' : '13' }),
      );
      await expect(page.locator('#vaccines')).toContainText(filled(words.asOf, { date: formatDate('2026-11-30', locale) }));
      await expect(page.locator('#vaccines .sources a').first()).toHaveAttribute('href', /^https:\/\/www\.ndcpa\.gov\.cn\//);
      expect(await page.locator('.asks li').count()).toBeGreaterThan(15);
      await expect(page.locator('main :is(button, input):visible')).toHaveCount(0);
    });
  });

  test(`${locale}: from her last period she gets a due date, the week of today, and the days of each visit`, async ({ page }) => {
    await page.goto(addressOf('calendars', locale));
    await ask(page, 'period', '2026-07-14');
    const number = (n: string) => (locale === 'bo' ? n.replace(/\d/g, (digit) => '༠༡༢༣༤༥༦༧༨༩'[Number(digit)] ?? '') : n);
    const answer = page.locator('#reckoned');
    await expect(answer).toContainText(filled(words.tool.dueDate, { date: formatDate('2027-04-20', locale) }));
    await expect(answer).toContainText(filled(words.tool.week, { weeks: number('20'), days: number('0') }));
    await expect(page.locator('#visit-2 .days')).toHaveText(
      filled(words.tool.range, { from: formatDate('2026-11-03', locale), until: formatDate('2026-12-07', locale) }),
    );
    await expect(page.locator('#visit-2 .stage')).toHaveText(words.tool.stages.open);
    await expect(page.locator('#visit-1 .stage')).toHaveText(words.tool.stages.past);
    await expect(page.locator('#visit-3 .stage')).toHaveCount(0);
    await expect(page.locator('#vaccines .days')).toHaveCount(0);
    await expect(page.locator('#pregnancy-who .days')).toHaveCount(8);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  test(`${locale}: the phone’s calendar gets a neutral word for each date to come, and the name only where she wants it`, async ({
    page,
  }) => {
    await page.goto(addressOf('calendars', locale));
    await ask(page, 'birth', '2026-08-31');
    const neutral = await events(page);
    expect(neutral.length).toBeGreaterThan(15);
    expect(new Set(neutral.map(({ summary }) => summary))).toEqual(new Set([words.tool.neutral]));
    expect(neutral.every(({ description }) => !description)).toBe(true);
    const days = neutral.map(({ startDate }) => startDate.toString());
    expect(days).toEqual(days.toSorted());
    expect(days[0]).toBe(TODAY);
    // Six months after 31 August.
    expect(days).toContain('2027-02-28');

    await page.locator('[name=named]').check();
    const named = await events(page);
    expect(named.map(({ uid }) => uid)).toEqual(neutral.map(({ uid }) => uid));
    for (const { summary, description } of named) {
      expect(summary).toMatch(script.letters);
      expect(description).toMatch(script.letters);
      expect(summary).not.toBe(words.tool.neutral);
    }
  });
}

test('what cannot be is said in words, and no days are shown', async ({ page }) => {
  const { doubts } = wordsIn('ug').calendars.tool;
  await page.goto(addressOf('calendars', 'ug'));
  const doubt = page.getByRole('alert');
  for (const [known, day, message] of [
    ['period', '2026-12-02', doubts.future],
    ['period', '2026-02-09', doubts.over],
    ['due', '2027-09-08', doubts.far],
    ['birth', '2019-11-30', doubts.old],
    ['birth', '', doubts.missing],
  ] as const) {
    await ask(page, known, day);
    await expect(doubt).toHaveText(message);
    await expect(page.locator('.days')).toHaveCount(0);
    await expect(page.locator('[name=download]')).toBeHidden();
  }
  await ask(page, 'due', '2027-04-20');
  await expect(doubt).toBeEmpty();
  await expect(page.locator('#pregnancy .days')).toHaveCount(5);
});

test('a phone whose clock stands years back is told so', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2015-01-01T10:00:00Z'));
  await page.goto(addressOf('calendars', 'bo'));
  await ask(page, 'period', '2014-12-01');
  await expect(page.getByRole('alert')).toHaveText(
    filled(wordsIn('bo').calendars.tool.doubts.clock, { date: formatDate('2015-01-01', 'bo') }),
  );
});

test('the day is kept only while its box is ticked, and never sent', async ({ page }) => {
  const asked: string[] = [];
  await page.goto(addressOf('calendars', 'ug'));
  const kept = () => page.evaluate(() => ({ ...localStorage }));
  page.on('request', (request) => asked.push(request.url()));
  await ask(page, 'period', '2026-07-14');
  expect(await kept()).toEqual({});
  expect(page.url()).not.toContain('2026');
  await page.locator('[name=remember]').check();
  expect(await kept()).toEqual({ calendar: 'period 2026-07-14' });
  // The page's own files may still be on their way.
  expect(asked.filter((address) => !/\/_astro\/|\/icon\.svg$/.test(address))).toEqual([]);
  await page.reload();
  await expect(page.locator('#day')).toHaveValue('2026-07-14');
  await expect(page.locator('#pregnancy .days')).toHaveCount(5);
  await page.locator('[name=remember]').uncheck();
  expect(await kept()).toEqual({});
  await page.reload();
  await expect(page.locator('#day')).toHaveValue('');
  await expect(page.locator('.days')).toHaveCount(0);
  expect(asked.filter((url) => /2026-07|20260714/.test(url))).toEqual([]);
});

test('a phone that forbids storage works all the same', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto(addressOf('calendars', ORIGINAL));
  await ask(page, 'birth', '2026-08-31');
  await expect(page.locator('#month-2 .days')).toHaveText(/2026年10月31日/);
  await page.locator('[name=remember]').click();
  await expect(page.locator('[name=remember]')).not.toBeChecked();
  expect(errors).toEqual([]);
});

test('the questions print alone, each with a box to tick, and the page prints its tables without the form', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'yes');
  });
  await page.goto(addressOf('calendars', 'bo'));
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#vaccines table')).toBeVisible();
  await expect(page.locator('#reckon .row')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.locator('#print').click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.asks li').first()).toBeVisible();
  await expect(page.locator('.calendar').first()).toBeHidden();
  await expect(page.locator('h1')).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('.calendar').first()).toBeVisible();
});
