/**
 * The one script of every page, small and never waited for: reading needs none of it. What it offers is made here, below the
 * text, so that no button stands on the page that does nothing without scripts.
 */
import { startExit } from '../../display/client/exit.ts';
import { kept } from '../../display/client/kept.ts';
import { showName } from '../../display/client/neutral.ts';
import { startSheet } from '../../display/client/sheet.ts';
import { bringFonts } from '../../fonts/client/bring.ts';
import paper from '../../styles/paper.css?url';
import type { PageFacts, PageOfTools, ToolWords } from './facts.ts';

const page = document.documentElement;
const article = document.querySelector('article');

const facts: PageFacts = {
  locale: page.lang,
  base: import.meta.env.BASE_URL,
  sensitive: article?.hasAttribute('data-sensitive') ?? false,
  ...(article?.dataset['due'] ? { due: article.dataset['due'] } : {}),
};

let words: Promise<ToolWords> | undefined;
/** Fetched once, when the first tool needs them. */
const wordsOf = (): Promise<ToolWords> =>
  (words ??= fetch(`${facts.base}${facts.locale}/words.json`).then((answer) => {
    if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
    return answer.json() as Promise<ToolWords>;
  }));
const aside: PageOfTools = { facts, wordsOf };

/** The icon of a page whose name says nothing. */
const PLAIN_ICON = `${facts.base}icon-plain.svg`;

const leave = document.querySelector<HTMLAnchorElement>('.safe a:last-child');
if (leave) startExit(leave);
if (document.querySelector('.words')) startSheet();

const neutral = kept('neutral');
if (neutral) showName(neutral, PLAIN_ICON);
const display = kept('display');
if (display) {
  void Promise.all([import('../../display/client/choices.ts'), import('../../display/client/look.ts')])
    .then(([{ choicesFrom }, { showLook }]) => showLook(choicesFrom(display)))
    .catch(() => {});
}

bringFonts(facts.base, facts.locale, [facts.locale]);

/** Things that can wait for a phone that has nothing else to do. */
const later = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 200));

// After the style of every page, before those that change it for paper themselves. A frame is painted between the two.
requestAnimationFrame(() =>
  setTimeout(() => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.media = 'print';
    link.href = paper;
    document.querySelector('style')?.after(link);
  }),
);

/** Where tools are made: below a text, else at the end of the page. */
function placeOfTools(): HTMLElement {
  const known = document.getElementById('tools');
  if (known) return known;
  const made = document.createElement('div');
  document.querySelector('.foot')?.append(made);
  return made;
}

/** Not before she comes near: until then they cost nothing. */
function whenNear(host: HTMLElement, run: () => void): void {
  if (!window.IntersectionObserver) return void later(run);
  const watch = new IntersectionObserver(
    ([entry]) => {
      if (!entry?.isIntersecting) return;
      watch.disconnect();
      run();
    },
    { rootMargin: '200% 0px' },
  );
  watch.observe(host);
}

const host = placeOfTools();
whenNear(host, () => {
  void import('./tools.ts').then(({ startTools }) => startTools(host, aside, PLAIN_ICON)).catch(() => {});
});

const now = new Date().toISOString();
if (article && facts.due && (facts.due < now || now < (article.querySelector('time')?.dateTime ?? ''))) {
  const { due } = facts;
  void import('../../offline/client/expiry.ts').then(({ sayExpiry }) => sayExpiry(article, due, aside)).catch(() => {});
}

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  addEventListener('load', () =>
    later(
      () => void import('../../offline/client/register.ts').then(({ startWorker }) => startWorker(facts.base)).catch(() => {}),
    ),
  );
}
