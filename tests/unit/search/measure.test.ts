/** The arithmetic of the benchmark. */
import { expect, test } from 'vitest';
import { figures, percentile } from '../../bench/measure.ts';

const answer = (...ids: string[]) => ({ ids, milliseconds: 1 });

test('recall counts the first five, and never asks for more than five', () => {
  const rel = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  expect(figures([{ q: '', type: '', rel }], [answer('a', 'b', 'c', 'd', 'e')])['recall@5']).toBe(1);
  expect(figures([{ q: '', type: '', rel: ['a', 'b'] }], [answer('x', 'a')])).toMatchObject({
    'recall@5': 0.5,
    mrr: 0.5,
    zero: 0,
    falseHit: null,
  });
});

test('what should find nothing counts as a false hit only', () => {
  const asked = [
    { q: '', type: '', rel: [] },
    { q: '', type: '', rel: [] },
    { q: '', type: '', rel: ['a'] },
  ];
  expect(figures(asked, [answer('x'), answer(), answer()])).toEqual({ n: 3, 'recall@5': 0, mrr: 0, zero: 1, falseHit: 0.5 });
});

test('a percentile of nothing is nothing', () => {
  expect(percentile([], 0.5)).toBe(0);
  expect(percentile([3, 1, 2], 0.5)).toBe(2);
  expect(percentile([3, 1, 2], 1)).toBe(3);
});
