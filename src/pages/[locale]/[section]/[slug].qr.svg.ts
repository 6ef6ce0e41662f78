import type { APIRoute, GetStaticPaths } from 'astro';
import { absolute, addressOf, type Section } from '../../../i18n/address.ts';
import { type Locale, locales } from '../../../locales.ts';
import { codeOf } from '../../../passing/build/code.ts';
import { signsInUse } from '../../../publish/catalogue.ts';
import { library } from '../../../shelf.ts';

export const getStaticPaths = (() => {
  const pages = [
    ...library().entries.map(({ kind, slug }) => ({ section: kind, slug })),
    ...signsInUse(library()).map(({ id }) => ({ section: 'signs', slug: id })),
  ];
  return locales.flatMap((locale) => pages.map((page) => ({ params: { locale, ...page } })));
}) satisfies GetStaticPaths;

/** The address of a page as a code: printed with it, and scanned from one phone by another. */
export const GET: APIRoute = ({ params }) => {
  const { locale, section, slug } = params as { locale: Locale; section: Section; slug: string };
  return new Response(codeOf(absolute(addressOf(locale, section, slug))).svg, { headers: { 'content-type': 'image/svg+xml' } });
};
