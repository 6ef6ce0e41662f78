/** Which pages search engines are told of, and in which other languages the same page exists. */

import { localesOfGuide } from '../document/guides.ts';
import { absolute, addressOf, chooser, type Section } from '../i18n/address.ts';
import { type Locale, locales, ORIGINAL } from '../locales.ts';
import { KINDS, type Kind } from '../schemas/kinds.ts';
import { library } from '../shelf.ts';
import { BASE_PATH, SITE_URL } from '../site.ts';

const isKind = (section: string | undefined): section is Kind => (KINDS as readonly string[]).includes(section ?? '');

/** Language, section and slug of an address of this site. */
function partsOf(url: string): { locale?: Locale; section?: string; slug?: string } {
  const path = url
    .slice(SITE_URL.length + BASE_PATH.length)
    .split('/')
    .filter(Boolean);
  const [locale, section, slug] = path;
  return {
    ...(locales.includes(locale as Locale) ? { locale: locale as Locale } : {}),
    ...(section === undefined ? {} : { section }),
    ...(slug === undefined ? {} : { slug }),
  };
}

/** Languages that have a page of their own at an address: all, but for an entry or a guide only those in which its text exists. */
export function localesAt(section: string | undefined, slug: string | undefined): readonly Locale[] {
  if (section === 'about' || section === 'contribute') return localesOfGuide(slug ?? section);
  if (!isKind(section) || slug === undefined) return locales;
  const entry = library().entry(section, slug);
  return entry ? locales.filter((locale) => entry.versions.has(locale)) : [];
}

/** True for pages that hold their own text in their own language. Search results, what is saved, what was taken back and pages shown in another language are none. */
export function isIndexed(url: string): boolean {
  const { locale, section, slug } = partsOf(url);
  if (locale === undefined) return url === `${SITE_URL}${BASE_PATH}`;
  // Search results, what a phone has saved, prompters, and files to pass on: copies of pages.
  if (section === 'search' || section === 'saved' || section === 'on-air' || section?.endsWith('.html')) return false;
  // A text that was taken back says only that.
  if (isKind(section) && slug !== undefined && library().entry(section, slug)?.meta.withdrawn !== undefined) return false;
  return localesAt(section, slug).includes(locale);
}

export interface Alternate {
  lang: string;
  url: string;
}

/** The same page in each language in which it exists, and one for all others: the page that lets them choose, for the first pages; else the original. */
export function alternatesOf(url: string): Alternate[] {
  const { locale, section, slug } = partsOf(url);
  if (locale === undefined) return isIndexed(url) ? alternatesAt(undefined, undefined) : [];
  return alternatesAt(section as Section | undefined, slug);
}

export function alternatesAt(section: Section | undefined, slug: string | undefined): Alternate[] {
  const existing = localesAt(section, slug);
  const at = (tag: Locale) => absolute(addressOf(tag, section, slug));
  const forOthers = section === undefined ? absolute(chooser) : existing.includes(ORIGINAL) ? at(ORIGINAL) : undefined;
  return [
    ...existing.map((tag) => ({ lang: tag, url: at(tag) })),
    ...(forOthers === undefined ? [] : [{ lang: 'x-default', url: forOthers }]),
  ];
}
