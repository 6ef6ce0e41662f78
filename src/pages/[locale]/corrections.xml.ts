import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { absolute, addressOf, fileAddress } from '../../i18n/address.ts';
import type { Locale } from '../../locales.ts';
import { correctionsOf } from '../../publish/corrections.ts';
import { localePaths } from '../../publish/paths.ts';
import { library } from '../../shelf.ts';

export const getStaticPaths = localePaths;

/** What was put right or taken back, so that a station learns of it without looking. */
export const GET: APIRoute = ({ params }) => {
  const locale = params['locale'] as Locale;
  const words = library().words(locale);
  return rss({
    title: `${words.site.name}: ${words.corrections.title}`,
    description: words.corrections.lead,
    site: absolute(addressOf(locale, 'corrections')),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>${locale}</language><atom:link rel="self" type="application/rss+xml" href="${absolute(fileAddress(`${locale}/corrections.xml`))}"/>`,
    items: correctionsOf(library(), locale)
      .filter(({ entry }) => !entry.meta.sensitive)
      .map(({ id, date, title, what, onAir, number, withdrawn }) => ({
        title: [number, withdrawn ? words.state.withdrawn : undefined, title].filter(Boolean).join(' · '),
        description: [what, onAir && `${words.radio.onAir} ${onAir.text}`].filter(Boolean).join(' '),
        // Its own place: a reader of feeds takes two items of one address for the same.
        link: `${absolute(addressOf(locale, 'corrections'))}#${id}`,
        pubDate: new Date(`${date}T00:00:00Z`),
      })),
  });
};
