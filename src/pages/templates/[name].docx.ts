import type { APIRoute, GetStaticPaths } from 'astro';
import { KINDS } from '../../schemas/kinds.ts';
import { library } from '../../shelf.ts';
import { hasTemplates } from '../../word/headings.ts';
import { makeTemplate, TEMPLATE_NAMES } from '../../word/template.ts';

/** The Word files that doctors fill in: in the language of the originals, so they stand outside the languages; none where their words are in another. */
export const getStaticPaths = (() =>
  hasTemplates
    ? KINDS.map((kind) => ({ params: { name: TEMPLATE_NAMES[kind] }, props: { kind } }))
    : []) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) => {
  const { kind } = props as ReturnType<typeof getStaticPaths>[number]['props'];
  return new Response(new Uint8Array(await makeTemplate(kind, library())));
};
