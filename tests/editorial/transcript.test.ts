import { describe, expect, it } from 'vitest';
import { readTranscript, type Spoken, toMdx } from '../../editorial/transcript.ts';
import { readContent } from '../../src/document/read.ts';
import { joinLibrary } from '../../src/library.ts';
import { editionOf } from '../../src/publish/edition.ts';
import { toSrt } from '../../src/radio/formats/srt.ts';
import { toVtt } from '../../src/radio/formats/vtt.ts';
import { scriptOf } from '../../src/radio/script.ts';
import { DATA, libraryOf, radio } from '../unit/tiny-content.ts';

const words = joinLibrary(readContent().content).words('zh-CN');
const linesOf = (text: string, file = 'talk.vtt'): Spoken[] => {
  const read = readTranscript(text, file);
  if ('problems' in read) throw new Error(read.problems.map(({ says }) => says.en).join('\n'));
  return read.lines;
};
const problemsOf = (text: string, file = 'talk.vtt') => {
  const read = readTranscript(text, file);
  return 'problems' in read ? read.problems : [];
};

const VTT = `WEBVTT

1
00:00:05.000 --> 00:00:08.500
<v 主持人>怀孕时出血怎么办？

2
00:00:08.500 --> 00:00:13.250
<v 医生>血压 < 140 &amp; {不要等}，*马上*去医院。

3
00:00:13.250 --> 00:00:20.000
[音乐]

4
00:01:00.000 --> 00:01:04.000
<v 主持人>这段节目不能代替医生。
`.replace('血压 < 140', '血压 &lt; 140');

const role = (voice: string) => (voice === '医生' ? 'expert' : 'host');

describe('a transcript', () => {
  it('gives each voice its words and times; music is no speech', () => {
    expect(linesOf(VTT)).toEqual([
      { start: 5, end: 8.5, voice: '主持人', text: '怀孕时出血怎么办？' },
      { start: 8.5, end: 13.25, voice: '医生', text: '血压 < 140 & {不要等}，*马上*去医院。' },
      { start: 60, end: 64, voice: '主持人', text: '这段节目不能代替医生。' },
    ]);
  });

  it('reads SubRip as it reads WebVTT, with names before a colon', () => {
    const srt =
      '\uFEFF1\r\n00:00:05,000 --> 00:00:08,500\r\nرىياسەتچى: قان كەتسە قانداق قىلىمىز؟\r\n\r\n2\r\n00:00:08,500 --> 00:00:09,000\r\nدوختۇر: دەرھال دوختۇرخانىغا بېرىڭ: كۈتمەڭ.\r\n';
    expect(linesOf(srt, 'talk.srt')).toEqual([
      { start: 5, end: 8.5, voice: 'رىياسەتچى', text: 'قان كەتسە قانداق قىلىمىز؟' },
      { start: 8.5, end: 9, voice: 'دوختۇر', text: 'دەرھال دوختۇرخانىغا بېرىڭ: كۈتمەڭ.' },
    ]);
  });

  it('becomes a script whose exports say the same at the same times, and becomes the same script again', () => {
    const lines = linesOf(VTT);
    const mdx = toMdx(lines, role, () => undefined)
      .replace('<Line role="host"', '<Line part="message action" role="host"')
      .replace(/$/, '\n\n<SafetyLine role="expert" id="preg-bleeding" start="64" end="68" />');
    const library = libraryOf({ ...DATA, 'radio/zh-CN/talk.mdx': radio({}, mdx) });
    const entry = library.entry('radio', 'talk');
    if (!entry) throw new Error('no script');
    const script = scriptOf(library, editionOf(entry, 'zh-CN'));
    const said = [...lines, { start: 64, end: 68, voice: '医生', text: '如果孕妇阴道出血，马上送孕妇去医院。' }];
    expect(linesOf(toVtt(script, words))).toEqual(said);
    expect(linesOf(toSrt(script, words), 'talk.srt').filter(({ text }) => !text.includes('HB-R-001'))).toEqual(said);
    expect(toMdx(linesOf(toVtt(script, words)).slice(0, 3), role, () => undefined)).toBe(toMdx(lines, role, () => undefined));
  });

  it('says a danger sign by its id, so that its words stay those of the danger sign', () => {
    const mdx = toMdx(linesOf(VTT), role, (text) => (text.includes('怀孕时出血') ? 'preg-bleeding' : undefined));
    expect(mdx).toContain('<SafetyLine role="host" id="preg-bleeding" start="5" end="8.5" />');
  });

  it.each([
    ['a time that runs backwards', VTT.replace('--> 00:00:08.500', '--> 00:00:04.000'), 4],
    ['captions out of order', VTT.replace('00:01:00.000 --> 00:01:04.000', '00:00:01.000 --> 00:00:02.000'), 16],
    ['a time that is no time', VTT.replace('00:00:05.000', '5 seconds'), 4],
    ['no speech at all', 'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n[Music]\n', 1],
  ])('with %s is refused with its place, in English and Chinese', (_, text, line) => {
    const [first] = problemsOf(text);
    expect(first).toMatchObject({ file: 'talk.vtt', line, code: 'transcript' });
    expect(first?.says.zh).toMatch(/\p{Script=Han}/u);
    expect(first?.fix.zh).toMatch(/\p{Script=Han}/u);
  });

  it('counts the lines of a SubRip file as an editor shows them', () => {
    expect(problemsOf('1\n00:00:05,000 --> 00:00:03,000\n字\n', 'a.srt')[0]).toMatchObject({ file: 'a.srt', line: 2 });
  });
});
