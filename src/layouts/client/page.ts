/**
 * The one script of every page, small and never waited for: reading needs none of it. What it offers is made here, below the
 * text, so that no button stands on the page that does nothing without scripts.
 */
import { bringFonts } from '../../fonts/client/bring.ts';
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

bringFonts(facts.base, facts.locale, [facts.locale]);

/** How far below the screen the tools are fetched, in screens: they stand there when she comes. */
const NEAR = '100%';

const host = document.getElementById('tools');
if (host) {
  const near = new IntersectionObserver(
    async (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      near.disconnect();
      const [{ fillTools }, own] = await Promise.all([import('./tools.ts'), wordsOf()]);
      fillTools(host, { words: own, sensitive: facts.sensitive });
    },
    { rootMargin: NEAR },
  );
  near.observe(host);
}
