import { describe, expect, it } from 'vitest';
import { find, prepare } from '../../../src/passing/client/find.ts';
import { titleOf } from '../../../src/passing/client/share.ts';

const passages = prepare([
  { at: 'en', title: 'Check-ups in pregnancy', text: 'Have your Blood Pressure measured at every check-up.' },
  { at: 'zh', title: '怀孕时要做哪些检查', text: '每次检查都量血压。妊娠期高血压 很危险。' },
  { at: 'ug', title: 'ھامىلىدارلىق', text: 'ھەر قېتىم قان بېسىمىڭىزنى ئۆلچىتىڭ.' },
  { at: 'bo', title: 'མངལ་སྦྲུམ་སྐབས།', text: 'ཐེངས་རེར་ཁྲག་ཤེད་འཇལ་དགོས། སྨན་པར་ སྟོན་རོགས། ཟླ་ ༡༢' },
]);
const placesOf = (query: string) => find(passages, query).map(({ at }) => at);
const markOf = (query: string) => find(passages, query)[0]?.pieces[1];

describe('search within one file', () => {
  it('finds a phrase in the middle of a text, in every script', () => {
    expect(placesOf('blood pressure')).toEqual(['en']);
    expect(placesOf('期高血压')).toEqual(['zh']);
    expect(placesOf('قان بېسىم')).toEqual(['ug']);
    expect(placesOf('ཁྲག་ཤེད')).toEqual(['bo']);
  });

  it('marks what stands on the page, not what was typed', () => {
    expect(markOf('BLOOD pressure')).toBe('Blood Pressure');
    expect(markOf('pressure blood')).toBe('Pressure');
    expect(markOf('ཁྲག་ཤེད་')).toBe('ཁྲག་ཤེད');
    expect(markOf('12')).toBe('༡༢');
  });

  it('takes letters of a neighbouring keyboard, and digits of any script, for the same', () => {
    expect(placesOf('بېسىمىڭیزنی')).toEqual(['ug']);
    expect(placesOf('هامىلىدارلىق')).toEqual(['ug']);
    expect(placesOf('༡༢')).toEqual(['bo']);
  });

  it('does not mind a space in the text where the script has none between words', () => {
    expect(placesOf('高血压很危险')).toEqual(['zh']);
    expect(placesOf('སྨན་པར་སྟོན')).toEqual(['bo']);
  });

  it('takes an ending off a word that is nowhere found with it', () => {
    expect(placesOf('بېسىمىڭىزغا')).toEqual(['ug']);
  });

  it('finds nothing for nothing, for signs alone, and for a word that is not there', () => {
    expect(placesOf('')).toEqual([]);
    expect(placesOf('་ ། ?')).toEqual([]);
    expect(placesOf('糖尿病')).toEqual([]);
  });

  it('gives a text back whole, in pieces', () => {
    for (const { text, pieces } of find(passages, '血压')) expect(text).toContain(pieces.join('').replace(/…/g, ''));
  });

  it('cuts a long text at a gap, never within a Tibetan stack', () => {
    const long = prepare([{ at: 'x', title: 't', text: `${'བསྒྲུབས་'.repeat(40)}ཁྲག་ཤེད་${'སྨྱུང་'.repeat(60)}` }]);
    const [before = '', found, after = ''] = find(long, 'ཁྲག་ཤེད')[0]?.pieces ?? [];
    expect(found).toBe('ཁྲག་ཤེད');
    expect(before).toMatch(/^…(?:བསྒྲུབས་)+$/);
    expect(after).toMatch(/^་(?:སྨྱུང་)+…$/);
  });
});

describe('what the other one is told', () => {
  it('is the neutral title of the page, and of a private one only the name of the site', () => {
    expect(titleOf('怀孕 · 健康桥', false)).toBe('怀孕 · 健康桥');
    expect(titleOf('怀孕 · 健康桥', true)).toBe('健康桥');
  });
});
