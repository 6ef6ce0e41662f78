import { describe, expect, it } from 'vitest';
import { EMPTY, type Item, moveItem, readRundown, schedule, timeOfDay, toCsv, writeRundown } from '../../../src/radio/rundown.ts';

const ITEMS: Item[] = [
  { kind: 'music', title: 'باشلىنىش مۇزىكىسى', seconds: 30 },
  { kind: 'script', slug: 'weak-blood-questions', length: 300 },
  { kind: 'own', title: '今天的天气', seconds: 60 },
];
const PROGRAMME = { title: 'བདེ་ཐང་ལེ་ཚན།', start: '19:00', end: '19:10', items: ITEMS };
const secondsOf = (item: Item) => (item.kind === 'script' ? item.length : item.seconds);

describe('a rundown', () => {
  it('says when each item begins, when it must begin at the latest, and how much is left', () => {
    const { rows, total, over } = schedule(PROGRAMME, secondsOf);
    expect(rows.map(({ start }) => timeOfDay(start))).toEqual(['19:00:00', '19:00:30', '19:05:30']);
    expect(rows.map(({ latest }) => timeOfDay(latest ?? 0))).toEqual(['19:03:30', '19:04:00', '19:09:00']);
    expect([total, over]).toEqual([390, -210]);
  });

  it('tells how much is too long', () => {
    expect(schedule({ ...PROGRAMME, end: '19:05' }, secondsOf).over).toBe(90);
  });

  it('may run over midnight', () => {
    const { rows, over } = schedule({ ...PROGRAMME, start: '23:58', end: '00:05' }, secondsOf);
    expect(rows.map(({ start }) => timeOfDay(start))).toEqual(['23:58:00', '23:58:30', '00:03:30']);
    expect(over).toBe(-30);
  });

  it('counts from nothing where no times are given', () => {
    const { rows, over } = schedule({ ...PROGRAMME, start: '', end: '' }, secondsOf);
    expect(rows.map(({ start, latest }) => [start, latest])).toEqual([
      [0, undefined],
      [30, undefined],
      [330, undefined],
    ]);
    expect(over).toBeUndefined();
  });

  it('comes back from its file as it was', () => {
    expect(readRundown(writeRundown(PROGRAMME))).toEqual(PROGRAMME);
    expect(readRundown(writeRundown(EMPTY))).toEqual(EMPTY);
  });

  it.each([
    ['', 'not-json'],
    ['<html>', 'not-json'],
    ['null', 'not-rundown'],
    ['{"items":[]}', 'not-rundown'],
    ['{"format":"health-bridge-rundown-2","items":[]}', 'newer'],
    [writeRundown({ ...PROGRAMME, start: '25:00' }), 'broken'],
    [writeRundown({ ...PROGRAMME, items: [{ kind: 'own', title: 'x', seconds: -1 }] }), 'broken'],
    [writeRundown({ ...PROGRAMME, items: [{ kind: 'script', slug: '../../etc', length: 60 }] }), 'broken'],
    [writeRundown({ ...PROGRAMME, items: Array.from({ length: 201 }, () => ITEMS[0] as Item) }), 'broken'],
  ])('is not read from %j: %s', (text, refusal) => {
    expect(readRundown(text)).toBe(refusal);
  });

  it('lets an item be moved, and stops at both ends', () => {
    const kinds = (items: Item[]) => items.map(({ kind }) => kind).join(' ');
    expect(kinds(moveItem(ITEMS, 0, 1))).toBe('script music own');
    expect(kinds(moveItem(ITEMS, 2, 9))).toBe('music script own');
    expect(kinds(moveItem(ITEMS, 1, -1))).toBe('script music own');
    expect(kinds(moveItem(ITEMS, 7, 0))).toBe('music script own');
  });

  it('as a table keeps commas, quotes and line ends, and starts no formula', () => {
    expect(toCsv([['a,b', 'say "hi"', '=1+1', 'قان']])).toBe('\uFEFF"a,b","say ""hi""","\'=1+1","قان"\r\n');
  });
});
