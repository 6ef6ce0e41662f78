/** Thousands of random edits of the real content. FAULTS_SEED=… FAULTS_CASES=… tries others, FAULTS_ONLY=… one of them again. */
import { afterAll, expect, it } from 'vitest';
import { allErrorsOf, BEFORE, errorsOf, FILES, type File } from './corpus.ts';
import { Count } from './counts.ts';
import { editedBy } from './edits.ts';
import { judge } from './judge.ts';
import { CASES, chanceOf, SEED } from './random.ts';

const ONLY = process.env['FAULTS_ONLY'];
const textOf = ({ bytes }: File): string => new TextDecoder().decode(bytes);
const TEXTS = FILES.map(textOf);
const count = new Count('random edits');
afterAll(() => count.save());

/** Danger signs are tried as often as all other data; a word of the glossary is looked for in every text, which takes its time. */
const isOf = (file: File, kind: string): boolean => file.piece.source.type === 'data' && file.piece.source.kind === kind;
const SAFETY = FILES.filter((file) => isOf(file, 'safety'));
const ENTRIES = FILES.filter(({ piece }) => piece.source.type === 'entry');
const OTHERS = FILES.filter((file) => !SAFETY.includes(file) && !ENTRIES.includes(file) && !isOf(file, 'glossary'));
const GLOSSARY = FILES.filter((file) => isOf(file, 'glossary'));
const POOLS = [
  ...Array(8).fill(ENTRIES),
  ...Array(4).fill(SAFETY),
  ...Array(3).fill(OTHERS),
  GLOSSARY,
] as readonly (readonly File[])[];

/** A case is its number: the file and the edits follow from it and the seed. */
function caseOf(number: number): { file: File; label: string; bytes: Uint8Array } {
  const chance = chanceOf(SEED * 31 + number);
  const file = chance.of(chance.of(POOLS));
  const { text, done } = editedBy(SEED * 17 + number, textOf(file), TEXTS);
  return {
    file,
    bytes: new TextEncoder().encode(text),
    label: `FAULTS_SEED=${SEED} FAULTS_ONLY=${number} ${file.piece.file} (${done.join(', ')})`,
  };
}

it('random edits are refused with a message, or what is built of them is sound', () => {
  console.log(`▸ seed ${SEED}, ${CASES} cases`);
  const numbers = ONLY === undefined ? Array.from({ length: CASES }, (_, number) => number) : [Number(ONLY)];
  let slowest = { label: '', time: 0 };
  for (const number of numbers) {
    const { file, bytes, label } = caseOf(number);
    if (ONLY !== undefined) console.log(new TextDecoder().decode(bytes));
    const start = performance.now();
    count.add(label, judge(file, bytes));
    const time = performance.now() - start;
    if (time > slowest.time) slowest = { label, time };
  }
  console.log(`▸ the slowest took ${(slowest.time / 1000).toFixed(1)} s: ${slowest.label}`);
  expect(count.faults).toEqual([]);
  expect(count.cases).toBe(numbers.length);
});

it('enough of them are built, so that more than messages is judged', () => {
  if (ONLY === undefined) expect(count.of('sound')).toBeGreaterThan(CASES / 10);
});

it('rules that are asked only about what is near a change find what they find in everything', () => {
  const differing = Array.from({ length: 160 }, (_, number) => caseOf(number)).flatMap(({ file, bytes, label }) => {
    const { tried } = judge(file, bytes);
    return tried?.content && label.length % 4 === 0 ? [{ file, label, content: tried.content }] : [];
  });
  expect(differing.length).toBeGreaterThan(5);
  const all = (problems: ReturnType<typeof errorsOf>) => new Set(problems.map((found) => JSON.stringify(found)));
  for (const { file, label, content } of differing)
    expect(all(errorsOf(content, file.piece)), label).toEqual(all(allErrorsOf(content)));
  expect(allErrorsOf(BEFORE.content)).toEqual([]);
});
