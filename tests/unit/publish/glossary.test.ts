/** What readers are told of a word: never a word that hurts or must not be printed. */
import { describe, expect, test } from 'vitest';
import { locales } from '../../../src/locales.ts';
import { asidesOf } from '../../../src/publish/glossary.ts';
import { type Term, termSchema } from '../../../src/schemas/data.ts';
import { library } from '../../../src/shelf.ts';

const term = (fields: object): Term => ({
  id: 'anaemia',
  ...termSchema.parse({ name: { 'zh-CN': '贫血', bo: 'ཁྲག་ཟད' }, plain: { 'zh-CN': '血里带氧气的东西太少。' }, ...fields }),
});

test('a word to avoid is told with what it means, in its own language', () => {
  const avoid = { bo: [{ word: 'སྐྱ་རྦབ', because: 'དེ་བོད་སྨན་གྱི་ནད་གཞན་ཞིག་རེད།' }] };
  expect(asidesOf(term({ avoid }), 'bo').avoided).toEqual(avoid.bo);
  expect(asidesOf(term({ avoid }), 'zh-CN').avoided).toEqual([]);
});

test('a word to avoid without a reason is for editors alone', () => {
  expect(asidesOf(term({ avoid: { bo: [{ word: 'རབས་ཆད' }] } }), 'bo').avoided).toEqual([]);
});

test('a name may be doubtful, what has no name is not', () => {
  expect(asidesOf(term({ sure: { bo: 'doubtful', ug: 'doubtful' } }), 'bo').isDoubtful).toBe(true);
  expect(asidesOf(term({ sure: { bo: 'doubtful', ug: 'doubtful' } }), 'ug').isDoubtful).toBe(false);
  expect(asidesOf(term({ sure: { bo: 'seen' } }), 'bo').isDoubtful).toBe(false);
});

describe('the words of the site', () => {
  const terms = [...library().terms.values()];

  test('are at least 130', () => {
    expect(terms.length).toBeGreaterThanOrEqual(130);
  });

  test.each(locales)('are explained in %s, and named where they may be', (locale) => {
    expect(terms.filter(({ plain }) => plain[locale] === undefined).map(({ id }) => id)).toEqual([]);
    expect(
      terms.filter(({ name, sure }) => name[locale] === undefined && sure[locale] !== 'doubtful').map(({ id }) => id),
    ).toEqual([]);
  });

  test('say of each Uyghur and Tibetan word how sure it is, and what is doubtful', () => {
    expect(terms.filter(({ sure }) => sure['ug'] === undefined || sure['bo'] === undefined).map(({ id }) => id)).toEqual([]);
    const doubtful = terms.filter(({ sure }) => Object.values(sure).includes('doubtful'));
    expect(doubtful.length).toBeGreaterThan(0);
    expect(doubtful.filter(({ doubt = '' }) => doubt === '').map(({ id }) => id)).toEqual([]);
  });

  test('print no word that is kept from readers, not even as another name', () => {
    for (const locale of locales) {
      const kept = terms.flatMap(({ avoid }) => (avoid?.[locale] ?? []).filter(({ because }) => because === undefined));
      const told = terms.flatMap((of) => {
        const { others, avoided } = asidesOf(of, locale);
        return [
          of.name[locale] ?? '',
          of.plain[locale] ?? '',
          ...others,
          ...avoided.flatMap(({ word, because }) => [word, because]),
        ];
      });
      for (const { word } of kept)
        expect(
          told.filter((text) => text.includes(word)),
          word,
        ).toEqual([]);
    }
  });
});
