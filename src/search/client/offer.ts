/** Offers another language's search to what seems to be written in it, with its first answers. */

import { element, inLanguage, message } from '../../i18n/client/element.ts';
import { type Locale, languageOf, locales } from '../../locales.ts';
import { dangerIn } from '../answers/danger.ts';
import { textLanguage } from '../answers/languages.ts';
import { lookUp, markedIn, type NameFound, type Narrowing } from '../answers/look-up.ts';
import { rootIn } from '../answers/roots.ts';
import { otherLanguages } from '../answers/script.ts';
import type { SearchData } from './data.ts';
import { nameItem } from './list.ts';
import type { Names } from './names.ts';
import { inPieces } from './pieces.ts';

export interface Offer {
  locale: Locale;
  answers: NameFound[];
  /** Signs of danger that it asks for. */
  danger: string[];
}

const MOST_ANSWERS = 3;

/** What another language answers. Without a connection a language whose script it is is offered all the same. */
export async function offersFor(query: string, own: Locale, names: Names, within: Narrowing): Promise<Offer[]> {
  const offers = otherLanguages(query, own).map(async ({ locale, certain }): Promise<Offer[]> => {
    const language = textLanguage(locale);
    try {
      const [head, rows] = await Promise.all([names.head(locale), names.answers(query, locale)]);
      const fits = lookUp(rows, query, language, within, rootIn(locale)).slice(0, MOST_ANSWERS);
      const answers = await inPieces(fits, (fit) => markedIn(fit, language));
      const danger = dangerIn(query, head.danger, language, locale);
      return certain || answers.length > 0 || danger.length > 0 ? [{ locale, answers, danger }] : [];
    } catch (error) {
      console.error(error);
      return certain ? [{ locale, answers: [], danger: [] }] : [];
    }
  });
  return (await Promise.all(offers)).flat();
}

/** Languages in which Latin letters may be typed, where nothing is found in the page's own. */
export function languagesLeft(query: string, own: Locale): Locale[] {
  const letters = query.match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter));
  return latin.length > 0 && latin.length * 2 >= letters.length ? locales.filter((locale) => locale !== own) : [];
}

/** A link to the same search in another language, in that language's own name. */
export function offerLink(locale: Locale, query: string, { base, words }: SearchData): HTMLElement {
  const { name, dir } = languageOf(locale);
  const link = element(
    'a',
    'button',
    element('span', '', ...message(words.elsewhere, { language: inLanguage(element('bdi', '', name), { lang: locale, dir }) })),
  );
  link.href = `${base}${locale}/search/?q=${encodeURIComponent(query)}`;
  link.hreflang = locale;
  return link;
}

export function offerBlock({ locale, answers }: Offer, query: string, data: SearchData): HTMLElement {
  const folder = `${data.base}${locale}/`;
  // The label of the kind stays in the reader's language: it belongs to the page.
  const items = answers.map((found) => {
    const made = nameItem(found, folder, data.words);
    for (const part of made.querySelectorAll<HTMLElement>('.t, .x'))
      inLanguage(part, { lang: locale, dir: languageOf(locale).dir });
    return made;
  });
  return element('div', 'offer', offerLink(locale, query, data), ...(items.length > 0 ? [element('ul', 'list', ...items)] : []));
}
