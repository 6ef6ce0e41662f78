/** What is published, and what is said of its checks. */
import { describe, expect, test } from 'vitest';
import type { Library } from '../../../src/library.ts';
import { locales } from '../../../src/locales.ts';
import {
  articlesForSign,
  inTopic,
  listed,
  offered,
  passedOn,
  publishedLibrary,
  scriptsFor,
  signsInUse,
  topicsInUse,
} from '../../../src/publish/catalogue.ts';
import { sentencesForSign } from '../../../src/publish/danger.ts';
import { entryPaths } from '../../../src/publish/paths.ts';
import { checksOf, isExpired, isPublished, isReviewed, publishedLocales } from '../../../src/publish/state.ts';
import { sealed } from '../sealed-reviews.ts';
import { action, article, DATA, type Files, libraryOf, radio, safety, story, translation } from '../tiny-content.ts';

const person = (roles: string[], languages: string[] = []) =>
  JSON.stringify({ name: 'A', roles, languages, consent: '2025-01-01' });
const PEOPLE = {
  'people/dr-a.yaml': person(['clinician']),
  'people/dr-b.yaml': person(['clinician']),
  'people/aygul.yaml': person(['language'], ['ug']),
};
const ENTRY: Files = { ...DATA, ...PEOPLE, 'articles/zh-CN/a.mdx': article(), 'articles/ug/a.mdx': translation('ug') };
const review = (fields: object) => sealed(fields);
const [LABEL, LEAVE_OUT] = [{ unreviewed: 'label' }, { unreviewed: 'leave-out' }] as const;

/** The entry `articles/a`, reviewed by records that sign what then stood. */
function reviewed(
  records: { locale: 'zh-CN' | 'ug'; role: string; by: string; date?: string }[],
  files: Files = ENTRY,
  then: Files = ENTRY,
) {
  const signed = libraryOf(then).entry('articles', 'a');
  const reviews = records.map((record, index): [string, string] => [
    `reviews/r${index}.yaml`,
    review({ ...record, digest: signed?.versions.get(record.locale)?.digest }),
  ]);
  const library = libraryOf({ ...files, ...Object.fromEntries(reviews) });
  const entry = library.entry('articles', 'a');
  if (!entry) throw new Error('no entry');
  const version = (locale: 'zh-CN' | 'ug') => entry.versions.get(locale) ?? entry.original;
  return { library, entry, checks: (locale: 'zh-CN' | 'ug') => checksOf(library, entry, version(locale)), version };
}
const DOCTOR = { locale: 'zh-CN', role: 'clinician', by: 'dr-a' } as const;
const SPEAKER = { locale: 'ug', role: 'language', by: 'aygul' } as const;

