/** What answers before the full text has come: names of pages, and the words of danger. Pure. */
import type { Library } from '../../library.ts';
import { type Locale, languageOf, ORIGINAL } from '../../locales.ts';
import { signsInUse } from '../../publish/catalogue.ts';
import { sentencesForSign } from '../../publish/danger.ts';
import { joinSentence, pauseIn, sentenceIn } from '../../publish/sentence.ts';
import type { Answer } from '../answers/shard.ts';
import type { SearchPage } from './record.ts';

/** About two lines on a phone, in characters. */
const LONGEST_ABOUT = 110;
/** Where a text may be cut: after a space, a tsheg, a mark. */
const CUT = /^[\s\S]*[\s་།，。、؛،.]/u;

/** @returns the text, or as much of it as whole words allow */
export function shortened(text: string): string {
  const letters = [...text];
  if (letters.length <= LONGEST_ABOUT) return text;
  const start = letters.slice(0, LONGEST_ABOUT).join('');
  return `${(CUT.exec(start)?.[0] ?? start).trimEnd()} …`;
}

/** @param folder what the address of each page begins with: `/ug/` */
export const answersOf = (pages: readonly SearchPage[], folder: string): Answer[] =>
  pages.map(({ url, title, kind, sections, also, topics = [], sensitive = false }) => ({
    url: url.startsWith(folder) ? url.slice(folder.length) : url,
    title,
    kind,
    about: shortened(sections[0]?.text.split('\n')[0] ?? ''),
    also,
    topics,
    sensitive,
  }));

const nowOf = (library: Library, sign: string) => {
  const { ids } = sentencesForSign(library, sign);
  return ids.flatMap((id) => {
    const safety = library.safety.get(id);
    return safety?.urgency === 'now' ? [safety] : [];
  });
};

/** By sign for which there are sentences that say "now": its name, and the words that ask for it, as people write them. */
export const dangerWords = (library: Library, locale: Locale): Record<string, { name: string; words: string[] }> =>
  Object.fromEntries(
    signsInUse(library)
      .filter(({ id }) => nowOf(library, id).length > 0)
      .map(({ id, name, asked }) => [
        id,
        { name: name[locale] ?? name[ORIGINAL] ?? id, words: [...new Set([name[locale] ?? [], asked?.[locale] ?? []].flat())] },
      ]),
  );

/** A safety sentence as a page prints it, its urgency known. */
export interface DangerSentence {
  id: string;
  /** For whom it counts, in the reader's language. */
  who: string;
  /** Where it is not the reader's language. */
  lang?: string;
  dir?: 'ltr' | 'rtl';
  sign: string;
  /** What follows the sign, with the pause between them. */
  action: string;
  /** The original, beside a translation that nobody has checked. */
  beside?: { lang: string; dir: 'ltr' | 'rtl'; text: string };
}

/** The sentences of a sign that say "now", in the order of its page. */
export function dangerSentences(library: Library, sign: string, locale: Locale): DangerSentence[] {
  const words = library.words(locale);
  return nowOf(library, sign).map((safety): DangerSentence => {
    const sentence = sentenceIn(safety, locale);
    return {
      id: safety.id,
      who: words.who[safety.who[0] ?? 'anyone'],
      ...(sentence.locale === locale ? {} : { lang: sentence.locale, dir: languageOf(sentence.locale).dir }),
      sign: sentence.sign ?? '',
      action: `${pauseIn(sentence.locale)}${sentence.action}`,
      ...(sentence.beside
        ? { beside: { lang: ORIGINAL, dir: languageOf(ORIGINAL).dir, text: joinSentence(sentence.beside, ORIGINAL) } }
        : {}),
    };
  });
}
