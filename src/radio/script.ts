/** A script as data: what pages, the prompter, the rundown and every download are made from. Pure. */
import type { BlockOf, LinePart, LineRole, NoteKind } from '../document/document.ts';
import { textOfBlocks, textOfInlines } from '../document/text.ts';
import type { Library } from '../library.ts';
import { type Locale, ORIGINAL } from '../locales.ts';
import { type Edition, editionOf } from '../publish/edition.ts';
import { joinSentence, sentenceIn } from '../publish/sentence.ts';
import { type Checks, checksOf, isReviewed } from '../publish/state.ts';
import type { RadioScriptMeta } from '../schemas/entries.ts';
import { unitsOf } from './units.ts';
import type { Length } from './versions.ts';

/** Who or what is heard. */
export type Role = LineRole | 'music' | 'sound' | 'pause';

export interface ScriptLine {
  /** Counts from 1; the same in all languages. */
  number: number;
  role: Role;
  /** Language of `text`: a safety sentence whose translation is out of date is said in the original. */
  locale: Locale;
  /** What is said; of music and sound, what is played; empty for a pause. */
  text: string;
  /** The same line in the original, where the script is not the original. */
  original?: string;
  /** Only lines that are spoken have one. */
  say?: 'exactly' | 'own-words';
  /** What the line does in the programme; most lines do nothing in particular. */
  parts: readonly LinePart[];
  /** A safety sentence, or a line that no version leaves out. */
  keep: boolean;
  /** Id of the safety sentence that it says. */
  safety?: string;
  /** The longest version that leaves the line out, in seconds. */
  cut?: Exclude<Length, 300>;
  /** Units of speech: words, characters or syllables; 0 where nothing is said. */
  units: number;
  /** Seconds of a cue or pause. */
  seconds: number;
  /** Seconds from the start of the recording, where there is one. */
  recorded?: { start: number; end: number };
}

export interface HostNote {
  kind: NoteKind;
  text: string;
}

/** A listener's question with what may safely be answered on air. */
export interface Asked {
  ask: string;
  answer: string;
}

export interface Script {
  slug: string;
  locale: Locale;
  meta: RadioScriptMeta;
  title: string;
  summary: string;
  /** `YYYY-MM-DD` of the last change of this text. */
  updated: string;
  /** Digest of this text: tells two printed copies apart. */
  digest: string;
  checks: Checks;
  /** A clinician and, for a translation, a speaker have signed just this text. */
  cleared: boolean;
  /** The script is shown in the original, because its translation is missing or out of date. */
  standsIn: boolean;
  lines: ScriptLine[];
  notes: HostNote[];
  asked: Asked[];
}

type Spoken = BlockOf<'line'> | BlockOf<'safety-line'> | BlockOf<'cue'> | BlockOf<'pause'>;
const isLine = (block: { type: string }): block is Spoken =>
  block.type === 'line' || block.type === 'safety-line' || block.type === 'cue' || block.type === 'pause';

const blocksOf = (edition: Edition) => edition.sections.flatMap(({ blocks }) => blocks);

function lineOf(block: Spoken, text: string, original: string | undefined, locale: Locale): ScriptLine {
  const beside = original === undefined || original === text ? {} : { original };
  const recorded =
    block.type === 'pause' || block.start === undefined || block.end === undefined
      ? {}
      : { recorded: { start: block.start, end: block.end } };
  const cut = block.type === 'safety-line' || block.cut === undefined ? {} : { cut: block.cut };
  const base = { number: block.number, locale, text, ...beside, parts: [], ...recorded, ...cut };
  switch (block.type) {
    case 'line':
      return {
        ...base,
        role: block.role,
        say: block.say,
        parts: block.parts ?? [],
        keep: block.keep,
        units: unitsOf(text, locale),
        seconds: 0,
      };
    case 'safety-line':
      return {
        ...base,
        role: block.role,
        say: 'exactly',
        keep: true,
        safety: block.id,
        units: unitsOf(text, locale),
        seconds: 0,
      };
    case 'cue':
      return { ...base, role: block.kind, keep: false, units: 0, seconds: block.seconds };
    case 'pause':
      return { ...base, role: 'pause', keep: false, units: 0, seconds: block.seconds };
  }
}

/** What a line says in one language; `said` is the language that it is really in. */
function wordsOf(block: Spoken, library: Library, reader: Locale, shown: Locale): { text: string; said: Locale } {
  if (block.type === 'pause') return { text: '', said: shown };
  if (block.type !== 'safety-line') return { text: textOfInlines(block.children).trim(), said: shown };
  const safety = library.safety.get(block.id);
  if (!safety) return { text: '', said: shown };
  const sentence = sentenceIn(safety, reader);
  return { text: joinSentence(sentence, sentence.locale), said: sentence.locale };
}

/** @throws Error where the entry is no script: addresses of scripts lead to scripts alone */
export function scriptOf(library: Library, edition: Edition): Script {
  const { entry, locale, version, title, summary } = edition;
  if (entry.meta.kind !== 'radio') throw new Error(`${entry.kind}/${entry.slug} is no script.`);
  const shown = edition.sections[0]?.locale ?? locale;
  const blocks = blocksOf(edition);
  const originals = new Map(
    blocksOf(editionOf(entry, ORIGINAL))
      .filter(isLine)
      .map((block) => [block.number, wordsOf(block, library, ORIGINAL, ORIGINAL).text]),
  );
  const sentence = (id: string): string => {
    const safety = library.safety.get(id);
    const found = safety && sentenceIn(safety, locale);
    return found ? joinSentence(found, found.locale) : '';
  };
  const checks = checksOf(library, entry, version);
  return {
    slug: entry.slug,
    locale,
    meta: entry.meta,
    title,
    summary,
    updated: version.updated,
    digest: version.digest,
    checks,
    cleared: shown === version.locale && isReviewed(checks, version),
    standsIn: shown !== locale,
    lines: blocks.filter(isLine).map((block) => {
      const { text, said } = wordsOf(block, library, locale, shown);
      return lineOf(block, text, locale === ORIGINAL ? undefined : originals.get(block.number), said);
    }),
    notes: blocks.flatMap((block) =>
      block.type === 'host-note' ? [{ kind: block.kind, text: textOfBlocks(block.children, sentence) }] : [],
    ),
    asked: blocks.flatMap((block) =>
      block.type === 'question' ? [{ ask: block.ask, answer: textOfBlocks(block.children, sentence) }] : [],
    ),
  };
}
