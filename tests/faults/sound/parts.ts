/** What may never be said of a translation: that it is current where its original says something else now, or lacks a danger sign. */
import type { Block } from '../../../src/document/document.ts';
import { walkBlocks } from '../../../src/document/text.ts';
import type { Entry, Library } from '../../../src/library.ts';
import { type Locale, locales, ORIGINAL } from '../../../src/locales.ts';
import { editionOf, type Section } from '../../../src/publish/edition.ts';
import { isForeign, numbersOf, sameWords, saysOf, wordsOf } from './words.ts';

const signsOf = (blocks: readonly Block[]): string =>
  [...walkBlocks(blocks)]
    .flatMap((block) => {
      if (block.type === 'help') return [...block.ids, ...block.actions];
      return block.type === 'safety-line' ? [block.id] : [];
    })
    .join(' ');
const says = ({ blocks, notes }: Section): string => saysOf(blocks, notes);
const words = ({ blocks, notes }: Section): string => wordsOf(blocks, notes);

/** What each part of the original was translated as, before anything changed. */
function pairsOf(entry: Entry | undefined, locale: Locale): Map<string, Set<string>> {
  const pairs = new Map<string, Set<string>>();
  const translation = entry?.versions.get(locale);
  for (const [index, part] of entry?.original.parts.entries() ?? []) {
    const other = translation?.parts[index];
    if (!entry || !translation || !other || index < 2) continue;
    const key = saysOf(part.blocks, entry.original.document.notes);
    const known = pairs.get(key) ?? new Set<string>();
    pairs.set(key, known.add(saysOf(other.blocks, translation.document.notes)));
  }
  return pairs;
}

function sectionFaults(
  section: Section,
  original: Section,
  pairs: Map<string, Set<string>>,
  isSameTranslation: boolean,
): string[] {
  const is = (wrong: boolean, what: string) => (wrong ? [`${section.id} ${what}: ${says(section).slice(0, 120)}`] : []);
  if (section.state === 'original') return is(says(section) !== says(original), 'is not the original as it stands');
  if (section.state === 'changed')
    return is(
      numbersOf(words(section)).length + numbersOf(words(original)).length > 0 || signsOf(original.blocks) !== '',
      'holds a number or danger sign, has changed, and is still shown translated',
    );
  const partners = pairs.get(says(original));
  return [
    ...is(partners === undefined, 'is shown as current, though its original says something else now'),
    ...is(
      isSameTranslation && partners !== undefined && !partners.has(says(section)),
      'is shown for another part of the original',
    ),
  ];
}

/** Title and summary: translated only where the original still says the same, or neither holds a number. */
function headFaults(was: Entry, entry: Entry, shown: { title: string; summary: string }, locale: Locale): string[] {
  return (['title', 'summary'] as const).flatMap((field) => {
    const isOriginal = shown[field] === entry.original[field];
    const isSame = sameWords(was.original[field], entry.original[field]);
    const isPlain = numbersOf(shown[field]).length + numbersOf(entry.original[field]).length === 0;
    return isOriginal || isSame || isPlain ? [] : [`${field} in ${locale}: translated, though its original is another now`];
  });
}

/** Sections, title and summary of an entry in one language. */
function editionFaults(before: Library, entry: Entry, locale: Locale): string[] {
  const was = before.entry(entry.kind, entry.slug);
  if (!was) return ['was not there before'];
  const own = editionOf(entry, ORIGINAL);
  const edition = editionOf(entry, locale);
  const is = (wrong: boolean, what: string) => (wrong ? [what] : []);
  const signs = (sections: readonly Section[]) => signsOf(sections.flatMap(({ blocks }) => blocks));
  const isTranslated = edition.shown !== ORIGINAL;
  const pairs = pairsOf(was, locale);
  const known = was.versions.get(locale);
  const isSameTranslation = known !== undefined && known.digest === entry.versions.get(locale)?.digest;
  const numbers = (sections: readonly Section[]) => numbersOf(sections.map(words).join(' '));
  const isSameOriginal = was.original.digest === entry.original.digest;
  const lost = numbers(editionOf(was, locale).sections).filter((number) => !numbers(edition.sections).includes(number));
  return [
    ...is(
      signs(edition.sections) !== signs(own.sections),
      `danger signs are not those of the original: ${signs(edition.sections)}`,
    ),
    ...is(edition.sections.length !== own.sections.length, 'has not the parts of the original'),
    ...(isTranslated
      ? edition.sections.flatMap((section, index) =>
          sectionFaults(section, own.sections[index] ?? section, pairs, isSameTranslation),
        )
      : []),
    ...(isTranslated ? headFaults(was, entry, edition, locale) : []),
    ...is(
      isTranslated && isSameOriginal && lost.some((number) => Number(number) > 3),
      `lacks the number ${lost.join(', ')}, which its original holds`,
    ),
    ...edition.sections
      .flatMap((section) => section.blocks.map((block) => ({ text: wordsOf([block], section.notes), locale: section.locale })))
      .filter(({ text, locale: language }) => isForeign(text, language))
      .map(({ text }) => `a block is not in ${edition.shown}: ${text.slice(0, 120)}`),
    ...is(
      isForeign(edition.title, locale) && isForeign(edition.title, ORIGINAL),
      `the title is in no fitting language: ${edition.title}`,
    ),
  ].map((what) => `${entry.kind}/${entry.slug} in ${locale}: ${what}`);
}

/** @returns everything that is shown as current and is not */
export function falselyCurrent(before: Library, after: Library): string[] {
  return after.entries.flatMap((entry) => {
    const was = before.entry(entry.kind, entry.slug);
    const isUntouched =
      was?.original === entry.original ||
      (was?.original.document === entry.original.document && was.versions.size === entry.versions.size);
    const areVersionsUntouched = [...entry.versions].every(([locale, { document, translation }]) => {
      const known = was?.versions.get(locale);
      return known?.document === document && known.translation === translation;
    });
    return isUntouched && areVersionsUntouched ? [] : locales.flatMap((locale) => editionFaults(before, entry, locale));
  });
}
