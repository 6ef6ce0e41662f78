import { describe, expect, it } from 'vitest';
import { cutSections } from '../../../editorial/word/entry/sections.ts';
import { readBody } from '../../../editorial/word/file/body.ts';
import { openWord } from '../../../editorial/word/file/open.ts';
import { makeProof } from '../../../editorial/word/print/proof.ts';
import { textOfDocument } from '../../../src/document/text.ts';
import { joinLibrary } from '../../../src/library.ts';
import { joinSentence, sentenceIn } from '../../../src/publish/sentence.ts';
import { KINDS } from '../../../src/schemas/kinds.ts';
import { bare, HEADINGS, ROWS_OF } from '../../../src/word/headings.ts';
import { makeTemplate } from '../../../src/word/template.ts';
import { bring, codes, content } from './word-files.ts';

const library = joinLibrary(content);
function bodyOf(bytes: Uint8Array) {
  const opened = openWord(bytes, 'a.docx');
  if ('problems' in opened) throw new Error(codes(opened.problems).join());
  return readBody(opened.word);
}

describe('the template of each kind', () => {
  it.each(KINDS)('of %s has just the headings and rows that the importer knows, and the same bytes each time', async (kind) => {
    const bytes = await makeTemplate(kind, library);
    const { sections, rows, title } = cutSections(bodyOf(bytes), kind);
    expect(sections.map(({ known }) => known?.title)).toEqual(HEADINGS[kind].map((heading) => heading.title));
    expect(Object.keys(rows).toSorted()).toEqual(ROWS_OF[kind].toSorted());
    expect(title).toBe('');
    expect(Buffer.from(await makeTemplate(kind, library)).equals(Buffer.from(bytes))).toBe(true);
  });

  it.each(KINDS)('of %s passes the gate as it is, and none of its explanations reaches a page', async (kind) => {
    const brought = await bring(await makeTemplate(kind, library), { kind });
    expect(brought.problems).toEqual([]);
    expect(brought.warnings).toEqual([]);
    for (const { hint } of HEADINGS[kind]) expect(bare(brought.draft?.text ?? '')).not.toContain(bare(hint));
  });
});

describe('a proof', () => {
  it('of every entry holds all that is read, its danger signs, its sources, and the questions', async () => {
    for (const entry of library.entries.slice(0, 8)) {
      const bytes = await makeProof(entry.kind, entry.slug, entry.original, library, (name) => name, '2026-11-22');
      const words = bare(
        bodyOf(bytes)
          .blocks.flatMap((block) =>
            block.type === 'paragraph' ? [block.text] : block.type === 'table' ? block.rows.flat(2).map(({ text }) => text) : [],
          )
          .map((text) => text.replace(/[［（](?:注)?\d+[］）]|<[^>]*>/g, ''))
          .join(''),
      );
      const sentence = (id: string) => {
        const safety = library.safety.get(id);
        return safety ? joinSentence(sentenceIn(safety, 'zh-CN'), 'zh-CN') : '';
      };
      for (const line of textOfDocument(entry.original.document, sentence).split('\n'))
        expect(words, `${entry.slug}: ${line}`).toContain(bare(line));
      expect(words).toContain(bare('请您回答'));
      expect(words).toContain(bare(entry.original.summary));
    }
  });
});
