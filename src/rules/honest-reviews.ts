import { ORIGINAL } from '../locales.ts';
import { problem } from '../problems.ts';
import type { Rule } from './rule.ts';

export const honestReviews: Rule = {
  code: 'honest-reviews',
  why: 'A review counts only from a named person who may give it and did not write the text.',
  check: ({ reviews, people, originals, translations, files }) =>
    reviews.flatMap((review) => {
      const place = { file: files.get(`reviews/${review.id}`) ?? 'reviews', line: 1, column: 1 };
      const person = people.find(({ id }) => id === review.by);
      const original = originals.find(({ meta, slug }) => meta.kind === review.kind && slug === review.slug);
      const translation = translations.find(
        (entry) => entry.kind === review.kind && entry.slug === review.slug && entry.locale === review.locale,
      );
      const isThere = original !== undefined && (review.locale === ORIGINAL || translation !== undefined);
      const wrote = original?.meta.authors.includes(review.by) || translation?.meta.translation.by === review.by;
      return [
        ...(isThere
          ? []
          : [
              problem(
                'honest-reviews',
                place,
                { en: `There is no entry ${review.kind}/${review.slug}.`, zh: `没有 ${review.kind}/${review.slug} 这篇内容。` },
                { en: 'Correct kind and slug.', zh: '请改正 kind 和 slug。' },
              ),
            ]),
        ...(person && !person.roles.includes(review.role)
          ? [
              problem(
                'honest-reviews',
                place,
                { en: `${review.by} has no role "${review.role}".`, zh: `${review.by} 没有“${review.role}”这个身份。` },
                { en: 'Ask somebody who has.', zh: '请由有这个身份的人审核。' },
              ),
            ]
          : []),
        ...(person && review.role === 'language' && !person.languages.includes(review.locale)
          ? [
              problem(
                'honest-reviews',
                place,
                {
                  en: `${review.by} is no first-language speaker of ${review.locale}.`,
                  zh: `${review.by} 的母语不是 ${review.locale}。`,
                },
                { en: 'Ask a speaker of the language.', zh: '请由以该语言为母语的人核对。' },
              ),
            ]
          : []),
        ...(wrote
          ? [
              problem(
                'honest-reviews',
                place,
                {
                  en: `${review.by} wrote or translated this text and cannot review it.`,
                  zh: `${review.by} 是作者或译者，不能审核自己的文章。`,
                },
                { en: 'Ask somebody else.', zh: '请由其他人审核。' },
              ),
            ]
          : []),
      ];
    }),
};
