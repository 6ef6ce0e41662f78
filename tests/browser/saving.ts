/** What the tests of saving share: to the tool of a page, to the list, and that what is saved is whole. */
import { expect, type Page } from '@playwright/test';
import { type Line, nearTools, ready } from './line.ts';
import { addressOf, type Locale, wordsIn } from './pages.ts';

export const ARTICLE = 'articles/weak-blood/';
export const wordsOf = (locale: Locale) => wordsIn(locale).tools.save;

/** Opens a page and scrolls to its tools. */
export async function toTools(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await ready(page);
  await nearTools(page);
  await expect(page.locator('#tools .acts button').first()).toBeVisible();
}
export async function saveHere(page: Page, locale: Locale): Promise<void> {
  await page.locator('#tools .acts button').first().click();
  await expect(page.locator('#tools').getByRole('button', { name: wordsOf(locale).remove })).toBeVisible();
}
export async function toList(page: Page, locale: Locale, line: Line): Promise<void> {
  await page.goto(`${line.url}${addressOf('saved', locale)}`);
  await expect(page.locator('#offers li').first()).toBeVisible();
}
export const offer = (page: Page, title: string) => page.locator('#offers li').filter({ hasText: title }).getByRole('button');

/** Every saved page has all that it needs, and is the text that was listed. */
export async function expectWhole(page: Page): Promise<void> {
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
