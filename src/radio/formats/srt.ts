/** A script as SubRip captions, for editing programmes that do not know WebVTT. */
import type { Words } from '../../schemas/interface.ts';
import { headOf, isRecorded, stateText } from '../copy.ts';
import type { Script } from '../script.ts';
import { captionsOf, stamp } from './captions.ts';

/** SubRip has no comments: what every copy must say stands in the first caption, half a second long. */
const SIGN_SECONDS = 0.5;

export function toSrt(script: Script, words: Words): string {
  const [number, version] = headOf(script, words);
  const sign = [
    `${stateText(script, words)} · ${number?.value} · ${version?.label} ${version?.value} · ${script.digest}`,
    ...(isRecorded(script) ? [] : [`±15%`]),
  ].join(' · ');
  const captions = captionsOf(script, words);
  return [
    `0\n${stamp(0, ',')} --> ${stamp(Math.min(SIGN_SECONDS, captions[0]?.end ?? SIGN_SECONDS), ',')}\n${sign}`,
    ...captions.map(({ number: line, start, end, voice, text, isSpoken }) =>
      [String(line), `${stamp(start, ',')} --> ${stamp(end, ',')}`, isSpoken ? `${voice}: ${text}` : `[${voice}: ${text}]`].join(
        '\n',
      ),
    ),
  ]
    .map((caption) => `${caption}\n`)
    .join('\n');
}
