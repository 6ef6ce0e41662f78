/** Plain text as somebody types it into a form, as the body of a document: headings, lists, paragraphs. Nothing else of it is markup. Pure. */

import { isAllowedAddress } from '../../src/document/addresses.ts';
import type { Inline } from '../../src/document/document.ts';
import type { Kind } from '../../src/schemas/kinds.ts';
import { bare, HEADINGS } from '../../src/word/headings.ts';
import type { WordBody, WordParagraph } from '../word/file/body.ts';
import { plainLetters } from '../word/file/letters.ts';
import type { Loss } from '../word/file/losses.ts';
import { ADDRESS } from '../word/file/words.ts';

const HEADING = /^(#{1,6})\s+/;
const BULLET = /^[-*•]\s+/;
const NUMBER = /^\d{1,2}\s*[.、．)）]\s*/;

/** Addresses become the links that the page would make of them; what may not be a link stays as it is typed. */
const inlines = (text: string): Inline[] =>
  text.split(ADDRESS).flatMap((part): Inline[] => {
    if (part === '') return [];
    if (!ADDRESS.test(part)) return [{ type: 'text', text: part }];
    return part.startsWith('https://') && isAllowedAddress(part)
      ? [{ type: 'link', url: part, children: [{ type: 'text', text: part }] }]
      : [{ type: 'code', text: part }];
  });

/** @param title stands above everything; empty where the form had none */
export function bodyOfText(text: string, kind: Kind, title: string): WordBody {
  const losses: Loss[] = [];
  const lines = [...(title === '' ? [] : [title]), ...text.split('\n')];
  const blocks = lines.flatMap((line, index): WordParagraph[] => {
    const at = index + 1;
    const { text: seen, lost } = plainLetters(line, '');
    for (const kindOfLoss of lost) losses.push({ kind: kindOfLoss, at, words: seen });
    const trimmed = seen.trim();
    if (trimmed === '' || /^(?:-{3,}|\*{3,})$/.test(trimmed)) return [];
    const isTitle = index === 0 && title !== '';
    const marked = isTitle ? undefined : HEADING.exec(trimmed);
    const words = trimmed.replace(isTitle ? /^$/ : HEADING, '');
    const known = HEADINGS[kind].some((heading) => bare(heading.title) === bare(words));
    const mark = marked ? undefined : BULLET.test(words) ? BULLET : NUMBER.test(words) ? NUMBER : undefined;
    const said = isTitle || known || !mark ? words : words.replace(mark, '');
    const level = isTitle ? 0 : known ? 1 : marked ? ((marked[1]?.length ?? 1) > 3 ? 2 : 1) : undefined;
    return [
      {
        type: 'paragraph',
        at,
        style: '',
        ...(level === undefined ? {} : { level }),
        ...(level === undefined && mark ? { list: { id: mark === NUMBER ? 'n' : 'b', depth: 0, ordered: mark === NUMBER } } : {}),
        children: inlines(said),
        text: said,
        hidden: '',
      },
    ];
  });
  return { blocks, notes: [], losses };
}
