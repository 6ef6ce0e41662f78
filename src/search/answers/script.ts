/** Which language a query is in, as far as its letters tell. Pure. */
import { type Locale, languageOf, locales } from '../../locales.ts';

/** The language whose script most of the letters are in; none without letters. */
export function localeOf(text: string): Locale | undefined {
  const letters = text.match(/\p{L}/gu) ?? [];
  const counted = locales.map((locale) => ({
    locale,
    count: letters.filter((letter) => languageOf(locale).script.letters.test(letter)).length,
  }));
  const most = counted.reduce((a, b) => (b.count > a.count ? b : a));
  return most.count === 0 ? undefined : most.locale;
}

/**
 * Languages other than the page's in which it may have been meant. `certain`: the script belongs to one of them alone. Latin letters
 * are English, but may be pinyin, Wylie or Latin Uyghur too.
 */
export function otherLanguages(query: string, own: Locale): { locale: Locale; certain: boolean }[] {
  const locale = localeOf(query);
  return locale === undefined || locale === own ? [] : [{ locale, certain: languageOf(locale).script.code !== 'Latn' }];
}
