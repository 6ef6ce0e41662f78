/** What a search is worth: pure arithmetic over what was asked and what came back. */

export interface Asked {
  q: string;
  /** Kind of query: `typo`, `phrase` … */
  type: string;
  /** Ids that answer it; none where nothing should be found. */
  rel: readonly string[];
}

export interface Returned {
  /** Ids in order, without repeats. */
  ids: readonly string[];
  milliseconds: number;
}

export interface Figures {
  n: number;
  /** Share of the right pages (at most five count) among the first five. */
  'recall@5': number;
  /** Mean of 1 / place of the first right page. */
  mrr: number;
  /** Share of queries without any result although something is right. */
  zero: number;
  /** Share of queries with a result although nothing is right; null where there are no such queries. */
  falseHit: number | null;
}

const AT = 5;
const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((a, b) => a + b, 0) / numbers.length;
export const rounded = (number: number): number => Math.round(number * 1000) / 1000;

export const recallOf = ({ rel }: Asked, { ids }: Returned): number =>
  ids.slice(0, AT).filter((id) => rel.includes(id)).length / Math.min(AT, rel.length);

const rankOf = ({ rel }: Asked, { ids }: Returned): number => {
  const at = ids.findIndex((id) => rel.includes(id));
  return at < 0 ? 0 : 1 / (at + 1);
};

export function figures(asked: readonly Asked[], returned: readonly Returned[]): Figures {
  const pairs = asked.map((query, i) => [query, returned[i] ?? { ids: [], milliseconds: 0 }] as const);
  const some = pairs.filter(([{ rel }]) => rel.length > 0);
  const none = pairs.filter(([{ rel }]) => rel.length === 0);
  return {
    n: pairs.length,
    'recall@5': rounded(mean(some.map(([query, answer]) => recallOf(query, answer)))),
    mrr: rounded(mean(some.map(([query, answer]) => rankOf(query, answer)))),
    zero: rounded(mean(some.map(([, { ids }]) => (ids.length === 0 ? 1 : 0)))),
    falseHit: none.length === 0 ? null : rounded(mean(none.map(([, { ids }]) => (ids.length > 0 ? 1 : 0)))),
  };
}

/** The value below which a share of the numbers lies. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;
}
