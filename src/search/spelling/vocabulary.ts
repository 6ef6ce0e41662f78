/** The words of an index, small enough to be fetched where a query found nothing: what was typed is brought to what stands in the text. */

/** A part of the vocabulary as it is written: `vocabulary.json` holds all of it, or names the files of its shelves. */
export interface Shelf {
  /** The words, with spaces between them. */
  words: string;
  /** How many pages hold each word: one character a word, base 36, `z` for 35 and more. */
  pages: string;
  /**
   * What follows each word in the text, where the language keeps pairs: words with spaces between them, one list a word, parted by
   * `|`. A `+` after a word: they stand together more than once.
   */
  next?: string;
  /** What stands before each word, likewise; only where the vocabulary is parted, as the word before may be on another shelf. */
  before?: string;
  /** Pairs of Chinese characters by how they sound together, one list a pair of sounds: `guan jian:关键3管见`. The number: how often, as a power of two; none for once. */
  heard?: readonly string[];
  /** Characters of another spelling standard beside ours, in pairs: traditional, simplified. */
  variants?: string;
  /** Characters by sound, `gao` → `高告`; after a `|` those that mostly sound otherwise. Of a block of characters, for what is typed. */
  sounds?: Record<string, string>;
}

const BLOCK = '\uF8FF';
/** Name of the shelf that tells of a character by itself: how it sounds, and its simplified form. Stands after all places. */
export const blockOf = (character: string): string => `${BLOCK}${((character.codePointAt(0) ?? 0) >> 7).toString(16)}`;
export const isBlock = (shelf: string): boolean => shelf.startsWith(BLOCK);

export interface VocabularyFile {
  /** Counts up when the form of the file changes: an older build in a cache is not misread. */
  version: number;
  /** All sounds of the characters in the text, with spaces between them, for scripts whose letters do not tell. */
  sounds?: string;
  /** Words that stand beside almost any other, with spaces between them: only their most frequent pairs are kept. */
  common?: string;
  /** All shelves by name, or only their names in order, each in a file of its own. */
  shelves: Record<string, Shelf> | readonly string[];
}

export const VERSION = 3;

/** The name of a shelf's own file. A name may be any letter, a file system is more particular. */
export const shelfFile = (shelf: string): string =>
  `vocabulary-${[...shelf].map((c) => (c.codePointAt(0) ?? 0).toString(16)).join('-') || 'rest'}.json`;

/** Where a word stands among all words: those that may be taken for each other side by side, so that a shelf can be cut anywhere. */
export const placeOf = (group: string, word: string): string => `${group} ${word}`;

/** After every place that begins alike. */
const LAST = '\uFFFF';

const OFTEN = /\+$/;
/** A pair among those that sound alike: two characters, or a character and a word in other letters. */
const HEARD = /(\p{Script=Han}|[^\p{Script=Han}\d ]+ )(\p{Script=Han}|[^\p{Script=Han}\d ]+)(\d?)/gu;

const listsOf = (written: string | undefined): string[][] =>
  (written ?? '').split('|').map((list) => list.split(' ').filter(Boolean));

/** The words of some shelves, to be looked up. */
export class Vocabulary {
  /** Names of the shelves that have come. */
  readonly shelved = new Set<string>();
  readonly pages = new Map<string, number>();
  readonly next = new Map<string, Set<string>>();
  /** Which words stand before a word. */
  readonly before = new Map<string, Set<string>>();
  /** Pairs that stand together more than once. */
  readonly #often = new Set<string>();
  /** How often pairs stand together, as a power of two, where that is told. */
  readonly #strength = new Map<string, number>();
  /** Sounds by character, the usual one first. */
  readonly sounds = new Map<string, string[]>();
  /** Characters by sound. */
  readonly bySound = new Map<string, Set<string>>();
  readonly variants = new Map<string, string>();
  readonly common: ReadonlySet<string>;
  /** Names of the shelves that are files of their own: the place of the first word of each, in order. */
  readonly #names: readonly string[];

  constructor({ sounds = '', common = '', shelves }: VocabularyFile) {
    this.#names = Array.isArray(shelves) ? (shelves as readonly string[]) : [];
    this.common = new Set(common.split(' ').filter(Boolean));
    for (const word of this.common) this.pages.set(word, 35);
    for (const sound of sounds.split(' ').filter(Boolean)) this.bySound.set(sound, new Set());
  }

