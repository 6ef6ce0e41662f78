/** Calendars as readers get them, and the site's own calendars as they stand. */
import { describe, expect, test } from 'vitest';
import { limitInWords, timeInWords } from '../../../src/calendars/time-words.ts';
import { readContent } from '../../../src/document/read.ts';
import { joinLibrary } from '../../../src/library.ts';
import { locales, ORIGINAL } from '../../../src/locales.ts';
import { documentsOf, languagesOf, sayingDigest, sayingIn } from '../../../src/publish/calendar.ts';
import type { CalendarStep } from '../../../src/schemas/calendars.ts';

const step = (fields: Partial<CalendarStep> = {}): CalendarStep => ({
  id: 'visit-1',
  from: '16 weeks',
  until: '20 weeks',
  what: { 'zh-CN': '第2次检查。', ug: '2-قېتىملىق تەكشۈرۈش.' },
  facts: ['b02-06'],
  questions: [],
  translation: {},
  ...fields,
});
const followed = (of: CalendarStep): CalendarStep => ({
  ...of,
  translation: { ug: { by: 'machine', follows: sayingDigest(of) } },
});

describe('a step', () => {
  test('is shown translated while its translation follows today’s original', () => {
    expect(sayingIn(followed(step()), 'ug')).toMatchObject({ locale: 'ug', what: '2-قېتىملىق تەكشۈرۈش.' });
    expect(sayingIn(step(), 'ug')).toMatchObject({ locale: ORIGINAL, what: '第2次检查。' });
    expect(sayingIn(followed(step()), 'bo')).toMatchObject({ locale: ORIGINAL });
  });
  test.each([
    ['words', { what: { 'zh-CN': '第2次检查：验血。', ug: '2-قېتىملىق تەكشۈرۈش.' } }],
    ['last week', { until: '21 weeks' }],
    ['first week', { from: '15 weeks' }],
  ])('whose %s have changed since shows the original, never a stale date', (_, change) => {
    const { translation } = followed(step());
    expect(sayingIn(step({ ...change, translation }), 'ug').locale).toBe(ORIGINAL);
  });
  test('is not translated while one of its questions is not', () => {
    const asked = followed(step({ questions: [{ 'zh-CN': '哪些检查免费？' }] }));
    expect(languagesOf(asked)).toEqual([ORIGINAL]);
    expect(sayingIn(asked, 'ug')).toMatchObject({ locale: ORIGINAL, questions: ['哪些检查免费？'] });
  });
});

describe('the calendars of this site', () => {
  const { content, problems } = readContent();
  const library = joinLibrary(content);
  const calendars = library.calendars;

  test('are there, without problems, each with its sources', () => {
    expect(problems).toEqual([]);
    expect(calendars.map(({ id }) => id)).toEqual([
      'pregnancy',
      'pregnancy-who',
      'vaccines',
      'after-birth',
      'girls-and-women',
      'girls-and-women-who',
    ]);
    for (const calendar of calendars) expect(documentsOf(library, calendar).length).toBeGreaterThan(0);
  });
  test('are translated into every language, and follow their original', () => {
    const stale = calendars.flatMap(({ id, steps, notes }) =>
      [...steps, ...notes].flatMap((saying) =>
        locales.filter((locale) => sayingIn(saying, locale).locale !== locale).map((locale) => `${id}/${saying.id} ${locale}`),
      ),
    );
    expect(stale).toEqual([]);
  });
  test('say the same numbers in every language', () => {
    const numbers = (text: string) =>
      (text.replace(/[༠-༩]/g, (digit) => String(digit.charCodeAt(0) - 0x0f20)).match(/\d+/g) ?? []).toSorted();
    const chinese = (text: string) => text.replace(/3 (?=خىل)|(?<=ནད་རིགས་ )༣/g, '');
    // Numbers written as words (third, དང་པོ, November, 双价): compared by hand, see docs/translation-log/calendars.md.
    const inWords = new Set([
      'visit-1',
      'visit-2',
      'visit-3',
      'visit-4',
      'visit-5',
      'least',
      'mother-hepatitis-b',
      'hpv',
      'checks-free',
    ]);
    const different = calendars.flatMap(({ id, steps, notes }) =>
      [...steps, ...notes]
        .filter((saying) => !inWords.has(saying.id))
        .flatMap((saying) =>
          locales
            .filter(
              (locale) => numbers(chinese(saying.what[locale] ?? '')).join() !== numbers(saying.what[ORIGINAL] ?? '').join(),
            )
            .map((locale) => `${id}/${saying.id} ${locale}: ${saying.what[locale]}`),
        ),
    );
    expect(different).toEqual([]);
  });
  test('run in order of time, by whoever they are', () => {
    const UNIT = { days: 1, weeks: 7, months: 30.4, years: 365 } as const;
    const start = ({ from }: CalendarStep) => {
      const [count, unit] = (from ?? '0 days').split(' ') as [string, keyof typeof UNIT];
      return Number(count) * UNIT[unit];
    };
    for (const { id, steps } of calendars)
      expect([id, steps.map(start)]).toEqual([id, steps.map(start).toSorted((a, b) => a - b)]);
  });
  test('hold no sensitive sentence and no test for an infection passed on in sex', () => {
    const said = JSON.stringify(calendars);
    expect(said).not.toMatch(/HIV|艾滋|梅毒|syphilis|سىفىلىس|ئەيدىز|སེ་མོག/);
    expect(calendars.flatMap(({ safety }) => safety).filter((id) => library.safety.get(id)?.sensitive)).toEqual([]);
  });

  test('name their times in each language', () => {
    const times = (id: string, at: number) => {
      const calendar = calendars.find((one) => one.id === id);
      const found = calendar?.steps[at];
      if (!calendar || !found) throw new Error(id);
      return locales.map((locale) => {
        const words = library.words(locale).calendars.times;
        const limit = limitInWords(found, words, locale);
        return timeInWords(found, calendar.counts, words, locale) + (limit === undefined ? '' : ` | ${limit}`);
      });
    };
    expect(times('pregnancy', 0)).toEqual(['Before week 13', '孕13周以前', '13-ھەپتىدىن بۇرۇن', 'སྦྲུམ་ནས་གཟའ་འཁོར་ ༡༣ མ་ལོན་གོང་ལ']);
    expect(times('pregnancy', 1)).toEqual(['Weeks 16–20', '孕16–20周', '16–20-ھەپتە', 'སྦྲུམ་ནས་གཟའ་འཁོར་ ༡༦–༢༠']);
    expect(times('pregnancy-who', 0)[0]).toBe('Up to week 12');
    expect(times('pregnancy-who', 1)[0]).toBe('Week 20');
    expect(times('vaccines', 0)).toEqual([
      'At birth | Within 24 hours',
      '出生时 | 24小时之内',
      'تۇغۇلغاندا | 24 سائەت ئىچىدە',
      'སྐྱེས་མ་ཐག | ཆུ་ཚོད་ ༢༤ ནང་ཚུད་ལ',
    ]);
    expect(times('vaccines', 2)).toEqual(['1 month', '1个月', '1 ئايلىق', 'སྐྱེས་ནས་ཟླ་བ་ ༡']);
    expect(times('vaccines', 6)[0]).toBe('6 months | Before 12 months');
    expect(times('girls-and-women', 1)).toEqual(['Age 35–64', '35–64岁', '35–64 ياش', 'ལོ་ ༣༥–༦༤']);
    expect(times('girls-and-women-who', 2)[0]).toBe('From age 30');
  });
});
