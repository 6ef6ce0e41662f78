/** The list of items as the host sees it. Everything of an item is set as text. */
import { type Item, type Schedule, timeOfDay } from '../../rundown.ts';
import { clock } from '../../timing.ts';
import { type Data, itemTitle, scriptOf } from './data.ts';

export interface Acts {
  move: (from: number, to: number) => void;
  remove: (at: number) => void;
}

function element<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, ...content: (Node | string)[]) {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.append(...content);
  return made;
}

function time(seconds: number): HTMLElement {
  const made = element('bdi', '', timeOfDay(seconds));
  made.dir = 'ltr';
  return made;
}

function act(label: string, name: string, key: string, run: () => void): HTMLButtonElement {
  const made = element('button', '', label);
  made.type = 'button';
  made.dataset['act'] = key;
  made.setAttribute('aria-label', `${label}: ${name}`);
  made.addEventListener('click', run);
  return made;
}

function row(data: Data, item: Item, index: number, plan: Schedule, acts: Acts): HTMLLIElement {
  const { words } = data;
  const { start, latest, seconds } = plan.rows[index] ?? { start: 0, seconds: 0 };
  const title = itemTitle(data, item);
  const script = scriptOf(data, item);
  const name = script ? element('a', '', title) : element('b', '', title);
  name.dir = 'auto';
  if (script && name instanceof HTMLAnchorElement) name.href = script.address;
  const kind =
    item.kind === 'script' ? `${script?.number ?? ''} ${script && !script.cleared ? words.draft : ''}` : words.kinds[item.kind];
  const length = element('bdi', '', clock(seconds));
  length.dir = 'ltr';
  const facts = element(
    'p',
    'small',
    element('span', '', words.begins, ' ', time(start)),
    ' · ',
    element('span', '', words.length, ' ', length),
  );
  if (latest !== undefined) facts.append(' · ', element('span', start > latest ? 'late' : '', words.latest, ' ', time(latest)));
  const made = element(
    'li',
    '',
    element('p', '', name),
    element('p', 'small', kind.trim()),
    facts,
    element(
      'div',
      'acts',
      act(words.up, title, 'up', () => acts.move(index, index - 1)),
      act(words.down, title, 'down', () => acts.move(index, index + 1)),
      act(words.remove, title, 'remove', () => acts.remove(index)),
    ),
  );
  return made;
}

/** Fills the list; the button that was used keeps the focus, at the item's new place. */
export function showRows(list: HTMLElement, data: Data, items: readonly Item[], plan: Schedule, acts: Acts): void {
  list.replaceChildren(...items.map((item, index) => row(data, item, index, plan, acts)));
}

/** Marks the item that is on air. */
export function markRow(list: HTMLElement, at: number): void {
  for (const [index, item] of [...list.children].entries()) {
    if (index === at) item.setAttribute('aria-current', 'true');
    else item.removeAttribute('aria-current');
  }
}
