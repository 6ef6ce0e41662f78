import type { APIRoute, GetStaticPaths } from 'astro';
import { listed } from '../../../publish/catalogue.ts';
import { editionOf } from '../../../publish/edition.ts';
import { localePaths } from '../../../publish/paths.ts';
import { makeForm } from '../../../radio/forms.ts';
import { scriptOf } from '../../../radio/script.ts';
import { SCRIPT_FORMS, type ScriptForm } from '../../../schemas/fields.ts';
import { library } from '../../../shelf.ts';

/** A script in each language that it exists in: nobody reads a stand-in on air. What was taken back has no copies. */
export const getStaticPaths = (() =>
  localePaths().flatMap(({ props: { locale } }) =>
    listed(library(), 'radio')
      .filter((entry) => entry.versions.has(locale))
      .flatMap((entry) => SCRIPT_FORMS.map((form) => ({ params: { locale, slug: entry.slug, form }, props: { entry, locale } }))),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params, props }) => {
  const { entry, locale } = props as ReturnType<typeof getStaticPaths>[number]['props'];
  const script = scriptOf(library(), editionOf(entry, locale));
  return new Response(new Uint8Array(await makeForm(params['form'] as ScriptForm, script, library().words(locale))));
};
