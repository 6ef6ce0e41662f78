/** The page that somebody would write by hand for the same words: no class, no picture of a word, no script, five rules of style. */
import { tidy } from '../../../src/layouts/tidy.ts';
import { type Locale, languageOf } from '../../../src/locales.ts';

/** What a hand-written page needs of attributes; the rest is ours. */
const ATTRIBUTES = new Set(['href', 'lang', 'dir', 'id', 'alt', 'src', 'width', 'height', 'loading', 'datetime']);
/** Elements without a meaning of their own, and those that only the look needs. */
const HOLLOW = /^(?:div|span|section|aside|article|svg|use)$/;

const FONTS: Record<string, string> = {
  en: '18px/1.55 system-ui,Roboto,sans-serif',
  'zh-CN': '18px/1.75 system-ui,"Noto Sans CJK SC",sans-serif',
  ug: '21px/1.7 "Noto Naskh Arabic","UKIJ Tuz Tom",sans-serif',
  bo: '20px/1.95 "Noto Serif Tibetan",Kailasa,serif',
};

const within = (html: string, name: string): string => {
  const found = new RegExp(`<${name}\\b[^>]*>([\\s\\S]*)</${name}>`).exec(html)?.[1];
  if (found === undefined) throw new Error(`The page has no <${name}>.`);
  return found;
};

/** @returns semantic HTML without classes, wrappers, drawings and scripts; ids stay where a link leads to them */
export function plainMarkup(html: string): string {
  const targets = new Set([...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id));
  const plain = html
    .replace(/<(svg|script|style)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<(\/?)([a-z][a-z0-9]*)((?:\s[^>]*)?)>/g, (_whole, close: string, name: string, rest: string) => {
      if (HOLLOW.test(name)) return '';
      const kept = [...rest.matchAll(/ ([a-z-]+)="([^"]*)"/g)].filter(
        ([, attribute = '', value]) => ATTRIBUTES.has(attribute) && (attribute !== 'id' || targets.has(value)),
      );
      return `<${close}${name}${kept.map(([attribute]) => attribute).join('')}>`;
    })
    .replace(/\s+/g, ' ');
  return tidy(plain).trim();
}

/** @param html a page of the built site */
export function idealPage(html: string, locale: Locale): string {
  const title = within(html, 'title');
  const description = /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? '';
  return [
    `<!doctype html><html lang="${locale}" dir="${languageOf(locale).dir}"><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${title}</title><meta name="description" content="${description}">`,
    `<style>body{max-width:38rem;margin:auto;padding:1rem;font:${FONTS[locale]}}img{max-width:100%;height:auto}</style>`,
    plainMarkup(within(html, 'body')),
  ].join('');
}

/** Every word of a page in order, for a proof that two pages hold the same. */
export const wordsOf = (html: string): string =>
  html
    .slice(html.lastIndexOf('</style>'))
    .replace(/<(svg|script|style)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, '');

/** The article alone as Markdown, for a site generator: title and text as it is read. */
export function markdownOf(html: string): { title: string; description: string; text: string } {
  const main = plainMarkup(within(html, 'main'));
  const title = within(main, 'h1').replace(/<[^>]*>/g, '');
  const text = main
    .replace(/<h1>[\s\S]*?<\/h1>/, '')
    .replace(/ href="\/[^"]*"/g, ' href="#"')
    .replace(/<h2[^>]*>([\s\S]*?)<\/h2>/g, '\n\n## $1\n\n')
    .replace(/<(?:h[34]|summary)[^>]*>([\s\S]*?)<\/(?:h[34]|summary)>/g, '\n\n### $1\n\n')
    .replace(/<\/?(?:ul|ol|dl|details|figure)[^>]*>/g, '\n\n')
    .replace(/<(?:li|dt)[^>]*>\s*/g, '\n- ')
    .replace(/<\/?(?:p|dd|figcaption|blockquote)[^>]*>/g, '\n\n')
    .replace(/<\/(?:li|dt)>/g, '\n')
    .replace(/\n +/g, '\n')
    .replace(/\n{3,}/g, '\n\n');
  return { title, description: /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? '', text };
}
