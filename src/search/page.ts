/** A page as the index knows it, and how well it answers. Pure. */
import { bareWords, folded, type SearchLanguage } from './language.ts';

/** What Pagefind knows of a page, its text still encoded. */
export interface IndexedPage {
  url: string;
  content: string;
  meta: Record<string, string>;
  anchors: readonly { id: string; location: number }[];
  filters: Record<string, readonly string[]>;
}

/** All words of a token that Pagefind keys: whole, and its parts around hyphens or between letters and digits. */
const keys = (token: string): string[] => [token, ...(token.match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? [])].map(folded).filter(Boolean);

/** Whether each word that was asked for is really on the page, at a place that Pagefind named or in its title and other names. */
export function isAskedFor(
  asked: readonly string[],
  page: IndexedPage,
  places: readonly number[],
  language: SearchLanguage,
): boolean {
  const tokens = page.content.split(' ');
  const found = [...places.map((place) => tokens[place] ?? ''), ...Object.values(page.meta).join(' ').split(' ')].flatMap(keys);
  return asked.every((word) => found.some((key) => language.sameWord(folded(word), key)));
}

/** Whether a form of each word that was asked for stands at one of the places. */
export function hasForms(
  asked: readonly string[],
  { content }: IndexedPage,
  places: Iterable<number>,
  language: SearchLanguage,
): boolean {
  const tokens = content.split(' ');
  const found = [...new Set([...places].flatMap((place) => bareWords(language.decode(tokens[place] ?? ''))))];
  return asked.every((word) => found.some((other) => language.isForm?.(word, other) ?? true));
}

/** How many of the words that were asked for stand on the page as they were typed: another form of a word counts for less. */
export function exactness(asked: readonly string[], { content, meta }: IndexedPage): number {
  const words = new Set(bareWords(`${content} ${Object.values(meta).join(' ')}`.toLowerCase()));
  return asked.length === 0 ? 0 : asked.filter((word) => words.has(word.toLowerCase())).length / asked.length;
}

/** What another form of a word in the title is worth beside the word itself. */
const WORTH_OF_FORM = 0.8;

/** How much of the title is what was asked for, where all of it is there: who asks for "womb" wants the page of that name first. */
export function titled(asked: readonly string[], { meta }: IndexedPage, language: SearchLanguage): number {
  const title = bareWords((meta['title'] ?? '').toLowerCase());
  const words = asked.map((word) => word.toLowerCase());
  if (words.length === 0) return 0;
  const share = Math.min(1, words.length / title.length);
  if (words.every((word) => title.includes(word))) return share;
  const isForm = (word: string) =>
    title.some((other) => other === word || language.isForm?.(language.decode(word), language.decode(other)) === true);
  return words.every(isForm) ? share * WORTH_OF_FORM : 0;
}
