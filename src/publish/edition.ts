/** An entry as a reader of one language gets it: which text stands where, and in which language. */
import type { Block } from '../document/document.ts';
import type { Part } from '../document/parts.ts';
import { textOfBlocks, walkBlocks, walkWords } from '../document/text.ts';
import type { Entry, Version } from '../library.ts';
import { type Locale, ORIGINAL } from '../locales.ts';

export interface Section {
  /** `top`, or the id of its heading. */
  id: string;
  locale: Locale;
  blocks: Block[];
  /** Footnotes that `blocks` may refer to. */
  notes: Block[][];
  /** `changed`: a translation whose original has changed since. `original`: the original stands in for a missing or unsafe translation. */
  state: 'current' | 'changed' | 'original';
}

export interface Edition {
  entry: Entry;
  /** The reader's language. */
  locale: Locale;
  /** The language in which the entry is shown: the reader's where it exists. */
  shown: Locale;
  version: Version;
  title: string;
  summary: string;
  sections: Section[];
}

/** A digit of any script. */
const NUMBER = /\p{Nd}/u;

/**
 * A quantity of the original in words, as scripts write it: three tablets, thirteen years. It cannot be compared with another
 * language's words. By the language of the originals; in one without a pattern each text may hold one.
 */
const SPOKEN: Readonly<Record<string, RegExp>> = {
  'zh-CN':
    /[零一二两三四五六七八九十百千万半]+个?(?:岁|针|片|粒|支|次|杯|天|周|星期|月|年|小时|分钟|刻钟|毫克|微克|克|毫升|斤|度|倍|成)/u,
};

/** Words of a part with those of the footnotes that it refers to. */
const wordsOf = (blocks: readonly Block[], notes: readonly Block[][]): string =>
  [blocks, ...[...walkWords(blocks)].flatMap((word) => (word.type === 'note' ? [notes[word.number - 1] ?? []] : []))]
    .map((found) => textOfBlocks(found))
    .join('\n');

const hasSafety = (blocks: readonly Block[]): boolean =>
  [...walkBlocks(blocks)].some((block) => block.type === 'help' || block.type === 'safety-line');

/**
 * Whether an out-of-date translation of a part may still be read: neither it nor today's original holds a number or a
 * danger sign. Equal numbers would not do: 30 mg may have become 30 g, and units cannot be compared across languages.
 */
function isHarmless(words: string, originalWords: string, blocks: readonly Block[], originalBlocks: readonly Block[]): boolean {
  if (hasSafety(blocks) || hasSafety(originalBlocks)) return false;
  return !NUMBER.test(words) && !NUMBER.test(originalWords) && !(SPOKEN[ORIGINAL]?.test(originalWords) ?? true);
}

function sectionOf(part: Part, version: Version, state: Section['state']): Section {
  return { id: part.id, locale: version.locale, blocks: part.blocks, notes: version.document.notes, state };
}

/** The language to show an entry in: the reader's, else the original. */
export const shownLocale = (entry: Entry, locale: Locale): Locale => (entry.versions.has(locale) ? locale : ORIGINAL);

/**
 * Goes through the original's parts in their order. A part that the translation follows is shown translated; one that
 * has changed is shown translated with a mark while that is harmless; else the original itself is shown.
 */
export function editionOf(entry: Entry, locale: Locale): Edition {
  const shown = shownLocale(entry, locale);
  const version = entry.versions.get(shown) ?? entry.original;
  const { original } = entry;
  const follows: readonly string[] = version.translation?.follows ?? [];
  const textParts = original.parts.slice(2);
  if (version === original) {
    return {
      entry,
      locale,
      shown,
      version,
      title: original.title,
      summary: original.summary,
      sections: textParts.map((part) => sectionOf(part, original, 'current')),
    };
  }

  const sameLength = version.parts.length === original.parts.length;
  const now = new Set(original.parts.map(({ digest }) => digest));
  const line = (index: 0 | 1, translated: string, originalText: string): string =>
    follows[index] === original.parts[index]?.digest || isHarmless(translated, originalText, [], []) ? translated : originalText;

  const sections = textParts.map((part, index): Section => {
    const current = version.parts[follows.indexOf(part.digest)];
    if (current && follows.includes(part.digest)) return sectionOf(current, version, 'current');
    const place = index + 2;
    const candidate = sameLength && !now.has(follows[place] ?? '') ? version.parts[place] : undefined;
    const isReadable =
      candidate &&
      isHarmless(
        wordsOf(candidate.blocks, version.document.notes),
        wordsOf(part.blocks, original.document.notes),
        candidate.blocks,
        part.blocks,
      );
    if (isReadable) return sectionOf(candidate, version, 'changed');
    return sectionOf(part, original, 'original');
  });
  return {
    entry,
    locale,
    shown,
    version,
    title: line(0, version.title, original.title),
    summary: line(1, version.summary, original.summary),
    sections,
  };
}
