/** Which queries ask for a sign of danger: each of its words, forms of them, whole sentences; and which do not. */
import { describe, expect, test } from 'vitest';
import { type Locale, locales } from '../../../../src/locales.ts';
import { dangerIn } from '../../../../src/search/answers/danger.ts';
import { textLanguage } from '../../../../src/search/answers/languages.ts';
import { dangerSentences, dangerWords } from '../../../../src/search/build/answers.ts';
import { dangerOf } from '../../../../src/search/build/files.ts';
import { library } from '../../../../src/shelf.ts';

const words = new Map(locales.map((locale) => [locale, dangerWords(library(), locale)]));
const roots = new Map(locales.map((locale) => [locale, dangerOf(library(), locale)]));
const ask = (query: string, locale: Locale) => dangerIn(query, roots.get(locale) ?? {}, textLanguage(locale), locale);

test('signs that say when to go at once have words in every language, and those without such a sentence have none', () => {
  for (const locale of locales) {
    const danger = words.get(locale) ?? {};
    expect(Object.keys(danger)).toHaveLength(16);
    expect(Object.keys(danger)).not.toContain('lump');
    for (const [sign, { words: asked }] of Object.entries(danger)) expect(asked.length, `${locale} ${sign}`).toBeGreaterThan(1);
  }
});

describe.each(locales)('%s', (locale) => {
  test('every word of a sign leads to it', () => {
    for (const [sign, { words: asked }] of Object.entries(words.get(locale) ?? {}))
      for (const word of asked) expect(ask(word, locale), word).toContain(sign);
  });
});

/** What people type: a form of a word, a word between, a whole sentence. */
const ASKED: Record<Locale, [string, string[]][]> = {
  en: [
    ['she bleeds', ['bleeding']],
    ['My wife is BLEEDING a lot, what should I do?', ['bleeding']],
    ['I can’t even breathe', ['breathing']],
    ['the baby had a seizure', ['fits']],
    ['fits and fever', ['fever', 'fits']],
    ['headaches', ['headache']],
    ['my baby is not moving', ['movement']],
    ['her feet are swollen', ['swelling']],
    ['keeps vomiting', ['vomiting']],
    ['my waters have just broken', ['waters']],
  ],
  'zh-CN': [
    ['产后大出血', ['bleeding']],
    ['出了血怎么办', ['bleeding']],
    ['孩子抽风了', ['fits']],
    ['头很疼怎么办', ['headache']],
    ['她喘不上气', ['breathing']],
    ['宝宝发高烧', ['fever']],
    ['孕妇晕倒了', ['fainting']],
  ],
  ug: [
    ['قان كەتسە قانداق قىلىش كېرەك', ['bleeding']],
    ['قانى كېتىۋاتىدۇ', ['bleeding']],
    ['نەپىسىم قىسىلىپ قالدى', ['breathing']],
    ['بېشىم ئاغرىۋاتىدۇ', ['headache']],
    ['تۇتقىقى تۇتتى', ['fits']],
    ['قىزىتمىسى بار', ['fever']],
    ['ھوشىدىن كەتتى', ['fainting']],
  ],
  bo: [
    ['ཁྲག་ཤོར་གྱི་འདུག', ['bleeding']],
    ['ཁྲག་མང་པོ་ཤོར་ན་ག་རེ་བྱེད་དགོས', []],
    ['དབུགས་གཏོང་མི་ཐུབ་ཀྱི་འདུག', ['breathing']],
    ['མགོ་ན་གི་འདུག', ['headache']],
    ['ཕྲུ་གུར་འདར་ནད་ལངས་ན', ['fits']],
    ['ཚ་བ་རྒྱས་ན', ['fever']],
    ['དྲན་པ་བརྒྱལ་སོང', ['fainting']],
  ],
};
for (const locale of locales)
  test.each(ASKED[locale].filter(([, signs]) => signs.length > 0))(`${locale}: “%s” asks for %s`, (query, signs) => {
    expect(ask(query, locale)).toEqual(expect.arrayContaining(signs));
  });

/** No sign of danger, though some letters are the same. */
const HARMLESS: Record<Locale, string[]> = {
  en: ['blood pressure', 'painting', 'period', 'iron tablets', 'fitness', '', '!!!', 'bl'],
  'zh-CN': ['血压', '贫血', '疫苗', '肿瘤', '无痛分娩', '！！！'],
  ug: ['قان بېسىمى', 'ۋاكسىنا', 'ھەيز', 'باش بەت', '؟'],
  bo: ['ཁྲག་ཤེད', 'འགོག་སྨན', 'ཟླ་མཚན', '།'],
};
for (const locale of locales)
  test.each(HARMLESS[locale])(`${locale}: “%s” asks for no sign of danger`, (query) => {
    expect(ask(query, locale)).toEqual([]);
  });

test('a headache is a headache, and not any pain', () => {
  expect(ask('头疼', 'zh-CN')).toEqual(['headache']);
  expect(ask('pain in the head', 'en')).toEqual(['headache']);
});

test('what is said is what the safety collection says, and only what is to be done now', () => {
  for (const locale of locales)
    for (const sign of Object.keys(words.get(locale) ?? {})) {
      const sentences = dangerSentences(library(), sign, locale);
      expect(sentences.length).toBeGreaterThan(0);
      for (const { id, action, lang, beside } of sentences) {
        const safety = library().safety.get(id);
        expect(safety?.urgency).toBe('now');
        expect(action).toContain(safety?.action[(lang ?? locale) as Locale]);
        if (locale === 'ug' || locale === 'bo') expect(lang ?? beside?.lang).toBe('zh-CN');
      }
    }
});
