/** What may never be said of danger: a sentence that today's original does not say, without its original or a mark. */
import type { Library } from '../../../src/library.ts';
import { type Locale, languageOf, locales, ORIGINAL } from '../../../src/locales.ts';
import { sentenceIn } from '../../../src/publish/sentence.ts';
import { cardIn } from '../../../src/publish/show-card.ts';
import type { Safety } from '../../../src/schemas/data.ts';
import { isForeign, isLost, numbersOf, sameWords } from './words.ts';

const wordsIn = (safety: Safety, locale: Locale): string =>
  [safety.sign?.[locale], safety.action[locale]].filter(Boolean).join(' ');
const isMarked = (locale: Locale): boolean => languageOf(locale).originalBeside;

/** A sentence in one language, compared with what was right. */
function sentenceFaults(was: Safety | undefined, now: Safety, locale: Locale): string[] {
  const shown = sentenceIn(now, locale);
  const words = [shown.sign, shown.action].filter(Boolean).join(' ');
  const is = (wrong: boolean, what: string) => (wrong ? [`${now.id} in ${locale}: ${what}: ${words.slice(0, 120)}`] : []);
  if (shown.locale === ORIGINAL)
    return [
      ...is(!sameWords(words, wordsIn(now, ORIGINAL)), 'the original is not shown as it stands'),
      ...is(isForeign(words, ORIGINAL), 'is not Chinese'),
    ];
  const isOriginalChanged = !sameWords(was && wordsIn(was, ORIGINAL), wordsIn(now, ORIGINAL)) || was?.urgency !== now.urgency;
  const isEdited = was !== undefined && !sameWords(wordsIn(was, locale), words);
  const lost = was ? numbersOf(wordsIn(was, locale)).filter((number) => !numbersOf(words).includes(number)) : [];
  return [
    ...is(shown.locale !== locale, `is shown in ${shown.locale}`),
    ...is(isOriginalChanged, 'is shown as current, though its original says something else now'),
    ...is(isForeign(words, locale), 'is not in this language'),
    ...is(isEdited && lost.some((number) => Number(number) > 3), `lacks the number ${lost.join(', ')}`),
    ...is(
      isMarked(locale) &&
        now.translation[locale]?.by === 'machine' &&
        !sameWords([shown.beside?.sign, shown.beside?.action].filter(Boolean).join(' '), wordsIn(now, ORIGINAL)),
      'nobody has checked it, and today’s original does not stand beside it',
    ),
  ];
}

/** A card in one language. */
function cardFaults(was: Safety | undefined, now: Safety, locale: Locale): string[] {
  const card = cardIn(now, locale);
  if (!card) return [];
  const is = (wrong: boolean, what: string) =>
    wrong ? [`card ${now.id} in ${locale}: ${what}: ${card.original.slice(0, 120)}`] : [];
  return [
    ...is(!sameWords(was?.sign?.[ORIGINAL], now.sign?.[ORIGINAL]), 'stands beside a sign that says something else now'),
    ...is(!sameWords(card.original, now.show?.text[ORIGINAL]), 'is not the original'),
    ...is(isLost(card.original), 'is not Chinese'),
    ...is(
      card.own !== undefined && !sameWords(was?.show?.text[ORIGINAL], now.show?.text[ORIGINAL]),
      'is shown translated, though its original says something else now',
    ),
    ...is(card.own !== undefined && isForeign(card.own, locale), 'is not in this language'),
  ];
}

/** @returns every danger sign of which `after` says what it may not */
export function falseDanger(before: Library, after: Library): string[] {
  return [...after.safety.values()].flatMap((now) => {
    const was = before.safety.get(now.id);
    if (was === undefined) return [`${now.id}: was not there before`];
    // Read once and kept: what was not changed is the same, and was found right.
    if (JSON.stringify(was) === JSON.stringify(now)) return [];
    return locales.flatMap((locale) => [...sentenceFaults(was, now, locale), ...cardFaults(was, now, locale)]);
  });
}
