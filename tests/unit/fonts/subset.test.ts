/** The fonts that the site sends draw its text as the whole fonts do, and are small. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Buffer, type Font, shape } from 'harfbuzzjs';
import { afterAll, describe, expect, it } from 'vitest';
import { fillBuffer, openFont } from '../../../src/fonts/build/shaping.ts';
import { subset } from '../../../src/fonts/build/subset.ts';
import { readTexts, runsOf } from '../../../src/fonts/build/text.ts';
import { unpackFont } from '../../../src/fonts/build/woff2.ts';
import { fontFor, fullFont, writeFonts } from '../../../src/fonts/build/write.ts';
import { FACES, type Face, WEIGHTS, type Weight } from '../../../src/fonts/faces.ts';

/** The site that `tests/run.ts` has built for all tests. */
const SITE = process.env['TEST_SITE'] ?? '.build/test-site';

/** What a reader sees of some text: outlines and where they stand. Glyph numbers differ between a font and its subset. */
function drawnBy(font: Font): (text: string) => string {
  const outlines = new Map<number, string>();
  const outline = (glyph: number): string => {
    const known = outlines.get(glyph) ?? font.glyphToPath(glyph);
    outlines.set(glyph, known);
    return known;
  };
  const buffer = new Buffer();
  return (text) => {
    shape(font, fillBuffer(buffer, text));
    return buffer
      .getGlyphInfosAndPositions()
      .map(
        ({ codepoint, cluster, xAdvance, xOffset, yOffset }) =>
          `${cluster}:${xAdvance},${xOffset},${yOffset} ${outline(codepoint)}`,
      )
      .join('\n');
  };
}

/** The texts that two fonts draw differently. */
function differences(one: Uint8Array, other: Uint8Array, texts: Iterable<string>): string[] {
  const [drawn, drawnElsewhere] = [drawnBy(openFont(one)), drawnBy(openFont(other))];
  return [...texts].filter((text) => drawn(text) !== drawnElsewhere(text));
}

/** Characters of a text for which a font has only the box. */
function unknown(font: Uint8Array, texts: Iterable<string>): string[] {
  const opened = openFont(font);
  const buffer = new Buffer();
  return [...texts].filter((text) => {
    shape(opened, fillBuffer(buffer, text));
    return buffer.getGlyphInfos().some(({ codepoint }) => codepoint === 0);
  });
}

const faceOf = (locale: 'ug' | 'bo'): Face => {
  const face = FACES[locale];
  if (!face) throw new Error(`There is no font for ${locale}.`);
  return face;
};
/** The font of a language and weight that a built site sends. */
const sentFont = (site: string, locale: string, weight: Weight): Uint8Array => {
  const sheet = readFileSync(path.join(site, 'fonts', `${locale}.css`), 'utf8');
  const file = new RegExp(`url\\(\\.\\./(_astro/${locale}-${weight}\\.[\\w-]+\\.woff2)\\)`).exec(sheet)?.[1];
  if (file === undefined) throw new Error(`${locale}.css names no font of weight ${weight}.`);
  return readFileSync(path.join(site, file));
};

/** Bytes as they are sent: 36 KB of Tibetan for each weight is the promise; Uyghur is an alphabet. */
const MOST_BYTES = { bo: 36 * 1024, ug: 12 * 1024 };

describe.each(['ug', 'bo'] as const)('the font for %s', (locale) => {
  const face = faceOf(locale);
  const texts = [...readTexts(SITE).values()];
  const runs = runsOf(texts, face);

  it('is made from all text of the site', () => {
    expect(runs.size).toBeGreaterThan(1_000);
    const [known, said] = { ug: ['دوختۇرخانا', 'قاناش'], bo: ['སྨན་ཁང', 'ཁྲག'] }[locale];
    const all = [...runs].join(' ');
    expect([known, said].filter((word) => word && !all.includes(word))).toEqual([]);
  });

  it.each(WEIGHTS)('draws every run of letters of the site as the whole font does, at weight %i', async (weight) => {
    const [full, sent] = [await fullFont(face, weight), await unpackFont(sentFont(SITE, locale, weight))];
    expect(differences(full, sent, runs)).toEqual([]);
    expect(unknown(sent, runs)).toEqual([]);
  });

  it.each(WEIGHTS)('is no larger than promised, at weight %i', (weight) => {
    const bytes = sentFont(SITE, locale, weight).length;
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES[locale]);
    expect(bytes).toBeGreaterThan(4_000);
  });
});

