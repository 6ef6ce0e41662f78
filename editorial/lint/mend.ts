/** Mends in a file what can be mended without reading it: npm run lint:content -- --fix. */
import { isLocale } from '../../src/locales.ts';
import { tidied } from '../../src/rules/wording/tidy-text.ts';

/** Front matter up to its closing dashes, then the text. */
const PARTS = /^(---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*\r?\n)([\s\S]*)$/;
/** Tags, code and addresses hold marks that mean something to programs. */
const PROGRAM = /(<[^>]*>|`[^`]*`|\]\([^)]*\))/g;

/**
 * @param file its path tells the language: <kind>/<language>/<name>.mdx
 * @returns the text mended; front matter, tags, code and addresses are left alone
 */
export function mended(text: string, file: string): string {
  const locale = file.split(/[\\/]/).at(-2);
  const [, front, body] = PARTS.exec(text) ?? [];
  if (!isLocale(locale) || front === undefined || body === undefined || !file.endsWith('.mdx')) return text;
  return (
    front +
    body
      .split(PROGRAM)
      .map((piece, index) => (index % 2 === 1 ? piece : tidied(piece, locale)))
      .join('')
  );
}
