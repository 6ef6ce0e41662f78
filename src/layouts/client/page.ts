/**
 * The one script of every page, small and never waited for: reading needs none of it. What it offers is made here, below the
 * text, so that no button stands on the page that does nothing without scripts.
 */
import type { PageFacts, PageOfTools, ToolWords } from './facts.ts';

const page = document.documentElement;
const article = document.querySelector('article');

export const facts: PageFacts = {
  locale: page.lang,
  base: import.meta.env.BASE_URL,
  sensitive: article?.hasAttribute('data-sensitive') ?? false,
  ...(article?.dataset['due'] ? { due: article.dataset['due'] } : {}),
};

let words: Promise<ToolWords> | undefined;
/** The words of tools in the language of the page; fetched once, when the first tool needs them. */
export const wordsOf = (): Promise<ToolWords> =>
  (words ??= fetch(`${facts.base}${facts.locale}/words.json`).then((answer) => {
    if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
    return answer.json() as Promise<ToolWords>;
  }));

const aside: PageOfTools = { facts, wordsOf };
/** Things that can wait for a phone that has nothing else to do. */
const later = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 200));

/** Tools are for who has read so far: they and their words are fetched when she comes near. */
function whenNear(host: HTMLElement, run: () => void): void {
  if (!window.IntersectionObserver) return void later(run);
  const watch = new IntersectionObserver(
    ([entry]) => {
      if (!entry?.isIntersecting) return;
      watch.disconnect();
      run();
    },
    { rootMargin: '400px' },
  );
  watch.observe(host);
}

const host = document.getElementById('tools');
if (host) whenNear(host, () => import('./tools.ts').then(({ startTools }) => startTools(host, aside)));

const now = new Date().toISOString();
if (article && facts.due && (facts.due < now || now < (article.querySelector('time')?.dateTime ?? ''))) {
  const { due } = facts;
  import('../../offline/client/expiry.ts').then(({ sayExpiry }) => sayExpiry(article, due, aside));
}

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  addEventListener('load', () =>
    later(() => import('../../offline/client/register.ts').then(({ startWorker }) => startWorker(facts.base))),
  );
}
