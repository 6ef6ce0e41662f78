/** The list of results. It only grows at its end while a query stands: what has been shown keeps its place. */

import { element, inLanguage, message } from '../../i18n/client/element.ts';
import { languageOf } from '../../locales.ts';
import type { NameFound } from '../answers/look-up.ts';
import { localeOf } from '../answers/script.ts';
import type { Part } from '../excerpt.ts';
import type { Hit } from '../run.ts';
import type { SearchData } from './data.ts';
import type { SavedHit } from './saved.ts';

const marked = (parts: readonly Part[]): (Node | string)[] =>
  parts.map(({ text, marked: isMarked }) => (isMarked ? element('mark', '', text) : text));

function item(url: string, label: (Node | string)[], title: (Node | string)[], text: (Node | string)[]): HTMLLIElement {
  const link = element(
    'a',
    '',
    ...(label.length > 0 ? [element('span', 'label', ...label)] : []),
    element('span', 't', ...title),
    ...(text.length > 0 ? [element('span', 'x', ...text)] : []),
  );
  link.href = url;
  return element('li', '', link);
}

/** A name in whichever language it is written. */
function otherName(parts: readonly Part[]): HTMLElement {
  const locale = localeOf(parts.map(({ text }) => text).join(''));
  const made = element('bdi', '', ...marked(parts));
  return locale === undefined ? made : inLanguage(made, { lang: locale, dir: languageOf(locale).dir });
}

/** A page found by its name. `folder` is that of its language. */
export const nameItem = ({ answer, title, also }: NameFound, folder: string, words: SearchData['words']): HTMLLIElement =>
  item(folder + answer.url, [words.kinds[answer.kind] ?? ''], marked(title), [
    ...(also ? [otherName(also), answer.about === '' ? '' : ' · '] : []),
    answer.about,
  ]);

export interface HitList {
  /** Empties the list for another query. */
  clear(): void;
  addNames(found: readonly NameFound[]): void;
  /** Only pages that are not shown yet. */
  addTexts(hits: readonly Hit[]): void;
  addSaved(hits: readonly SavedHit[]): void;
  /** How many pages are shown. */
  count(): number;
  /** Whether one of the first results is a sensitive page. */
  isSensitive(): boolean;
}

/** So many first results tell what a query is about. */
const TELLING = 3;

export function openList(list: HTMLElement, { base, locale, words }: Pick<SearchData, 'base' | 'locale' | 'words'>): HitList {
  /** Addresses that are shown, each with whether its page is sensitive. */
  const shown = new Map<string, boolean>();
  // Each word of the glossary is a page of its own on one and the same page.
  const pageOf = (url: string) => (/\/glossary\/#/.test(url) ? url : url.replace(/#.*$/, ''));
  const add = (url: string, sensitive: boolean, make: () => HTMLLIElement) => {
    if (shown.has(pageOf(url))) return;
    shown.set(pageOf(url), sensitive);
    list.append(make());
  };
  const folder = `${base}${locale}/`;
  return {
    clear() {
      shown.clear();
      list.replaceChildren();
    },
    addNames(found) {
      for (const one of found) add(folder + one.answer.url, one.answer.sensitive, () => nameItem(one, folder, words));
    },
    addTexts(hits) {
      for (const { url, kindName, title, excerpt, line, sensitive = false } of hits)
        add(url, sensitive, () =>
          item(
            url,
            [kindName, ...(line === undefined ? [] : [' · ', ...message(words.line, { n: String(line) })])],
            [title],
            marked(excerpt),
          ),
        );
    },
    addSaved(hits) {
      for (const { url, title, excerpt } of hits) add(url, false, () => item(url, [], marked(title), marked(excerpt)));
    },
    count: () => shown.size,
    isSensitive: () => [...shown.values()].slice(0, TELLING).includes(true),
  };
}
