/** The words of an index, small enough to be fetched where a query found nothing: what was typed is brought to what stands in the text. */

/** A part of the vocabulary as it is written: `vocabulary.json` holds all of it, or names the files of its shelves. */
export interface Shelf {
  /** The words, with spaces between them. */
  words: string;
  /** How many pages hold each word: one character a word, base 36, `z` for 35 and more. */
  pages: string;
  /** What follows each word in the text, where the language keeps pairs: words with spaces between them, one list a word, parted by `|`. */
  next?: string;
}

export interface VocabularyFile {
  /** Counts up when the form of the file changes: an older build in a cache is not misread. */
  version: number;
  /** Sounds of characters, for scripts whose letters do not tell: `gao` → `高告`. */
  sounds?: Record<string, string>;
  /** Characters of another spelling standard beside ours, in pairs: traditional, simplified. */
  variants?: string;
  /** Words that stand beside almost any other, with spaces between them: their pairs are kept only where they stand together more than once. */
  common?: string;
  /** All shelves by name, or only their names, each in a file of its own. */
  shelves: Record<string, Shelf> | readonly string[];
}

export const VERSION = 1;

/** The name of a shelf's own file. A name may be any letter, a file system is more particular. */
export const shelfFile = (shelf: string): string =>
  `vocabulary-${[...shelf].map((c) => (c.codePointAt(0) ?? 0).toString(16)).join('-') || 'rest'}.json`;

/** The words of some shelves, to be looked up. */
export class Vocabulary {
  readonly pages = new Map<string, number>();
  readonly next = new Map<string, ReadonlySet<string>>();
  /** Which words stand before a word. */
  readonly before = new Map<string, Set<string>>();
  /** Sounds by character. */
  readonly sounds = new Map<string, string[]>();
  /** Characters by sound. */
  readonly bySound = new Map<string, string[]>();
  readonly variants = new Map<string, string>();
  readonly common: ReadonlySet<string>;

  constructor({ sounds = {}, variants = '', common = '' }: VocabularyFile) {
    this.common = new Set(common.split(' ').filter(Boolean));
    for (const word of this.common) this.pages.set(word, 35);
    for (const [sound, characters] of Object.entries(sounds)) {
      this.bySound.set(sound, [...characters]);
      for (const character of characters) this.sounds.set(character, [...(this.sounds.get(character) ?? []), sound]);
    }
    const pairs = [...variants];
    for (let i = 0; i + 1 < pairs.length; i += 2) this.variants.set(pairs[i] ?? '', pairs[i + 1] ?? '');
  }

  add({ words, pages, next }: Shelf): void {
    const lists = next?.split('|');
    words.split(' ').forEach((word, i) => {
      if (word === '') return;
      this.pages.set(word, Number.parseInt(pages[i] ?? '1', 36) || 1);
      if (lists === undefined) return;
      const followers = (lists[i] ?? '').split(' ').filter(Boolean);
      this.next.set(word, new Set(followers));
      for (const follower of followers) {
        const known = this.before.get(follower);
        if (known === undefined) this.before.set(follower, new Set([word]));
        else known.add(word);
      }
    });
  }

  /** What it costs to set one word right before another: nothing where the text does, a little where one stands beside almost any. */
  costOfPair(a: string, b: string): number | undefined {
    if (this.next.get(a)?.has(b)) return 0;
    return this.common.has(a) || this.common.has(b) ? 0.15 : undefined;
  }

  isPair(a: string, b: string): boolean {
    return this.costOfPair(a, b) !== undefined;
  }
}

/** What was typed, spelled as the text spells it. */
export interface Spelled {
  text: string;
  /** How far it is from what was typed; those with the least are asked first, together. */
  cost: number;
}

/** How a language brings what was typed to what stands in the text. */
export interface Spelling {
  /** Pairs of neighbours are kept where one token says too little: a syllable, a character. */
  keepsPairs: boolean;
  /** The tokens of a text as the vocabulary has them. */
  tokens(text: string): string[];
  /** The shelf of a word; by sound rather than by spelling, so that a wrong letter does not lead to another shelf. */
  shelf(word: string, vocabulary: Pick<Vocabulary, 'sounds'>): string;
  /** The shelves that are needed for a query. */
  shelves(query: string, vocabulary: Vocabulary): string[];
  /** Other spellings of a query that may be found, the likeliest first. Bounded, as each costs a search. */
  respell(query: string, vocabulary: Vocabulary): Spelled[];
  /** The known words nearest to a query that found nothing. */
  nearest(query: string, vocabulary: Vocabulary): string | undefined;
}

/** Opens the vocabulary of an index; `shelves` chooses which of its parts are needed once the head is there. */
export interface Dictionary {
  open(shelves: (vocabulary: Vocabulary) => readonly string[]): Promise<Vocabulary>;
}
