/** The list of an index: what is left out of it can be reckoned. */
import { expect, test } from 'vitest';
import { readCbor } from '../../../src/search/build/cbor.ts';
import { writeCbor } from '../../../src/search/packed/cbor.ts';
import { boundary, readList, written } from '../../../src/search/packed/list.ts';

test('what is written as CBOR is read as it was, short and long', () => {
  const value = [
    '1.6.0',
    [
      ['0', 23, ''],
      ['z', 24, '血ꙮ压'],
      ['10', 65_536, 'x'.repeat(300)],
    ],
    Array.from({ length: 300 }, (_, i) => i),
    [],
  ];
  expect(readCbor(Buffer.from(writeCbor(value)))).toEqual(value);
});

test('CBOR that Pagefind did not write so far is refused', () => {
  expect(() => readCbor(Buffer.from([0xa0]))).toThrow('kind 5');
  expect(() => readCbor(Buffer.from([0x80, 0x00]))).toThrow('after the end');
});

test.each([
  ['blood', 'boil', 'bo'],
  ['血ꙮ压', '血ꙮ液', '血ꙮ液'],
  ['', 'abc', 'a'],
  ['ab', 'abc', 'abc'],
])('between %s and %s the second chunk begins with %s', (last, first, start) => {
  expect(boundary(last, first)).toBe(start);
  expect(start > last && start <= first).toBe(true);
});

test('the engine reads ranges of words that touch', () => {
  const list = { folder: 'ab', lengths: [5], starts: ['', 'bo'], filters: ['kind'], rest: [[], ['title']] };
  expect(readCbor(Buffer.from(written(list)))).toEqual([
    '1.6.0',
    [['0', 5, '']],
    [
      ['', 'bn\u{10FFFF}', '0'],
      ['bo', '\u{10FFFF}', '1'],
    ],
    [['kind', '0']],
    [],
    ['title'],
  ]);
});

test('what is no list is refused', () => {
  for (const text of ['{}', 'null', '{"folder":"../x","lengths":[],"starts":[],"filters":[],"rest":[]}'])
    expect(() => readList(text)).toThrow('another build');
});
