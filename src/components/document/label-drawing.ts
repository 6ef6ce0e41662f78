/** A drawing of the site with its labels in one language. Pure: the pages and the desk of the form editor use it. */
import { type Locale, languageOf } from '../../locales.ts';
import type { Words } from '../../schemas/interface.ts';
import { escapeHtml } from './inline.ts';

/** Isolates: `direction` on the element would turn its anchor round as well. */
const RIGHT_TO_LEFT = '\u2067';
const END = '\u2069';

const FONTS: Record<string, string> = {
  Arab: '"Noto Naskh Arabic","UKIJ Tuz Tom","Microsoft Uighur",sans-serif',
  Tibt: '"Noto Serif Tibetan",Kailasa,"Microsoft Himalaya",serif',
  Hans: 'system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif',
  Latn: 'system-ui,Roboto,sans-serif',
};

/**
 * @param svg a file of `src/drawings/`
 * @returns the drawing as a file of its own, each `<text data-word="drawing.NAME.PART">` filled in
 * @throws Error for a label without a word: the interface words and the drawing do not belong together
 */
export function labelDrawing(svg: string, locale: Locale, words: Words): string {
  const { script, dir } = languageOf(locale);
  const filled = svg.replace(
    /<text([^>]*?)\sdata-word="drawing\.([a-z-]+)\.([a-z-]+)"([^>]*)>\s*<\/text>/g,
    (_whole, before: string, drawing: string, part: string, after: string) => {
      const word = words.drawings[drawing]?.[part];
      if (word === undefined) throw new Error(`The interface words of ${locale} lack drawings.${drawing}.${part}.`);
      return `<text${before}${after}>${dir === 'rtl' ? `${RIGHT_TO_LEFT}${escapeHtml(word)}${END}` : escapeHtml(word)}</text>`;
    },
  );
  return filled.replace(/<svg/, `<svg lang="${locale}" font-family='${FONTS[script.code] ?? 'sans-serif'}'`);
}
