import type { APIRoute, GetStaticPaths } from 'astro';
import { DRAWINGS, drawingIn } from '../../../components/document/drawings.ts';
import { type Locale, locales } from '../../../locales.ts';
import { library } from '../../../shelf.ts';

export const getStaticPaths = (() =>
  locales.flatMap((locale) => DRAWINGS.map((name) => ({ params: { locale, name } })))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const locale = params['locale'] as Locale;
  return new Response(drawingIn(params['name'] ?? '', locale, library().words(locale)), {
    headers: { 'content-type': 'image/svg+xml' },
  });
};
