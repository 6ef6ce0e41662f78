import { describe, expect, it } from 'vitest';
import { spokenUnits } from '../../../src/radio/numerals.ts';
import { unitsOf } from '../../../src/radio/units.ts';

describe('units of speech', () => {
  it.each([
    ['en', 'Take the mother to hospital now.', 6],
    ['zh-CN', '马上送母亲去医院。', 8],
    ['ug', 'ئانىنى دەرھال دوختۇرخانىغا ئاپىرىڭ.', 13],
    ['bo', 'ཨ་མ་ད་ལྟ་སྨན་ཁང་ལ་སྐྱེལ་རོགས་གནང་།', 10],
  ] as const)('counts what is said in %s: %s', (locale, text, units) => {
    expect(unitsOf(text, locale)).toBe(units);
  });

  it.each([
    ['en', '13', 1],
    ['en', '21', 2],
    ['en', '120', 3],
    ['en', '150', 4],
    ['en', '2026', 3],
    ['en', '12.5', 3],
    ['en', '35–64', 5],
    ['zh-CN', '13', 2],
    ['zh-CN', '120', 3],
    ['zh-CN', '150', 4],
    ['zh-CN', '2026', 4],
    ['zh-CN', '50%', 5],
    ['ug', '13', 2],
    ['ug', '20', 3],
    ['ug', '120', 4],
    ['bo', '13', 2],
    ['bo', '21', 4],
    ['bo', '30', 2],
  ] as const)('in %s reads %s aloud in %i units', (locale, written, units) => {
    expect(spokenUnits(written, locale)).toBe(units);
  });

  it('reads Tibetan digits as the numbers that they are, and abbreviations letter by letter', () => {
    expect(unitsOf('༡༣', 'bo')).toBe(unitsOf('13', 'bo'));
    expect(unitsOf('HPV ۋاكسىنىسى', 'ug')).toBe(3 + unitsOf('ۋاكسىنىسى', 'ug'));
    expect(unitsOf('HPV疫苗', 'zh-CN')).toBe(5);
  });

  it('finds nothing to say in marks, spaces and nothing', () => {
    for (const locale of ['en', 'zh-CN', 'ug', 'bo'] as const) expect(unitsOf(' … ། ؟ —', locale)).toBe(0);
  });
});
