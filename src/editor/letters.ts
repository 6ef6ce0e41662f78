/** What the letters of the site's languages need in the form: its style sheet beside `client/admin.css`. Pure. */
import { languageOf, locales } from '../locales.ts';

/** Scripts whose letters need room above and below, and a size that can be read. */
const TALL: ReadonlySet<string> = new Set(['Arab', 'Tibt', 'Deva', 'Beng', 'Mymr', 'Khmr', 'Thai']);
const FONTS = "'Noto Naskh Arabic','Microsoft Uighur','Noto Serif Tibetan','Microsoft Himalaya',Kailasa,system-ui,sans-serif";

/** Rules for each language that needs them; nothing where none does. */
export function letterRules(): string {
  const rules = locales.map((locale) => {
    const { script, dir } = languageOf(locale);
    const field = `[data-locale='${locale}']`;
    const tall = `[lang='${locale}'] .lexical-root,${field} .lexical-root,${field} :is(input,textarea)`;
    return [
      ...(TALL.has(script.code) ? [`${tall}{font-family:${FONTS};font-size:1.15rem;line-height:1.9}`] : []),
      // Sveltia turns single lines around; texts with a toolbar are turned here.
      ...(dir === 'rtl' ? [`${field} [contenteditable]{direction:rtl}`] : []),
    ];
  });
  return rules.flat().join('\n');
}
