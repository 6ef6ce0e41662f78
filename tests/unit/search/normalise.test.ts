import { describe, expect, test } from 'vitest';
import { searchLanguage } from '../../../src/search/languages.ts';

const en = searchLanguage('en');
const zh = searchLanguage('zh-CN');
const ug = searchLanguage('ug');
const bo = searchLanguage('bo');

describe('Uyghur', () => {
  test('letters of Persian, Urdu and Arabic keyboards become the Uyghur ones', () => {
    expect(ug.normalise('کېرەک')).toBe('كېرەك');
    expect(ug.normalise('ہەپتە')).toBe('ەەپتە');
    expect(ug.normalise('قان بېسیمی')).toBe('قان بېسىمى');
  });
  test('Arabic heh is the vowel at the end of a word and between consonants, the consonant beside a vowel', () => {
    expect(ug.normalise('ههپته')).toBe('ھەپتە');
    expect(ug.normalise('باهار')).toBe('باھار');
    expect(ug.normalise('ته،')).toBe('تە،');
  });
  test('tatweel, vowel marks, joiners and marks of direction are dropped', () => {
    expect(ug.normalise('قــان')).toBe('قان');
    expect(ug.normalise('قَانٌ')).toBe('قان');
    expect(ug.normalise('\u202Bقان\u200C\u202C')).toBe('قان');
  });
  test('presentation forms of old documents become letters', () => {
    expect(ug.normalise('ﺑﺎﻻ')).toBe('بالا');
  });
  test('hamza typed as a mark is the letter ئ', () => {
    expect(ug.normalise('ى\u0654انا')).toBe('ئانا');
    expect(ug.normalise('ي\u0654انا')).toBe('ئانا');
  });
  test('ي and ى stay two letters to read, and get one key', () => {
    expect(ug.decode(ug.encode('يىل'))).toBe('يىل');
    expect(ug.encode('يىل').replace(/\p{M}/gu, '')).toBe(ug.encode('ىىل'));
  });
  test('punctuation stays at its word as an ASCII mark', () => {
    expect(ug.encode('«قان»، بالا؟')).toBe('{قان}^ بالا|');
  });
});

describe('Tibetan', () => {
  test('each syllable is a token, with its tsheg, shad and space at its end', () => {
    expect(bo.encode('ཁྲག་ཤེད། ༥ HPV').split(' ')).toHaveLength(4);
    expect(bo.encode('ང་ལ། ན').split(' ')).toEqual(['ང`', 'ལ|\\', 'ན']);
  });
  test('no vowel sign or subjoined letter is left for Pagefind to drop', () => {
    expect(bo.encode('སྦྲུམ་ཀཱི་ཧཱུྃ་རྡོ་རྗེ').normalize('NFD')).not.toMatch(/\p{M}/u);
  });
  test('the particle འི is a token of its own, the letter འ in a syllable is not', () => {
    expect(bo.encode('ཁའི').split(' ')).toHaveLength(2);
    expect(bo.encode('བུའོ').split(' ')).toHaveLength(2);
    expect(bo.encode('མཐའ').split(' ')).toHaveLength(1);
    expect(bo.encode('འཁོར').split(' ')).toHaveLength(1);
    expect(bo.encode('དགའ་').split(' ')).toHaveLength(1);
  });
  test('the tsheg that does not break is the tsheg', () => {
    expect(bo.normalise('ཁྲག༌ཤེད')).toBe('ཁྲག་ཤེད');
  });
  test('composed and decomposed letters are the same', () => {
    expect(bo.normalise('\u0F69')).toBe(bo.normalise('\u0F40\u0FB5'));
    expect(bo.normalise('\u0F73')).toBe(bo.normalise('\u0F71\u0F72'));
  });
});

describe('Chinese', () => {
  test('each character is a token, other scripts stay words', () => {
    expect(zh.encode('HPV疫苗，15岁').split(' ')).toEqual(['HPV', '疫', '苗^', '15', '岁']);
  });
  test('letters and digits of full width are the plain ones, punctuation stays Chinese', () => {
    expect(zh.normalise('ＨＰＶ１６，疫苗！')).toBe('HPV16，疫苗！');
  });
});

describe('English', () => {
  test('hyphens that do not break are hyphens, and what nobody sees is dropped', () => {
    expect(en.normalise('check\u2011up\u00AD \u200Bfree\uFEFF')).toBe('check-up free');
  });
  test('letters with accents in two code points are one', () => {
    expect(en.normalise('cafe\u0301')).toBe('café');
  });
  test('typographic quotes stay to be read', () => {
    expect(en.decode(en.encode('“don’t”'))).toBe('“don’t”');
    expect(en.encode('“don’t”')).toBe('{don^t}');
  });
});

test('a language without a module is searched as words', () => {
  const kk = searchLanguage('kk');
  expect(kk.encode('  Қан   қысымы ')).toBe('Қан қысымы');
  expect(kk.ladder('Қан қысымы көп').map(({ rule }) => rule)).toEqual(['phrase', 'every-word', 'half-the-words']);
});

test('a tag from an address is looked up, never a property of Object', () => {
  expect(searchLanguage('constructor')).toBe(searchLanguage('kk'));
  expect(searchLanguage('__proto__')).toBe(searchLanguage('kk'));
});
