/** Answers by names: by beginnings, by other names, in every script, the best first, with what was typed marked. */
import { describe, expect, test } from 'vitest';
import { type Locale, locales } from '../../../../src/locales.ts';
import { textLanguage } from '../../../../src/search/answers/languages.ts';
import { lookUp, markedIn as marked, named } from '../../../../src/search/answers/look-up.ts';
import { rootIn } from '../../../../src/search/answers/roots.ts';
import { answersOf } from '../../../../src/search/build/answers.ts';
import { searchPages } from '../../../../src/search/build/pages.ts';
import { library } from '../../../../src/shelf.ts';

const ANYTHING = { kinds: [], topics: [] };
const answers = new Map(locales.map((locale) => [locale, answersOf(searchPages(library(), locale), `/${locale}/`)]));
const names = new Map(locales.map((locale) => [locale, answers.get(locale)?.map((one) => named(one, textLanguage(locale)))]));
const ask = (query: string, locale: Locale, within: { kinds: string[]; topics: string[] } = ANYTHING) =>
  lookUp(names.get(locale) ?? [], query, textLanguage(locale), within, rootIn(locale)).map((fit) =>
    marked(fit, textLanguage(locale)),
  );
const urls = (found: ReturnType<typeof ask>) => found.map(({ answer }) => answer.url);
const markedIn = (parts: readonly { text: string; marked: boolean }[] = []) =>
  parts.filter(({ marked }) => marked).map(({ text }) => text);

describe.each(locales)('%s', (locale) => {
  test('every title finds its page first, and is marked', () => {
    for (const { url, title } of answers.get(locale) ?? []) {
      const found = ask(title, locale);
      const [first] = found.filter(({ answer }) => answer.title === title);
      expect(urls(found.slice(0, 3)), title).toContain(url);
      expect(markedIn(first?.title).length, title).toBeGreaterThan(0);
      expect(first?.title.map(({ text }) => text).join(''), title).toBe(
        textLanguage(locale).decode(textLanguage(locale).encode(title)),
      );
    }
  });

  test('every term of the glossary is found by its name in each language', () => {
    for (const [id, { name }] of library().terms)
      for (const one of Object.values(name)) expect(urls(ask(one, locale)), `${id}: ${one}`).toContain(`glossary/#${id}`);
  });
});

test.each<[Locale, string, string]>([
  ['en', 'bl', 'signs/bleeding/'],
  ['en', 'fibroids', 'articles/uterine-fibroids/'],
  ['en', 'myoma', 'glossary/#fibroid'],
  ['en', 'seizures', 'signs/fits/'],
  ['zh-CN', '流血', 'signs/bleeding/'],
  ['zh-CN', '血压', 'glossary/#high-bp'],
  ['ug', 'قا', 'signs/bleeding/'],
  ['ug', 'ھامىلىدارلىق', 'topics/pregnancy/'],
  ['bo', 'ཁྲག', 'signs/bleeding/'],
  ['bo', 'མངལ་སྦ', 'topics/pregnancy/'],
])('%s: “%s” finds %s', (locale, query, url) => {
  expect(urls(ask(query, locale))).toContain(url);
});

test.each<[Locale, string, string]>([
  ['en', 'headache', 'signs/headache/'],
  ['zh-CN', '头疼', 'signs/headache/'],
  ['zh-CN', '头痛', 'signs/headache/'],
  ['zh-CN', '疼痛', 'signs/pain/'],
  ['ug', 'باش ئاغرىقى', 'signs/headache/'],
  ['ug', 'قۇسۇش', 'signs/vomiting/'],
  ['bo', 'ན་ཟུག', 'signs/pain/'],
  ['bo', 'ཁྲག་ཤོར་བ', 'signs/bleeding/'],
])('%s: what she feels comes before the word explained: “%s”', (locale, query, url) => {
  expect(urls(ask(query, locale))[0]).toBe(url);
});

test('an exact name comes before one that holds it', () => {
  expect(urls(ask('bleeding', 'en'))[0]).toBe('signs/bleeding/');
  expect(urls(ask('怀孕', 'zh-CN'))[0]).toBe('topics/pregnancy/');
});

test('another name is shown, marked, where the title does not tell why', () => {
  const [found] = ask('流血', 'zh-CN');
  expect(markedIn(found?.also)).toEqual(['流血']);
});

test('only kinds and topics that were chosen are found', () => {
  expect(new Set(ask('bleeding', 'en', { kinds: ['glossary'], topics: [] }).map(({ answer }) => answer.kind))).toEqual(
    new Set(['glossary']),
  );
  const inTopic = ask('bleeding', 'en', { kinds: [], topics: ['after-birth'] });
  expect(inTopic.length).toBeGreaterThan(0);
  for (const { answer } of inTopic) expect(answer.topics).toContain('after-birth');
});

test.each([
  ['nothing', ''],
  ['marks', '!!!'],
  ['half a character', '\ud800'],
  ['bidi marks', '\u202e\u2067'],
  ['10,000 letters', 'a'.repeat(10_000)],
  ['a trap for regular expressions', '(a+)+$'.repeat(500)],
  ['HTML', '<img src=x onerror=alert(1)>'],
  ['a name of JavaScript', '__proto__'],
])('%s finds nothing and throws nothing', (_, query) => {
  for (const locale of locales) expect(ask(query, locale)).toEqual([]);
});
