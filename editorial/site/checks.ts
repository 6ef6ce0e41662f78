/** All checks of a site, in the order of the report. */
import { locales } from '../../src/locales.ts';
import type { Check } from './check.ts';
import { alternates } from './checks/alternates.ts';
import { downloads } from './checks/downloads.ts';
import { expiry } from './checks/expiry.ts';
import { feedPaths, feeds } from './checks/feeds.ts';
import { headers, nowherePaths } from './checks/headers.ts';
import { links } from './checks/links.ts';
import { robotsPath, sitemap, sitemapPath } from './checks/sitemap.ts';
import { sources } from './checks/sources.ts';
import { structuredData } from './checks/structured-data.ts';
import { weight } from './checks/weight.ts';
import { listPath } from './visit/entries.ts';
import type { Home } from './visit/home.ts';

export const CHECKS: readonly Check[] = [
  links,
  alternates,
  feeds,
  downloads,
  structuredData,
  sitemap,
  headers,
  expiry,
  sources,
  weight,
];

/** What every site has, whether anything links to it or not; and, on a host, where there must be nothing. */
export const seedsOf = ({ base }: Home, isLive: boolean): string[] => [
  base,
  ...locales.map((locale) => `${base}${locale}/`),
  robotsPath(base),
  sitemapPath(base),
  listPath(base),
  ...feedPaths(base),
  ...(isLive ? nowherePaths(base) : []),
];
