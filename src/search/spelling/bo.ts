/** Tibetan spelling: a vowel sign or letter wrong or missing, a tsheg missing or too much, a syllable not yet whole; Wylie, and Latin letters by ear. */
import { asTexts, type Chain, type Choice, chains, longestRun } from './chains.ts';
import { distance } from './distance.ts';
import { costOfLatin, latinRuns, type Piece, piecesAt, type Said, say } from './syllable.ts';
import { placeOf, type Spelled, type Spelling, type Vocabulary } from './vocabulary.ts';

/** Each costs a search. */
const MOST = 4;
/** Ways in which a last syllable may go on: the reader waits for the right one, so more of them are asked. */
const MOST_COMPLETED = 8;
/** Syllables that sound alike are many: all of them are followed as far as their neighbours allow. */
const WIDEST_IN_LATIN = 400;
const LONGEST_IN_LATIN = 80;
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

/** A syllable as the rules of writing allow it; two of them without a tsheg between them are not one. */
const SYLLABLE = /^[གདབམའ]?[ཀ-ཬ][\u0F90-\u0FBC]*[\u0F71-\u0F7E]?(?:[གངདནབམའརལས][དས]?|འ[ིོུ])?$/;
/** The two syllables that a run without a tsheg may be. */
const halves = (run: string): [string, string][] =>
  Array.from({ length: Math.max(0, run.length - 1) }, (_, i): [string, string] => [run.slice(0, i + 1), run.slice(i + 1)]).filter(
    (pair) => pair.every((half) => SYLLABLE.test(half)),
  );
const LONGEST_SYLLABLE = 8;
const OFTEN = 2;

type Placed = Choice & { takes: number };

