import type { APIRoute } from 'astro';
import { absolute, addressOf } from '../i18n/address.ts';
import { editionOf } from '../publish/edition.ts';
import { checksOf, isExpired, isReviewed } from '../publish/state.ts';
import { library } from '../shelf.ts';
import { BUILD_DATE } from '../site.ts';

/** Every entry in every language in which it exists, for whoever builds something with it. */
export const GET: APIRoute = () => {
  const entries = library().entries.flatMap((entry) =>
    [...entry.versions.values()].map((version) => {
      const { locale } = version;
      const { title, summary, sections } = editionOf(entry, locale);
      const checks = checksOf(library(), entry, version);
      return {
        kind: entry.kind,
        slug: entry.slug,
        locale,
        title,
        summary,
        topics: entry.meta.topics,
        published: entry.meta.published,
        updated: version.updated,
        nextReview: entry.meta.nextReview,
        sensitive: entry.meta.sensitive,
        state: {
          reviewed: isReviewed(checks, version),
          expired: isExpired(entry, BUILD_DATE),
          withdrawn: entry.meta.withdrawn !== undefined,
          translation: version.translation
            ? sections.every(({ state }) => state === 'current')
              ? 'current'
              : 'outdated'
            : 'original',
          translatedBy: version.translation?.by,
        },
        ...(entry.meta.kind === 'radio'
          ? { number: entry.meta.number, version: entry.meta.version, seconds: entry.meta.seconds }
          : {}),
        address: absolute(addressOf(locale, entry.kind, entry.slug)),
      };
    }),
  );
  return new Response(`${JSON.stringify({ format: 1, entries }, null, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
