/**
 * A script as a Word file: large type, a table with a number for each line, the original beside it, and lines for the station's
 * sign-off. Uyghur is set from right to left by paragraph, run and table, as Word needs all three.
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  type IRunOptions,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { digits, fill, formatDate } from '../../i18n/text.ts';
import { type Locale, languageOf, ORIGINAL } from '../../locales.ts';
import type { Words } from '../../schemas/interface.ts';
import { SITE } from '../../site.ts';
import { footOf, headOf, marksOf, momentsOf, roleText, stateText } from '../copy.ts';
import type { Script, ScriptLine } from '../script.ts';
import { clock } from '../timing.ts';
import { repack } from './archive.ts';

/** Fonts that Word has on Windows or that a station in the region installs; Word takes the next best where one is missing. */
const FONTS: Record<string, string> = {
  Latn: 'Arial',
  Hans: 'SimSun',
  Arab: 'Microsoft Uighur',
  Tibt: 'Microsoft Himalaya',
};
/** Half points. Uyghur's and Tibetan's fonts are drawn small for their size. */
const SIZES: Record<string, number> = { Latn: 28, Hans: 28, Arab: 36, Tibt: 34 };
const SMALL = 0.72;

/** Language, font, size and direction of a run of words. */
function run(text: string, locale: Locale, options: IRunOptions & { small?: boolean } = {}): TextRun {
  const { script, dir } = languageOf(locale);
  const { small = false, ...rest } = options;
  const font = FONTS[script.code] ?? 'Arial';
  const size = Math.round((SIZES[script.code] ?? 28) * (small ? SMALL : 1));
  return new TextRun({
    text,
    font: { ascii: font, hAnsi: font, cs: font, eastAsia: FONTS['Hans'] ?? font },
    size,
    sizeComplexScript: size,
    rightToLeft: dir === 'rtl',
    language:
      dir === 'rtl'
        ? { bidirectional: 'ug-CN' }
        : locale === 'bo'
          ? { bidirectional: 'bo-CN', value: 'bo-CN' }
          : { value: locale },
    ...(rest.bold ? { boldComplexScript: true } : {}),
    ...rest,
  });
}

const isRtl = (locale: Locale): boolean => languageOf(locale).dir === 'rtl';

const paragraph = (
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

const text = (words: string, locale: Locale, options: IRunOptions & { small?: boolean } = {}): Paragraph[] =>
  words.split('\n').map((line) => paragraph([run(line, locale, options)], locale));

/** Widths of the columns of the line table, in hundredths of its width. */
const SHARES = { number: 10, voice: 18, said: 44, saidAlone: 72, original: 28 };

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const THIN = { style: BorderStyle.SINGLE, size: 4, color: '777777' };
const BORDERS = { top: THIN, bottom: THIN, left: NONE, right: NONE };

function cell(children: Paragraph[], share: number, shaded = false): TableCell {
  return new TableCell({
    children,
    width: { size: share, type: WidthType.PERCENTAGE },
    borders: BORDERS,
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    ...(shaded ? { shading: { type: ShadingType.CLEAR, fill: 'E8EEF8', color: 'auto' } } : {}),
  });
}

function lineRow(line: ScriptLine, start: number, script: Script, words: Words): TableRow {
  const { locale } = script;
  const hasOriginal = locale !== ORIGINAL;
  const isSound = line.units === 0;
  const seconds =
    line.seconds > 0 ? [run(fill(words.radio.seconds, { n: digits(line.seconds, locale) }), locale, { small: true })] : [];
  const voice = [
    paragraph([run(roleText(line, words), locale, { bold: true, small: true })], locale, { after: 40 }),
    ...(seconds.length > 0 ? [paragraph(seconds, locale, { after: 0 })] : []),
  ];
  const said = [
    ...(line.text === ''
      ? [paragraph([], locale)]
      : text(line.text, line.locale, isSound ? { italics: locale === 'en' } : { bold: line.keep })),
    ...marksOf(line, words).map((mark) => paragraph([run(`* ${mark}`, locale, { small: true })], locale, { after: 0 })),
  ];
  return new TableRow({
    cantSplit: true,
    children: [
      cell(
        [
          paragraph([run(String(line.number), 'en', { small: true })], locale),
          paragraph([run(clock(start), 'en', { small: true })], locale),
        ],
        SHARES.number,
        isSound,
      ),
      cell(voice, SHARES.voice, isSound),
      cell(said, hasOriginal ? SHARES.said : SHARES.saidAlone, isSound),
      ...(hasOriginal ? [cell(text(line.original ?? '', ORIGINAL, { small: true }), 30, isSound)] : []),
    ],
  });
}

const table = (rows: TableRow[], locale: Locale): Table =>
  new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE }, visuallyRightToLeft: isRtl(locale) });

