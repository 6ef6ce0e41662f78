import { describe, expect, it } from 'vitest';
import { missedSlots } from '../../editorial/script-length.ts';
import { readContent } from '../../src/document/read.ts';
import { joinLibrary } from '../../src/library.ts';
import { DATA, libraryOf, radio, readFiles } from '../unit/tiny-content.ts';

/** At 210 characters a minute; the sentence of the danger sign has 15 and stands in every version. */
const script = (characters: number, cut = '') =>
  [
    '<Line role="host" part="message action">怀孕时出血怎么办？</Line>',
    '<SafetyLine role="expert" id="preg-bleeding" />',
    `<Line role="host"${cut}>${'说'.repeat(characters)}</Line>`,
  ].join('\n\n');
const told = (body: string, fields = {}) =>
  missedSlots(libraryOf({ ...DATA, 'radio/zh-CN/r.mdx': radio(fields, body) })).map(
    ({ level, says }) => `${level} ${says.en.replace(/ takes.*: /, ' ')}`,
  );

describe('the length of a script', () => {
  it('may be over its slot by the margin within which it is reckoned', () => {
    expect(told(script(180))).toEqual([]);
    expect(told(script(215))).toEqual([]);
  });

  it('is told where it is over or under by more; what a spot leaves free, music fills', () => {
    expect(told(script(240))).toEqual(['warning The version of 1:00 26 % too long.']);
    expect(told(script(100))).toEqual([]);
    expect(told(script(100), { format: 'talk' })).toEqual(['warning The version of 1:00 41 % too short.']);
  });

  /** Characters that every version reads, that the one of a minute leaves out, and that only the longest reads. */
  const versions = (all: number, most: number, longest: number) =>
    [
      script(all),
      ...[
        [most, 60],
        [longest, 180],
      ].map(([n = 0, cut]) => `<Line role="host" cut="${cut}">${'说'.repeat(n)}</Line>`),
    ].join('\n\n');

  it('is reckoned for each version by what it reads', () => {
    const fields = { format: 'talk', seconds: 300 };
    expect(told(versions(180, 420, 420), fields)).toEqual([]);
    expect(told(versions(280, 320, 420), fields)).toEqual(['warning The version of 1:00 45 % too long.']);
    expect(told(versions(180, 120, 720), fields)).toEqual(['warning The version of 3:00 49 % too short.']);
    expect(told(versions(180, 420, 120), fields)).toEqual(['warning The version of 5:00 29 % too short.']);
  });

  it('has a slot of its own where a script is written for longer than the longest version', () => {
    expect(told(script(1900), { format: 'talk', seconds: 600 })).toEqual([]);
    expect(told(script(1900), { format: 'talk', seconds: 300 })).toHaveLength(1);
  });

  it('advises to leave lines out only where a shorter version could', () => {
    const fixes = (body: string, fields = {}) =>
      missedSlots(libraryOf({ ...DATA, 'radio/zh-CN/r.mdx': radio(fields, body) })).map(({ fix }) => fix.en);
    expect(fixes(script(300))[0]).toBe('Say it shorter, or ask the station for more time.');
    const long = `${script(300, ' cut="60"')}\n\n<Line role="host">${'说'.repeat(280)}</Line>`;
    expect(fixes(long, { format: 'talk', seconds: 300 })[0]).toMatch(/^Mark lines with cut="60"/);
  });

  it('fits its slot in every version of every script of the site, in every language', () => {
    const { content, problems } = readContent();
    expect(problems).toEqual([]);
    expect(missedSlots(joinLibrary(content)).map(({ file, says }) => `${file} ${says.en}`)).toEqual([]);
  });

  it('stops no build: it is no rule', () => {
    expect(readFiles({ ...DATA, 'radio/zh-CN/r.mdx': radio({}, script(900)) }).problems).toEqual([]);
  });
});
