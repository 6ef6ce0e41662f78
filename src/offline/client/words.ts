/** What the page gives its tools: the words of its language, and what it says of itself. */
import { digits, fill } from '../../i18n/text.ts';
import type { Locale } from '../../locales.ts';
import type { Words } from '../../schemas/interface.ts';

export interface PageOfTools {
  facts: { locale: string; base: string; sensitive: boolean };
  wordsOf: () => Promise<Words['tools']>;
}
export type SaveWords = Words['tools']['save'];

/** Keeps a number and its unit together, in their order, in a text that runs from right to left. */
const isolated = (text: string): string => `\u2066${text}\u2069`;

/** A size as a phone tells it: whole kilobytes, from a thousand on megabytes with one place. */
export function sizeIn(bytes: number, locale: string): string {
  const kilobytes = bytes === 0 ? 0 : Math.max(1, Math.round(bytes / 1000));
  const [amount, unit] = kilobytes < 1000 ? [String(kilobytes), 'KB'] : [(kilobytes / 1000).toFixed(1), 'MB'];
  return isolated(`${digits(amount, locale as Locale)} ${unit}`);
}

/** A message with its numbers in the digits of the language. */
export const say = (text: string, locale: string, values: Record<string, string | number> = {}): string =>
  fill(
    text,
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, typeof value === 'number' ? digits(value, locale as Locale) : value]),
    ),
  );
