import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/document/read.ts';
import { joinLibrary } from '../../../src/library.ts';
import { locales } from '../../../src/locales.ts';
import { editionOf } from '../../../src/publish/edition.ts';
import { scriptOf } from '../../../src/radio/script.ts';
import { linesOf, versionsOf } from '../../../src/radio/versions.ts';

const library = joinLibrary(readContent().content);
const scripts = library.entries.filter(({ kind }) => kind === 'radio');
const inAll = (slug: string) => {
  const entry = library.entry('radio', slug);
  if (!entry) throw new Error(`no script ${slug}`);
  return locales.map((locale) => scriptOf(library, editionOf(entry, locale)));
};

describe.each(scripts.map(({ slug }) => slug))('the script %s', (slug) => {
  it('has the same lines in all languages: numbers, voices, what is kept and what is cut', () => {
    const [first, ...rest] = inAll(slug).map(({ lines }) =>
      lines.map(({ number, role, keep, cut, safety, parts, say }) => ({ number, role, keep, cut, safety, parts, say })),
    );
    expect(first?.length).toBeGreaterThan(5);
    for (const other of rest) expect(other).toEqual(first);
  });

  it('says something on every line that is spoken, in the language of the script, with the original beside it', () => {
    for (const { lines, locale } of inAll(slug))
      for (const line of lines.filter(({ role }) => role !== 'pause')) {
        expect(line.text, `${locale} ${line.number}`).not.toBe('');
        expect(line.locale).toBe(locale);
        if (line.units === 0) expect(line.seconds).toBeGreaterThan(0);
        if (locale !== 'zh-CN') expect(line.original, `${locale} ${line.number}`).toMatch(/\p{Script=Han}/u);
      }
  });

  it('reads every danger sign in every version', () => {
    for (const { lines, meta } of inAll(slug)) {
      const safety = lines.filter((line) => line.safety !== undefined);
      expect(safety.length).toBeGreaterThan(0);
      for (const length of versionsOf(lines, meta.seconds))
        expect(linesOf(lines, length).filter((line) => line.safety !== undefined)).toEqual(safety);
    }
  });
});

it('no script is cleared as long as nobody has signed it', () => {
  expect(scripts.flatMap(({ slug }) => inAll(slug)).filter(({ cleared }) => cleared)).toEqual([]);
});
