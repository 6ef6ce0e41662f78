/** The fonts for phones that have none for a script: which, from where, and what a phone's own are called. English and Chinese need none. */
import { type Locale, locales } from '../locales.ts';

export type Weight = 400 | 700;
export const WEIGHTS: readonly Weight[] = [400, 700];

/** The one family name of them all, which stands last in `--ff`; `unicode-range` tells the browser which file it wants. */
export const FAMILY = 'Bridge';

export interface Face {
  /** npm package (SIL Open Font License 1.1) and the slice of its files that holds the script. */
  package: string;
  slice: string;
  /** The script's block: first and last character. */
  block: readonly [string, string];
  /** Kept whether the text of today holds them or not: scripts count and date with them. */
  always: string;
  /**
   * Where a run of letters may be cut without changing how its pieces are drawn. Only glyphs met while shaping the pieces are kept:
   * all stacks of Tibetan are seven times as much. Without it everything that the kept letters can become is kept.
   */
  cut?: RegExp;
  /** Full and PostScript names of fonts that phones and computers bring, for `local()`; the regular one of each, then its bold one. */
  phones: Readonly<Record<Weight, readonly string[]>>;
}

/** By tag; a language without one is drawn by the phone's own fonts alone. */
export const FACES: Readonly<Record<string, Face>> = {
  ug: {
    package: '@fontsource/noto-naskh-arabic',
    slice: 'arabic',
    block: ['\u0600', '\u06ff'],
    // The whole alphabet, so that any Uyghur word is drawn as the full font draws it.
    always: 'ئابپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىيە،؛؟',
    phones: {
      400: ['NotoNaskhArabic', 'NotoNaskhArabic-Regular', 'NotoNaskhArabicUI', 'Noto Naskh Arabic', 'UKIJ Tuz Tom'],
      700: ['NotoNaskhArabic-Bold', 'NotoNaskhArabicUI-Bold', 'Noto Naskh Arabic Bold', 'UKIJ Tuz Tom Bold'],
    },
  },
  bo: {
    package: '@fontsource/noto-serif-tibetan',
    slice: 'tibetan',
    block: ['\u0f00', '\u0fff'],
    always: '༠་༡་༢་༣་༤་༥་༦་༧་༨་༩་།',
    cut: /(?<=[་༌།])/u,
    phones: {
      400: [
        'NotoSerifTibetan-Regular',
        'NotoSansTibetan-Regular',
        'NotoSansTibetan',
        'Noto Serif Tibetan',
        'Kailasa',
        'Jomolhari',
      ],
      700: ['NotoSerifTibetan-Bold', 'NotoSansTibetan-Bold', 'Noto Serif Tibetan Bold', 'Kailasa-Bold'],
    },
  },
};

/** Name of the sheet for the pages that belong to no language. */
export const NAMES = 'names';

/** A style sheet of fonts, at `/fonts/<name>.css`: one a language, and one for the pages that belong to no language. */
export interface Sheet {
  name: string;
  locales: readonly Locale[];
  /** Pages of the built site whose text it draws; all, where none are named. */
  pages?: readonly string[];
}

const withFace = locales.filter((locale) => FACES[locale] !== undefined);

export const SHEETS: readonly Sheet[] = [
  ...withFace.map((locale) => ({ name: locale, locales: [locale] })),
  // A reader of one language need not pay for the letters of another only to see its name.
  ...(withFace.length > 0 ? [{ name: NAMES, locales: withFace, pages: ['index.html', '404.html'] }] : []),
];
