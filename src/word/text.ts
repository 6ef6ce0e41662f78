/**
 * Words, paragraphs and cells of a Word file in the languages of the site. Uyghur is set from right to left by paragraph, run and
 * table, as Word needs all three.
 */
import {
  AlignmentType,
  BorderStyle,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  type TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { type Locale, languageOf } from '../locales.ts';

interface Type {
  font: string;
  /** Half points. */
  size: number;
}
/**
 * Fonts that Word has on Windows or that a station in the region installs, by language, else by script; Word takes the next best where
 * one is missing. Uyghur's and Tibetan's are drawn small for their size.
 */
const FONTS: Readonly<Record<string, Type>> = {
  ug: { font: 'Microsoft Uighur', size: 36 },
  Hans: { font: 'SimSun', size: 28 },
  Tibt: { font: 'Microsoft Himalaya', size: 34 },
};
const PLAIN: Type = { font: 'Arial', size: 28 };
/** Left to right, and set by Word's engine for complex scripts. */
const COMPLEX: ReadonlySet<string> = new Set(['Tibt', 'Deva', 'Beng', 'Mymr', 'Khmr', 'Laoo', 'Thai', 'Taml', 'Sinh']);
const SMALL = 0.72;

/** Word names a language with its country, and complex scripts in a place of their own. */
function languageTag(locale: Locale): { value?: string; bidirectional?: string } {
  const { script, dir, openGraph } = languageOf(locale);
  const tag = openGraph.replace('_', '-');
  if (dir === 'rtl') return { bidirectional: tag };
  return COMPLEX.has(script.code) ? { value: tag, bidirectional: tag } : { value: locale };
}

/** Numbers, times and codes: Latin letters from left to right in every language. */
const LATIN = { script: { code: 'Latn' }, dir: 'ltr' } as const;

/**
 * Language, font, size and direction of a run of words.
 * @param locale `undefined` for numbers, times and codes, which belong to no language
 */
export function run(text: string, locale: Locale | undefined, options: IRunOptions & { small?: boolean } = {}): TextRun {
  const { script, dir } = locale === undefined ? LATIN : languageOf(locale);
  const { small = false, ...rest } = options;
  const { font, size: full } = FONTS[locale ?? ''] ?? FONTS[script.code] ?? PLAIN;
  const size = Math.round(full * (small ? SMALL : 1));
  return new TextRun({
    text,
    font: { ascii: font, hAnsi: font, cs: font, eastAsia: FONTS['Hans']?.font ?? font },
    size,
    sizeComplexScript: size,
    rightToLeft: dir === 'rtl',
    language: locale === undefined ? { value: 'en' } : languageTag(locale),
    ...(rest.bold ? { boldComplexScript: true } : {}),
    ...rest,
  });
}

export const isRtl = (locale: Locale): boolean => languageOf(locale).dir === 'rtl';

export const paragraph = (
  children: ParagraphChild[],
  locale: Locale,
  options: { heading?: boolean; after?: number; keep?: boolean } = {},
): Paragraph =>
  new Paragraph({
    children,
    bidirectional: isRtl(locale),
    alignment: AlignmentType.START,
    spacing: { after: options.after ?? 120, ...(options.heading ? { before: 240 } : {}) },
    keepNext: options.heading ?? false,
    ...(options.heading ? { outlineLevel: 1 } : {}),
  });

export const text = (words: string, locale: Locale, options: IRunOptions & { small?: boolean } = {}): Paragraph[] =>
  words.split('\n').map((line) => paragraph([run(line, locale, options)], locale));

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const THIN = { style: BorderStyle.SINGLE, size: 4, color: '777777' };
const BORDERS = { top: THIN, bottom: THIN, left: NONE, right: NONE };

export function cell(children: Paragraph[], share: number, shaded = false): TableCell {
  return new TableCell({
    children,
    width: { size: share, type: WidthType.PERCENTAGE },
    borders: BORDERS,
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    ...(shaded ? { shading: { type: ShadingType.CLEAR, fill: 'E8EEF8', color: 'auto' } } : {}),
  });
}

export const table = (rows: TableRow[], locale: Locale): Table =>
  new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE }, visuallyRightToLeft: isRtl(locale) });
