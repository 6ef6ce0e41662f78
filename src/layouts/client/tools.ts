/** What a page offers beside its text, made when a reader comes near. */

import { startListen } from '../../display/client/listen.ts';
import { startDisplay } from '../../display/client/panel.ts';
import type { Words } from '../../schemas/interface.ts';
import sheet from '../../styles/tools.css?url';

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

/** How long a place in sight stays as it is, in milliseconds. */
const PATIENCE = 1500;

/** Resolves while the place is out of sight, so that nothing moves under her eyes; where it stays in sight, after a while. */
const outOfSight = (place: Element): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, PATIENCE);
    if (!('IntersectionObserver' in window)) return;
    new IntersectionObserver(([entry], observer) => {
      if (entry?.isIntersecting) return;
      observer.disconnect();
      done();
    }).observe(place);
  });

/** What tools need to know of their page. */
export interface ToolPage {
  locale: string;
  /** Address of the icon of a page whose name says nothing. */
  plainIcon: string;
  wordsOf: () => Promise<Words['tools']>;
}

/** @throws Error where the words cannot be had: then there are no tools */
export async function fillTools(place: HTMLElement, { locale, plainIcon, wordsOf }: ToolPage): Promise<void> {
  const [words] = await Promise.all([wordsOf(), sheetLinked()]);
  const tools = document.createElement('section');
  tools.className = 'tools';
  const title = document.createElement('h2');
  title.textContent = words.title;
  tools.append(title);
  const article = document.querySelector('article');
  if (article) startListen(tools, words.listen, article, locale);
  startDisplay(tools, words.display, words.exit, plainIcon);
  await outOfSight(place);
  place.append(tools);
}