  #sound(character: string, sound: string): void {
    const same = this.bySound.get(sound) ?? new Set();
    this.bySound.set(sound, same.add(character));
    const known = this.sounds.get(character) ?? [];
    if (!known.includes(sound)) this.sounds.set(character, [...known, sound]);
  }

  /** A word that is only known as the neighbour of another counts for one page. */
  #pair(word: string, follower: string, isOften: boolean): void {
    if (isOften) this.#often.add(placeOf(word, follower));
    if (!this.pages.has(word)) this.pages.set(word, 1);
    if (!this.pages.has(follower)) this.pages.set(follower, 1);
    const next = this.next.get(word);
    if (next === undefined) this.next.set(word, new Set([follower]));
    else next.add(follower);
    const before = this.before.get(follower);
    if (before === undefined) this.before.set(follower, new Set([word]));
    else before.add(word);
  }

  add({ words, pages, next, before, heard = [], variants = '', sounds = {} }: Shelf): void {
    const parts = Object.entries(sounds).map(([sound, written]) => ({ sound, written: written.split('|') }));
    for (const part of [0, 1])
      for (const { sound, written } of parts) for (const character of written[part] ?? '') this.#sound(character, sound);
    for (const row of heard) {
      const [of = '', pairs = ''] = row.split(':');
      const [first = '', second = ''] = of.split(' ');
      for (const [, a = '', b = '', often = ''] of pairs.matchAll(HEARD)) {
        this.#pair(a.trim(), b, often !== '');
        this.#strength.set(placeOf(a.trim(), b), Number(often));
        for (const [word, sound] of [
          [a.trim(), first],
          [b, second],
        ] as const) {
          this.#sound(word, sound);
          this.pages.set(word, Math.min(35, (this.pages.get(word) ?? 0) + 1));
        }
      }
    }
    const pairs = [...variants];
    for (let i = 0; i + 1 < pairs.length; i += 2) this.variants.set(pairs[i] ?? '', pairs[i + 1] ?? '');
    const followers = listsOf(next);
    const leaders = listsOf(before);
    words.split(' ').forEach((word, i) => {
      if (word === '') return;
      this.pages.set(word, Number.parseInt(pages[i] ?? '1', 36) || 1);
      for (const follower of followers[i] ?? []) this.#pair(word, follower.replace(OFTEN, ''), OFTEN.test(follower));
      for (const leader of leaders[i] ?? []) this.#pair(leader.replace(OFTEN, ''), word, OFTEN.test(leader));
    });
  }

  /** The shelves on which places stand that begin so (`placeOf`, or a group alone), in the order in which they are wished for. */
  shelvesOf(places: readonly string[]): string[] {
    const found = new Set<string>();
    for (const place of places) {
      let at = this.#names.findIndex((name) => name > place);
      if (at < 0) at = this.#names.length;
      const first = this.#names[at - 1];
      if (first !== undefined) found.add(first);
      for (; (this.#names[at] ?? LAST) < place + LAST; at += 1) found.add(this.#names[at] ?? '');
    }
    return [...found];
  }

  /** What it costs to set one word right before another: nothing where the text does, a little where one stands beside almost any; else undefined. */
  costOfPair(a: string, b: string): number | undefined {
    if (this.next.get(a)?.has(b)) return 0;
    return this.common.has(a) || this.common.has(b) ? 0.15 : undefined;
  }

  /** How much two neighbours belong together: rare words that meet, more than words that meet everything. To be compared only. */
  bond(a: string, b: string): number {
    const strength = this.#strength.get(placeOf(a, b));
    // One that stands once only may be the end of one word and the beginning of another.
    if (strength !== undefined) return strength === 0 ? -3 : strength;
    const rarity = (word: string) => -Math.log2(this.pages.get(word) ?? 1);
    return rarity(a) + rarity(b) + (this.isOften(a, b) ? 3 : 0);
  }

  /** Whether two words stand together more than once. */
  isOften(a: string, b: string): boolean {
    return this.#often.has(placeOf(a, b));
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
  /** Its letters do not tell how it sounds: the vocabulary is written by sound (`build/chinese.ts`). */
  isBySound?: true;
  /** The tokens of a text as the vocabulary has them. */
  tokens(text: string): string[];
  /** The group of a word; by sound rather than by spelling, so that a wrong letter does not lead to another shelf. */
  group(word: string): string;
  /** Names of the shelves that are needed for a query, the most telling first. */
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