describe('reviews', () => {
  test('name the person and the day while the text stands as it was signed', () => {
    const { checks, version } = reviewed([DOCTOR]);
    expect(checks('zh-CN')).toMatchObject({ clinician: { person: { id: 'dr-a' }, date: '2025-02-01' } });
    expect(isReviewed(checks('zh-CN'), version('zh-CN'))).toBe(true);
  });

  test('lapse when the text changes, not when only a date or a topic does', () => {
    const changed = (file: string) => reviewed([DOCTOR], { ...ENTRY, 'articles/zh-CN/a.mdx': file }).checks('zh-CN');
    expect(changed(article({}, article().split('---\n\n')[1]?.replace('1片', '2片')))).toEqual({});
    expect(changed(article({ title: '怀孕时出血，怎么办？' }))).toEqual({});
    expect(changed(article({ nextReview: '2025-12-31' })).clinician).toBeDefined();
  });

  test('of a doctor count for a translation only once a speaker has checked the translation', () => {
    const alone = reviewed([DOCTOR]);
    expect(alone.checks('ug')).toEqual({});
    const both = reviewed([DOCTOR, SPEAKER]);
    expect(both.checks('ug')).toMatchObject({ clinician: { person: { id: 'dr-a' } }, language: { person: { id: 'aygul' } } });
    expect(isReviewed(both.checks('ug'), both.version('ug'))).toBe(true);
  });

  test('of a speaker alone make no text reviewed, nor does a doctor’s reading of a translation alone', () => {
    const speaker = reviewed([SPEAKER]);
    expect(isReviewed(speaker.checks('ug'), speaker.version('ug'))).toBe(false);
    const doctor = reviewed([{ ...DOCTOR, locale: 'ug' }]);
    expect(isReviewed(doctor.checks('ug'), doctor.version('ug'))).toBe(false);
  });

  test('of a translation lapse when the original changes, for the doctor signed the original', () => {
    const { checks } = reviewed([DOCTOR, SPEAKER], { ...ENTRY, 'articles/zh-CN/a.mdx': article({ title: '出血怎么办？' }) });
    expect(checks('ug').clinician).toBeUndefined();
  });

  test('by somebody without the role, or unknown, do not count', () => {
    expect(reviewed([{ ...DOCTOR, by: 'aygul' }]).checks('zh-CN')).toEqual({});
    expect(reviewed([{ ...DOCTOR, by: 'nobody' }]).checks('zh-CN')).toEqual({});
  });

  test('the newest counts', () => {
    const { checks } = reviewed([DOCTOR, { ...DOCTOR, by: 'dr-b', date: '2025-03-01' }]);
    expect(checks('zh-CN').clinician).toMatchObject({ person: { id: 'dr-b' }, date: '2025-03-01' });
  });
});

describe('where unreviewed text is left out', () => {
  const locales_ = (records: Parameters<typeof reviewed>[0]) => {
    const { library } = reviewed(records);
    return publishedLibrary(library, LEAVE_OUT).entries.map((entry) => [...entry.versions.keys()]);
  };
  test('an entry whose original nobody reviewed is not there at all', () => {
    expect(locales_([])).toEqual([]);
    expect(locales_([SPEAKER])).toEqual([]);
  });
  test('an unreviewed translation is not there, its original is', () => {
    expect(locales_([DOCTOR])).toEqual([['zh-CN']]);
    expect(locales_([DOCTOR, SPEAKER])).toEqual([['zh-CN', 'ug']]);
  });
  test('where it is labelled instead, all are there', () => {
    const { library, entry } = reviewed([]);
    expect(publishedLocales(library, entry, locales, LABEL)).toEqual(['zh-CN', 'ug']);
    expect(publishedLocales(library, entry, locales, LEAVE_OUT)).toEqual([]);
    expect(publishedLibrary(library, LEAVE_OUT).entry('articles', 'a')).toBeUndefined();
  });
});

describe('a personal story', () => {
  const consent = { kind: 'personal', given: '2025-01-01', scopes: ['web', 'translation'] };
  const published = (fields: object) => {
    const library = libraryOf({
      ...DATA,
      'stories/zh-CN/s.mdx': story({ consent: { ...consent, ...fields } }),
      'stories/en/s.mdx': translation('en'),
    });
    return publishedLibrary(library, LABEL).entries.flatMap((entry) => [...entry.versions.keys()]);
  };
  test('is published as far as she agreed', () => {
    expect(published({})).toEqual(['zh-CN', 'en']);
    expect(published({ scopes: ['web'] })).toEqual(['zh-CN']);
    expect(published({ scopes: ['radio', 'translation'] })).toEqual([]);
  });
  test('is not published once she took it back', () => {
    expect(published({ withdrawn: '2025-02-01' })).toEqual([]);
  });
  test('retold from a published report needs no consent', () => {
    const library = libraryOf({ ...DATA, 'stories/zh-CN/s.mdx': story() });
    expect(library.entries.map((entry) => isPublished(library, entry, 'zh-CN', LABEL))).toEqual([true]);
  });
});

