/** The site's own drawings, with labels in a language. */
import type { Locale } from '../../locales.ts';
import type { Words } from '../../schemas/interface.ts';
import { labelDrawing } from './label-drawing.ts';

const files = import.meta.glob<string>('../../drawings/*.svg', { query: '?raw', import: 'default', eager: true });
const drawings = new Map(Object.entries(files).map(([file, svg]) => [file.replace(/^.*\/|\.svg$/g, ''), svg]));

export const DRAWINGS: readonly string[] = [...drawings.keys()];

/** Width and height in CSS pixels, as the drawing's own coordinates give them. */
export function sizeOf(name: string): { width: number; height: number } {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(drawings.get(name) ?? '') ?? [];
  return { width: Number(width ?? 320), height: Number(height ?? 240) };
}

/** @throws Error for a drawing that is not there, or a label without a word */
export function drawingIn(name: string, locale: Locale, words: Words): string {
  const svg = drawings.get(name);
  if (svg === undefined) throw new Error(`There is no drawing src/drawings/${name}.svg.`);
  return labelDrawing(svg, locale, words);
}
