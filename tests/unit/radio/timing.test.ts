import { describe, expect, it } from 'vitest';
import { clock, lengthOf, paceOf, spanOf, timeline } from '../../../src/radio/timing.ts';

const LINES = [
  { units: 0, seconds: 5 },
  { units: 70, seconds: 0 },
  { units: 0, seconds: 2 },
  { units: 35, seconds: 0 },
];

describe('time on air', () => {
  it('runs from line to line: music, speech at the pace of the language, silence', () => {
    expect(timeline(LINES, 140)).toEqual([
      { start: 0, seconds: 5 },
      { start: 5, seconds: 30 },
      { start: 35, seconds: 2 },
      { start: 37, seconds: 15 },
    ]);
    expect(lengthOf(LINES, 140)).toBe(52);
  });

  it('follows the pace of the speaker: twice as fast takes half the time, but music stays', () => {
    expect(lengthOf(LINES, 280)).toBe(29.5);
  });

  it('tells a length with fifteen in a hundred to either side', () => {
    expect(spanOf(100)).toEqual({ least: 85, most: 115 });
  });

  it('measures a speaker: 210 characters in 70 seconds are 180 a minute', () => {
    expect(paceOf(210, 70)).toBe(180);
  });

  it('writes times as a studio clock does', () => {
    expect([0, 9, 59.6, 61, 600, 3661, -3].map(clock)).toEqual(['0:00', '0:09', '1:00', '1:01', '10:00', '1:01:01', '0:00']);
  });
});
