/** Says at the top of a text that its check is overdue. By this phone's date, which may be wrong by years: so it is doubted first. */

import { element } from '../../i18n/client/element.ts';
import { formatDate } from '../../i18n/text.ts';
import type { Locale } from '../../locales.ts';
import { today } from './day.ts';
import { type PageOfTools, say } from './words.ts';

const dayOf = (header: string | null): string | undefined => {
  const time = Date.parse(header ?? '');
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
};

/** The host's own date, asked for past all caches; nothing without a network. */
async function hostDay(): Promise<string | undefined> {
  try {
    const answer = await fetch(location.pathname, { method: 'HEAD', cache: 'no-store' });
    return answer.ok ? dayOf(answer.headers.get('date')) : undefined;
  } catch {
    return undefined;
  }
}

export type Verdict = 'overdue' | 'clock' | 'fine';

/**
 * All days are `YYYY-MM-DD`.
 * @param phone day of this phone
 * @param due day by which the text should have been checked again
 * @param changed day on which the text was last changed: no right clock is before it
 * @param host day of the host, where it could be asked
 */
export function verdictOn(phone: string, due: string, changed: string, host?: string): Verdict {
  if (host !== undefined) return due < host ? 'overdue' : phone > due || phone < changed ? 'clock' : 'fine';
  if (phone < changed) return due < changed ? 'overdue' : 'clock';
  return due < phone ? 'overdue' : 'fine';
}

/** @param article with the date of its last change in its first `<time>` */
export async function sayExpiry(article: HTMLElement, due: string, { facts, wordsOf }: PageOfTools): Promise<void> {
  const changed = article.querySelector('time')?.dateTime ?? '';
  const verdict = verdictOn(today(), due, changed, await hostDay());
  if (verdict === 'fine') return;
  const { save } = await wordsOf();
  const date = formatDate(due, facts.locale as Locale);
  const notice = element(
    'aside',
    'notice',
    element('p', '', say(verdict === 'overdue' ? save.due : save.clock, facts.locale, { date })),
  );
  notice.role = 'status';
  article.prepend(notice);
}
