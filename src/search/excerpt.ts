/** The piece of a page that shows why it was found, cut from encoded tokens. Built here, not taken from Pagefind: its excerpt is HTML of encoded text. */
import type { TextLanguage } from './language.ts';

/** A run of text, marked where it is what was asked for. */
export interface Part {
  text: string;
  marked: boolean;
}

/** A section of a page: its anchor (`''` before the first heading) and its tokens, `to` not included. */
export interface Stretch {
  id: string;
  from: number;
  to: number;
}

/** Cuts a page's tokens at its headings. The title's own tokens (`start`) belong to no section. */
export function stretches(anchors: readonly { id: string; location: number }[], start: number, end: number): Stretch[] {
  const cuts = [{ id: '', location: start }, ...[...anchors].sort((a, b) => a.location - b.location)];
  return cuts
    .map(({ id, location }, i) => ({ id, from: location, to: cuts[i + 1]?.location ?? end }))
    .filter(({ from, to }) => from < to);
}

/** Where most of `places` stand within `length` tokens of each other; the first such place. */
function densest(places: readonly number[], length: number): { at: number; count: number } {
  let best = { at: places[0] ?? 0, count: 0 };
  let end = 0;
  places.forEach((place, i) => {
    while (end < places.length && (places[end] ?? 0) < place + length) end += 1;
    if (end - i > best.count) best = { at: place, count: end - i };
  });
  return best;
}

/** Tokens as decoded runs; punctuation around a marked run stays outside the mark. */
function runs(tokens: readonly string[], isMarked: (i: number) => boolean, decode: (text: string) => string): Part[] {
  const parts: Part[] = [];
  const add = (text: string, marked: boolean) => {
    const last = parts.at(-1);
    if (text === '') return;
    if (last?.marked === marked) last.text += text;
    else parts.push({ text, marked });
  };
  for (let i = 0, next = 0; i < tokens.length; i = next) {
    const marked = isMarked(i);
    next = i + 1;
    while (next < tokens.length && isMarked(next) === marked) next += 1;
    const text = decode(tokens.slice(i, next).join(' ') + (next < tokens.length ? ' ' : ''));
    if (!marked) add(text, false);
    else {
      const [, before = '', core = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}\p{M}]*)$/su.exec(text) ?? [];
      add(before, false);
      add(core, true);
      add(after, false);
    }
  }
  return parts;
}

/**
 * The best section for what was found at `places`, and an excerpt of it: the section with the most places close together,
 * the first among equals; the top of the page where only its title or its other names were found.
 */
export function excerpt(
  tokens: readonly string[],
  sections: readonly Stretch[],
  places: readonly number[],
  language: TextLanguage,
): { id: string; parts: Part[] } {
  const length = language.excerptLength;
  const sorted = [...new Set(places)].sort((a, b) => a - b);
  const ranked = sections.map((section) => ({
    section,
    ...densest(
      sorted.filter((place) => place >= section.from && place < section.to),
      length,
    ),
  }));
  const best = ranked.reduce((a, b) => (b.count > a.count ? b : a), ranked[0] ?? { section: undefined, at: 0, count: 0 });
  if (best.section === undefined) return { id: '', parts: [] };
  const { id, from, to } = best.section;
  // A quarter of the excerpt leads up to the place; nothing is cut off for a place that is near the beginning anyway.
  const wished = best.count === 0 || best.at - from < length / 2 ? from : best.at - Math.floor(length / 4);
  const start = Math.max(from, Math.min(wished, to - length));
  const end = Math.min(to, start + length);
  const marked = new Set(sorted);
  const parts = runs(tokens.slice(start, end), (i) => marked.has(start + i), language.decode);
  if (start > from) parts.unshift({ text: '… ', marked: false });
  if (end < to) parts.push({ text: ' …', marked: false });
  return { id, parts };
}
