/** Built pages of all articles of a site. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Locale, locales } from '../../src/locales.ts';

/** Pages as HTML, by language and slug. */
export type Articles = ReadonlyMap<Locale, ReadonlyMap<string, string>>;

/** @param site folder of the built site */
export const readArticles = (site: string): Articles =>
  new Map(
    locales.map((locale) => {
      const folder = path.join(site, locale, 'articles');
      const slugs = readdirSync(folder, { withFileTypes: true }).flatMap((item) => (item.isDirectory() ? [item.name] : []));
      return [locale, new Map(slugs.map((slug) => [slug, readFileSync(path.join(folder, slug, 'index.html'), 'utf8')]))];
    }),
  );
