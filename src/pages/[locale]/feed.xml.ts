import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { absolute, addressOf } from '../../i18n/address.ts';
import type { Locale } from '../../locales.ts';
import { listed } from '../../publish/catalogue.ts';
import { editionOf } from '../../publish/edition.ts';
import { localePaths } from '../../publish/paths.ts';
import { library } from '../../shelf.ts';

export const getStaticPaths = localePaths;

/** What exists in this language, newest first. Sensitive entries do not come to a phone unasked. */
export const GET: APIRoute = ({ params }) => {
  const locale = params['locale'] as Locale;
  const { site } = library().words(locale);
  return rss({
    title: site.name,
    description: site.about,
    site: absolute(addressOf(locale)),
    customData: `<language>${locale}</language>`,
    items: listed(library())
      .filter((entry) => entry.versions.has(locale) && !entry.meta.sensitive)
      .map((entry) => {
        const { title, summary, version } = editionOf(entry, locale);
        return {
          title,
          description: summary,
          link: absolute(addressOf(locale, entry.kind, entry.slug)),
          pubDate: new Date(`${version.updated}T00:00:00Z`),
        };
      }),
  });
};
