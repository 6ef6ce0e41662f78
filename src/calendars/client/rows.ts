/** The tables of the page: their times read, the days written beside them. */
import { fill, formatDate } from '../../i18n/text.ts';
import type { Locale } from '../../locales.ts';
import type { Words } from '../../schemas/interface.ts';
import type { Day } from '../day.ts';
import type { DatedStep } from '../events.ts';
import { type Days, daysOf, type Stage, stageOf, type Times } from '../plan.ts';

export type ToolWords = Words['calendars']['tool'] & { site: string };

interface Row {
  element: HTMLTableRowElement;
  times: Times;
}

const rowsOf = (section: HTMLElement): Row[] =>
  [...section.querySelectorAll<HTMLTableRowElement>('tbody tr')].map((element) => {
    const { from, until, before } = element.dataset;
    return {
      element,
      times: { from, until, before },
    };
  });

function daysInWords({ first, last }: Days, words: ToolWords, locale: Locale): string {
  const day = (date: Day) => formatDate(date, locale);
  if (first !== undefined && last !== undefined) return fill(words.range, { from: day(first), until: day(last) });
  return first === undefined ? fill(words.until, { date: day(last ?? '') }) : fill(words.from, { date: day(first) });
}

function line(className: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}

/** Takes away what was written into a table. */
export function clear(section: HTMLElement): void {
  for (const { element } of rowsOf(section)) {
    element.className = '';
    for (const written of element.querySelectorAll('.days, .stage')) written.remove();
  }
}

/** Writes the days of each row into its table. @returns the steps with their days */
export function write(section: HTMLElement, base: Day, today: Day, words: ToolWords, locale: Locale): DatedStep[] {
  clear(section);
  const name = section.querySelector('h2')?.textContent.trim() ?? '';
  const rows = rowsOf(section).map((row) => ({ ...row, days: daysOf(row.times, base) }));
  return rows.map(({ element, days }, index): DatedStep => {
    const stage: Stage = stageOf(days, today, rows[index + 1]?.days.first);
    const cell = element.querySelector('td');
    const time = element.querySelector('.time')?.textContent ?? '';
    const text = cell?.textContent ?? '';
    element.className = stage;
    const written = [line('days', daysInWords(days, words, locale))];
    if (stage !== 'ahead') written.push(line('stage', words.stages[stage]));
    cell?.prepend(...written);
    return { id: `${section.id}/${element.id}`, days, stage, name: `${name} · ${time}`, text };
  });
}
