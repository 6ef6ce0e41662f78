/** The transcript of a recorded segment as lines of a script. Pure. */
import { WebVTTParser } from 'webvtt-parser';
import { type Problem, problem } from '../src/problems.ts';
import { escapeMdx } from './draft/mdx.ts';

export interface Spoken {
  /** Seconds from the start of the recording. */
  start: number;
  end: number;
  /** Name of the voice; empty where the file names none. */
  voice: string;
  text: string;
}

export type Transcript = { lines: Spoken[] } | { problems: Problem[] };

/** SubRip differs from WebVTT by its first line and the comma in its times. */
const toVtt = (text: string): string =>
  /^\uFEFF?WEBVTT/.test(text) ? text : `WEBVTT\n\n${text.replace(/^\uFEFF/, '').replace(/(\d\d:\d\d:\d\d),(\d{3})/g, '$1.$2')}`;

const LINES_BEFORE_SUBRIP = 2;
const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&lrm;': '', '&rlm;': '', '&nbsp;': ' ' };

const plain = (text: string): string =>
  text
    .replace(/<[^>]*>/g, '')
    .replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();

/** The voice of a caption: `<v Name>` in WebVTT, `Name: …` in SubRip. Names are short; a colon later on belongs to the sentence. */
function voiceOf(text: string): { voice: string; said: string } {
  const marked = /<v(?:\.[^\s>]*)?\s+([^>]+)>/.exec(text);
  if (marked) return { voice: plain(marked[1] ?? ''), said: plain(text) };
  const named = /^([^:：\n]{1,24})[:：]\s*(?=\S)/u.exec(plain(text));
  return named ? { voice: (named[1] ?? '').trim(), said: plain(text).slice(named[0].length) } : { voice: '', said: plain(text) };
}

/** Sounds stand in brackets: they are no speech. */
const isSound = (text: string): boolean => /^[[(（［].*[\])）］]$/u.test(text);

/**
 * @param text a WebVTT or SubRip file
 * @param file its name, for the places of problems
 */
export function readTranscript(text: string, file: string): Transcript {
  const isSubrip = !/^\uFEFF?WEBVTT/.test(text);
  const { cues, errors } = new WebVTTParser().parse(toVtt(text.replace(/\r\n?/g, '\n')), 'metadata');
  const place = (line: number) => ({ file, line: Math.max(1, line - (isSubrip ? LINES_BEFORE_SUBRIP : 0)), column: 1 });
  const problems = errors.map(({ message, line }) =>
    problem(
      'transcript',
      place(line),
      { en: `The transcript cannot be read here: ${message}`, zh: `字幕文件这里读不懂：${message}` },
      {
        en: 'Mend this line in the programme that made the file, and export it again as WebVTT or SubRip.',
        zh: '请在制作字幕的软件里改好这一行，再导出为 WebVTT 或 SRT。',
      },
    ),
  );
  const lines = cues.flatMap(({ startTime, endTime, text: caption }): Spoken[] => {
    if (isSound(plain(caption)) || plain(caption) === '') return [];
    const { voice, said } = voiceOf(caption);
    return [{ start: startTime, end: endTime, voice, text: said }];
  });
  if (lines.length === 0 && problems.length === 0)
    problems.push(
      problem(
        'transcript',
        place(1),
        { en: 'Nobody speaks in this file.', zh: '这个文件里没有人说话。' },
        { en: 'Choose the file that holds the captions of the whole segment.', zh: '请选择包含整段节目字幕的文件。' },
      ),
    );
  return problems.length > 0 ? { problems } : { lines };
}

export type Role = 'host' | 'second-host' | 'expert';

const seconds = (value: number): string => String(Math.round(value * 1000) / 1000);

/**
 * @param roleOf the role of a voice
 * @param safety id of the danger sign whose words a text is, if it is one
 * @returns the text of an MDX file, without its front matter
 */
export const toMdx = (
  lines: readonly Spoken[],
  roleOf: (voice: string) => Role,
  safety: (text: string) => string | undefined,
): string =>
  lines
    .map(({ start, end, voice, text }) => {
      const times = `start="${seconds(start)}" end="${seconds(end)}"`;
      const sign = safety(text);
      return sign === undefined
        ? `<Line role="${roleOf(voice)}" ${times}>${escapeMdx(text)}</Line>`
        : `<SafetyLine role="${roleOf(voice)}" id="${sign}" ${times} />`;
    })
    .join('\n\n');
