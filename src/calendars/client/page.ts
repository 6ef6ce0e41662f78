/** Works out her own days on the calendars page. Nothing is sent; nothing is kept unless she ticks the box. */
import { digits, fill, formatDate } from '../../i18n/text.ts';
import type { Locale } from '../../locales.ts';
import { dayOf } from '../day.ts';
import { type DatedStep, eventsOf } from '../events.ts';
import { writeCalendar } from '../ics.ts';
import { baseOf, doubtOf, dueOf, type Known, weekOf } from '../plan.ts';
import { forget, type Given, keep, recall } from './memory.ts';
import { clear, type ToolWords, write } from './rows.ts';

/** @throws Error where the page lacks it: a template's mistake */
function need<T extends Element>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
}
const locale = document.documentElement.lang as Locale;
const words = JSON.parse(need('#words').textContent) as ToolWords;
const form = need<HTMLFormElement>('#reckon');
const day = need<HTMLInputElement>('#day');
const doubt = need<HTMLElement>('#doubt');
const reckoned = need<HTMLElement>('#reckoned');
const after = need<HTMLElement>('#reckon .after');
const remember = need<HTMLInputElement>('[name=remember]');
const named = need<HTMLInputElement>('[name=named]');
const print = need<HTMLButtonElement>('#print');
const sections = [...document.querySelectorAll<HTMLElement>('.calendar')];

/** What the last button press has worked out. */
let answer: { given: Given; steps: DatedStep[] } | undefined;

const given = (): Given => ({ known: new FormData(form).get('known') as Known, day: day.value });
const inWords = (date: string) => formatDate(date, locale);

function paragraph(text: string, className = ''): HTMLParagraphElement {
  const element = document.createElement('p');
  element.className = className;
  element.textContent = text;
  return element;
}

/** Links to the tables in which the days now stand. */
function linksTo(tables: readonly HTMLElement[]): HTMLUListElement {
  const list = document.createElement('ul');
  list.className = 'list';
  for (const table of tables) {
    const link = document.createElement('a');
    link.href = `#${table.id}`;
    link.textContent = table.querySelector('h2')?.textContent.trim() ?? '';
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  return list;
}

/** What is known of a pregnancy today. */
function pregnancyLines(base: string, today: string): HTMLParagraphElement[] {
  const { weeks, days } = weekOf(base, today);
  return [
    paragraph(fill(words.dueDate, { date: inWords(dueOf(base)) }), 'due'),
    paragraph(fill(words.week, { weeks: digits(weeks, locale), days: digits(days, locale) })),
  ];
}

function reckon(): void {
  const today = dayOf(new Date());
  const asked = given();
  const why = doubtOf(asked.known, asked.day, today, form.dataset['built'] ?? today);
  for (const section of sections) clear(section);
  answer = undefined;
  reckoned.replaceChildren();
  after.hidden = why !== undefined;
  doubt.textContent = why === undefined ? '' : fill(words.doubts[why], { date: inWords(today) });
  if (why !== undefined) return;

  const base = baseOf(asked.known, asked.day);
  const counts = asked.known === 'birth' ? 'birth' : 'period';
  const tables = sections.filter(({ dataset }) => dataset['counts'] === counts);
  const steps = tables.map((table) => ({ table, steps: write(table, base, today, words, locale) }));
  const isOver = steps.some((one) => one.steps.some(({ stage }) => stage === 'past'));
  reckoned.replaceChildren(
    ...(counts === 'period' ? pregnancyLines(base, today) : []),
    paragraph(fill(words.today, { date: inWords(today) }), 'small'),
    ...(isOver ? [paragraph(words.pastHelp)] : []),
    linksTo(tables),
  );
  answer = {
    given: asked,
    // Into the phone's calendar goes what this country offers.
    steps: steps.filter(({ table }) => table.dataset['by'] !== 'who').flatMap((one) => one.steps),
  };
  if (remember.checked) remember.checked = keep(asked);
}

function download(): void {
  if (!answer) return;
  const now = new Date();
  const site = `${words.about} ${location.href.replace(/[?#].*$/, '')}`;
  const steps = answer.steps.map((step) => ({ ...step, text: `${step.text}\n${site}` }));
  const { known, day: date } = answer.given;
  const events = eventsOf(steps, known, date, dayOf(now), named.checked ? undefined : words.neutral);
  const file = new Blob([writeCalendar(events, now)], { type: 'text/calendar;charset=utf-8' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'dates.ics';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  reckon();
});
remember.addEventListener('change', () => {
  if (!remember.checked) forget();
  else if (answer) remember.checked = keep(answer.given);
});
need<HTMLButtonElement>('[name=download]').addEventListener('click', download);
print.addEventListener('click', () => {
  document.documentElement.classList.add('only-asks');
  window.print();
});
addEventListener('afterprint', () => document.documentElement.classList.remove('only-asks'));

form.hidden = false;
print.hidden = false;
const kept = recall();
if (kept) {
  for (const choice of form.querySelectorAll<HTMLInputElement>('[name=known]')) choice.checked = choice.value === kept.known;
  day.value = kept.day;
  remember.checked = true;
  reckon();
}
