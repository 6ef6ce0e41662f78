/** A Word file of A4 pages with the site's styles; the same content gives the same bytes. */
import {
  Document,
  Footer,
  type ISectionOptions,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import { languageOf, locales, ORIGINAL } from '../locales.ts';
import { repack } from '../radio/formats/archive.ts';
import { SITE } from '../site.ts';

export interface Pages {
  title: string;
  /** Printed at the foot of each page, before its number. */
  foot: string;
  /** `YYYY-MM-DD`, written into the file in place of the clock. */
  day: string;
  wide?: boolean;
  children: (Paragraph | Table)[];
}

/** Style of what explains: grey, never mistaken for text. */
export const HINT = 'Hint';
/** Numbered steps. */
export const STEPS = 'steps';
const tags = (isRtl: boolean) =>
  locales
    .map(languageOf)
    .filter(({ dir }) => (dir === 'rtl') === isRtl)
    .map(({ openGraph }) => openGraph.replace('_', '-'));
const [written = 'en-GB'] = [languageOf(ORIGINAL)]
  .filter(({ dir }) => dir === 'ltr')
  .map(({ openGraph }) => openGraph.replace('_', '-'))
  .concat(tags(false));
const [turned] = tags(true);
/** What Word takes a run to be that names no language. */
const DEFAULTS = { value: written, eastAsia: written, ...(turned === undefined ? {} : { bidirectional: turned }) };
const FONT = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'SimSun' };
const [SHORT, LONG, EDGE] = [11906, 16838, 1000];

export async function wordFile({ title, foot, day, wide = false, children }: Pages): Promise<Uint8Array> {
  const size = { width: SHORT, height: LONG, orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT };
  const heading = (points: number, before: number) => ({
    run: { font: FONT, size: points * 2, bold: true, color: '000000' },
    paragraph: { spacing: { before, after: 100 }, keepNext: true },
  });
  const section: ISectionOptions = {
    properties: { page: { size, margin: { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE } } },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            children: [
              new TextRun({ text: `${foot} · `, size: 18 }),
              new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 18 }),
            ],
          }),
        ],
      }),
    },
    children,
  };
  const document = new Document({
    creator: SITE.publisher,
    lastModifiedBy: SITE.publisher,
    title,
    styles: {
      default: {
        document: { run: { font: FONT, size: 24, language: DEFAULTS } },
        title: heading(20, 0),
        heading1: heading(15, 320),
        heading2: heading(13, 200),
      },
      paragraphStyles: [
        {
          id: HINT,
          name: HINT,
          basedOn: 'Normal',
          next: 'Normal',
          quickFormat: true,
          run: { size: 19, color: '666666' },
          paragraph: { spacing: { after: 80 } },
        },
      ],
    },
    numbering: {
      config: [
        {
          reference: STEPS,
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              style: { paragraph: { indent: { left: 480, hanging: 480 } } },
            },
          ],
        },
      ],
    },
    sections: [section],
  });
  return repack(new Uint8Array(await Packer.toArrayBuffer(document)), day);
}
