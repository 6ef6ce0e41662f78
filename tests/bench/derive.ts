/**
 * Queries derived from texts, the same for the same seed, to measure search on texts that nobody has tuned it to.
 *
 *     node tests/bench/derive.ts --corpus FILE [--absent FILE] [--seed 1] [--each 12] > queries.json
 *
 * `--each`: queries of each kind. `--absent`: other texts, whose words are asked where this corpus has nothing like them.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as bo from './derive/bo.ts';
import { chance } from './derive/chance.ts';
import * as en from './derive/en.ts';
import { type Kind, neighbours, type Texts, textsOf } from './derive/texts.ts';
import * as ug from './derive/ug.ts';
import * as zhCN from './derive/zh-CN.ts';
import type { Text } from './engines.ts';
import type { Asked } from './measure.ts';

interface Deriving {
  kinds: Record<string, Kind>;
  nonsense: Kind;
  wordsOf(line: string): string[];
  isAbsent(word: string, texts: Texts): boolean;
}

const LANGUAGES: Record<string, Deriving> = { en, 'zh-CN': zhCN, ug, bo };
/** Tibetan words are mostly of two syllables. */
const SYLLABLES: Record<string, number> = { bo: 2 };

function derive(locale: string, of: readonly Text[], others: readonly Text[], seed: number, each: number): Asked[] {
  const language = LANGUAGES[locale];
  if (language === undefined) return [];
  const luck = chance(seed);
  const texts = textsOf(of, language.wordsOf);
  const absent = textsOf(others, language.wordsOf);
  const strange: Kind = (_, at) => {
    const n = SYLLABLES[locale] ?? 1;
    const q = neighbours(absent, n, at, (word) => word !== '').join('་');
    return language.isAbsent(q, texts) ? { q, rel: [] } : undefined;
  };
  const kinds = { ...language.kinds, none: language.nonsense, ...(others.length > 0 ? { absent: strange } : {}) };
  return Object.entries(kinds).flatMap(([type, make]) => {
    const made = new Map<string, Asked>();
    for (let tries = 0; tries < each * 200 && made.size < each; tries += 1) {
      const query = make(texts, luck);
      if (query !== undefined) made.set(query.q, { q: query.q, type, rel: query.rel });
    }
    return [...made.values()];
  });
}

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    absent: { type: 'string' },
    seed: { type: 'string', default: '1' },
    each: { type: 'string', default: '12' },
  },
});
if (values.corpus === undefined) throw new Error('--corpus FILE');
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, Text[]>;
const others = values.absent === undefined ? {} : read(values.absent);
console.log(
  JSON.stringify(
    Object.fromEntries(
      Object.entries(read(values.corpus)).map(([locale, texts]) => [
        locale,
        derive(locale, texts, others[locale] ?? [], Number(values.seed), Number(values.each)),
      ]),
    ),
    undefined,
    1,
  ),
);
