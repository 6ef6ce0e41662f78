/** What the tests of search share: its places on the page, and the ways to ask. */
import { expect, type Page } from '@playwright/test';
import { addressOf, type Locale } from './pages.ts';

export const status = (page: Page) => page.locator('#found');
export const hits = (page: Page) => page.locator('#hits a');
export const help = (page: Page) => page.locator('#now .now');
export const open = (page: Page, locale: Locale, query: string, more = '') =>
  page.goto(`${addressOf('search', locale)}?q=${encodeURIComponent(query)}${more}`);
/** Until the full text has answered, or failed. */
export const done = (page: Page) => expect(page.locator('#hits')).toHaveAttribute('aria-busy', 'false', { timeout: 15_000 });
export const search = async (page: Page, query: string) => {
  await page.locator('#q').fill(query);
  await page.locator('#q').press('Enter');
};
