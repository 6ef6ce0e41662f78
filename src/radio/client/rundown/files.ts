/** A rundown as files: its own form, a table, a Word file. */
import { type Rundown, type Schedule, timeOfDay, toCsv } from '../../rundown.ts';
import { clock } from '../../timing.ts';
import { type Data, labelledTitle, scriptOf } from './data.ts';

function save(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser reads it after the click; a minute is enough for a slow one.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const table = (data: Data, plan: Schedule): string[][] => [
  [data.words.begins, data.words.length, data.words.what, data.words.number, data.words.latest],
  ...plan.rows.map(({ item, seconds, start, latest }) => [
    timeOfDay(start),
    clock(seconds),
    labelledTitle(data, item),
    scriptOf(data, item)?.number ?? '',
    latest === undefined ? '' : timeOfDay(latest),
  ]),
];

/** @param text of the file */
export const saveFile = (text: string): void => save('rundown.json', new Blob([text], { type: 'application/json' }));
export const saveCsv = (data: Data, plan: Schedule): void =>
  save('rundown.csv', new Blob([toCsv(table(data, plan))], { type: 'text/csv' }));

/** The library that makes Word files is large, so it comes only when it is asked for. */
export async function saveDocx(data: Data, rundown: Rundown, plan: Schedule): Promise<void> {
  const { rundownDocx } = await import('./docx.ts');
  save('rundown.docx', await rundownDocx(data.locale, rundown, table(data, plan), clock(plan.total)));
}
