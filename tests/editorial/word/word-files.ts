/** Word files for tests: made by the `docx` package as a doctor would write them, or put together part by part as an attacker would. */
import { Document, type FileChild, FootnoteReferenceRun, HeadingLevel, LevelFormat, Packer, Paragraph, type TextRun } from 'docx';
import { strToU8, zipSync } from 'fflate';
import { type Brought, bringWord } from '../../../editorial/word/entry/bring.ts';
import type { Wanted } from '../../../editorial/word/entry/entry.ts';
import { readContent } from '../../../src/document/read.ts';

export const content = readContent().content;

export const p = (text: string): Paragraph => new Paragraph({ text });
export const h1 = (text: string): Paragraph => new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
export const h2 = (text: string): Paragraph => new Paragraph({ text, heading: HeadingLevel.HEADING_2 });
export const title = (text: string): Paragraph => new Paragraph({ text, heading: HeadingLevel.TITLE });
export const item = (children: string | TextRun[], reference = 'dots', level = 0): Paragraph =>
  new Paragraph({
    numbering: { reference, level },
    ...(typeof children === 'string' ? { text: children } : { children }),
  });
export const note = (id: number): FootnoteReferenceRun => new FootnoteReferenceRun(id);

export async function docx(children: FileChild[], footnotes: Record<string, Paragraph[]> = {}): Promise<Uint8Array> {
  const levels = (format: 'decimal' | 'bullet') =>
    [0, 1].map((level) => ({ level, format: format === 'decimal' ? LevelFormat.DECIMAL : LevelFormat.BULLET, text: '%1.' }));
  const document = new Document({
    numbering: {
      config: [
        { reference: 'dots', levels: levels('bullet') },
        { reference: 'steps', levels: levels('decimal') },
      ],
    },
    footnotes: Object.fromEntries(Object.entries(footnotes).map(([id, paragraphs]) => [id, { children: paragraphs }])),
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`;

/** A Word file of these parts; `body` is what stands in the body of its document. */
export function rawDocx(body: string, parts: Record<string, string | Uint8Array> = {}, relations = ''): Uint8Array {
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': TYPES,
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${W}" xmlns:r="${R}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`,
    ...parts,
  };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, data]) => [name, typeof data === 'string' ? strToU8(data) : data])),
  );
}
export const raw = (text: string, properties = ''): string =>
  `<w:p><w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

export const wanted: Wanted = { file: '来稿.docx', kind: 'articles', slug: 'tea-and-iron', alts: [], day: '2026-11-22' };
export const bring = (bytes: Uint8Array, fields: Partial<Wanted> = {}): Promise<Brought> =>
  bringWord(bytes, { ...wanted, ...fields }, content);
/** The text below the front matter. */
export const bodyOf = ({ draft }: Brought): string => draft?.text.replace(/^---\n[\s\S]*?\n---\n/, '').trim() ?? '';
export const codes = (problems: readonly { code: string }[]): string[] => problems.map(({ code }) => code);
