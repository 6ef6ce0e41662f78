/** Every file of the content, one after the other, as it may arrive: empty, in part, twice, in another encoding, or not at all. */
import { afterAll, describe, expect, it } from 'vitest';
import { BEFORE, FILES } from './corpus.ts';
import { Count } from './counts.ts';
import { DAMAGES, damaged, HARMLESS } from './damage.ts';
import { judge } from './judge.ts';
import { SEED } from './random.ts';

const counts = new Map([...Object.keys(DAMAGES), 'gone'].map((name) => [name, new Count(`file ${name}`)]));
const countOf = (name: string): Count => counts.get(name) as Count;
afterAll(() => {
  for (const count of counts.values()) count.save();
});

it('begins with content in which no file has an error', () => {
  expect(BEFORE.problems).toEqual([]);
  expect(FILES.length).toBeGreaterThan(600);
});

describe('every file of the content', () => {
  it.each(Object.keys(DAMAGES))('%s is refused with a message, or what is built of it is sound', (name) => {
    for (const [index, file] of FILES.entries())
      countOf(name).add(`${file.piece.file} ${name}`, judge(file, damaged(name, file.bytes, SEED + index)));
    expect(countOf(name).faults).toEqual([]);
    expect(countOf(name).cases).toBe(FILES.length);
  });

  it('that is gone leaves nothing behind that leads to it, or a site that is sound without it', () => {
    for (const file of FILES) countOf('gone').add(`${file.piece.file} gone`, judge(file, undefined));
    expect(countOf('gone').faults).toEqual([]);
  });

  it.each([...HARMLESS])('%s says just what it said before', (name) => {
    const changed = FILES.filter((file) => judge(file, damaged(name, file.bytes, SEED)).tried?.isSame !== true);
    expect(changed.map(({ piece }) => piece.file)).toEqual([]);
  });

  it.each(['emptied', 'filled with noise', 'in UTF-16'])('%s is never built', (name) => {
    expect([countOf(name).of('sound'), countOf(name).of('refused')]).toEqual([0, FILES.length]);
  });
});
