import type { APIRoute } from 'astro';
import type { Locale } from '../../locales.ts';
import { localePaths } from '../../publish/paths.ts';
import { library } from '../../shelf.ts';

export const getStaticPaths = localePaths;

/** The words of tools that scripts make: one file a language, asked for when the first tool needs it. */
export const GET: APIRoute = ({ params }) => Response.json(library().words(params['locale'] as Locale).tools);
