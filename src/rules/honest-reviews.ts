import type { Content } from '../document/content.ts';
import { digestOfParts } from '../document/parts.ts';
import { isSealed } from '../document/seal.ts';
import { ORIGINAL } from '../locales.ts';
import { type Problem, problem, type Said } from '../problems.ts';
import type { Review } from '../schemas/data.ts';
import { BUILD_DATE } from '../site.ts';
import type { Rule } from './rule.ts';

const YEARS_UNTIL_REVIEW = 2;

/** What makes a record no review, each with what to do. */
function faultsOf(review: Review, { people, originals, translations, keys, reviews }: Content): [Said, Said][] {
  const faults: [Said, Said][] = [];
  const person = people.find(({ id }) => id === review.by);
  const original = originals.find(({ meta, slug }) => meta.kind === review.kind && slug === review.slug);
  const translation = translations.find(
    (entry) => entry.kind === review.kind && entry.slug === review.slug && entry.locale === review.locale,
  );
  if (!isSealed(review, keys))
    faults.push([
      {
        en: 'This record has no seal of the trusted job: it was written by hand, changed afterwards, or copied from another.',
        zh: '这份记录没有可信任务的印章：是手写的、后来改过，或从别处抄来的。',
      },
      {
        en: 'Delete it. A review is recorded by an approval, or by npm run review (docs/review.md).',
        zh: '请删掉。审核由批准合并请求或 npm run review 记录（见 docs/review.md）。',
      },
    ]);
  else if (reviews.some((other) => other.id < review.id && other.seal === review.seal))
    faults.push([
      { en: 'This record stands here twice.', zh: '这份记录有两份。' },
      { en: 'Delete one of them.', zh: '请删掉一份。' },
    ]);
  if (original === undefined || (review.locale !== ORIGINAL && translation === undefined))
    faults.push([
      { en: `There is no entry ${review.kind}/${review.slug}.`, zh: `没有 ${review.kind}/${review.slug} 这篇内容。` },
      { en: 'Correct kind and slug.', zh: '请改正 kind 和 slug。' },
    ]);
  if (person && !person.roles.includes(review.role))
    faults.push([
      { en: `${person.id} has no role "${review.role}".`, zh: `${person.id} 没有“${review.role}”这个身份。` },
      { en: 'Ask somebody who has.', zh: '请由有这个身份的人审核。' },
    ]);
  if (person && review.role === 'language' && !person.languages.includes(review.locale))
    faults.push([
      { en: `${person.id} is no first-language speaker of ${review.locale}.`, zh: `${person.id} 的母语不是 ${review.locale}。` },
      { en: 'Ask a speaker of the language.', zh: '请由以该语言为母语的人核对。' },
    ]);
  if (review.by !== undefined && (original?.meta.authors.includes(review.by) || translation?.meta.translation.by === review.by))
    faults.push([
      {
        en: `${review.by} wrote or translated this text and cannot review it.`,
        zh: `${review.by} 是作者或译者，不能审核自己的文章。`,
      },
      { en: 'Ask somebody else.', zh: '请由其他人审核。' },
    ]);
  if (person && review.date < person.consent)
    faults.push([
      { en: `${person.id} agreed to be named only after this review.`, zh: `${person.id} 在这次审核以后才同意署名。` },
      { en: 'Correct the date of consent, or ask again.', zh: '请改正同意的日期，或重新征求同意。' },
    ]);
  const latest = `${Number(review.date.slice(0, 4)) + YEARS_UNTIL_REVIEW}${review.date.slice(4)}`;
  if (review.date > BUILD_DATE || review.nextReview <= review.date || review.nextReview > latest)
    faults.push([
      {
        en: 'A review is not in the future, and the next comes after it, at most two years later.',
        zh: '审核日期不能在将来；下次审核在它以后，最多两年。',
      },
      { en: `Record it again with a next review up to ${latest}.`, zh: `请重新记录，下次审核写 ${latest} 之前的日期。` },
    ]);
  return faults;
}

/** Nobody but a reviewer says for how long a text holds: the entry's own day may be earlier, not later. */
function laterThanSigned({ originals, reviews }: Content): Problem[] {
  return originals.flatMap(({ meta, slug, parts, placeOf }): Problem[] => {
    const digest = digestOfParts(parts);
    const days = reviews
      .filter((review) => review.kind === meta.kind && review.slug === slug && review.locale === ORIGINAL)
      .filter((review) => review.role === 'clinician' && review.digest === digest)
      .map(({ nextReview }) => nextReview)
      .sort();
    const last = days.at(-1);
    return last === undefined || meta.nextReview <= last
      ? []
      : [
          problem(
            'honest-reviews',
            placeOf(['nextReview']),
            { en: `The review of this text holds until ${last} only.`, zh: `这篇文章的审核只到 ${last} 有效。` },
            { en: `Write ${last}, or have it reviewed again.`, zh: `请写 ${last}，或重新审核。` },
          ),
        ];
  });
}

export const honestReviews: Rule = {
  code: 'honest-reviews',
  why: 'A review counts only from a listed person who may give it and did not write the text, as the trusted job recorded it.',
  check: (content) => [
    ...content.reviews.flatMap((review): Problem[] => {
      const place = { file: content.files.get(`reviews/${review.id}`) ?? 'reviews', line: 1, column: 1 };
      return faultsOf(review, content).map(([says, fix]) => problem('honest-reviews', place, says, fix));
    }),
    ...laterThanSigned(content),
  ],
};