/** @param tokens the syllables of a text as the index has them */
export function spellingOfTibetan(tokens: (text: string) => string[]): Spelling {
  const group = (token: string): string => {
    const heard = hear(token);
    return heard === undefined ? 'latin' : heard.onset + (heard.vowels[0] ?? '');
  };
  const placed = (token: string) => placeOf(group(token), token);

  const fromLatin = (query: string, vocabulary: Vocabulary): Spelled[] => {
    const runs = latinRuns(query);
    const letters = runs.join('');
    if (letters.length > LONGEST_IN_LATIN) return [];
    const bySound = new Map<string, { token: string; heard: Said }[]>();
    for (const token of vocabulary.pages.keys()) {
      const heard = hear(token);
      for (const vowel of heard?.vowels ?? '') {
        const sound = `${heard?.onset}${vowel}`;
        const alike = bySound.get(sound) ?? [];
        bySound.set(sound, alike);
        if (heard !== undefined) alike.push({ token, heard });
      }
    }
    // Wylie has letters that are not heard, so that its syllables may stand under another sound.
    const byWylie = new Map([...vocabulary.pages.keys()].map((token) => [hear(token)?.wylie.replace('.', ''), token]));
    let from = 0;
    const pieces = runs.flatMap((run) => {
      const here = Array.from(run, (_, i) => ({ end: from + run.length, pieces: piecesAt(run, i) }));
      from += run.length;
      return here;
    });
    const inWylie = (at: number): Placed[] =>
      (pieces[at]?.pieces ?? []).flatMap(({ text }) => {
        const token = byWylie.get(text);
        return token === undefined ? [] : [{ token, cost: 0, takes: text.length }];
      });
    const byEar = (at: number): Placed[] =>
      (pieces[at]?.pieces ?? []).flatMap((piece) => {
        const isLast = at + piece.text.length === letters.length;
        return (bySound.get(piece.onset + piece.vowel) ?? []).flatMap(({ token, heard }) => {
          const cost = costOfLatin(piece, heard, isLast);
          return cost === undefined ? [] : [{ token, cost, takes: piece.text.length }];
        });
      });
    // Wylie is exact or it is none: a syllable that happens to look like it says nothing about the others.
    const wylie = chains(letters.length, inWylie, vocabulary, 1);
    const heard = chains(letters.length, byEar, vocabulary, letters.length, WIDEST_IN_LATIN);
    return asTexts([...wylie, ...heard.map(({ tokens: found, cost }) => ({ tokens: found, cost: cost + 0.1 }))], '་', MOST);
  };

  /** A token without tsheg within as the syllables that it is made of. */
  const unglued = (token: string, vocabulary: Vocabulary): readonly string[] => {
    const found = chains(
      token.length,
      (at) =>
        Array.from({ length: Math.min(LONGEST_SYLLABLE, token.length - at) }, (_, i) => token.slice(at, at + i + 1))
          .filter((piece) => vocabulary.pages.has(piece))
          .map((piece) => ({ token: piece, cost: 0.1, takes: piece.length })),
      vocabulary,
      3,
    );
    return found[0]?.tokens ?? [];
  };

  /** @param shortest letters from which a syllable may have a wrong one: one letter alone is told by what stands on both sides */
  const near = (typed: string, isLast: boolean, vocabulary: Vocabulary, shortest = 2): Placed[] => {
    const found: Placed[] = [];
    // Another syllable is less likely meant where the one that was typed is a syllable too, and not only in some foreign name.
    const known = (vocabulary.pages.get(typed) ?? 0) > OFTEN ? 0.3 : 0;
    for (const token of vocabulary.pages.keys()) {
      if (token === typed) found.push({ token, cost: 0, takes: 1 });
      else if (isLast && token.startsWith(typed))
        found.push({ token, cost: 0.3 + (token.length - typed.length) / 100, takes: 1 });
      else if (typed.length >= shortest && distance(typed, token, 1) === 1)
        found.push({ token, cost: costOfLetter(typed, token) + known, takes: 1 });
    }
    return found;
  };

  /** Whether each syllable that was not typed stands beside one of its neighbours in the text, not only beside one that stands anywhere. */
  const isBorneOut = (typed: readonly string[], { tokens: found }: Chain, { next }: Vocabulary): boolean =>
    found.length === 1 ||
    found.every(
      (token, i) =>
        typed.includes(token) ||
        (i > 0 && next.get(found[i - 1] ?? '')?.has(token) === true) ||
        (i + 1 < found.length && next.get(token)?.has(found[i + 1] ?? '') === true),
    );

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
    const choices = typed.map((token, at): Placed[] => [
      ...near(token, at + 1 === typed.length, vocabulary, typed.length > 2 ? 1 : 2),
      // A tsheg too much.
      ...(vocabulary.pages.has(token + (typed[at + 1] ?? '-'))
        ? [{ token: token + (typed[at + 1] ?? ''), cost: 1, takes: 2 }]
        : []),
    ]);
    // Two syllables say too little to change a letter that nothing mistakes for another.
    const most = typed.length > 5 ? 2 : typed.length > 2 ? 1.4 : 1.05;
    const asTyped = typed.join();
    const changed = chains(typed.length, (at) => choices[at] ?? [], vocabulary, most).filter(
      (chain) => chain.tokens.join() !== asTyped && isBorneOut(typed, chain, vocabulary),
    );
    const last = typed.at(-1) ?? '';
    const completed = changed.filter(({ cost, tokens: found }) => cost < 0.5 && found.at(-1)?.startsWith(last));
    const found = [...parted, ...changed].sort((a, b) => a.cost - b.cost);
    return asTexts(found, '་', completed.length > MOST ? MOST_COMPLETED : MOST);
  };

  const piecesOf = (query: string): Piece[] => {
    const runs = latinRuns(query);
    // First the way in which the longest syllables follow one another, then the others.
    const straight = runs.flatMap((run) => {
      const found: Piece[] = [];
      for (let at = 0; at < run.length; ) {
        const piece = piecesAt(run, at).find(
          ({ text }) => at + text.length === run.length || !/^[aeiou]/.test(run.slice(at + text.length)),
        );
        if (piece === undefined) break;
        found.push(piece);
        at += piece.text.length;
      }
      return found;
    });
    return [...straight, ...runs.flatMap((run) => Array.from(run, (_, at) => piecesAt(run, at)).flat())];
  };

  return {
    keepsPairs: true,
    tokens,
    group,
    shelves(query, vocabulary) {
      if (isLatin(query))
        return vocabulary.shelvesOf(
          piecesOf(query).flatMap(({ onset, vowel }) => [`${onset}${vowel} `, ...(vowel === 'e' ? [`${onset}a `] : [])]),
        );
      const typed = tokens(query);
      return vocabulary.shelvesOf([
        ...typed.map(placed),
        ...typed.filter((token) => !SYLLABLE.test(token)).flatMap((token) => halves(token).flat().map(placed)),
        // One syllable alone has no neighbours that would tell it.
        ...(typed.length === 1 ? typed.flatMap((token) => [`${group(token)} `, hear(token)?.onset ?? 'a']) : []),
      ]);
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
