/** Which danger signs and actions a page shows, in the order in which they count. */
import type { Library } from '../library.ts';
import type { Safety } from '../schemas/data.ts';
import { URGENCIES, WHO } from '../schemas/fields.ts';

export interface Danger {
  ids: string[];
  actions: string[];
}

/** On every list about bleeding these come first (facts/README: "pregnant or gave birth recently: now"). */
const FIRST = ['preg-bleeding', 'after-pad'];

/** Smaller counts more: those that are always first, then by urgency, then by whom it concerns. */
export const rank = (sentence: Safety): number => {
  const first = FIRST.indexOf(sentence.id);
  if (first >= 0) return first;
  const who = Math.min(...sentence.who.map((one) => (one === 'anyone' ? WHO.length : WHO.indexOf(one))));
  return 10 + URGENCIES.indexOf(sentence.urgency ?? 'month') * 10 + who;
};

/** Each action once, in the order in which the signs name them. */
const actionsOf = (sentences: readonly Safety[]): string[] => [
  ...new Set(sentences.filter(({ urgency }) => urgency === 'now').flatMap((sentence) => sentence.do)),
];

/** All sentences to which a sign leads; sensitive ones only where the sign asks for them by itself. */
export function sentencesForSign(library: Library, sign: string): Danger {
  const found = [...library.safety.values()]
    .filter((sentence) => sentence.urgency !== undefined && !sentence.sensitive && sentence.signs.includes(sign))
    .toSorted((a, b) => rank(a) - rank(b));
  return { ids: found.map(({ id }) => id), actions: actionsOf(found) };
}

/** What holds for every emergency: whom to call, how to travel, what to take along. */
export const GENERAL_ACTIONS = ['act-call', 'act-travel', 'act-go-first', 'act-phone-ahead', 'act-bring'];
