/** What a check of a site is, and how all of them are run. */
import type { Problem, Said } from '../../src/problems.ts';
import type { Visit } from './visit/visit.ts';

export interface Wish {
  /** The day that counts for what has expired, `YYYY-MM-DD`. */
  today: string;
  /** Whether other hosts are asked after the sources. */
  sources: boolean;
}

export interface Findings {
  /** How many things were looked at. */
  looked: number;
  problems: Problem[];
}

export interface Check {
  /** One word, for lists and programs. */
  name: string;
  title: Said;
  /** Why it is left out this time; undefined where it is not. */
  leftOut?: (visit: Visit, wish: Wish) => Said | undefined;
  run: (visit: Visit, wish: Wish) => Findings | Promise<Findings>;
}

/** What one check came to. */
export interface Outcome {
  name: string;
  title: Said;
  /** Undefined where it was left out. */
  looked: number | undefined;
  leftOut: Said | undefined;
  problems: Problem[];
}

/** The same fault at many places, as a link at the foot of every page, is one message with their number. */
export function together(problems: readonly Problem[]): Problem[] {
  const groups = Map.groupBy(problems, ({ code, level, says }) => `${code} ${level} ${says.en}`);
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const files = new Set(others.map(({ file }) => file)).size;
    if (others.length === 0) return [first];
    return [
      {
        ...first,
        says: {
          en: `${first.says.en} (So at ${others.length} more ${others.length === 1 ? 'place' : 'places'}, in ${files} ${files === 1 ? 'file' : 'files'}.)`,
          zh: `${first.says.zh}（另有 ${files} 个文件里的 ${others.length} 处相同。）`,
        },
      },
    ];
  });
}

export async function runChecks(checks: readonly Check[], visit: Visit, wish: Wish): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { name, title, leftOut, run } of checks) {
    const why = leftOut?.(visit, wish);
    const { looked, problems } = why === undefined ? await run(visit, wish) : { looked: undefined, problems: [] };
    outcomes.push({ name, title, looked, leftOut: why, problems: together(problems) });
  }
  return outcomes;
}
