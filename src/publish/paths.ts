/** Which pages exist: every entry in every language, and its old addresses. */
import type { Entry, Library } from '../library.ts';
import { type Locale, locales } from '../locales.ts';
import type { Kind } from '../schemas/kinds.ts';

export interface EntryPath {
  params: { locale: Locale; slug: string };
  props: { entry: Entry; locale: Locale; moved: boolean };
}

export const entryPaths = (library: Library, kind: Kind): EntryPath[] =>
  library.entries
    .filter((entry) => entry.kind === kind)
    .flatMap((entry) =>
      locales.flatMap((locale) => [
        { params: { locale, slug: entry.slug }, props: { entry, locale, moved: false } },
        ...entry.meta.aliases.map((slug) => ({ params: { locale, slug }, props: { entry, locale, moved: true } })),
      ]),
    );

/** One page a language. */
export const localePaths = () => locales.map((locale) => ({ params: { locale }, props: { locale } }));
