/** What was tried and how it ended: counted by each test file, printed as one table when all are through. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Verdict } from './judge.ts';

const FOLDER = '.build/faults';
const OUTCOMES = ['refused', 'sound', 'fault'] as const;
type Row = { name: string } & Record<(typeof OUTCOMES)[number], number>;

/** Counts the cases of one kind; a fault is kept with its words, so that a test can name it. */
export class Count {
  readonly faults: string[] = [];
  readonly #row: Row;

  constructor(name: string) {
    this.#row = { name, refused: 0, sound: 0, fault: 0 };
  }

  /** @param label says which case it was, so that it can be tried again */
  add(label: string, { outcome, faults }: Pick<Verdict, 'outcome' | 'faults'>): void {
    this.#row[outcome] += 1;
    for (const fault of faults.slice(0, 3)) this.faults.push(`${label}: ${fault}`);
  }

  of(outcome: Verdict['outcome']): number {
    return this.#row[outcome];
  }

  get cases(): number {
    return OUTCOMES.reduce((sum, outcome) => sum + this.#row[outcome], 0);
  }

  /** Leaves the row for the table. */
  save(): void {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(path.join(FOLDER, `${this.#row.name.replace(/\W+/g, '-')}.json`), JSON.stringify(this.#row));
  }
}

const line = (cells: readonly string[]): string =>
  cells.map((cell, index) => (index === 0 ? cell.padEnd(44) : cell.padStart(20))).join('');

/** The table of all rows with their sum. */
function table(rows: readonly Row[]): string {
  const cells = (row: Row): string[] => [
    row.name,
    ...[row.refused + row.sound + row.fault, row.refused, row.sound, row.fault].map(String),
  ];
  const sum = (outcome: (typeof OUTCOMES)[number]) => rows.reduce((total, row) => total + row[outcome], 0);
  const all: Row = { name: 'all', refused: sum('refused'), sound: sum('sound'), fault: sum('fault') };
  return [
    line(['', 'cases', 'refused with message', 'built soundly', 'faults']),
    ...[...rows, all].map((row) => line(cells(row))),
  ].join('\n');
}

/** Vitest calls it before all test files, and what it returns after them. */
export default function setUp(): () => void {
  rmSync(FOLDER, { recursive: true, force: true });
  return () => {
    const files = readdirSync(FOLDER, { withFileTypes: true }).filter(({ name }) => name.endsWith('.json'));
    const rows = files.map(({ name }) => JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8')) as Row);
    console.log(`\n${table(rows.toSorted((a, b) => (a.name < b.name ? -1 : 1)))}`);
  };
}
