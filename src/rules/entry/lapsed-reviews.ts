import { digestOfParts } from '../../document/parts.ts';
import { type Problem, warning } from '../../problems.ts';
import { BUILD_DATE } from '../../site.ts';
import type { Rule } from '../rule.ts';
import { addressOf } from '../texts.ts';

export const lapsedReviews: Rule = {
  code: 'lapsed-reviews',
  level: 'warning',
  why: 'A page whose review has lapsed says that nobody has checked it: the reviewer should be asked again.',
  check: ({ originals, translations, reviews, files }) => {
    const digests = new Map(
      [...originals, ...translations].map((entry) => [`${addressOf(entry)}/${entry.locale}`, digestOfParts(entry.parts)]),
    );
    const standing = (name: string, role: string) =>
      reviews.some(
        (review) =>
          `${review.kind}/${review.slug}/${review.locale}` === name &&
          review.role === role &&
          review.digest === digests.get(name) &&
          review.nextReview >= BUILD_DATE,
      );
    return reviews.flatMap((review): Problem[] => {
      const name = `${review.kind}/${review.slug}/${review.locale}`;
      const now = digests.get(name);
      if (now === undefined || standing(name, review.role)) return [];
      const isChanged = review.digest !== now;
      return [
        warning(
          'lapsed-reviews',
          { file: files.get(`reviews/${review.id}`) ?? 'reviews', line: 1, column: 1 },
          isChanged
            ? {
                en: `${name} has changed since it was reviewed (${review.role}).`,
                zh: `${name} 审核以后改过（${review.role}）。`,
              }
            : {
                en: `The review of ${name} (${review.role}) held until ${review.nextReview}.`,
                zh: `${name} 的审核（${review.role}）有效到 ${review.nextReview}。`,
              },
          {
            en: 'Ask the reviewer to read it again; for a change of no weight: npm run review -- carry',
            zh: '请审核人再看一次；无关紧要的改动可以用：npm run review -- carry',
          },
        ),
      ];
    });
  },
};
