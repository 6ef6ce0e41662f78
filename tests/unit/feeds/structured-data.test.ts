import { describe, expect, it } from 'vitest';
import { breadcrumbs, describeEdition } from '../../../src/feeds/structured-data.ts';
import { editionOf } from '../../../src/publish/edition.ts';
import { article, DATA, libraryOf, translation } from '../tiny-content.ts';

const FILES = { ...DATA, 'articles/zh-CN/a.mdx': article(), 'articles/en/a.mdx': translation('en') };
const described = (locale: 'zh-CN' | 'en' | 'bo') => {
  const library = libraryOf(FILES);
  const entry = library.entry('articles', 'a');
  if (!entry) throw new Error('no entry');
  return { library, entry, data: describeEdition(editionOf(entry, locale), library) as Record<string, unknown> };
};

describe('a page’s description for machines', () => {
  it('says nothing of a review while nobody has reviewed it', () => {
    const { data } = described('zh-CN');
    expect(data).toMatchObject({ '@type': 'MedicalWebPage', inLanguage: 'zh-CN' });
    expect(data).not.toHaveProperty('lastReviewed');
    expect(data).not.toHaveProperty('reviewedBy');
  });

  it('names the original of a translation', () => {
    const { data } = described('en');
    expect(data['translationOfWork']).toEqual({ '@id': expect.stringMatching(/\/zh-CN\/articles\/a\/$/) });
  });

  it('describes the text that is shown where the reader’s language has none', () => {
    const { data } = described('bo');
    expect(data).toMatchObject({ inLanguage: 'zh-CN', '@id': expect.stringMatching(/\/zh-CN\/articles\/a\/$/) });
  });

  it('counts the steps of the way to a page', () => {
    expect(breadcrumbs('ug', [{ name: 'سالامەتلىك كۆۋرۈكى' }, { name: 'ماقالىلەر', section: 'articles' }])).toMatchObject({
      itemListElement: [
        { position: 1, item: expect.stringMatching(/\/ug\/$/) },
        { position: 2, name: 'ماقالىلەر', item: expect.stringMatching(/\/ug\/articles\/$/) },
      ],
    });
  });
});
