/** What a page offers beside its text, made when a reader comes near, in this order. */
import { startListen } from '../../display/client/listen.ts';
import { startDisplay } from '../../display/client/panel.ts';
import { startSaving } from '../../offline/client/save-button.ts';
import { startPassing, titleOf } from '../../passing/client/share.ts';
import sheet from '../../styles/tools.css?url';
import type { PageOfTools, ToolWords } from './facts.ts';

/** Waits for the rules, so that no tool is seen without them. */
const sheetLinked = (): Promise<void> =>
  new Promise((done) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = sheet;
    link.onload = () => done();
    link.onerror = () => done();
    document.head.append(link);
  });

/** How long what is in sight stays where it is, in milliseconds. */
const PATIENCE = 2500;

/**
 * Resolves while what follows the place is out of sight, so that nothing moves under her eyes; where it stays in sight, after a while.
 * At the end of a page nothing follows.
 */
const canGrow = (place: Element): Promise<void> =>
  new Promise((done) => {
    const next = place.nextElementSibling ?? place.closest('main')?.nextElementSibling;
    if (!next || !('IntersectionObserver' in window)) return done();
    setTimeout(done, PATIENCE);
    // A screen away: she may be scrolling while it grows, and a busy phone tells late what it saw.
    const isFar = ({ top, bottom }: DOMRect) => top > 2 * innerHeight || bottom < -innerHeight;
    new IntersectionObserver(
      (_, observer) => {
        if (!isFar(next.getBoundingClientRect())) return;
        observer.disconnect();
        done();
      },
      { rootMargin: '100% 0px' },
    ).observe(next);
  });

interface Making extends PageOfTools {
  words: ToolWords;
  article: HTMLElement | null;
  plainIcon: string;
}
const TOOLS: readonly ((place: HTMLElement, page: Making) => void | Promise<void>)[] = [
  (place, page) => (page.article ? startSaving(place, page) : undefined),
  (place, { words, article, facts }) => {
    if (!article) return;
    const title = titleOf(document.title, facts.sensitive);
    startPassing(place, { words: words.pass, title, address: location.origin + location.pathname });
  },
  (place, { words, article, facts }) => {
    if (article) startListen(place, words.listen, article, facts.locale);
  },
  (place, { words, plainIcon }) => startDisplay(place, words.display, words.exit, plainIcon),
];

/**
 * @param host the place below the text; what stands in it already needs no script and stays
 * @param plainIcon address of the icon of a page whose name says nothing
 * @throws Error where the words cannot be had: then there are no tools
 */
export async function startTools(host: HTMLElement, page: PageOfTools, plainIcon: string): Promise<void> {
  const [words] = await Promise.all([page.wordsOf(), sheetLinked()]);
  const tools = document.createElement('section');
  tools.className = 'tools';
  const title = document.createElement('h2');
  title.textContent = words.title;
  tools.append(title);
  const making: Making = { ...page, words, article: document.querySelector('article'), plainIcon };
  await Promise.all(
    TOOLS.map(async (make) => {
      const place = document.createElement('div');
      tools.append(place);
      // One tool that fails must not take the others with it.
      try {
        await make(place, making);
      } catch (error) {
        console.error(error);
      }
    }),
  );
  await canGrow(host);
  host.append(tools);
}
