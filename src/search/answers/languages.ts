/** How each language's text is prepared, without the rules for searching full text: a quarter of the code, for the first answer. */
import { boText } from '../bo.ts';
import { enText } from '../en.ts';
import type { TextLanguage } from '../language.ts';
import { plainText } from '../plain.ts';
import { ugText } from '../ug.ts';
import { zhCNText } from '../zh-CN.ts';

const LANGUAGES: Readonly<Record<string, TextLanguage>> = { en: enText, 'zh-CN': zhCNText, ug: ugText, bo: boText };

export const textLanguage = (locale: string): TextLanguage =>
  (Object.hasOwn(LANGUAGES, locale) ? LANGUAGES[locale] : undefined) ?? plainText;
