import { expect, test } from 'vitest';
import { costOfLatin, latinRuns, onset, piecesAt, say } from '../../../src/search/spelling/syllable.ts';

test.each([
  ['ཁྲག', 'khrag'],
  ['སྨན', 'sman'],
  ['ཁང', 'khang'],
  ['བརྒྱད', 'brgyad'],
  ['དཔྱད', 'dpyad'],
  ['གངས', 'gangs'],
  ['དགར', 'dgar'],
  ['གཡག', 'g.yag'],
  ['འབྲས', "'bras"],
  ['ཨ', 'a'],
  ['བུ', 'bu'],
])('%s is %s in Wylie', (syllable, wylie) => {
  expect(say(syllable)?.wylie).toBe(wylie);
});

test('what is no syllable has no sound', () => {
  for (const text of ['hpv', '', '།', 'བ་ད', '高']) expect(say(text)).toBeUndefined();
});

/** The cost of a whole run of Latin letters for a syllable; undefined where it is another, or none. */
const cost = (syllable: string, latin: string, isLast = false): number | undefined => {
  const piece = piecesAt(latin, 0).find(({ text }) => text === latin);
  const said = say(syllable);
  return said?.wylie === latin ? 0 : piece && said && costOfLatin(piece, said, isLast);
};

test.each([
  ['སྨན', ['sman', 'men', 'man']],
  ['ཁྲག', ['khrag', 'trag', 'trak', 'tra', 'drak']],
  ['ཤེད', ['shed', 'she']],
  ['དབང', ['dbang', 'wang']],
  ['དབུགས', ['dbugs', 'uk', 'ug']],
  ['བྱིས', ['byis', 'chi', 'ji']],
])('%s may be typed %j', (syllable, typed) => {
  for (const latin of typed) expect(cost(syllable, latin), latin).toBeDefined();
});

test('a syllable that sounds otherwise is another one', () => {
  for (const latin of ['khang', 'mon', 'men1g', 'x', '', 'me']) expect(cost('སྨན', latin), latin).toBeUndefined();
});

test('the end of the last syllable may still be missing', () => {
  expect(cost('སྨན', 'me', true)).toBeGreaterThan(cost('སྨན', 'men', true) ?? 0);
});

test('letters that are written and not said come off an initial', () => {
  expect(onset('brgy')).toBe(onset('ky'));
  expect(onset('sm')).toBe('m');
  expect(onset('qqq')).toBe('k');
  expect(onset('')).toBe('');
});

test('Latin letters are parted at gaps, and in all ways that syllables can follow one another', () => {
  expect(latinRuns('sman khang')).toEqual(['sman', 'khang']);
  expect(latinRuns("rgyal po'i")).toEqual(['rgyal', 'po', "'i"]);
  expect(latinRuns('???')).toEqual([]);
  const begun = (run: string) => piecesAt(run, 0).map(({ text }) => text);
  expect(begun('menkhang')).toContain('men');
  // "te ship" or "tes hip": the text tells which.
  expect(begun('teship')).toEqual(expect.arrayContaining(['tes', 'te']));
});
