/** What is left to do as text for a terminal, in English and Chinese. Pure. */
import { locales } from '../../src/locales.ts';
import { type Tally, type Todo, tallyOf } from '../../src/publish/status.ts';

const COLUMNS: Record<keyof Tally, string> = {
  all: '全部 all',
  missing: '缺 missing',
  machine: '机器 machine',
  changed: '过时 out of date',
  awaiting: '等审核 awaiting',
  reviewed: '已审核 reviewed',
  soon: '快到期 due',
  expired: '过期 expired',
  doubtful: '疑问 doubtful',
};

/** Chinese characters take two columns of a terminal. */
const width = (text: string): number => [...text].reduce((sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? 2 : 1), 0);
const padded = (text: string, to: number): string => text + ' '.repeat(Math.max(0, to - width(text)));

/** One line a language. */
export function tableOf(todos: readonly Todo[]): string {
  const columns = Object.keys(COLUMNS) as (keyof Tally)[];
  const rows = [
    ['', ...columns.map((column) => COLUMNS[column])],
    ...locales.map((locale) => {
      const tally = tallyOf(todos.filter((todo) => todo.locale === locale));
      return [locale, ...columns.map((column) => String(tally[column]))];
    }),
  ];
  const widths = rows[0]?.map((_, index) => Math.max(...rows.map((row) => width(row[index] ?? '')))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, index) => padded(cell, widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** One text: which, what is wrong, where its form is. */
export function lineOf({
  kind,
  slug,
  locale,
  title,
  state,
  changed,
  gone,
  awaiting,
  due,
  nextReview,
  doubtful,
  edit,
}: Todo): string {
  const notes = [
    state,
    ...(changed.length > 0 ? [`out of date 过时: ${changed.map(({ name }) => name).join('、')}`] : []),
    ...(gone > 0 ? [`taken out 删掉: ${gone}`] : []),
    ...(due ? [`${due === 'expired' ? 'expired 过期' : 'due 快到期'}: ${nextReview}`] : []),
    ...(awaiting.length > 0 ? [`awaiting 等: ${awaiting.join(', ')}`] : []),
    ...(doubtful.length > 0 && kind !== 'safety' ? [`doubtful 疑问: ${doubtful.join(', ')}`] : []),
  ];
  return `${locale}  ${kind}/${slug}  ${title}\n    ${notes.join(' · ')}\n    /${edit}`;
}

/** Texts past their day, each once: their names and addresses. */
export function expiredAsText(todos: readonly Todo[], today: string): string {
  const expired = todos.filter(({ due }) => due === 'expired');
  const names = new Map(expired.map(({ kind, slug, title, nextReview }) => [`${kind}/${slug}`, `${title} (${nextReview})`]));
  return names.size === 0
    ? `${today}: nothing has expired · 没有过期的内容`
    : [
        `${today}: ${names.size} past the day of review · 过了审核日期的有 ${names.size} 篇`,
        ...[...names].map(([address, name]) => `- ${address} ${name}`),
      ].join('\n');
}
