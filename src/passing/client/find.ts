/** Search within one file: what holds every word that was typed, wherever it stands in a word. Pure. */
import { type Folded, fold, wordsOf } from './fold.ts';

export interface Passage {
  /** Anchor in the file. */
  at: string;
  /** Title of the text to which it belongs. */
  title: string;
  text: string;
}

export interface Prepared extends Passage {
  folded: Folded;
  foldedTitle: string;
}

export const prepare = (passages: readonly Passage[]): Prepared[] =>
  passages.map((passage) => ({ ...passage, folded: fold(passage.text), foldedTitle: fold(passage.title).text }));

export interface Hit extends Passage {
  /** The text in pieces; every second one is what was looked for. */
  pieces: string[];
}

/** Letters of a hit that are shown, about; and how many of them before what was found. */
const SHOWN = 150;
const BEFORE = 40;
/** Shorter than this a word is not cut: an ending cannot be told from a word. */
const SHORTEST = 4;
const LONGEST_ENDING = 4;

/** Where a text may be cut: after a space or a sign between syllables, in Chinese anywhere. */
const isGap = (text: string, place: number): boolean =>
  place <= 0 || place >= text.length || /[\s་།\p{Script=Han}。，]$/u.test(text.slice(0, place));

function cutPlace(text: string, wanted: number, step: 1 | -1): number {
  let place = Math.min(Math.max(wanted, 0), text.length);
  while (!isGap(text, place)) place += step;
  return place;
}

/** The text round a phrase, with that phrase apart. */
function pieces({ text, folded }: Prepared, word: string): string[] {
  const found = folded.text.indexOf(word);
  const start = found < 0 ? 0 : (folded.at[found] ?? 0);
  const end = found < 0 ? 0 : (folded.at[found + word.length] ?? text.length);
  const from = cutPlace(text, start - BEFORE, -1);
  const to = cutPlace(text, Math.max(end, from + SHOWN), 1);
  return [
    `${from > 0 ? '…' : ''}${text.slice(from, start)}`,
    text.slice(start, end),
    `${text.slice(end, to)}${to < text.length ? '…' : ''}`,
  ];
}

function holding(passages: readonly Prepared[], words: readonly string[]): Hit[] {
  return passages
    .map((passage) => ({
      passage,
      inTitle: words.every((word) => passage.foldedTitle.includes(word)),
      inText: words.every((word) => passage.folded.text.includes(word)),
    }))
    .filter(({ inTitle, inText }) => inTitle || inText)
    .sort((a, b) => Number(b.inText) - Number(a.inText))
    .map(({ passage }) => {
      const phrase = words.join(' ');
      return { ...passage, pieces: pieces(passage, passage.folded.text.includes(phrase) ? phrase : (words[0] ?? '')) };
    });
}

/**
 * One hit for each title, in the order of the file. Where nothing holds the words as they were typed, endings are taken off them.
 * @param query as it was typed
 */
export function find(passages: readonly Prepared[], query: string): Hit[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  for (let ending = 0; ending <= LONGEST_ENDING; ending += 1) {
    const asked = words.map((word) => word.slice(0, Math.max(Math.min(SHORTEST, word.length), word.length - ending)));
    const hits = holding(passages, asked);
    if (hits.length > 0) return hits.filter(({ title }, index) => hits.findIndex((other) => other.title === title) === index);
  }
  return [];
}
