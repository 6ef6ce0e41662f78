/** A safety sentence as a reader of one language gets it: never stale, the original beside it where nobody has checked the translation. */
import { sentenceDigest } from '../document/digests.ts';
import { type Locale, languageOf, ORIGINAL } from '../locales.ts';
import type { Safety } from '../schemas/data.ts';
import type { Urgency } from '../schemas/fields.ts';

export interface Sentence {
  id: string;
  urgency?: Urgency;
  who: Safety['who'];
  /** Language of `sign` and `action`: the reader's, or the original. */
  locale: Locale;
  /** "If …": what is seen or felt; an action has none. */
  sign?: string;
  action: string;
  /** The original's words, where they are to stand beside an unchecked translation. */
  beside?: { sign?: string; action: string };
}

function wordsIn(safety: Safety, locale: Locale): { sign?: string; action: string } | undefined {
  const sign = safety.sign?.[locale];
  const action = safety.action[locale];
  if (action === undefined || (safety.sign && sign === undefined)) return undefined;
  return sign === undefined ? { action } : { sign, action };
}

/** @throws Error where the original has no words, which the schema excludes */
export function sentenceIn(safety: Safety, locale: Locale): Sentence {
  const original = wordsIn(safety, ORIGINAL);
  if (!original) throw new Error(`The safety sentence ${safety.id} has no words in ${ORIGINAL}.`);
  const base = { id: safety.id, who: safety.who, ...(safety.urgency ? { urgency: safety.urgency } : {}) };
  const translation = safety.translation[locale];
  const translated = wordsIn(safety, locale);
  const isCurrent = translated !== undefined && translation?.follows === sentenceDigest(safety);
  if (locale === ORIGINAL || !isCurrent) return { ...base, ...original, locale: ORIGINAL };
  const isChecked = translation.by !== 'machine';
  return { ...base, ...translated, locale, ...(languageOf(locale).originalBeside && !isChecked ? { beside: original } : {}) };
}

/** Scripts with a pause of their own; a Tibetan sign ends in a shad already. */
const PAUSES: Record<string, string> = { Hans: '，', Arab: '، ', Tibt: ' ' };

/** What stands between sign and action: a short pause, which each script writes in its own way. */
export const pauseIn = (locale: Locale): string => PAUSES[languageOf(locale).script.code] ?? ': ';

/** Sign and action as they are read. */
export const joinSentence = ({ sign, action }: Pick<Sentence, 'sign' | 'action'>, locale: Locale): string =>
  sign === undefined ? action : `${sign}${pauseIn(locale)}${action}`;
