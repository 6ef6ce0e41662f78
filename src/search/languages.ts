/** The languages of search by tag. A further one is one line here, and until then is searched as plain words. */
import { bo } from './bo.ts';
import { en } from './en.ts';
import type { SearchLanguage } from './language.ts';
import { plain } from './plain.ts';
import { ug } from './ug.ts';
import { zhCN } from './zh-CN.ts';

const LANGUAGES: Readonly<Record<string, SearchLanguage>> = { en, 'zh-CN': zhCN, ug, bo };

export const searchLanguage = (locale: string): SearchLanguage =>
  (Object.hasOwn(LANGUAGES, locale) ? LANGUAGES[locale] : undefined) ?? plain;
