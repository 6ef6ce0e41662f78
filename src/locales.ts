/** The one record of each language. A further language is one entry here, its interface words and its content. */

/** How fast a station speaks, for reckoning air time. */
export interface SpeakingRate {
  /** What is counted: English words, Chinese characters, Uyghur syllables (by vowels), Tibetan syllables (by tsheg). */
  unit: 'word' | 'character' | 'syllable';
  /** Units a minute. */
  perMinute: number;
  /** `chosen`: a common broadcasting pace. `estimated`: reckoned from other languages, to be measured by a speaker. */
  basis: 'chosen' | 'estimated';
}

export interface Language {
  /** The language's name in the language itself. */
  name: string;
  dir: 'ltr' | 'rtl';
  /** ISO 15924 code of the script; its Unicode name is what tells a wrong script in a text. */
  script: { code: string; letters: RegExp };
  /** Open Graph's spelling of the tag. */
  openGraph: string;
  speakingRate: SpeakingRate;
  /** Show the original beside safety sentences and doubtful words until a named speaker has checked them. */
  originalBeside: boolean;
}

export const LOCALES = {
  en: {
    name: 'English',
    dir: 'ltr',
    script: { code: 'Latn', letters: /\p{Script=Latin}/u },
    openGraph: 'en_GB',
    originalBeside: false,
    speakingRate: { unit: 'word', perMinute: 140, basis: 'chosen' },
  },
  'zh-CN': {
    name: '中文',
    dir: 'ltr',
    script: { code: 'Hans', letters: /\p{Script=Han}/u },
    openGraph: 'zh_CN',
    originalBeside: false,
    speakingRate: { unit: 'character', perMinute: 210, basis: 'chosen' },
  },
  ug: {
    name: 'ئۇيغۇرچە',
    dir: 'rtl',
    script: { code: 'Arab', letters: /\p{Script=Arabic}/u },
    openGraph: 'ug_CN',
    originalBeside: true,
    speakingRate: { unit: 'syllable', perMinute: 290, basis: 'estimated' },
  },
  bo: {
    name: 'བོད་སྐད།',
    dir: 'ltr',
    script: { code: 'Tibt', letters: /\p{Script=Tibetan}/u },
    openGraph: 'bo_CN',
    originalBeside: true,
    speakingRate: { unit: 'syllable', perMinute: 200, basis: 'estimated' },
  },
} as const satisfies Record<string, Language>;

export type Locale = keyof typeof LOCALES;

/** The language that doctors write in: every entry exists in it, and every translation follows it. */
export const ORIGINAL: Locale = 'zh-CN';

export const locales = Object.keys(LOCALES) as Locale[];

export const isLocale = (tag: string | undefined): tag is Locale => tag !== undefined && Object.hasOwn(LOCALES, tag);

/** The record of a language, with the general type (its literal values widened). */
export const languageOf = (locale: Locale): Language => LOCALES[locale];

/** Whether those who work on the site are spoken to in Chinese too: it is one of its languages. */
export const SPEAKS_CHINESE = isLocale('zh-CN');

/** A word for those who work on the site, on one line: Chinese before English, or English alone where Chinese is no language of the site. */
export const inBoth = (zh: string, en: string, between = ' '): string => (SPEAKS_CHINESE ? `${zh}${between}${en}` : en);
