import { describe, expect, test } from 'vitest';
import { countUnits, digits, fill, formatDate } from '../../../src/i18n/text.ts';
import { type Locale, languageOf, locales } from '../../../src/locales.ts';

describe('fill', () => {
  test('puts values into names, in whatever order the language has them', () => {
    expect(fill('{q}: {n} pages, {n}', { n: 3, q: 'a' })).toBe('a: 3 pages, 3');
  });
  test('leaves a name without a value as it stands, even one that every object has', () => {
    expect(fill('{a} {toString} {constructor} {__proto__}', {})).toBe('{a} {toString} {constructor} {__proto__}');
  });
  test('never takes a value for a name', () => {
    expect(fill('{a}{b}', { a: '{b}', b: '$&' })).toBe('{b}$&');
  });
});

test('digits are Tibetan in Tibetan text and Western in all other', () => {
  expect(locales.map((locale) => digits('120, 0.5', locale))).toEqual(['120, 0.5', '120, 0.5', '120, 0.5', '༡༢༠, ༠.༥']);
  expect(digits(9876543210, 'bo')).toBe('༩༨༧༦༥༤༣༢༡༠');
});

test('a day, and a month, in each language', () => {
  expect(locales.map((locale) => [formatDate('2026-03-08', locale), formatDate('2026-11', locale)])).toMatchInlineSnapshot(`
    [
      [
        "8 March 2026",
        "November 2026",
      ],
      [
        "2026年3月8日",
        "2026年11月",
      ],
      [
        "2026-يىلى 8-مارت",
        "2026-يىلى نويابىر",
      ],
      [
        "༢༠༢༦ ལོའི་ཟླ་ ༣ ཚེས་ ༨",
        "༢༠༢༦ ལོའི་ཟླ་ ༡༡",
      ],
    ]
  `);
});

test('a day stays the same day, whatever the clock of the machine', () => {
  const before = process.env['TZ'];
  try {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Urumqi']) {
      process.env['TZ'] = zone;
      expect(formatDate('2026-01-01', 'en')).toBe('1 January 2026');
      expect(formatDate('2026-12-31', 'ug')).toMatch(/^2026-يىلى 31-/);
    }
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
});

describe('units of speech', () => {
  const count = (text: string, locale: Locale) => countUnits(text, languageOf(locale).speakingRate.unit, locale);
  test.each<[Locale, string, number]>([
    ['en', 'If you bleed, go to hospital now.', 7],
    ['en', "Don't wait - it's a danger sign.", 6],
    ['en', 'Check-ups: 5 of them are free.', 6],
    ['zh-CN', '怀孕时出血，马上去医院。', 10],
    ['zh-CN', '打HPV疫苗，1次也不要漏。', 10],
    // قان كەت-سە دەر-ھال بې-رىڭ
    ['ug', 'قان كەتسە، دەرھال بېرىڭ.', 7],
    // ئا-نا ۋە بو-ۋاق
    ['ug', 'ئانا ۋە بوۋاق', 5],
    // ئۈرۈم-چى: ئۈ-رۈم-چى
    ['ug', 'ئۈرۈمچى', 3],
    ['ug', '2 قېتىم', 3],
    ['bo', 'འཕྲལ་དུ་སྨན་ཁང་ལ་འགྲོ།', 6],
    ['bo', 'ཁྲག་ཐོན་ན། ཉིན་༣་ནང་སྨན་པར་བསྟེན།', 9],
    ['bo', 'HPV འགོག་སྨན།', 3],
  ])('%s: %s', (locale, text, units) => {
    expect(count(text, locale)).toBe(units);
  });
  test('nothing said counts nothing', () => {
    for (const locale of locales) expect(count(' …—，。། ', locale)).toBe(0);
  });
});
