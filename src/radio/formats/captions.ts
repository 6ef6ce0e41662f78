/** The lines of a script with their times, as caption files show them: one caption a line that is heard. */
import type { Words } from '../../schemas/interface.ts';
import { momentsOf, roleText } from '../copy.ts';
import type { Script } from '../script.ts';

export interface Caption {
  number: number;
  /** Seconds from the beginning. */
  start: number;
  end: number;
  /** Who speaks; of music and sound, their name. */
  voice: string;
  text: string;
  isSpoken: boolean;
}

/** Pauses have no caption. */
export function captionsOf(script: Script, words: Words): Caption[] {
  const moments = momentsOf(script);
  return script.lines.flatMap((line, index) => {
    const moment = moments[index];
    if (!moment || line.role === 'pause' || line.text === '') return [];
    return [
      {
        number: line.number,
        start: moment.start,
        end: moment.start + moment.seconds,
        voice: roleText(line, words),
        text: line.text.replace(/\s*\n\s*/g, ' '),
        isSpoken: line.units > 0,
      },
    ];
  });
}

/** @param mark what stands before the milliseconds: `.` in WebVTT, `,` in SubRip */
export function stamp(seconds: number, mark: '.' | ','): string {
  const total = Math.round(seconds * 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes, whole] = [Math.floor(total / 3_600_000), Math.floor(total / 60_000) % 60, Math.floor(total / 1000) % 60];
  return `${two(hours)}:${two(minutes)}:${two(whole)}${mark}${String(total % 1000).padStart(3, '0')}`;
}
