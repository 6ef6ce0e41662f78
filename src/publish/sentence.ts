/** A safety sentence as a reader of one language gets it: never stale, the original beside it where nobody has checked the translation. */
import { digestOf } from '../document/parts.ts';
import { languageOf, type Locale, ORIGINAL } from '../locales.ts';
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

/** Digest of what the original of a sentence says; a translation names the one that it follows. */
export const sentenceDigest = (safety: Safety): string =>
  digestOf([safety.sign?.[ORIGINAL] ?? '', safety.action[ORIGINAL] ?? '', safety.urgency ?? '']);

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

/** Sign and action as they are read: a short pause between them, which each script writes in its own way. */
export function joinSentence(sentence: Pick<Sentence, 'sign' | 'action'>, locale: Locale): string {
  if (sentence.sign === undefined) return sentence.action;
  const script = languageOf(locale).script.code;
  if (script === 'Hans') return `${sentence.sign}，${sentence.action}`;
  if (script === 'Arab') return `${sentence.sign}، ${sentence.action}`;
  if (script === 'Tibt') return `${sentence.sign} ${sentence.action}`;
  return `${sentence.sign}: ${sentence.action}`;
}