const slugs = (entries: readonly { slug: string }[]) => entries.map(({ slug }) => slug);
const LISTS: Files = {
  ...DATA,
  'articles/zh-CN/new.mdx': article({ published: '2025-01-05', updated: '2025-01-05', aliases: ['old-name'] }),
  'articles/zh-CN/old.mdx': article({ published: '2024-01-05', nextReview: '2025-06-01' }),
  'articles/zh-CN/sensitive.mdx': article({ sensitive: true, topics: ['pregnancy', 'birth'] }),
  'articles/zh-CN/withdrawn.mdx': article({ withdrawn: '写错了。' }),
  'radio/zh-CN/spot.mdx': radio({ entries: ['new'] }),
};

describe('lists', () => {
  const library: () => Library = () => libraryOf(LISTS);
  test('are newest first and leave out what was taken back', () => {
    expect(slugs(library().entries)).toEqual(['new', 'sensitive', 'spot', 'withdrawn', 'old']);
    expect(slugs(listed(library(), 'articles'))).toEqual(['new', 'sensitive', 'old']);
    expect(slugs(listed(library()))).toEqual(['new', 'sensitive', 'spot', 'old']);
  });
  test('of the home page leave out what is sensitive or expired', () => {
    expect(slugs(offered(library(), 'articles', '2025-06-02'))).toEqual(['new']);
    expect(slugs(passedOn(library(), 'zh-CN', '2025-06-02'))).not.toContain('old');
    expect(slugs(passedOn(library(), 'zh-CN', '2025-06-01'))).toContain('old');
    expect(slugs(offered(library(), 'articles', '2025-06-01'))).toEqual(['new', 'old']);
  });
  test('of a topic hold what belongs to it; topics under which nothing is found are not in use', () => {
    expect(slugs(inTopic(library(), 'birth'))).toEqual(['sensitive']);
    expect(topicsInUse(library()).map(({ id }) => id)).toEqual(['pregnancy']);
    expect(signsInUse(library()).map(({ id }) => id)).toEqual(['bleeding']);
  });
  test('of a sign and of an article find what belongs to them', () => {
    expect(slugs(articlesForSign(library(), 'bleeding'))).toEqual(['new', 'sensitive', 'old']);
    expect(articlesForSign(library(), 'fever')).toEqual([]);
    expect(slugs(scriptsFor(library(), 'new'))).toEqual(['spot']);
  });
  test('a text expires on the day after the day by which it should have been checked', () => {
    const entry = library().entry('articles', 'old');
    expect(entry && ['2025-05-31', '2025-06-01', '2025-06-02'].map((today) => isExpired(entry, today))).toEqual([
      false,
      false,
      true,
    ]);
  });
  test('every entry has a page in every language, and so have its old addresses, which lead on', () => {
    const paths = entryPaths(library(), 'articles').filter(({ props }) => props.entry.slug === 'new');
    expect(paths.map(({ params, props }) => `${params.locale}/${params.slug}${props.moved ? ' moved' : ''}`)).toEqual(
      locales.flatMap((locale) => [`${locale}/new`, `${locale}/old-name moved`]),
    );
  });
});

test('danger signs of a list: bleeding in pregnancy and after birth first, then by urgency, then for whom', () => {
  const library = libraryOf({
    ...DATA,
    'safety/a-month.yaml': safety({ urgency: 'month', who: ['anyone'] }),
    'safety/a-now.yaml': safety({ who: ['anyone'], do: ['act-go', 'act-pads'] }),
    'safety/a-today.yaml': safety({ urgency: 'today', who: ['pregnant'], do: ['act-rest'] }),
    'safety/b-now.yaml': safety({ who: ['newborn', 'pregnant'] }),
    'safety/c-sensitive.yaml': safety({ sensitive: true }),
    'safety/d-other.yaml': safety({ signs: ['fever'] }),
    'safety/act-go.yaml': action('去医院。'),
    'safety/act-rest.yaml': action('休息。'),
  });
  expect(sentencesForSign(library, 'bleeding')).toEqual({
    ids: ['preg-bleeding', 'after-pad', 'b-now', 'a-now', 'a-today', 'a-month'],
    actions: ['act-pads', 'act-go'],
  });
});
