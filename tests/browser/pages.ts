/** Every page type in every language: what the browser tests go through, and the words that they look for. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { APIRequestContext, Page } from '@playwright/test';
import { type Locale, locales, ORIGINAL } from '../../src/locales.ts';
import type { Words } from '../../src/schemas/interface.ts';

export { type Locale, languageOf, locales, ORIGINAL } from '../../src/locales.ts';
export { SITE } from '../../src/site.ts';

/** One page of each type. The entries are those that hold the most kinds of blocks. */
const TYPES = {
  home: '',
  articles: 'articles/',
  article: 'articles/care-in-pregnancy/',
  stories: 'stories/',
  story: 'stories/a-doctor-on-the-radio/',
  radio: 'radio/',
  script: 'radio/danger-signs-in-pregnancy/',
  topics: 'topics/',
  topic: 'topics/pregnancy/',
  signs: 'signs/',
  sign: 'signs/bleeding/',
  help: 'help/',
  cards: 'help/show/',
  glossary: 'glossary/',
  calendars: 'calendars/',
  search: 'search/',
  saved: 'saved/',
  rundown: 'rundown/',
  about: 'about/',
  contribute: 'contribute/',
  guide: 'contribute/translator/',
  corrections: 'corrections/',
} as const;
export type PageType = keyof typeof TYPES;

export const pageTypes = Object.keys(TYPES) as PageType[];
export const addressOf = (type: PageType, locale: Locale): string => `/${locale}/${TYPES[type]}`;

/** Addresses of all page types of a language, and of the page that is not there. */
export const pagesIn = (locale: Locale): string[] => [...pageTypes.map((type) => addressOf(type, locale)), `/${locale}/nowhere/`];
/** The pages that belong to no language. */
export const FREE_PAGES = ['/', '/nowhere/'];

const content = process.env['CONTENT_DIR'] ?? 'src/content';
const readWords = (locale: Locale): Words => {
  const file = path.join(content, 'interface', `${locale}.json`);
  return JSON.parse(readFileSync(existsSync(file) ? file : file.replace(locale, ORIGINAL), 'utf8')) as Words;
};
const words = new Map(locales.map((locale) => [locale, readWords(locale)]));

/** The interface words of a language, as the site prints them. */
export function wordsIn(locale: Locale): Words {
  const found = words.get(locale);
  if (!found) throw new Error(`There are no interface words for ${locale}.`);
  return found;
}

/** A word of the interface with its {names} filled in. */
export const filled = (word: string, values: Record<string, string>): string =>
  word.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

/** An entry in one language, as `content.json` lists it. */
export interface ListedEntry {
  kind: 'articles' | 'stories' | 'radio';
  slug: string;
  locale: Locale;
  title: string;
  sensitive: boolean;
  state: { reviewed: boolean };
  /** With the origin of the published site. */
  address: string;
}

export async function listedEntries(request: APIRequestContext): Promise<ListedEntry[]> {
  const response = await request.get('/content.json');
  return ((await response.json()) as { entries: ListedEntry[] }).entries;
}

/** The path of an address of the published site: tests serve it elsewhere. */
export const pathOf = (address: string): string => {
  const { pathname, hash } = new URL(address);
  return pathname + hash;
};

/** Waits for what paper changes: it comes when the text has been painted. */
export const paperCome = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => document.querySelector<HTMLLinkElement>('link[media=print]')?.sheet);
};

/**
 * Goes down the page half a screen at a time, so that what is lazy loads, and up again. By the wheel, as a hand does: Chromium 156
 * stops painting at times where a script scrolls with every frame.
 */
export async function scrollThrough(page: Page): Promise<void> {
  const left = () => page.evaluate(() => document.documentElement.scrollHeight - innerHeight - scrollY);
  const step = await page.evaluate(() => innerHeight / 2);
  await page.mouse.move(1, step);
  let tries = Math.ceil((await left()) / step) * 4;
  while ((await left()) > 1 && tries-- > 0) await page.mouse.wheel(0, step);
  await page.evaluate(async () => {
    for (const image of document.images) {
      // One that was passed too fast never began to load: decode() would wait for ever.
      image.scrollIntoView();
      await image.decode().catch(() => {});
    }
    scrollTo(0, 0);
  });
}
