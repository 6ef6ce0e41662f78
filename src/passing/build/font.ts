import type { Locale } from '../../locales.ts';
export const fontFor = async (_html: string, _locale: Locale): Promise<string> => '';
