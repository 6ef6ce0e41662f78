/**
 * The search box. What the page has to hold:
 *
 *     <form class="find" role="search" action="" data-base="/" data-locale="ug"
 *       data-searching="…" data-none="… {q}" data-found="… {n} … {q}" data-found-one="… {q}" data-failed="…">
 *       <input id="q" name="q" type="search"> …
 *     </form>
 *     <p id="found" role="status"></p>
 *     <ol class="list" id="hits"></ol>
 *
 * `data-base` is the base path with a slash at both ends, `data-locale` the tag of the language whose index is searched; the other
 * attributes are messages in the reader's language. The query stands in the address (`?q=`), so that the back button and a reload
 * bring the results back, and a link can be passed on. Nothing of a result is ever read as HTML.
 */
import { cut, type Found, type Hit } from '../run.ts';
import { fill } from './fill.ts';
import type { Answer, Ask } from './messages.ts';
import workerUrl from './worker.ts?worker&url';

/** Long enough not to search for every letter, short enough to seem at once. */
const PAUSE_IN_TYPING = 250;

function element<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, ...content: (Node | string)[]) {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.append(...content);
  return made;
}

function hitItem(hit: Hit): HTMLLIElement {
  const link = element(
    'a',
    '',
    element('span', 'label', hit.kindName),
    element('span', 't', hit.title),
    element('span', 'x', ...hit.excerpt.map(({ text, marked }) => (marked ? element('mark', '', text) : text))),
  );
  link.href = hit.url;
  return element('li', '', link);
}

function start(form: HTMLFormElement, input: HTMLInputElement, status: HTMLElement, list: HTMLElement): void {
  const { base = '/', locale = document.documentElement.lang } = form.dataset;
  let worker: Worker | undefined;
  let asked: Ask = { id: 0, query: '', locale, base };
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** The query stands by itself in a message, whatever its direction. */
  const say = (message: string, n = 0) =>
    status.replaceChildren(
      ...fill(form.dataset[message] ?? '', { n: String(n), q: asked.query }).map(({ text, name }) =>
        name === 'q' ? element('bdi', 'typed', text) : text,
      ),
    );

  const show = ({ total, hits }: Found) => {
    list.replaceChildren(...hits.map(hitItem));
    say(total === 0 ? 'none' : total === 1 ? 'foundOne' : 'found', total);
  };

  /** A worker that failed may hold half an engine: the next query starts afresh. */
  const fail = (reason: unknown) => {
    console.error(reason);
    worker?.terminate();
    worker = undefined;
    list.replaceChildren();
    say('failed');
  };

  const startWorker = (): Worker => {
    const begun = new Worker(workerUrl, { type: 'module' });
    begun.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data.id !== asked.id) return;
      if ('found' in data) show(data.found);
      else fail(data.failed);
    });
    // Without an answer to any query in particular: the script itself did not load.
    begun.addEventListener('error', (event) => {
      if (worker === begun) fail(event.message ?? 'The search worker did not load');
    });
    return begun;
  };

  const run = () => {
    clearTimeout(timer);
    const query = cut(input.value).trim();
    if (query === asked.query && asked.id > 0 && worker !== undefined) return;
    asked = { ...asked, id: asked.id + 1, query };
    const address = new URL(location.href);
    if (query === '') address.searchParams.delete('q');
    else address.searchParams.set('q', query);
    history.replaceState(history.state, '', address);
    if (query === '') {
      list.replaceChildren();
      status.replaceChildren();
      return;
    }
    say('searching');
    try {
      worker ??= startWorker();
      worker.postMessage(asked);
    } catch (error) {
      fail(error);
    }
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    run();
  });
  const typed = () => {
    clearTimeout(timer);
    timer = setTimeout(run, PAUSE_IN_TYPING);
  };
  input.addEventListener('input', (event) => {
    // While an input method is open (pinyin, Wylie) its letters are not the query yet.
    if (!(event instanceof InputEvent && event.isComposing)) typed();
  });
  input.addEventListener('compositionend', typed);

  const wanted = new URLSearchParams(location.search).get('q');
  if (wanted !== null) input.value = wanted;
  if (input.value !== '') run();
}

const form = document.querySelector<HTMLFormElement>('form.find');
const input = document.querySelector<HTMLInputElement>('#q');
const status = document.querySelector<HTMLElement>('#found');
const list = document.querySelector<HTMLElement>('#hits');
if (form && input && status && list) start(form, input, status, list);
