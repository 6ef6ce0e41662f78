/** A calendar as a reader of one language gets it: what has changed in the original since it was translated shows the original. */
import { digestOf } from '../document/parts.ts';
import type { Library } from '../library.ts';
import { type Locale, ORIGINAL } from '../locales.ts';
import type { Calendar, CalendarNote, CalendarStep } from '../schemas/calendars.ts';
import type { SourceDocument } from '../schemas/fields.ts';

export interface Saying {
  id: string;
  /** Language of `what` and `questions`: the reader's, or the original. */
  locale: Locale;
  what: string;
  questions: string[];
}

const questionsOf = (saying: CalendarStep | CalendarNote) => ('questions' in saying ? saying.questions : []);

/** Digest of what the original of a step or note says, with its times; a translation names the one that it follows. */
export const sayingDigest = (saying: CalendarStep | CalendarNote): string =>
  digestOf([
    saying.what[ORIGINAL] ?? '',
    ...questionsOf(saying).map((question) => question[ORIGINAL] ?? ''),
    ...('questions' in saying ? [saying.from ?? '', saying.until ?? '', saying.before ?? ''] : []),
  ]);

/** Languages in which a step or note says all that the original says. */
export const languagesOf = (saying: CalendarStep | CalendarNote): Locale[] =>
  (Object.keys(saying.what) as Locale[]).filter((locale) =>
    [saying.what, ...questionsOf(saying)].every((text) => text[locale] !== undefined),
  );

/** The words of a step or note; the original's where they are not translated, or no longer. */
export function sayingIn(saying: CalendarStep | CalendarNote, reader: Locale): Saying {
  const isCurrent =
    languagesOf(saying).includes(reader) && (reader === ORIGINAL || saying.translation[reader]?.follows === sayingDigest(saying));
  const locale = isCurrent ? reader : ORIGINAL;
  return {
    id: saying.id,
    locale,
    what: saying.what[locale] ?? '',
    questions: questionsOf(saying).map((question) => question[locale] ?? ''),
  };
}

/** The documents behind a calendar, each once, in the order in which they are used. */
export function documentsOf(library: Library, { steps, notes }: Calendar): SourceDocument[] {
  const documents = new Map<string, SourceDocument>();
  for (const id of [...steps, ...notes].flatMap(({ facts }) => facts)) {
    const source = library.facts.get(id)?.source;
    if (source) documents.set(`${source.publisher} ${source.title}`, source);
  }
  return [...documents.values()];
}
