import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { WebVTTParser } from 'webvtt-parser';
import { readContent } from '../../../src/document/read.ts';
import { joinLibrary } from '../../../src/library.ts';
import { type Locale, locales } from '../../../src/locales.ts';
import { editionOf } from '../../../src/publish/edition.ts';
import { stamp } from '../../../src/radio/formats/captions.ts';
import { scriptJson } from '../../../src/radio/formats/json.ts';
import { makeForm } from '../../../src/radio/forms.ts';
import { scriptOf } from '../../../src/radio/script.ts';
import { SCRIPT_FORMS as FORMS, type ScriptForm } from '../../../src/schemas/fields.ts';

const library = joinLibrary(readContent().content);
const SLUG = 'danger-signs-in-pregnancy';
const entry = library.entry('radio', SLUG);
if (!entry) throw new Error(`no script ${SLUG}`);
const scriptIn = (locale: Locale) => scriptOf(library, editionOf(entry, locale));
const bytesOf = (form: ScriptForm, locale: Locale) => makeForm(form, scriptIn(locale), library.words(locale));
const textOf = async (form: ScriptForm, locale: Locale) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf(form, locale));
/** What Word shows, without its markup. */
const wordText = async (locale: Locale): Promise<{ xml: string; text: string }> => {
  const files = unzipSync(await bytesOf('docx', locale));
  const read = (name: string) => new TextDecoder().decode(files[name]);
  const xml = ['word/document.xml', ...Object.keys(files).filter((name) => /word\/(?:header|footer)\d/.test(name))]
    .map(read)
    .join('');
  return {
    xml,
    text: xml
      .replace(/<[^>]+>/g, '')
      .replaceAll('&apos;', "'")
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
  };
};

describe.each(locales)('copies of a script in %s', (locale) => {
  const words = library.words(locale);
  const script = scriptIn(locale);
  const spoken = script.lines.filter(({ units }) => units > 0);

  it('say in every form that it is a draft, its number, version and text', async () => {
    for (const form of ['txt', 'vtt', 'srt'] as const) {
      const text = await textOf(form, locale);
      expect(text, form).toContain(words.radio.draft);
      expect(text, form).toContain(script.meta.number);
      expect(text, form).toContain(script.digest);
    }
    const { text } = await wordText(locale);
    for (const said of [words.radio.draft, script.meta.number, script.digest, words.radio.copy.nobody])
      expect(text).toContain(said);
    expect(JSON.parse(await textOf('json', locale))).toMatchObject({
      state: 'draft',
      number: script.meta.number,
      text: script.digest,
    });
  });

  it('hold every line that is spoken, in every form', async () => {
    const texts = [
      await textOf('txt', locale),
      await textOf('vtt', locale),
      await textOf('srt', locale),
      (await wordText(locale)).text,
    ];
    for (const line of spoken) for (const text of texts) expect(text).toContain(line.text);
    const json = scriptJson.parse(JSON.parse(await textOf('json', locale)));
    expect(json.lines.map((line) => line.text)).toEqual(script.lines.map((line) => line.text));
  });

  it('are captions that the parser of the W3C takes without a word, one a line, in order', async () => {
    const { cues, errors } = new WebVTTParser().parse(await textOf('vtt', locale), 'metadata');
    expect(errors).toEqual([]);
    expect(cues.map(({ id }) => Number(id))).toEqual(
      script.lines.filter(({ role }) => role !== 'pause').map(({ number }) => number),
    );
    for (const [index, cue] of cues.entries()) expect(cue.startTime).toBeGreaterThanOrEqual(cues[index - 1]?.endTime ?? 0);
  });

  it('put the original beside each line of a translation, and nowhere else', async () => {
    const { text } = await wordText(locale);
    const originals = script.lines.flatMap(({ original }) => original ?? []);
    expect(originals.length > 0).toBe(locale !== 'zh-CN');
    for (const original of originals) expect(text).toContain(original);
  });

  it('run from right to left in Word only where the language does: paragraphs, runs and table', async () => {
    const { xml } = await wordText(locale);
    const isRtl = locale === 'ug';
    expect(xml.includes('<w:bidi/>')).toBe(isRtl);
    expect(xml.includes('<w:rtl/>')).toBe(isRtl);
    expect(xml.includes('<w:bidiVisual/>')).toBe(isRtl);
  });

  it('are the same bytes each time', async () => {
    for (const form of FORMS)
      expect(Buffer.from(await bytesOf(form, locale)).equals(await bytesOf(form, locale)), form).toBe(true);
  });

  it('come all in one archive with the licence and checksums that hold', async () => {
    const files = unzipSync(await bytesOf('zip', locale));
    const folder = `${script.meta.number}-v${script.meta.version}-${locale}/`;
    const names = Object.keys(files).map((name) => name.replace(folder, ''));
    expect(names.toSorted()).toEqual(
      ['README.txt', 'SHA256SUMS', ...FORMS.filter((form) => form !== 'zip').map((form) => `${SLUG}.${form}`)].toSorted(),
    );
    const sums = new TextDecoder().decode(files[`${folder}SHA256SUMS`]).trim().split('\n');
    expect(sums).toHaveLength(FORMS.length - 1);
    for (const sum of sums) {
      const [digest, name] = sum.split('  ');
      expect(
        createHash('sha256')
          .update(files[folder + name] ?? '')
          .digest('hex'),
      ).toBe(digest);
    }
    expect(new TextDecoder().decode(files[`${folder}README.txt`])).toContain('https://creativecommons.org/licenses/by/4.0/');
  });
});

it('plain text opens on an old studio machine: its mark first, lines that end in CR LF', async () => {
  const text = await textOf('txt', 'ug');
  expect(text.startsWith('\uFEFF***')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

it('times of captions are written as each format wants them', () => {
  expect([stamp(0, '.'), stamp(59.9996, '.'), stamp(3725.5, ',')]).toEqual(['00:00:00.000', '00:01:00.000', '01:02:05,500']);
});
