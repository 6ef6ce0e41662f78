/** What a changed original means for its translations: which parts readers will see marked, or in the original, until they are renewed. Pure. */
import { changesSince } from '../../src/document/parts.ts';
import type { Entry, Library } from '../../src/library.ts';
import { LOCALES, type Locale } from '../../src/locales.ts';
import { editionOf } from '../../src/publish/edition.ts';

export interface Impact {
  address: string;
  title: string;
  locale: Locale;
  /** Parts that readers will see with a mark, and parts that they will see in the original. */
  marked: number;
  original: number;
}

const states = (entry: Entry, locale: Locale, state: 'changed' | 'original') =>
  editionOf(entry, locale).sections.filter((section) => section.state === state).length;

/** @returns one for each translation that follows less of its original after than before */
export function impactOf(before: Library, after: Library): Impact[] {
  return after.entries.flatMap((entry) => {
    const old = before.entry(entry.kind, entry.slug);
    if (!old || old.original.digest === entry.original.digest) return [];
    return [...entry.versions.values()].flatMap((version): Impact[] => {
      if (!version.translation) return [];
      const { parts, gone } = changesSince(entry.original.parts, version.translation.follows);
      if (parts.length + gone === 0) return [];
      const { locale } = version;
      return [
        {
          address: `${entry.kind}/${entry.slug}`,
          title: entry.original.title,
          locale,
          marked: states(entry, locale, 'changed'),
          original: states(entry, locale, 'original'),
        },
      ];
    });
  });
}

export const impactLine = ({ address, title, locale, marked, original }: Impact): string =>
  `- ${LOCALES[locale].name} · ${title} (${address}): ${marked} 个部分会标“原文已改”，${original} 个部分会显示原文 · ${marked} parts marked, ${original} shown in the original`;
