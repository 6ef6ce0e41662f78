/**
 * A script as a Word file: large type, a table with a number for each line, the original beside it, and lines for the station's
 * sign-off.
 */
import { Document, Footer, Header, Packer, PageNumber, TableRow, TextRun } from 'docx';
import { digits, fill, formatDate } from '../../i18n/text.ts';
import { type Locale, languageOf, ORIGINAL } from '../../locales.ts';
import type { Words } from '../../schemas/interface.ts';
import { SITE } from '../../site.ts';
import { cell, paragraph, run, table, text } from '../../word/text.ts';
import { footOf, headOf, marksOf, momentsOf, roleText, stateText } from '../copy.ts';
import type { Script, ScriptLine } from '../script.ts';
import { clock } from '../timing.ts';
import { repack } from './archive.ts';

/** Widths of the columns of the line table, in hundredths of its width. */
const SHARES = { number: 10, voice: 18, said: 44, saidAlone: 72, original: 28 };

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
      : text(line.text, line.locale, isSound ? { italics: languageOf(locale).script.code === 'Latn' } : { bold: line.keep })),
    ...marksOf(line, words).map((mark) => paragraph([run(`* ${mark}`, locale, { small: true })], locale, { after: 0 })),
  ];
  return new TableRow({
    cantSplit: true,
    children: [
      cell(
        [
          paragraph([run(String(line.number), undefined, { small: true })], locale),
          paragraph([run(clock(start), undefined, { small: true })], locale),
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
                  run(`${script.digest} · `, undefined, { small: true }),
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
              [run(`${label}: `, locale, { small: true }), run(value, isCode ? undefined : locale, { small: true, bold: true })],
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
