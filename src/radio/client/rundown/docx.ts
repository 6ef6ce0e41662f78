/** The Word file of a rundown: a table to hang up in the studio. */
import { AlignmentType, Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { isLocale, languageOf } from '../../../locales.ts';
import type { Rundown } from '../../rundown.ts';

/** Half points. */
const SIZE = 26;

export function rundownDocx(
  locale: string,
  { title, start, end }: Rundown,
  rows: readonly (readonly string[])[],
  total: string,
): Promise<Blob> {
  const isRtl = isLocale(locale) && languageOf(locale).dir === 'rtl';
  const paragraph = (text: string, bold: boolean) =>
    new Paragraph({
      bidirectional: isRtl,
      alignment: AlignmentType.START,
      children: [
        new TextRun({ text, bold, size: SIZE, sizeComplexScript: SIZE, rightToLeft: isRtl && /\p{Script=Arabic}/u.test(text) }),
      ],
    });
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    visuallyRightToLeft: isRtl,
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          tableHeader: index === 0,
          cantSplit: true,
          children: cells.map((cell) => new TableCell({ children: [paragraph(cell, index === 0)] })),
        }),
    ),
  });
  const times = [start, end].filter(Boolean).join(' – ');
  return Packer.toBlob(
    new Document({
      title,
      sections: [{ children: [paragraph(title, true), paragraph([times, total].filter(Boolean).join(' · '), false), table] }],
    }),
  );
}