function columnsRow({ locale }: Script, words: Words): TableRow {
  const name = (label: string, share: number, of: Locale = locale) =>
    cell([paragraph([run(label, of, { bold: true, small: true })], of)], share);
  const { radio } = words;
  return new TableRow({
    tableHeader: true,
    children: [
      name('', SHARES.number),
      name('', SHARES.voice),
      name(radio.script, locale === ORIGINAL ? SHARES.saidAlone : SHARES.said),
      ...(locale === ORIGINAL ? [] : [name(`${radio.copy.original}: ${languageOf(ORIGINAL).name}`, SHARES.original)]),
    ],
  });
}

function signOffRows(locale: Locale, words: Words): TableRow[] {
  const { first, second, third, name } = words.radio.copy;
  return [first, second, third].map(
    (label) =>
      new TableRow({
        cantSplit: true,
        height: { value: 700, rule: 'atLeast' },
        children: [
          cell([paragraph([run(label, locale, { small: true })], locale)], 45),
          cell([paragraph([run(`${name}: `, locale, { small: true })], locale)], 55),
        ],
      }),
  );
}

/** @returns the bytes of the file, the same for the same script */
export async function toDocx(script: Script, words: Words): Promise<Uint8Array> {
  const { locale, lines, notes, asked } = script;
  const { radio } = words;
  const moments = momentsOf(script);
  const heading = (label: string) => paragraph([run(label, locale, { bold: true })], locale, { heading: true });
  const state = `${stateText(script, words)} · ${script.meta.number} · ${radio.version} ${digits(script.meta.version, locale)} · ${formatDate(script.updated, locale)}`;
  const document = new Document({
    creator: SITE.publisher,
    lastModifiedBy: SITE.publisher,
    title: script.title,
    description: state,
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 900, bottom: 900, left: 900, right: 900 } } },
        headers: { default: new Header({ children: [paragraph([run(state, locale, { small: true, bold: true })], locale)] }) },
        footers: {
          default: new Footer({
            children: [
              paragraph(
                [
                  run(`${script.digest} · `, 'en', { small: true }),
                  new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 18 }),
                ],
                locale,
              ),
            ],
          }),
        },
        children: [
          paragraph([run(script.title, locale, { bold: true, size: 40, sizeComplexScript: 48 })], locale),
          ...text(script.summary, locale),
          ...headOf(script, words).map(({ label, value, isCode = false }) =>
            paragraph(
              [run(`${label}: `, locale, { small: true }), run(value, isCode ? 'en' : locale, { small: true, bold: true })],
              locale,
              {
                after: 20,
              },
            ),
          ),
          ...(notes.length > 0 ? [heading(radio.host)] : []),
          ...notes.flatMap(({ kind, text: note }) => [
            paragraph([run(radio.notes[kind], locale, { bold: true, small: true })], locale, { after: 20 }),
            ...text(note, locale, { small: true }),
          ]),
          heading(radio.script),
          table(
            [columnsRow(script, words), ...lines.map((line, index) => lineRow(line, moments[index]?.start ?? 0, script, words))],
            locale,
          ),
          ...(asked.length > 0 ? [heading(radio.asked)] : []),
          ...asked.flatMap(({ ask, answer }) => [
            paragraph([run(ask, locale, { bold: true, small: true })], locale, { after: 20 }),
            ...text(answer, locale, { small: true }),
          ]),
          heading(radio.copy.signOff),
          table(signOffRows(locale, words), locale),
          ...footOf(script, words).map((line) => paragraph([run(line, locale, { small: true })], locale, { after: 60 })),
        ],
      },
    ],
  });
  return repack(new Uint8Array(await Packer.toArrayBuffer(document)), script.updated);
}
