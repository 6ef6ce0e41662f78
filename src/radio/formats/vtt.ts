/** A script as WebVTT (W3C): captions with speakers. */
import type { Words } from '../../schemas/interface.ts';
import { footOf, headOf, stateText } from '../copy.ts';
import type { Script } from '../script.ts';
import { captionsOf, stamp } from './captions.ts';

const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
/** A comment ends at an empty line and may not hold the arrow of a time. */
const comment = (lines: readonly string[]): string =>
  `NOTE\n${lines
    .join('\n')
    .replaceAll('-->', '->')
    .replace(/\n{2,}/g, '\n')}`;

export function toVtt(script: Script, words: Words): string {
  const captions = captionsOf(script, words).map(({ number, start, end, voice, text, isSpoken }) =>
    [
      String(number),
      `${stamp(start, '.')} --> ${stamp(end, '.')}`,
      isSpoken ? `<v ${escapeText(voice)}>${escapeText(text)}` : `[${escapeText(voice)}: ${escapeText(text)}]`,
    ].join('\n'),
  );
  const notes = [
    `${stateText(script, words)}`,
    script.title,
    ...headOf(script, words).map(({ label, value }) => `${label}: ${value}`),
    ...footOf(script, words),
  ];
  return `${[`WEBVTT - ${script.meta.number}`, comment(notes), ...captions].join('\n\n')}\n`;
}
