/** The real content, read once. One file after the other is tried in another state, through the same functions as the build. */
import { readFileSync } from 'node:fs';
import type { Content } from '../../src/document/content.ts';
import { takeInventory } from '../../src/document/inventory.ts';
import { CONTENT_DIR, mediaOf, shown, sourcesOf } from '../../src/document/read.ts';
import { joinPieces } from '../../src/document/reading/join.ts';
import { type Piece, readPiece } from '../../src/document/reading/piece.ts';
import { joinLibrary, type Library } from '../../src/library.ts';
import type { Problem } from '../../src/problems.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { RULES, runRules } from '../../src/rules/run.ts';
import { addressOf, kindOf } from '../../src/rules/texts.ts';
import type { Term } from '../../src/schemas/data.ts';

const inventory = takeInventory(CONTENT_DIR);
const media = mediaOf(inventory);

export interface File {
  bytes: Uint8Array;
  piece: Piece;
}
/** Every entry, every file of data and of interface words, each read. */
export const FILES: readonly File[] = sourcesOf(inventory).map((source) => {
  const bytes = readFileSync(source.file);
  return { bytes, piece: readPiece(source, bytes, shown(source.file)) };
});
const PIECES = FILES.map(({ piece }) => piece);

const isError = ({ level }: Problem): boolean => level === 'error';

/** Rules that judge every text, or a translation beside its original, by itself: they need not go through 600 files for one. */
const BY_TEXT = new Set(['air-rules', 'still-to-write', 'right-script', 'same-structure', 'same-numbers', 'words-to-avoid']);
const nearRules: readonly Rule[] = RULES.filter(({ code }) => BY_TEXT.has(code));
const wideRules: readonly Rule[] = RULES.filter(({ code }) => !BY_TEXT.has(code));

/** What those rules must see of the content when one file of it has changed. */
function near(content: Content, { source }: Piece): Content {
  if (source.type !== 'entry') return { ...content, originals: [], translations: [] };
  const address = `${source.kind}/${source.slug}`;
  const own = content.originals.find((entry) => addressOf(entry) === address);
  const named = own?.meta.kind === 'radio' ? own.meta.entries : [];
  const isNear = (entry: Content['originals'][number]): boolean =>
    addressOf(entry) === address ||
    (entry.meta.kind === 'articles' && named.includes(entry.slug)) ||
    (entry.meta.kind === 'radio' && source.kind === 'articles' && entry.meta.entries.includes(source.slug));
  return {
    ...content,
    originals: content.originals.filter(isNear),
    translations: content.translations.filter((entry) => kindOf(entry) === source.kind && entry.slug === source.slug),
    ...{ safety: [], signs: [], topics: [], calendars: [], words: new Map() },
  };
}

/** A word that is to be avoided from now on is looked for in every text. */
function avoidsMore({ source, data }: Piece): boolean {
  if (source.type !== 'data' || source.kind !== 'glossary' || data === undefined) return false;
  const known = PIECES.find((piece) => piece.source === source)?.data;
  return JSON.stringify((known as Pick<Term, 'avoid'>).avoid) !== JSON.stringify((data as Pick<Term, 'avoid'>).avoid);
}

/** Errors of all rules where one file has changed. */
export const errorsOf = (content: Content, piece: Piece): Problem[] =>
  (avoidsMore(piece)
    ? runRules(content)
    : [...runRules(content, wideRules), ...runRules(near(content, piece), nearRules)]
  ).filter(isError);

/** Errors as the build finds them: of all rules over everything. */
export const allErrorsOf = (content: Content): Problem[] => runRules(content).filter(isError);

export interface Tried {
  /** What stops the build; empty where it goes on. */
  errors: Problem[];
  /** Only where nothing stops it, or rules across files do. */
  content?: Content;
  library?: Library;
  /** True where the file reads just as it did before. */
  isSame?: true;
}

/** What the build makes of the content in which one file holds these bytes, or is gone. */
export function tryFile({ piece }: File, bytes: Uint8Array | undefined): Tried {
  const changed = bytes === undefined ? undefined : readPiece(piece.source, bytes, piece.file);
  if (changed && changed.problems.length > 0) return { errors: changed.problems };
  // What reads the same is the same site: nothing is left to judge.
  if (changed && JSON.stringify(changed) === JSON.stringify(piece)) return { errors: [], ...BEFORE, isSame: true };
  const { content, problems } = joinPieces(
    PIECES.flatMap((known) => (known === piece ? (changed ?? []) : known)),
    media,
  );
  const errors = problems.length > 0 ? problems : errorsOf(content, changed ?? piece);
  return errors.length > 0 ? { errors, content } : { errors, content, library: joinLibrary(content) };
}

const before = joinPieces(PIECES, media);
/** The content as it stands, without fault: what every other state is compared with. */
export const BEFORE: { content: Content; library: Library; problems: Problem[] } = {
  ...before,
  library: joinLibrary(before.content),
};
