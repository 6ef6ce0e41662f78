/** schema.org descriptions of pages: only what is true of them. */
import { absolute, addressOf, type Section } from '../i18n/address.ts';
import type { Library } from '../library.ts';
import { type Locale, ORIGINAL } from '../locales.ts';
import type { Edition } from '../publish/edition.ts';
import { checksOf, isReviewed } from '../publish/state.ts';
import { SITE, SITE_URL } from '../site.ts';

export interface Crumb {
  name: string;
  section?: Section;
  slug?: string;
}

const TYPES = { articles: 'MedicalWebPage', stories: 'Article', radio: 'CreativeWork' } as const;
const publisher = { '@type': 'Organization', name: SITE.publisher, url: `${SITE_URL}/` };

export const breadcrumbs = (locale: Locale, crumbs: readonly Crumb[]): object => ({
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(({ name, section, slug }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: absolute(addressOf(locale, section, slug)),
  })),
});

/** `lastReviewed` and `reviewedBy` stand there only where a review stands; nothing is said of the audience's health. */
export function describeEdition(edition: Edition, library: Library): object {
  const { entry, shown, version, title, summary } = edition;
  const address = (locale: Locale) => absolute(addressOf(locale, entry.kind, entry.slug));
  const checks = checksOf(library, entry, version);
  const reviewed = entry.kind === 'articles' && isReviewed(checks, version) ? checks.clinician : undefined;
  return {
    '@type': TYPES[entry.kind],
    '@id': address(shown),
    name: title,
    ...(entry.kind === 'stories' ? { headline: title } : {}),
    description: summary,
    inLanguage: shown,
    datePublished: entry.meta.published,
    dateModified: version.updated,
    publisher,
    license: SITE.licence.text,
    ...(reviewed ? { lastReviewed: reviewed.date, reviewedBy: { '@type': 'Person', name: reviewed.person.name } } : {}),
    ...(entry.meta.kind === 'radio'
      ? { identifier: entry.meta.number, version: String(entry.meta.version), genre: 'radio script' }
      : {}),
    ...(shown === ORIGINAL ? {} : { translationOfWork: { '@id': address(ORIGINAL) } }),
  };
}
