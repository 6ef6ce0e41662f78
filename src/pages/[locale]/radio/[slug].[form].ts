import type { APIRoute, GetStaticPaths } from 'astro';
import type { Entry } from '../../../library.ts';
import { editionOf } from '../../../publish/edition.ts';
import { localePaths } from '../../../publish/paths.ts';
import { makeForm } from '../../../radio/forms.ts';
import { scriptOf } from '../../../radio/script.ts';
import { SCRIPT_FORMS, type ScriptForm } from '../../../schemas/fields.ts';
import { library } from '../../../shelf.ts';

/** What was taken back has no copies: only the data that a station's own system asks for, which then says why. */
const formsOf = ({ meta }: Entry): readonly ScriptForm[] => (meta.withdrawn === undefined ? SCRIPT_FORMS : ['json']);

/** A script in each language that it exists in: nobody reads a stand-in on air. */
export const getStaticPaths = (() =>
  localePaths().flatMap(({ props: { locale } }) =>
    library()
      .entries.filter((entry) => entry.kind === 'radio' && entry.versions.has(locale))
      .flatMap((entry) =>
        formsOf(entry).map((form) => ({ params: { locale, slug: entry.slug, form }, props: { entry, locale } })),
      ),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params, props }) => {
  const { entry, locale } = props as ReturnType<typeof getStaticPaths>[number]['props'];
  const script = scriptOf(library(), editionOf(entry, locale));
  return new Response(new Uint8Array(await makeForm(params['form'] as ScriptForm, script, library().words(locale))));
};
