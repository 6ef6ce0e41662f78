/**
 * The one script of every page, small and never waited for: reading needs none of it. What it offers is made here, below the
 * text, so that no button stands on the page that does nothing without scripts.
 */
import { startExit } from '../../display/client/exit.ts';
import { kept } from '../../display/client/kept.ts';
import { showName } from '../../display/client/neutral.ts';
import { startSheet } from '../../display/client/sheet.ts';
import type { Words } from '../../schemas/interface.ts';

type ToolWords = Words['tools'];

/** What a page says of itself to its script. */
export interface PageFacts {
  locale: string;
  /** Base path of the site, with a slash at both ends. */
  base: string;
  /** Not kept, not listed, shared only under the site's name: others hold the phone too. */
  sensitive: boolean;
  /** Day by which the text should have been checked again, `YYYY-MM-DD`; only entries have one. */
  due?: string;
}

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

/** Where tools are made: below a text, else at the end of the page. */
function placeOfTools(): HTMLElement {
  const known = document.getElementById('tools');
  if (known) return known;
  const made = document.createElement('div');
  document.querySelector('.foot')?.append(made);
  return made;
}

/** Not before she comes near: until then they cost nothing. */
function startTools(): void {
  const place = placeOfTools();
  const fill = () => {
    void import('./tools.ts')
      .then(({ fillTools }) => fillTools(place, { locale: facts.locale, plainIcon: PLAIN_ICON, wordsOf }))
      .catch(() => {});
  };
  if (!('IntersectionObserver' in window)) {
    fill();
    return;
  }
  new IntersectionObserver(
    ([entry], observer) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      fill();
    },
    { rootMargin: '200% 0px' },
  ).observe(place);
}
startTools();
