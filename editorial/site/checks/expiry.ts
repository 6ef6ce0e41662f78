/** Texts past the day by which somebody must have checked them again. */
import { problem } from '../../../src/problems.ts';
import type { Check } from '../check.ts';
import { entriesOf, listPath } from '../visit/entries.ts';
import { placeOf, targetOf } from '../visit/visit.ts';

export const expiry: Check = {
  name: 'expiry',
  title: { en: 'Texts past their day of review', zh: '过了审核日期的文章' },
  run: (visit, { today }) => {
    const list = listPath(visit.home.base);
    const entries = entriesOf(visit);
    if (entries === undefined) return { looked: 0, problems: [] };
    if ('broken' in entries)
      return {
        looked: 0,
        problems: [
          problem(
            'no-list',
            placeOf(visit, list),
            { en: `The list of all texts can't be read: ${entries.broken}.`, zh: `全部文章的清单读不出来：${entries.broken}。` },
            { en: 'Build the site again, and put all of it on the host.', zh: '请重新生成网站，并把全部文件传到主机。' },
          ),
        ],
      };
    // A text that was taken back says only that; nobody renews it.
    const expired = entries.filter(({ nextReview, state }) => nextReview < today && !state.withdrawn);
    return {
      looked: entries.length,
      problems: expired.map(({ kind, slug, title, locale, nextReview, address }) =>
        problem(
          'expired',
          placeOf(visit, targetOf(visit, address, list)?.path ?? list),
          {
            en: `"${title}" (${kind}/${slug}, ${locale}) was to be checked again by ${nextReview}; today is ${today}.`,
            zh: `“${title}”（${kind}/${slug}，${locale}）应在 ${nextReview} 以前重新审核；今天是 ${today}。`,
          },
          {
            en: 'Let a clinician review it and set nextReview anew, or take it back with "withdrawn"; then build and publish.',
            zh: '请医生重新审核并更新 nextReview，或用 withdrawn 撤回；然后重新生成、发布。',
          },
        ),
      ),
    };
  },
};
