/** The page on which a host puts a programme together. */
import {
  EMPTY,
  type Item,
  type ItemKind,
  moveItem,
  type Rundown,
  readRundown,
  schedule,
  timeOfDay,
  writeRundown,
} from '../../rundown.ts';
import { clock } from '../../timing.ts';
import type { Length } from '../../versions.ts';
import { itemSeconds, readData } from './data.ts';
import { saveCsv, saveDocx, saveFile } from './files.ts';
import { keepRundown, keptRundown, takeUnread } from './keep.ts';
import { markRow, showRows } from './rows.ts';

const find = <E extends HTMLElement>(id: string) => document.getElementById(id) as E;

function start(): void {
  const data = readData();
  const { words } = data;
  const kept = keptRundown();
  let rundown: Rundown = typeof kept === 'string' ? EMPTY : kept;
  let before: Rundown | undefined;
  /** Seconds since 1970 at which the programme began. */
  let onAirSince: number | undefined;

  const [name, begin, end] = [find<HTMLInputElement>('name'), find<HTMLInputElement>('start'), find<HTMLInputElement>('end')];
  const list = find('rows');
  const say = (text: string) => {
    find('said').textContent = text;
  };
  const planOf = () => schedule(rundown, (item) => itemSeconds(data, item));

  function show(): void {
    const plan = planOf();
    [name.value, begin.value, end.value] = [rundown.title, rundown.start, rundown.end];
    showRows(list, data, rundown.items, plan, { move, remove });
    find('none').hidden = rundown.items.length > 0;
    find('prompter').hidden = !rundown.items.some(({ kind }) => kind === 'script');
    find('total').textContent = clock(plan.total);
    find('undo').hidden = before === undefined;
    const { over } = plan;
    const said = over === undefined ? '' : over > 0 ? words.over : over < 0 ? words.under : words.exact;
    const verdict = find('over');
    verdict.textContent = said.replace('{time}', clock(Math.abs(over ?? 0)));
    verdict.className = over !== undefined && over > 0 ? 'late' : '';
  }

  /** Every change is kept at once. What was there before can be brought back one step. */
  function change(next: Rundown, said = ''): void {
    before = rundown;
    rundown = next;
    show();
    say(keepRundown(rundown) ? said : words.notKept);
  }
  const setItems = (items: Item[], said = '') => change({ ...rundown, items }, said);

  function focusOn(index: number, act: string): void {
    list.children[index]?.querySelector<HTMLButtonElement>(`[data-act=${act}]`)?.focus();
  }
  function move(from: number, to: number): void {
    const place = Math.max(0, Math.min(rundown.items.length - 1, to));
    setItems(moveItem(rundown.items, from, to), words.moved.replace('{n}', String(place + 1)));
    focusOn(place, to < from ? 'up' : 'down');
  }
  function remove(at: number): void {
    setItems(
      rundown.items.filter((_, index) => index !== at),
      words.removed,
    );
    if (rundown.items.length > 0) focusOn(Math.min(at, rundown.items.length - 1), 'remove');
    else find('undo').focus();
  }

  const onForm = (id: string, act: () => void) =>
    find<HTMLFormElement>(id).addEventListener('submit', (event) => {
      event.preventDefault();
      act();
    });
  onForm('programme', () => {});
  onForm('add-script', () => {
    const [slug = '', length = ''] = find<HTMLSelectElement>('script').value.split(' ');
    if (slug !== '') setItems([...rundown.items, { kind: 'script', slug, length: Number(length) as Length }], words.added);
  });
  onForm('add-own', () => {
    const seconds = find<HTMLInputElement>('minutes').valueAsNumber * 60 + find<HTMLInputElement>('seconds').valueAsNumber;
    if (!(seconds >= 0)) {
      say(words.noLength);
      return;
    }
    const kind = find<HTMLSelectElement>('kind').value as ItemKind;
    setItems([...rundown.items, { kind, title: find<HTMLInputElement>('what').value.trim(), seconds }], words.added);
    find<HTMLInputElement>('what').value = '';
  });
  for (const field of [name, begin, end])
    field.addEventListener('change', () => change({ ...rundown, title: name.value, start: begin.value, end: end.value }));

  const onClick = (id: string, act: () => void) => find(id).addEventListener('click', act);
  onClick('print', () => print());
  // With nothing on the page, what could not be read is what she has to save.
  onClick('file', () => saveFile((rundown.items.length === 0 ? takeUnread() : undefined) ?? writeRundown(rundown)));
  onClick('csv', () => saveCsv(data, planOf()));
  onClick('docx', () => saveDocx(data, rundown, planOf()).catch(() => say(words.notMade)));
  onClick('clear', () => {
    change(EMPTY, words.cleared);
    find('undo').focus();
  });
  onClick('undo', () => {
    if (before) change(before, '');
  });
  find<HTMLInputElement>('open').addEventListener('change', async ({ target }) => {
    const input = target as HTMLInputElement;
    const file = input.files?.[0];
    input.value = '';
    if (!file) return;
    // A file of a megabyte is no rundown: reading it whole would only fill a small phone.
    const read = file.size > 1_000_000 ? 'not-rundown' : readRundown(await file.text());
    if (typeof read === 'string') say(words.refusals[read]);
    else change(read, words.opened);
  });

  const go = find('go');
  onClick('go', () => {
    onAirSince = onAirSince === undefined ? Date.now() / 1000 : undefined;
    go.textContent = onAirSince === undefined ? words.start : words.stop;
    tick();
  });
  function tick(): void {
    const now = new Date();
    find('now').textContent = timeOfDay(now.getHours() * 3600 + now.getMinutes() * 60 + now.getSeconds());
    const { rows, total } = planOf();
    if (onAirSince === undefined) {
      markRow(list, -1);
      return;
    }
    const passed = now.getTime() / 1000 - onAirSince;
    const first = rows[0]?.start ?? 0;
    const at = rows.findLastIndex(({ start: begins }) => begins - first <= passed);
    markRow(list, passed < total ? at : -1);
    find('total').textContent = `${clock(passed)} / ${clock(total)}`;
  }

  find('rundown').inert = false;
  show();
  tick();
  setInterval(tick, 1000);
  if (typeof kept === 'string') say(words.refusals[kept]);
}

start();
