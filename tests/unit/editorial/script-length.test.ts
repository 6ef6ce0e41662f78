import { describe, expect, it } from 'vitest';
import { tooLong } from '../../../editorial/script-length.ts';
import { DATA, libraryOf, radio, readFiles } from '../tiny-content.ts';

/** At 210 characters a minute; the sentence of the danger sign has 15 and stands in every version. */
const script = (characters: number, cut = '') =>
  [
    '<Line role="host" part="message action">怀孕时出血怎么办？</Line>',
    '<SafetyLine role="expert" id="preg-bleeding" />',
    `<Line role="host"${cut}>${'说'.repeat(characters)}</Line>`,
  ].join('\n\n');
const told = (body: string, fields = {}) =>
  tooLong(libraryOf({ ...DATA, 'radio/zh-CN/r.mdx': radio(fields, body) })).map(
    ({ level, says }) => `${level} ${says.en.replace(/ takes.*: /, ' ')}`,
  );

describe('the length of a script', () => {
  it('may be over its slot by the margin within which it is reckoned', () => {
    expect(told(script(180))).toEqual([]);
    expect(told(script(215))).toEqual([]);
  });

  it('is told where it is over by more', () => {
    expect(told(script(240))).toEqual(['warning The version of 1:00 26 % too long.']);
  });

  it('is reckoned for each version by what it reads', () => {
    const fields = { format: 'talk', seconds: 300 };
    expect(told(script(800, ' cut="180"'), fields)).toEqual([]);
    expect(told(script(500, ' cut="60"'), fields)).toEqual([]);
    expect(told(`${script(300, ' cut="60"')}\n\n<Line role="host">${'说'.repeat(280)}</Line>`, fields)).toEqual([
      'warning The version of 1:00 45 % too long.',
    ]);
  });

  it('has a slot of its own where a script is written for longer than the longest version', () => {
    expect(told(script(1900), { format: 'talk', seconds: 600 })).toEqual([]);
    expect(told(script(1900), { format: 'talk', seconds: 300 })).toHaveLength(1);
  });

  it('advises to leave lines out only where a shorter version could', () => {
    const fixes = (body: string, fields = {}) =>
      tooLong(libraryOf({ ...DATA, 'radio/zh-CN/r.mdx': radio(fields, body) })).map(({ fix }) => fix.en);
    expect(fixes(script(300))[0]).toBe('Say it shorter, or ask the station for more time.');
    const long = `${script(300, ' cut="60"')}\n\n<Line role="host">${'说'.repeat(280)}</Line>`;
    expect(fixes(long, { format: 'talk', seconds: 300 })[0]).toMatch(/^Mark lines with cut="60"/);
  });

  it('stops no build: it is no rule', () => {
    expect(readFiles({ ...DATA, 'radio/zh-CN/r.mdx': radio({}, script(900)) }).problems).toEqual([]);
  });
});
