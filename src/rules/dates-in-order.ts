import { problem } from '../problems.ts';
import { BUILD_DATE } from '../site.ts';
import type { Rule } from './rule.ts';

const YEARS_UNTIL_REVIEW = 2;

export const datesInOrder: Rule = {
  code: 'dates-in-order',
  why: 'Readers judge by the dates whether a text still holds.',
  check: ({ originals }) =>
    originals.flatMap(({ meta, placeOf }) => {
      const latest = `${Number(meta.updated.slice(0, 4)) + YEARS_UNTIL_REVIEW}${meta.updated.slice(4)}`;
      return [
        ...(meta.updated < meta.published
          ? [
              problem(
                'dates-in-order',
                placeOf(['updated']),
                { en: 'It was changed before it appeared.', zh: '修改日期早于发表日期。' },
                { en: 'Correct "updated" or "published".', zh: '请改正 updated 或 published。' },
              ),
            ]
          : []),
        ...(meta.updated > BUILD_DATE
          ? [
              problem(
                'dates-in-order',
                placeOf(['updated']),
                { en: `${meta.updated} is in the future.`, zh: `${meta.updated} 在将来。` },
                { en: 'Write the day of the change.', zh: '请写实际修改的日期。' },
              ),
            ]
          : []),
        ...(meta.nextReview <= meta.updated || meta.nextReview > latest
          ? [
              problem(
                'dates-in-order',
                placeOf(['nextReview']),
                {
                  en: 'The next review comes after the last change, at most two years later.',
                  zh: '下次审核应在最后修改之后，最多两年。',
                },
                { en: `Write a day up to ${latest}.`, zh: `请写 ${latest} 之前的日期。` },
              ),
            ]
          : []),
      ];
    }),
};
