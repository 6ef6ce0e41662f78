/** Whether an entry appears, and what is said of its checks: reviews, translation, expiry, withdrawal. */
import type { Entry, Library, Version } from '../library.ts';
import { type Locale, ORIGINAL } from '../locales.ts';
import type { Person, Review } from '../schemas/data.ts';

export interface Signed {
  person: Person;
  /** `YYYY-MM-DD` */
  date: string;
}

/** The checks that stand for one version: a review lapses when its text changes. */
export interface Checks {
  clinician?: Signed;
  language?: Signed;
}

/** The newest review of a role that signed just this text and whose person is known and fit for it. */
function signed(library: Library, entry: Entry, version: Version, role: Review['role']): Signed | undefined {
  const found = library.reviews
    .filter(
      (review) =>
        review.kind === entry.kind &&
        review.slug === entry.slug &&
        review.locale === version.locale &&
        review.role === role &&
        review.digest === version.digest &&
        review.by !== undefined,
    )
    .toSorted((a, b) => (a.date < b.date ? 1 : -1))[0];
  const person = found?.by === undefined ? undefined : library.people.get(found.by);
  return found && person?.roles.includes(role) ? { person, date: found.date } : undefined;
}

/**
 * What was checked of an entry in one language. A clinician's review of the original counts for a translation too,
 * but only once a speaker has checked that the translation says the same.
 */
export function checksOf(library: Library, entry: Entry, version: Version): Checks {
  const language = signed(library, entry, version, 'language');
  const clinician =
    signed(library, entry, version, 'clinician') ?? (language ? signed(library, entry, entry.original, 'clinician') : undefined);
  return { ...(clinician ? { clinician } : {}), ...(language ? { language } : {}) };
}

/** Nothing more to check: a clinician, and for a translation also a speaker of its language. */
export const isReviewed = (checks: Checks, version: Version): boolean =>
  checks.clinician !== undefined && (version.locale === ORIGINAL || checks.language !== undefined);

/** True from the day after the day by which it should have been checked again. */
export const isExpired = (entry: Entry, today: string): boolean => entry.meta.nextReview < today;

/** A personal story without a standing consent is not published at all; nor is a translation that was not agreed to. */
export function hasConsent(entry: Entry, locale: Locale): boolean {
  if (entry.meta.kind !== 'stories' || entry.meta.consent.kind === 'published-report') return true;
  const { scopes, withdrawn } = entry.meta.consent;
  return withdrawn === undefined && scopes.includes('web') && (locale === ORIGINAL || scopes.includes('translation'));
}

export interface Policy {
  unreviewed: 'label' | 'leave-out';
}

/** Whether an entry has a page of its own text in a language. */
export function isPublished(library: Library, entry: Entry, locale: Locale, { unreviewed }: Policy): boolean {
  const version = entry.versions.get(locale);
  if (!version || !hasConsent(entry, locale)) return false;
  return unreviewed === 'label' || isReviewed(checksOf(library, entry, version), version);
}

/** Languages in which an entry's own text is published, in the order of the languages. */
export const publishedLocales = (library: Library, entry: Entry, all: readonly Locale[], policy: Policy): Locale[] =>
  all.filter((locale) => isPublished(library, entry, locale, policy));