describe('what a font needs', () => {
  it('is more than the glyphs that stand at the end: a stack that took other steps is missed otherwise', async () => {
    const full = await fullFont(faceOf('bo'), 400);
    const text = 'རྒྱུ་བསྒྲུབས་སྤྱོད་';
    const opened = openFont(full);
    const buffer = new Buffer();
    shape(opened, fillBuffer(buffer, text));
    const last = new Set(buffer.getGlyphInfos().map(({ codepoint }) => codepoint));
    const poor = await subset(full, { characters: text, glyphs: last });
    expect(differences(full, poor, [text])).toEqual([text]);
    expect(differences(full, await fontFor(full, faceOf('bo'), [text]), [text])).toEqual([]);
  });

  it('is a stack of its own for each stack: a subset without one draws it differently, which the comparison sees', async () => {
    const full = await fullFont(faceOf('bo'), 400);
    const small = await fontFor(full, faceOf('bo'), ['ཁྲག་', 'སྒ་']);
    expect(differences(full, small, ['ཁྲག་'])).toEqual([]);
    expect(differences(full, small, ['སྒྲ་'])).toEqual(['སྒྲ་']);
  });

  it('is, for Uyghur, the whole alphabet in all its forms, whatever the text of today', async () => {
    const full = await fullFont(faceOf('ug'), 700);
    const small = await fontFor(full, faceOf('ug'), []);
    const words = [
      'ئېغىرلىق',
      'ھامىلدار',
      'ئۈجمە',
      'ئۆپكە',
      'گېپاتىت',
      'ڭغ',
      'كېڭەش',
      'ژۇرنال',
      'پەرۋىش',
      'چوڭ',
      'تولغاق',
      'ساغلاملىق',
    ];
    expect(differences(full, small, words)).toEqual([]);
    expect(unknown(small, words)).toEqual([]);
  });
});

describe('the text that is counted', () => {
  it('is that of attributes, and of words with a tag inside, as a browser joins them', () => {
    const page = '<p title="ئايال">قىز<a href="#">لار</a></p>';
    expect([...runsOf([page], faceOf('ug'))].sort()).toEqual(['ئايال', 'قىز', 'قىزلار', 'لار'].sort());
  });
});

describe('a built site', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'fonts-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('gets the same bytes from the same text, with a licence beside each font', async () => {
    writeFileSync(path.join(folder, 'index.html'), '<a lang="bo">བོད་སྐད།</a> <a lang="ug">ئۇيغۇرچە</a>');
    const [first, second] = [await writeFonts(folder), await writeFonts(folder)];
    expect(second).toEqual(first);
    for (const { file } of first) expect(existsSync(path.join(folder, file))).toBe(true);
    const kept = readdirSync(path.join(folder, '_astro'));
    expect(kept.filter((name) => name.endsWith('.OFL.txt'))).toEqual(['noto-naskh-arabic.OFL.txt', 'noto-serif-tibetan.OFL.txt']);
    for (const name of kept.filter((file) => file.endsWith('.OFL.txt')))
      expect(readFileSync(path.join(folder, '_astro', name), 'utf8')).toMatch(
        /^Copyright .*\n[\s\S]*SIL OPEN FONT LICENSE Version 1\.1/,
      );
  });

  it('asks for the phone’s own font first, and never holds text back', () => {
    for (const name of ['ug', 'bo', 'names']) {
      const rules = readFileSync(path.join(SITE, 'fonts', `${name}.css`), 'utf8').match(/@font-face\{[^}]*\}/g) ?? [];
      expect(rules).toHaveLength(name === 'names' ? 4 : 2);
      for (const rule of rules)
        expect(rule).toMatch(/font-display:swap;.*src:local\("[^"]+"\),.*,url\([^)]+\)format\("woff2"\)\}$/);
    }
  });
});
