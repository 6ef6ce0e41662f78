/** Tibetan spelling: a vowel sign or letter wrong or missing, a tsheg missing or too much, a syllable not yet whole; Wylie, and Latin letters by ear. */
import { asTexts, type Choice, chains, longestRun } from './chains.ts';
import { distance } from './distance.ts';
import { costOfLatin, latinSyllables, onset, type Said, say } from './syllable.ts';
import type { Spelled, Spelling, Vocabulary } from './vocabulary.ts';

const MOST = 4;
const isLatin = (query: string): boolean => /[a-z]/i.test(query) && !/[\u0F00-\u0FFF]/.test(query);

const said = new Map<string, Said | undefined>();
function hear(syllable: string): Said | undefined {
  if (!said.has(syllable)) said.set(syllable, say(syllable));
  return said.get(syllable);
}

/** Letters that look or sound alike, each written without what its syllable does not share. */
const CONFUSED = 'ངད བཔ ཁག ཏཐ ཙཚ ཅཆ ཤཞ སཟ ནམ རལ པཕ ཀག དཏ ཇཆ འཨ'.split(' ');

/** What one wrong letter costs: a vowel sign is the likeliest to be wrong, then a letter that looks or sounds like another. */
function costOfLetter(typed: string, word: string): number {
  let from = 0;
  while (from < typed.length && typed[from] === word[from]) from += 1;
  let end = 0;
  while (end < Math.min(typed.length, word.length) - from && typed.at(-1 - end) === word.at(-1 - end)) end += 1;
  const changed = typed.slice(from, typed.length - end) + word.slice(from, word.length - end);
  if (/^[\u0F71-\u0F7E]+$/.test(changed)) return 0.6;
  const plain = [...changed].map((c) => (c >= '\u0F90' ? String.fromCharCode(c.charCodeAt(0) - 0x50) : c));
  return plain.length === 2 && CONFUSED.some((pair) => plain.every((c) => pair.includes(c))) ? 0.8 : 1;
}

/** @param tokens the syllables of a text as the index has them */
export function spellingOfTibetan(tokens: (text: string) => string[]): Spelling {
  const shelf = (token: string) => hear(token)?.onset[0] ?? (/^[a-z]/i.test(token) ? 'latin' : 'a');

  const fromLatin = (query: string, vocabulary: Vocabulary): Spelled[] => {
    const typed = latinSyllables(query);
    if (typed.length === 0 || typed.length > 20) return [];
    const choices = typed.map((syllable) => {
      const found: (Choice & { takes: number })[] = [];
      for (const token of vocabulary.pages.keys()) {
        const heard = hear(token);
        const cost = heard && costOfLatin(syllable, heard);
        if (cost !== undefined) found.push({ token, cost, takes: 1 });
      }
      return found.sort((a, b) => a.cost - b.cost || (vocabulary.pages.get(b.token) ?? 0) - (vocabulary.pages.get(a.token) ?? 0));
    });
    return asTexts(
      chains(typed.length, (at) => choices[at] ?? [], vocabulary, typed.length),
      '་',
      MOST,
    );
  };

  /** A token without tsheg within as the syllables that it is made of. */
  const unglued = (token: string, vocabulary: Vocabulary): readonly string[] => {
    const longest = 8;
    const found = chains(
      token.length,
      (at) =>
        Array.from({ length: Math.min(longest, token.length - at) }, (_, i) => token.slice(at, at + i + 1))
          .filter((piece) => vocabulary.pages.has(piece))
          .map((piece) => ({ token: piece, cost: 0.1, takes: piece.length })),
      vocabulary,
      3,
    );
    return found[0]?.tokens ?? [];
  };

  const near = (typed: string, isLast: boolean, vocabulary: Vocabulary): (Choice & { takes: number })[] => {
    const found: (Choice & { takes: number })[] = [];
    for (const token of vocabulary.pages.keys()) {
      if (token === typed) found.push({ token, cost: 0, takes: 1 });
      else if (isLast && token.startsWith(typed)) found.push({ token, cost: 0.3 + (token.length - typed.length) / 10, takes: 1 });
      else if (typed.length > 1 && distance(typed, token, 1) === 1)
        found.push({ token, cost: costOfLetter(typed, token), takes: 1 });
    }
    return found;
  };

  const respellTyped = (typed: readonly string[], vocabulary: Vocabulary): Spelled[] => {
    const split = typed.flatMap((token) => {
      const pieces = vocabulary.pages.has(token) ? [] : unglued(token, vocabulary);
      return pieces.length > 1 ? pieces : [token];
    });
    const parted =
      split.length > typed.length
        ? chains(split.length, (at) => [{ token: split[at] ?? '', cost: at === 0 ? 0.6 : 0, takes: 1 }], vocabulary, 1)
        : [];
    if (typed.length > 30) return asTexts(parted, '་', MOST);
    const choices = typed.map((token, at) => [
      ...near(token, at + 1 === typed.length, vocabulary),
      // A tsheg too much.
      ...(vocabulary.pages.has(token + (typed[at + 1] ?? '-'))
        ? [{ token: token + (typed[at + 1] ?? ''), cost: 1, takes: 2 }]
        : []),
    ]);
    const most = typed.length > 5 ? 2 : 1.2;
    const found = [...parted, ...chains(typed.length, (at) => choices[at] ?? [], vocabulary, most)].sort(
      (a, b) => a.cost - b.cost,
    );
    return asTexts(found, '་', MOST);
  };

  return {
    keepsPairs: true,
    tokens,
    shelf,
    shelves(query, vocabulary) {
      if (isLatin(query)) return latinSyllables(query).map((syllable) => onset(/^[^aeiou]*/.exec(syllable)?.[0] ?? '')[0] ?? 'a');
      void vocabulary;
      return tokens(query).flatMap((token) => {
        // What hangs together without a tsheg may be several syllables, each on its own shelf.
        const starts = token.length > 5 ? [...token].flatMap((c, i) => (/[ཀ-ཬ]/.test(c) ? [token.slice(i)] : [])) : [token];
        return starts.map((start) => hear(start)?.onset[0] ?? 'a');
      });
    },
    respell(query, vocabulary) {
      if (isLatin(query)) return fromLatin(query, vocabulary);
      const whole = respellTyped(tokens(query), vocabulary);
      if (whole.length > 0) return whole;
      // Words that do not stand together: each by itself.
      const chunks = query
        .split(/[\s།༎]+/)
        .filter(Boolean)
        .map((chunk) => respellTyped(tokens(chunk), vocabulary)[0]);
      if (chunks.length < 2 || chunks.includes(undefined)) return [];
      return [
        { text: chunks.map((chunk) => chunk?.text).join(' '), cost: chunks.reduce((sum, chunk) => sum + (chunk?.cost ?? 0), 0) },
      ];
    },
    nearest(query, vocabulary) {
      const typed = tokens(query);
      const run = longestRun(typed, vocabulary);
      if (run.length > 0 && run.length < typed.length) return run.join('་');
      if (typed.length !== 1) return undefined;
      const found = near(typed[0] ?? '', true, vocabulary).sort(
        (a, b) => a.cost - b.cost || (vocabulary.pages.get(b.token) ?? 0) - (vocabulary.pages.get(a.token) ?? 0),
      );
      return found[0]?.token;
    },
  };
}
