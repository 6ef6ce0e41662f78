/** The real words of the interface, as far as they exist: whole, and each in its own script. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { isLocale, LOCALES, type Locale, locales, ORIGINAL } from '../../../src/locales.ts';
import { wordsSchema } from '../../../src/schemas/interface.ts';

const FOLDER = path.resolve('src/content/interface');
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const wordsOf = (file: string): unknown => JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8'));

/** Names that are written in Latin letters in every language. */
const LATIN = new Set([
  'HPV',
  'HIV',
  'JavaScript',
  'CC',
  'BY',
  'MDX',
  'Markdown',
  'GitHub',
  'Word',
  'WPS',
  'DOCX',
  'TXT',
  'WHO',
  'ISBN',
  'RSS',
  'Esc',
  'WebVTT',
  'SRT',
  'JSON',
  'ZIP',
  'CSV',
  'M',
]);

/** Every word with the path of its keys, such as `nav.home`. */
function* leaves(value: unknown, at = ''): Generator<[string, string]> {
  if (typeof value === 'string') yield [at, value];
  else for (const [key, inner] of Object.entries(value as object)) yield* leaves(inner, at === '' ? key : `${at}.${key}`);
}
const said = (text: string) => text.replace(/\{[^}]*\}/g, '');
const keysOf = (file: string) => [...leaves(wordsOf(file))].map(([key]) => key).toSorted();

test('the original and English have words', () => {
  expect(files).toEqual(expect.arrayContaining([`${ORIGINAL}.json`, 'en.json']));
});

describe.each(files.map((file) => [path.basename(file, '.json'), file]))('the words in %s', (tag, file) => {
  const locale = tag as Locale;
  const words = [...leaves(wordsOf(file))];

  test('are of a language of the site, and all that pages ask for', () => {
    expect(isLocale(tag)).toBe(true);
    expect(wordsSchema.safeParse(wordsOf(file)).error?.issues ?? []).toEqual([]);
  });

  test('have the same keys as the original', () => {
    expect(keysOf(file)).toEqual(keysOf(`${ORIGINAL}.json`));
  });

  test('hold no letters of another of the site’s scripts, but for a few Latin names', () => {
    const foreign = words.flatMap(([key, text]) => {
      const letters = locales
        .filter((other) => other !== locale && other !== 'en')
        .filter((other) => LOCALES[other].script.letters.test(said(text)));
      const latin = locale === 'en' ? [] : (said(text).match(/\p{Script=Latin}+/gu) ?? []).filter((name) => !LATIN.has(name));
      return letters.length + latin.length > 0 ? [`${key}: ${text}`] : [];
    });
    expect(foreign).toEqual([]);
  });

  test('are in the language’s own letters, each of them', () => {
    const own = LOCALES[locale].script.letters;
    expect(
      words.filter(([, text]) => /\p{L}/u.test(said(text)) && !own.test(said(text))).map(([key, text]) => `${key}: ${text}`),
    ).toEqual([]);
  });

  test('begin and end without spaces, and hold no HTML', () => {
    expect(words.filter(([, text]) => text !== text.trim() || /[<>]|\s{2}/.test(text)).map(([key]) => key)).toEqual([]);
  });

  test('are not what another language says', () => {
    for (const other of files.filter((name) => name !== file)) {
      const theirs = new Map(leaves(wordsOf(other)));
      expect(words.filter(([key, text]) => /\p{L}/u.test(said(text)) && theirs.get(key) === text).map(([key]) => key)).toEqual(
        [],
      );
    }
  });
});
