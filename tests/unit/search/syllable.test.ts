import { expect, test } from 'vitest';
import { costOfLatin, latinSyllables, onset, say } from '../../../src/search/spelling/syllable.ts';

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

test.each([
  ['སྨན', ['sman', 'men', 'man']],
  ['ཁྲག', ['khrag', 'trag', 'trak', 'tra', 'drak']],
  ['ཤེད', ['shed', 'she']],
  ['དབང', ['dbang', 'wang']],
  ['དབུགས', ['dbugs', 'uk', 'ug']],
  ['བྱིས', ['byis', 'chi', 'ji']],
])('%s may be typed %j', (syllable, typed) => {
  const said = say(syllable);
  for (const latin of typed) expect(said && costOfLatin(latin, said), latin).toBeDefined();
});

test('a syllable that sounds otherwise is another one', () => {
  const said = say('སྨན');
  for (const latin of ['khang', 'mon', 'men1g', 'x', '']) expect(said && costOfLatin(latin, said), latin).toBeUndefined();
});

test('letters that are written and not said come off an initial', () => {
  expect(onset('brgy')).toBe(onset('ky'));
  expect(onset('sm')).toBe('m');
  expect(onset('qqq')).toBe('k');
  expect(onset('')).toBe('');
});

test('Latin letters are parted into syllables', () => {
  expect(latinSyllables('menkhang')).toEqual(['men', 'khang']);
  expect(latinSyllables('sman khang')).toEqual(['sman', 'khang']);
  expect(latinSyllables("rgyal po'i")).toEqual(['rgyal', 'po', "'i"]);
  expect(latinSyllables('???')).toEqual([]);
});
