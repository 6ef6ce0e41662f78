/** A script as plain text, for any programme that opens text. */
import { digits, fill } from '../../i18n/text.ts';
import { languageOf, ORIGINAL } from '../../locales.ts';
import type { Words } from '../../schemas/interface.ts';
import { footOf, headOf, marksOf, momentsOf, roleText, stateText } from '../copy.ts';
import type { Script } from '../script.ts';
import { clock } from '../timing.ts';

/** Old studio machines open text by its first bytes and break lines only at CR LF. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/** Keeps a code together among right-to-left words (U+2066, U+2069). */
const isolate = (code: string): string => `\u2066${code}\u2069`;

/** @returns the whole file, UTF-8 when encoded */
export function toText(script: Script, words: Words): string {
  const { lines, locale, notes, asked } = script;
  const { radio } = words;
  const moments = momentsOf(script);
  const isTranslation = locale !== ORIGINAL;
  const spoken = lines.flatMap((line, index) => {
    const seconds = line.seconds > 0 ? ` (${fill(radio.seconds, { n: digits(line.seconds, locale) })})` : '';
    const head = `${String(line.number).padStart(3)}  ${clock(moments[index]?.start ?? 0)}  [${roleText(line, words)}]${seconds}`;
    return [
      '',
      head,
      ...(line.text === '' ? [] : [`     ${line.text}`]),
      ...(isTranslation && line.original !== undefined ? [`     (${line.original})`] : []),
      ...marksOf(line, words).map((mark) => `     * ${mark}`),
    ];
  });
  const text = [
    `*** ${stateText(script, words)} ***`,
    '',
    `${words.site.name}: ${script.title}`,
    script.summary,
    '',
    ...headOf(script, words).map(({ label, value, isCode = false }) => `${label}: ${isCode ? isolate(value) : value}`),
    ...(isTranslation ? ['', `( ) = ${radio.copy.original}: ${languageOf(ORIGINAL).name}`] : []),
    ...(notes.length > 0 ? ['', `=== ${radio.host} ===`] : []),
    ...notes.flatMap(({ kind, text: note }) => ['', `${radio.notes[kind]}:`, note]),
    '',
    `=== ${radio.script} ===`,
    ...spoken,
    ...(asked.length > 0 ? ['', `=== ${radio.asked} ===`] : []),
    ...asked.flatMap(({ ask, answer }) => ['', `? ${ask}`, answer]),
    '',
    '---',
    ...footOf(script, words),
    `*** ${stateText(script, words)} ***`,
    '',
  ];
  return BYTE_ORDER_MARK + text.join('\n').replace(/\n/g, LINE_END);
}
