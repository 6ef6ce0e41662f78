/** Front matter of what a doctor wrote into the table at the top. Pure. */
import type { Content } from '../../../src/document/content.ts';
import { ORIGINAL } from '../../../src/locales.ts';
import type { Kind } from '../../../src/schemas/kinds.ts';
import { bare, ROWS_OF, type Row, VALUES } from '../../../src/word/headings.ts';
import { fieldsOf } from '../../draft/blank.ts';
import type { LossKind } from '../file/losses.ts';
import type { Sections } from './sections.ts';

type Lose = (kind: LossKind, at: number, words: string) => void;
const parted = (text: string): string[] => text.split(/[\s,，、;；/]+/).filter(Boolean);

/** What one row means for the front matter; undefined where it is not understood. */
function meaning(row: Row, text: string, content: Content): Record<string, unknown> | undefined {
  const known = VALUES[row] ?? {};
  const values = parted(text).map((word) => Object.entries(known).find(([name]) => bare(name) === bare(word))?.[1]);
  const all = values.every((value) => value !== undefined) ? values : undefined;
  const [first] = all ?? [];
  switch (row) {
    case 'topic': {
      const ids = parted(text).map(
        (word) => content.topics.find(({ id, name }) => id === word || bare(name[ORIGINAL] ?? '') === bare(word))?.id,
      );
      return ids.every((id) => id !== undefined) ? { topics: ids } : undefined;
    }
    case 'audience':
      return all && { audience: all };
    case 'region':
      return all && { regions: all.filter((value) => value !== '') };
    case 'sensitive':
      return all && { sensitive: first === 'true' };
    case 'place':
    case 'format':
      return first === undefined ? undefined : { [row]: first };
    case 'seconds':
      return /^\d{2,4}\s*秒?$/.test(text) ? { seconds: Number.parseInt(text, 10) } : undefined;
    case 'consent': {
      if (bare(text).startsWith(bare('根据公开报道'))) return { consent: { kind: 'published-report' } };
      const [given] = /20\d\d-\d\d-\d\d/.exec(text) ?? [];
      const isPersonal = text.includes('本人同意') && given !== undefined;
      return isPersonal ? { consent: { kind: 'personal', given, scopes: ['web'] } } : undefined;
    }
    default:
      return row satisfies never;
  }
}

/** @param day `YYYY-MM-DD`; @returns every field but title and summary */
export function readFields(
  kind: Kind,
  rows: Sections['rows'],
  content: Content,
  day: string,
  lose: Lose,
): Record<string, unknown> {
  const said = ROWS_OF[kind].map((row) => {
    const { text = '', at = 1 } = rows[row] ?? {};
    const found = text === '' ? {} : meaning(row, text, content);
    if (!found) lose('field', at, text);
    return found ?? {};
  });
  return Object.assign(fieldsOf(kind, content, day), ...said) as Record<string, unknown>;
}
