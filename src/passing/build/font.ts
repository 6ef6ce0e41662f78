/** The letters that a file needs where the phone has none, written into its style. */
import { runsOf } from '../../fonts/build/text.ts';
import { packFont } from '../../fonts/build/woff2.ts';
import { fontFor, fullFont, ruleOf } from '../../fonts/build/write.ts';
import { FACES, type Weight } from '../../fonts/faces.ts';
import type { Locale } from '../../locales.ts';

/** Unpacked once a process: every file takes its part of the same fonts. */
const whole = new Map<string, ReturnType<typeof fullFont>>();

/**
 * @param html of the file: all that it shows
 * @param weights that are worth their size; the browser makes a missing bold itself
 * @returns `@font-face` rules with the fonts in them; empty for a language that every phone can draw
 */
export async function fontOf(html: string, locale: Locale, weights: readonly Weight[]): Promise<string> {
  const face = FACES[locale];
  if (!face) return '';
  const runs = runsOf([html], face);
  const rules: string[] = [];
  for (const weight of weights) {
    const key = `${locale} ${weight}`;
    const full = whole.get(key) ?? fullFont(face, weight);
    whole.set(key, full);
    const font = await packFont(await fontFor(await full, face, runs));
    rules.push(ruleOf(face, weight, `data:font/woff2;base64,${Buffer.from(font).toString('base64')}`));
  }
  return rules.join('');
}
