/** Which approvals of a merged pull request are reviews of which texts. Pure. */
import { ORIGINAL } from '../../src/locales.ts';
import type { Said } from '../../src/problems.ts';
import type { Person, Review } from '../../src/schemas/data.ts';
import type { EntryAddress } from './changes.ts';
import type { Approval, PullEvent } from './event.ts';

export interface Accepted {
  person: Person;
  role: Review['role'];
  entry: EntryAddress;
  /** Day of the approval, `YYYY-MM-DD`. */
  date: string;
}
export interface Approvals {
  accepted: Accepted[];
  /** Why an approval counts for nothing, with the account that gave it. */
  refused: { login: string; says: Said }[];
}

/** What a person may review in a language: what it says in the original, how it is said in her first language, both where she is both. */
export function rolesFor({ roles, languages }: Person, locale: string): Review['role'][] {
  const isOwn = languages.includes(locale);
  return [
    ...(roles.includes('clinician') && (locale === ORIGINAL || isOwn) ? (['clinician'] as const) : []),
    ...(roles.includes('language') && locale !== ORIGINAL && isOwn ? (['language'] as const) : []),
  ];
}

/** The last word of each account: later ones replace earlier ones, comments replace nothing. */
function lastWords(reviews: readonly Approval[]): Approval[] {
  const last = new Map<number, Approval>();
  const timed = reviews.toSorted((a, b) => ((a.submitted_at ?? '') < (b.submitted_at ?? '') ? -1 : 1));
  for (const review of timed) if (review.user && review.state !== 'COMMENTED') last.set(review.user.id, review);
  return [...last.values()];
}

/**
 * @param writers accounts that wrote a commit of it
 * @param entries entries that it changed
 */
export function approvalsOf(
  { pull_request }: PullEvent,
  reviews: readonly Approval[],
  writers: ReadonlySet<number>,
  entries: readonly EntryAddress[],
  people: readonly Person[],
): Approvals {
  const accepted: Accepted[] = [];
  const refused: Approvals['refused'] = [];
  for (const review of lastWords(reviews)) {
    const { user } = review;
    if (review.state !== 'APPROVED' || user === null) continue;
    const refuse = (en: string, zh: string) => void refused.push({ login: user.login, says: { en, zh } });
    const person = people.find(({ github }) => github?.number === user.id);
    if (!person) refuse('is not listed in content/people', '不在 content/people 的名单里');
    else if (user.id === pull_request.user.id || writers.has(user.id))
      refuse('wrote a part of this change', '参与写了这次的改动');
    else if (review.commit_id !== pull_request.head.sha)
      refuse('approved an earlier text; it was changed afterwards', '批准的是较早的文字，后来又改过');
    else {
      const date = (review.submitted_at ?? '').slice(0, 10);
      const given = entries.flatMap((entry) =>
        rolesFor(person, entry.locale).map((role): Accepted => ({ person, role, entry, date })),
      );
      if (given.length === 0) refuse('has no role for the texts changed here', '没有审核这些文字的身份');
      accepted.push(...given);
    }
  }
  return { accepted, refused };
}
