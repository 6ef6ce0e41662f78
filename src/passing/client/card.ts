/**
 * The search of a whole language in one file. It runs from a phone's storage: a classic script within the file, nothing is
 * fetched or kept. Without it the contents and anchors serve.
 */
import { find, type Hit, type Passage, prepare } from './find.ts';

/** What a hit is: a paragraph, a line, an item; an item that holds others is found by them. */
const TEXTS = 'h1, h2, h3, p, li, dt, dd, td, figcaption';
const NO_TEXT = 'nav, form, .imprint, .state, .meta, .kind, .call, .notice';
/** Texts of one title: a sign, an entry, the explained words. */
const WHOLES = '.sign, article, .words';

const clean = (text: string | null): string => (text ?? '').replace(/\s+/gu, ' ').trim();

function passagesOf(whole: Element): Passage[] {
  const title = clean(whole.querySelector('h1, h2')?.textContent ?? '');
  const holder = whole.closest('[id]');
  let at = holder?.id ?? '';
  const passages: Passage[] = [];
  for (const element of whole.querySelectorAll(TEXTS)) {
    const anchor = element.closest('[id]');
    if (anchor && whole.contains(anchor)) at = anchor.id;
    if (element.closest(NO_TEXT) || element.querySelector(TEXTS)) continue;
    const text = clean(element.textContent);
    if (text !== '') passages.push({ at, title, text });
  }
  return passages;
}

function itemOf(hit: Hit): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  const title = document.createElement('span');
  const text = document.createElement('span');
  link.href = `#${hit.at}`;
  title.className = 't';
  title.textContent = hit.title;
  text.className = 'x';
  text.append(
    ...hit.pieces.map((piece, index) => {
      if (index % 2 === 0) return piece;
      const mark = document.createElement('mark');
      mark.textContent = piece;
      return mark;
    }),
  );
  link.append(title, text);
  item.append(link);
  return item;
}

function start(form: HTMLFormElement, input: HTMLInputElement, status: HTMLElement, list: HTMLElement): void {
  const passages = prepare([...document.querySelectorAll(WHOLES)].flatMap(passagesOf));
  const say = (message: string, n: number, query: string) => {
    const told = document.createElement('bdi');
    told.textContent = query;
    const [before = '', after = ''] = message.replace('{n}', String(n)).split('{q}');
    status.replaceChildren(before, told, after);
  };
  const run = () => {
    const query = input.value.trim();
    const hits = find(passages, query);
    list.replaceChildren(...hits.map(itemOf));
    const { found = '', foundOne = '', none = '' } = form.dataset;
    if (query === '') status.replaceChildren();
    else say(hits.length === 0 ? none : hits.length === 1 ? foundOne : found, hits.length, query);
  };
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    run();
  });
  input.addEventListener('input', (event) => {
    // While an input method is open (pinyin, Wylie) its letters are not the query yet.
    if (!(event instanceof InputEvent && event.isComposing)) run();
  });
  input.addEventListener('compositionend', run);
  run();
}

const form = document.querySelector<HTMLFormElement>('form.find');
const input = document.querySelector<HTMLInputElement>('#q');
const status = document.querySelector<HTMLElement>('#found');
const list = document.querySelector<HTMLElement>('#hits');
if (form && input && status && list) start(form, input, status, list);
