import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { absolute, addressOf, fileAddress } from '../../i18n/address.ts';
import type { Locale } from '../../locales.ts';
import { listed } from '../../publish/catalogue.ts';
import { editionOf } from '../../publish/edition.ts';
import { localePaths } from '../../publish/paths.ts';
import { stateText } from '../../radio/copy.ts';
import { scriptOf } from '../../radio/script.ts';
import { library } from '../../shelf.ts';

export const getStaticPaths = localePaths;

/** Scripts of a language for the programs of stations, newest first, each with its state and its text as captions and data. */
export const GET: APIRoute = ({ params }) => {
  const locale = params['locale'] as Locale;
  const words = library().words(locale);
  return rss({
    title: `${words.site.name}: ${words.radio.title}`,
    description: words.radio.lead,
    site: absolute(addressOf(locale, 'radio')),
    xmlns: { podcast: 'https://podcastindex.org/namespace/1.0', atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>${locale}</language><atom:link rel="self" type="application/rss+xml" href="${absolute(fileAddress(`${locale}/radio.xml`))}"/>`,
    items: listed(library(), 'radio')
      .filter((entry) => entry.versions.has(locale) && !entry.meta.sensitive)
      .map((entry) => {
        const script = scriptOf(library(), editionOf(entry, locale));
        const file = (form: string) => absolute(fileAddress(`${locale}/radio/${entry.slug}.${form}`));
        return {
          title: `${script.meta.number} · ${script.title}`,
          description: `${stateText(script, words)}. ${script.summary}`,
          link: absolute(addressOf(locale, 'radio', entry.slug)),
          pubDate: new Date(`${script.updated}T00:00:00Z`),
          customData: `<podcast:transcript url="${file('vtt')}" type="text/vtt" language="${locale}"/><podcast:transcript url="${file('json')}" type="application/json" language="${locale}"/>`,
        };
      }),
  });
};
