/** The site's own drawings, with labels in a language. */
import { type Locale, languageOf } from '../../locales.ts';
import type { Words } from '../../schemas/interface.ts';
import { escapeHtml } from './inline.ts';

const files = import.meta.glob<string>('../../drawings/*.svg', { query: '?raw', import: 'default', eager: true });
const drawings = new Map(Object.entries(files).map(([file, svg]) => [file.replace(/^.*\/|\.svg$/g, ''), svg]));

export const DRAWINGS: readonly string[] = [...drawings.keys()];

/** Width and height in CSS pixels, as the drawing's own coordinates give them. */
export function sizeOf(name: string): { width: number; height: number } {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(drawings.get(name) ?? '') ?? [];
  return { width: Number(width ?? 320), height: Number(height ?? 240) };
}

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
 * A drawing as a file of its own, each `<text data-word="drawing.NAME.PART">` filled in.
 * @throws Error for a label without a word: the interface words and the drawing do not belong together
 */
export function drawingIn(name: string, locale: Locale, words: Words): string {
  const svg = drawings.get(name);
  if (svg === undefined) throw new Error(`There is no drawing src/drawings/${name}.svg.`);
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
