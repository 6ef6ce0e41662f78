/** Whether a change weighs so little that a review may be carried over it. Pure; what it cannot judge it refuses. */
import type { Document } from '../../src/document/document.ts';
import type { Said } from '../../src/problems.ts';
import { plain } from '../../src/rules/air/words.ts';
import { type AnyEntry, type Text, textsOfEntry } from '../../src/rules/texts.ts';
import { mayDeny } from '../../src/rules/translation/same-negations.ts';
import { numbersIn } from '../../src/rules/translation/same-numbers.ts';

/** Parts that are claims by what they are for. */
const CLAIMS = new Set(['KeyMessage', 'Steps', 'Fact', 'Question', 'Line', 'LocalNote', 'Figure', 'Audio']);
const NUMBER_WORDS =
  /[零一二两三四五六七八九十百千万半双几]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|once|twice)\b/iu;
/** Keys of a Document that hold words, which are compared as passages. */
const WORDS = new Set(['text', 'alt', 'heard', 'ask']);

/** Everything of a Document but its words: parts, ids of danger signs, sources, cuts, pictures. */
const skeleton = ({ blocks, notes }: Document): string =>
  JSON.stringify([blocks, notes], (key, value) => (WORDS.has(key) && typeof value === 'string' ? '' : value));

const letters = (text: string) => plain(text).replace(/[^\p{L}\p{M}\p{Nd}]/gu, '');
const isSameButMarks = (a: string, b: string) => letters(a) === letters(b) && numbersIn(a).join() === numbersIn(b).join();

function weightOfPassage(before: Text, after: Text): Said | undefined {
  const texts = [before.text, after.text];
  if (isSameButMarks(before.text, after.text)) return undefined;
  const { passage } = after;
  const quote = { en: `"${after.text.slice(0, 40)}"`, zh: `“${after.text.slice(0, 30)}”` };
  if (texts.some((text) => /\p{Nd}/u.test(text) || NUMBER_WORDS.test(text)))
    return { en: `A number may have changed: ${quote.en}`, zh: `可能改了数字：${quote.zh}` };
  if (texts.some((text) => mayDeny(text, after.locale)))
    return { en: `A negation may have changed: ${quote.en}`, zh: `可能改了否定：${quote.zh}` };
  if (passage === undefined || CLAIMS.has(passage.within) || passage.sources.length > 0)
    return { en: `A claim has changed: ${quote.en}`, zh: `改了一个说法：${quote.zh}` };
  return undefined;
}

/** @returns why the review may not be carried over; nothing where it may */
export function weightOf(before: AnyEntry, after: AnyEntry): Said[] {
  const [old, now] = [textsOfEntry(before), textsOfEntry(after)];
  if (skeleton(before.document) !== skeleton(after.document) || old.length !== now.length)
    return [
      {
        en: 'Parts, danger signs, sources, pictures or cuts have changed.',
        zh: '部件、危险信号、来源、图片或删减有改动。',
      },
    ];
  return now.flatMap((text, index) => {
    const twin = old[index];
    return twin === undefined ? [] : (weightOfPassage(twin, text) ?? []);
  });
}
