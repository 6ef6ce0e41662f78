/** Spelling for scripts without spaces between words: a chain of tokens is right if each pair of neighbours stands in the text. */
import type { Spelled, Vocabulary } from './vocabulary.ts';

export interface Choice {
  token: string;
  cost: number;
}

export interface Chain {
  tokens: readonly string[];
  cost: number;
  /** How much its tokens belong together: tells those of one cost apart. */
  bond: number;
}

/** Chains that are followed at a time: enough for a name in pinyin, few enough for a slow phone. */
const WIDEST = 60;

/** The nearest first, then what belongs together; of single tokens the most frequent. */
const likeliest =
  ({ pages }: Vocabulary) =>
  (a: Chain, b: Chain): number =>
    a.cost - b.cost || b.bond - a.bond || (pages.get(b.tokens.at(-1) ?? '') ?? 0) - (pages.get(a.tokens.at(-1) ?? '') ?? 0);

const bondOf = (tokens: readonly string[], vocabulary: Vocabulary): number =>
  tokens.slice(1).reduce((sum, token, i) => sum + vocabulary.bond(tokens[i] ?? '', token), 0);

/**
 * All ways through `length` places that hold together. `choices` gives what may stand at a place and how many places it takes
 * (a syllable of pinyin takes several letters).
 */
export function chains(
  length: number,
  choices: (at: number) => readonly (Choice & { takes: number })[],
  vocabulary: Vocabulary,
  mostCost: number,
  widest = WIDEST,
): Chain[] {
  const reached: Chain[][] = [[{ tokens: [], cost: 0, bond: 0 }]];
  const order = likeliest(vocabulary);
  for (let at = 0; at < length; at += 1) {
    const here = (reached[at] ?? []).sort(order).slice(0, widest);
    if (here.length === 0) continue;
    for (const { token, cost, takes } of choices(at)) {
      for (const chain of here) {
        const last = chain.tokens.at(-1);
        const pair = last === undefined ? 0 : vocabulary.costOfPair(last, token);
        if (pair === undefined || chain.cost + cost + pair > mostCost) continue;
        reached[at + takes] ??= [];
        const bond = chain.bond + (last === undefined ? 0 : vocabulary.bond(last, token));
        reached[at + takes]?.push({ tokens: [...chain.tokens, token], cost: chain.cost + cost + pair, bond });
      }
    }
  }
  return (reached[length] ?? []).sort(order);
}

/** Chains as texts, without repeats, at most `most` of them. */
export function asTexts(found: readonly Omit<Chain, 'bond'>[], glue: string, most: number): Spelled[] {
  const texts = new Map<string, number>();
  for (const { tokens, cost } of found) {
    const text = tokens.join(glue);
    if (!texts.has(text) && texts.size < most) texts.set(text, cost);
  }
  return [...texts].map(([text, cost]) => ({ text, cost }));
}

/**
 * Chains with one mistake: a token changed into one that `alike` allows, left out, put in, or swapped with its neighbour.
 * `isBetween` tells tokens that fit between any others and so prove nothing.
 * Only where what is left holds together on both sides; a chain of two says too little to guess a token from its neighbour alone.
 */
export function oneMistake(
  typed: readonly string[],
  alike: (token: string) => readonly Choice[],
  vocabulary: Vocabulary,
  isBetween: (token: string) => boolean,
): Chain[] {
  const whole = (tokens: readonly string[]) =>
    tokens.length > 0 &&
    tokens.every((token, i) => vocabulary.pages.has(token) && (i === 0 || vocabulary.isPair(tokens[i - 1] ?? '', token)));
  const found: Chain[] = [];
  const add = (tokens: readonly string[], cost: number) => {
    if (whole(tokens)) found.push({ tokens, cost, bond: bondOf(tokens, vocabulary) });
  };
  typed.forEach((token, i) => {
    for (const { token: other, cost } of alike(token)) add([...typed.slice(0, i), other, ...typed.slice(i + 1)], cost);
    const [next] = typed.slice(i + 1);
    if (next !== undefined && typed.length > 2) add([...typed.slice(0, i), next, token, ...typed.slice(i + 2)], 1);
    if (typed.length > 3 || (typed.length > 2 && token === next)) add([...typed.slice(0, i), ...typed.slice(i + 1)], 1.5);
    const before = typed[i - 1];
    if (before === undefined) return;
    for (const between of vocabulary.next.get(before) ?? []) {
      if (typed.length < 4 && isBetween(between)) continue;
      if (typed.length > 2 && vocabulary.isPair(between, token)) add([...typed.slice(0, i), between, ...typed.slice(i)], 1.5);
      if (next !== undefined && vocabulary.isPair(between, next))
        add([...typed.slice(0, i), between, ...typed.slice(i + 1)], 1.5);
    }
  });
  return found.sort(likeliest(vocabulary));
}

/** The longest run of what was typed that stands in the text. */
export function longestRun(typed: readonly string[], vocabulary: Vocabulary): readonly string[] {
  let best: readonly string[] = [];
  for (let from = 0, to = 0; from < typed.length; from = Math.max(to, from + 1)) {
    if (!vocabulary.pages.has(typed[from] ?? '')) continue;
    to = from + 1;
    while (to < typed.length && vocabulary.isPair(typed[to - 1] ?? '', typed[to] ?? '')) to += 1;
    if (to - from > best.length) best = typed.slice(from, to);
  }
  return best.length > 1 ? best : [];
}
