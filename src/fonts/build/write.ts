/** Makes the fonts of a built site from the site's own text, and puts them into it. */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Locale } from '../../locales.ts';
import { FACES, FAMILY, type Face, SHEETS, WEIGHTS, type Weight } from '../faces.ts';
import { glyphsMet, openFont } from './shaping.ts';
import { subset } from './subset.ts';
import { readTexts, runsOf } from './text.ts';
import { packFont, unpackFont } from './woff2.ts';

/** Hosts keep what lies here for ever: the names hold a digest of the content. */
const KEPT = '_astro';
const resolve = createRequire(import.meta.url).resolve;

/** The file of a package, by its path there. */
const fileOf = (face: Face, file: string): string => path.join(path.dirname(resolve(`${face.package}/package.json`)), file);
const shortName = (face: Face): string => face.package.replace(/^.*\//, '');

/** The whole font of a script, as TrueType. */
export const fullFont = async (face: Face, weight: Weight): Promise<Uint8Array> =>
  unpackFont(readFileSync(fileOf(face, `files/${shortName(face)}-${face.slice}-${weight}-normal.woff2`)));

/**
 * The part of a font that draws some text as the whole font does.
 * @param runs of the font's letters
 * @returns a TrueType font
 */
export async function fontFor(full: Uint8Array, face: Face, runs: Iterable<string>): Promise<Uint8Array> {
  const { always, cut } = face;
  const text = [...runs, always];
  const characters = `${text.join('')} `;
  if (!cut) return subset(full, { characters });
  const pieces = new Set(text.flatMap((run) => run.split(cut)));
  return subset(full, { characters, glyphs: glyphsMet(openFont(full), pieces) });
}

/**
 * A `@font-face` rule: the phone's own font first, and text is never held back for the other.
 * The space belongs to it: Chromium keeps short texts as drawn for the first font of a list that has the space, and would
 * go on showing their boxes (seen in 156).
 * @param address of the font, for the style sheet in which the rule stands
 */
export function ruleOf({ block, phones }: Face, weight: Weight, address: string): string {
  const own = phones[weight].map((name) => `local("${name}")`);
  const range = block.map((character) => character.codePointAt(0)?.toString(16)).join('-');
  return `@font-face{font-family:${FAMILY};font-weight:${weight};font-display:swap;unicode-range:U+20,U+${range};src:${own.join()},url(${address})format("woff2")}`;
}

/** A font of the site. */
export interface FontFile {
  /** Path in the site. */
  file: string;
  locale: Locale;
  weight: Weight;
  /** As it is sent: WOFF2 is compressed already. */
  bytes: number;
}

/**
 * Writes `/fonts/<sheet>.css`, the fonts they name, and the licence beside those.
 * @param site folder of the built site, with all its pages
 */
export async function writeFonts(site: string): Promise<FontFile[]> {
  const texts = readTexts(site);
  const made: FontFile[] = [];
  mkdirSync(path.join(site, KEPT), { recursive: true });
  mkdirSync(path.join(site, 'fonts'), { recursive: true });
  for (const { name, locales, pages } of SHEETS) {
    const shown = pages ? pages.map((page) => texts.get(page) ?? '') : texts.values();
    const read = [...shown];
    const rules: string[] = [];
    for (const locale of locales) {
      const face = FACES[locale];
      if (!face) continue;
      const licence = `${KEPT}/${shortName(face)}.OFL.txt`;
      copyFileSync(fileOf(face, 'LICENSE'), path.join(site, licence));
      rules.push(`/*! ${shortName(face)}, SIL Open Font License 1.1: ../${licence} */`);
      const runs = runsOf(read, face);
      for (const weight of WEIGHTS) {
        const font = await packFont(await fontFor(await fullFont(face, weight), face, runs));
        const digest = createHash('sha256').update(font).digest('base64url').slice(0, 8);
        const file = `${KEPT}/${locale}-${weight}.${digest}.woff2`;
        writeFileSync(path.join(site, file), font);
        rules.push(ruleOf(face, weight, `../${file}`));
        made.push({ file, locale, weight, bytes: font.length });
      }
    }
    writeFileSync(path.join(site, 'fonts', `${name}.css`), `${rules.join('\n')}\n`);
  }
  return made;
}
