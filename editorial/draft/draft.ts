/** A text on its way into the content: checked as the build would check it, before anything is written. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { decodeText } from '../../src/document/characters.ts';
import type { Content } from '../../src/document/content.ts';
import type { Document } from '../../src/document/document.ts';
import { readEntry } from '../../src/document/entry.ts';
import type { Locale } from '../../src/locales.ts';
import type { Problem } from '../../src/problems.ts';
import { runRules } from '../../src/rules/run.ts';
import type { Kind } from '../../src/schemas/kinds.ts';

export interface Draft {
  kind: Kind;
  locale: Locale;
  slug: string;
  /** The whole MDX file. */
  text: string;
  /** Pictures beside it, by name. */
  pictures: ReadonlyMap<string, Uint8Array>;
}

export interface Checked {
  /** What the gate and the schemas refuse: nothing may be written. */
  problems: Problem[];
  /** What the rules on content still ask for: written, and to be mended before it can be published. */
  todo: Problem[];
  /** What the text reads as, where it can be read. */
  document?: Document;
}

export const CONTENT_FOLDER = (): string => process.env['CONTENT_DIR'] ?? 'src/content';

/** Where an entry stands, as messages print it. */
export const fileOf = ({ kind, locale, slug }: Pick<Draft, 'kind' | 'locale' | 'slug'>): string =>
  path.posix.join(CONTENT_FOLDER(), kind, locale, `${slug}.mdx`);

/** Runs the real gate, schemas and rules on a draft as if it stood among the content; a version with the same address is left out. */
export function checkDraft(draft: Draft, content: Content): Checked {
  const shown = fileOf(draft);
  const decoded = decodeText(new TextEncoder().encode(draft.text), shown);
  if ('problems' in decoded) return { problems: decoded.problems, todo: [] };
  const aside = mkdtempSync(path.join(tmpdir(), 'draft-'));
  try {
    for (const [name, bytes] of draft.pictures) writeFileSync(path.join(aside, path.basename(name)), bytes);
    const source = { kind: draft.kind, locale: draft.locale, slug: draft.slug, file: path.join(aside, `${draft.slug}.mdx`) };
    const { original, translation, problems } = readEntry(source, decoded.text, shown);
    const isOther = (kind: Kind, slug: string, locale: Locale) =>
      kind !== draft.kind || slug !== draft.slug || locale !== draft.locale;
    const among: Content = {
      ...content,
      originals: [
        ...content.originals.filter(({ meta, slug, locale }) => isOther(meta.kind, slug, locale)),
        ...(original ? [original] : []),
      ],
      translations: [
        ...content.translations.filter(({ kind, slug, locale }) => isOther(kind, slug, locale)),
        ...(translation ? [translation] : []),
      ],
    };
    const todo = problems.length > 0 ? [] : runRules(among).filter(({ file }) => file === shown);
    const { document } = original ?? translation ?? {};
    return { problems, todo, ...(document ? { document } : {}) };
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}
