/** The radio host's and the doctor's way. Neither needs JavaScript. */
import { expect, type Page, test } from '@playwright/test';
import { addressOf, languageOf, listedEntries, locales, ORIGINAL, wordsIn } from '../pages.ts';

/** What of a script has to be the same in every language, found in its source: numbers, voices, and what a shorter version leaves out. */
const shapeOf = (page: Page, source: string, roles: readonly string[]) =>
  page.evaluate(
    ([html, known]) =>
      [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('.line')].map((line) => {
        const who = line.querySelector('.who')?.textContent ?? '';
        return [
          line.id,
          line.querySelector('.n')?.textContent?.trim(),
          known.indexOf(who),
          line.className,
          line.querySelectorAll('.tag').length,
        ].join(' ');
      }),
    [source, roles] as const,
  );

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    for (const locale of locales) {
      const { home, radio } = wordsIn(locale);
      const { script, originalBeside } = languageOf(locale);

      test(`${locale}: the radio host finds a script with its number, version, length and DRAFT note`, async ({ page }) => {
        await page.goto(addressOf('home', locale));
        await page.locator('.doors').getByRole('link', { name: home.hosts }).click();
        await expect(page).toHaveURL(addressOf('radio', locale));
        await page.locator('main .list a[href$="/danger-signs-in-pregnancy/"]').click();
        await expect(page).toHaveURL(addressOf('script', locale));
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(script.letters);
        await expect(page.getByText(radio.draft, { exact: true })).toBeVisible();
        const facts = page.locator('.facts > div');
        await expect(facts.filter({ has: page.getByText(radio.number, { exact: true }) })).toContainText(/HB-R-\d{3}/);
        await expect(facts.filter({ has: page.getByText(radio.version, { exact: true }) }).locator('dd')).toHaveText(/^\d+$/);
        await expect(facts.filter({ has: page.getByText(radio.length, { exact: true }) }).locator('dd')).toHaveText(/[\d༠-༩]/);
        await expect(facts.filter({ has: page.getByText(radio.format, { exact: true }) }).locator('dd')).toHaveText(
          radio.formats.talk,
        );
      });

      test(`${locale}: the lines of a script are numbered, say who speaks, and what is always read or left out`, async ({
        page,
      }) => {
        await page.goto(addressOf('script', locale));
        const lines = page.locator('.line');
        const numbers = await lines.locator('.n').allInnerTexts();
        expect(numbers.map(Number)).toEqual(numbers.map((_, index) => index + 1));
        const voices = new Set(await page.locator('.line:not(.cue) .who').allInnerTexts());
        expect([...voices].sort()).toEqual([radio.roles.host, radio.roles.expert].sort());
        for (const tag of [radio.keep, radio.ownWords, radio.cut[60], radio.cut[180]]) {
          await expect(lines.filter({ has: page.getByText(tag, { exact: true }) }).first()).toBeVisible();
        }
        // Safety lines: always read, never cut, with the original beside an unchecked translation.
        const safety = lines.filter({ has: page.locator('.say[lang]') });
        expect(await safety.count()).toBeGreaterThan(2);
        for (const line of await safety.all()) {
          await expect(line.locator('.say')).toHaveAttribute('lang', locale);
          await expect(line.locator('.say')).toHaveText(script.letters);
          await expect(line.locator('.tag')).toHaveText([radio.keep]);
          await expect(line.locator(`small[lang=${ORIGINAL}][dir=ltr]`)).toHaveCount(originalBeside ? 1 : 0);
        }
      });

      test(`${locale}: notes for the host are folded and stand apart from what is read aloud`, async ({ page }) => {
        await page.goto(addressOf('script', locale));
        const notes = page.locator('details.host');
        await expect(notes).toHaveCount(1);
        await expect(notes.locator('.line')).toHaveCount(0);
        await expect(page.locator('.line').filter({ hasText: radio.host })).toHaveCount(0);
        const note = notes.locator('p').first();
        await expect(note).toBeHidden();
        await notes.locator('summary').click();
        await expect(note).toBeVisible();
        await expect(notes.getByRole('heading', { name: radio.notes.avoid })).toBeVisible();
      });

      test(`${locale}: the doctor finds from the home page how to put an article on the site`, async ({ page }) => {
        await page.goto(addressOf('home', locale));
        await page.locator('.doors').getByRole('link', { name: home.doctors }).click();
        await expect(page).toHaveURL(addressOf('contribute', locale));
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(script.letters);
        await expect(page.locator('main article')).not.toHaveAttribute('lang');
        expect(await page.getByRole('main').getByRole('heading', { level: 2 }).count()).toBeGreaterThan(1);
      });
    }
  });
}

test('every script has the same lines, voices and cuts in all languages', async ({ page, request }) => {
  const scripts = (await listedEntries(request)).filter(({ kind, locale }) => kind === 'radio' && locale === ORIGINAL);
  expect(scripts.length).toBeGreaterThan(2);
  for (const { slug } of scripts) {
    const shapes = [];
    for (const locale of locales) {
      const source = await (await request.get(`/${locale}/radio/${slug}/`)).text();
      const { roles, cues, pause } = wordsIn(locale).radio;
      shapes.push(await shapeOf(page, source, [...Object.values(roles), ...Object.values(cues), pause]));
    }
    expect(shapes[0]?.length).toBeGreaterThan(5);
    for (const shape of shapes) expect(shape, slug).toEqual(shapes[0]);
  }
});
