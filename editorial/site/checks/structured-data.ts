/** Structured data can be read, and says of a page what the page says of itself. */
import { type Problem, problem } from '../../../src/problems.ts';
import type { Check } from '../check.ts';
import { entriesOf, listPath } from '../visit/entries.ts';
import type { Page } from '../visit/page.ts';
import { pagesOf, placeOf, type Resource, targetOf, type Visit } from '../visit/visit.ts';

type Item = Record<string, unknown>;
type Shown = Resource & { page: Page };
type Say = (code: string, en: string, zh: string) => Problem;

const FIX = {
  en: 'Structured data is made in src/feeds/structured-data.ts from the same text as the page: correct it there, or build again.',
  zh: '结构化数据由 src/feeds/structured-data.ts 用同一份文字生成：请在那里改正，或重新生成网站。',
};
const CONTEXT = 'https://schema.org';
const word = (value: unknown): string => (typeof value === 'string' ? value : '');
const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value);

/** @returns items of a block, or why it can't be read */
function itemsIn(text: string): Item[] | { broken: string } {
  try {
    const data = JSON.parse(text) as unknown;
    if (!isItem(data) || data['@context'] !== CONTEXT) return { broken: `its @context is not ${CONTEXT}` };
    const graph = data['@graph'] ?? [data];
    if (!Array.isArray(graph) || graph.length === 0 || !graph.every((item) => isItem(item) && word(item['@type']) !== ''))
      return { broken: 'an item has no @type' };
    return graph as Item[];
  } catch (error) {
    return { broken: (error as Error).message };
  }
}

/** The way from the first page to this one: counted, and ending here under the name that the page has. */
function faultsOfCrumbs(visit: Visit, { path, page }: Shown, crumbs: Item, say: Say): Problem[] {
  const list = (Array.isArray(crumbs['itemListElement']) ? crumbs['itemListElement'] : []) as Item[];
  const last = list.at(-1);
  const isCounted = list.length > 0 && list.every(({ position }, place) => position === place + 1);
  const end = targetOf(visit, word(last?.['item']), path)?.path;
  return [
    ...(isCounted
      ? []
      : [say('data-crumbs', 'The steps of its BreadcrumbList are not counted from 1.', 'BreadcrumbList 的步骤不是从 1 数起。')]),
    ...(end === path
      ? []
      : [
          say(
            'data-crumbs',
            `Its BreadcrumbList ends at ${word(last?.['item']) || 'nothing'}, not at this page.`,
            `BreadcrumbList 的最后一步是 ${word(last?.['item']) || '（没有）'}，不是本页。`,
          ),
        ]),
    ...(word(last?.['name']) === page.heading?.text
      ? []
      : [
          say(
            'data-name',
            `Its BreadcrumbList calls the page "${word(last?.['name'])}", its heading says "${page.heading?.text ?? ''}".`,
            `BreadcrumbList 把本页叫“${word(last?.['name'])}”，页面的标题是“${page.heading?.text ?? ''}”。`,
          ),
        ]),
  ];
}

/** An item with an address of its own is the text that the page shows. */
function faultsOfText(visit: Visit, { path, page }: Shown, item: Item, say: Say): Problem[] {
  const { heading } = page;
  const differs = (code: string, field: string, own: string | undefined): Problem[] =>
    own === undefined || word(item[field]) === own
      ? []
      : [
          say(
            code,
            `It says ${field} "${word(item[field])}", the page says "${own}".`,
            `结构化数据的 ${field} 是“${word(item[field])}”，页面是“${own}”。`,
          ),
        ];
  const shownAt = targetOf(visit, word(item['@id']), path);
  // A page without the text in its own language shows the original, and says so.
  const isRight = page.isHidden ? shownAt?.resource?.page?.lang === heading?.lang : word(item['@id']) === page.canonical;
  return [
    ...differs('data-name', 'name', heading?.text),
    ...differs('data-description', 'description', page.lead),
    ...differs('data-language', 'inLanguage', heading?.lang),
    ...(isRight
      ? []
      : [
          say(
            'data-address',
            `It gives the text the address ${word(item['@id'])}, the page calls itself ${page.canonical ?? 'nothing'}.`,
            `结构化数据的网址是 ${word(item['@id'])}，页面写自己的网址是 ${page.canonical ?? '（没有写）'}。`,
          ),
        ]),
  ];
}

/** The site itself, told on the first page of a language. */
function faultsOfSite({ page }: Shown, item: Item, say: Say): Problem[] {
  return [
    ...(page.title.includes(word(item['name'])) && word(item['name']) !== ''
      ? []
      : [
          say(
            'data-name',
            `It calls the site "${word(item['name'])}", the title says "${page.title}".`,
            `结构化数据把网站叫“${word(item['name'])}”，页面的标题是“${page.title}”。`,
          ),
        ]),
    ...(word(item['url']) === page.canonical
      ? []
      : [
          say(
            'data-address',
            `It gives the site the address ${word(item['url'])}, the page calls itself ${page.canonical ?? 'nothing'}.`,
            `结构化数据的网址是 ${word(item['url'])}，页面写自己的网址是 ${page.canonical ?? '（没有写）'}。`,
          ),
        ]),
    ...(word(item['inLanguage']) === page.lang
      ? []
      : [
          say(
            'data-language',
            `It says inLanguage "${word(item['inLanguage'])}", the page is in "${page.lang}".`,
            `结构化数据的 inLanguage 是“${word(item['inLanguage'])}”，页面的语言是“${page.lang}”。`,
          ),
        ]),
  ];
}

function faultsOf(visit: Visit, shown: Shown): Problem[] {
  return shown.page.data.flatMap(({ text, offset }) => {
    const say: Say = (code, en, zh) => problem(code, placeOf(visit, shown.path, offset), { en, zh }, FIX);
    const items = itemsIn(text);
    if ('broken' in items)
      return [say('data-broken', `The structured data can't be read: ${items.broken}.`, `结构化数据读不出来：${items.broken}。`)];
    return items.flatMap((item) => {
      if (item['@type'] === 'BreadcrumbList') return faultsOfCrumbs(visit, shown, item, say);
      if (item['@type'] === 'WebSite') return faultsOfSite(shown, item, say);
      return '@id' in item ? faultsOfText(visit, shown, item, say) : [];
    });
  });
}

/** Pages of texts have it, all of them. */
function lacking(visit: Visit): Problem[] {
  const entries = entriesOf(visit);
  if (entries === undefined || 'broken' in entries) return [];
  return entries.flatMap(({ address, state }) => {
    // Of what was taken back nothing is told.
    if (state.withdrawn) return [];
    const target = targetOf(visit, address, listPath(visit.home.base));
    return target?.resource?.page?.data.length === 0
      ? [
          problem(
            'data-missing',
            placeOf(visit, target.path),
            { en: 'This text has no structured data.', zh: '这篇文章没有结构化数据。' },
            FIX,
          ),
        ]
      : [];
  });
}

export const structuredData: Check = {
  name: 'structured-data',
  title: { en: 'Structured data', zh: '结构化数据' },
  run: (visit) => {
    const pages = pagesOf(visit).filter(({ page }) => page.data.length > 0);
    return { looked: pages.length, problems: [...pages.flatMap((shown) => faultsOf(visit, shown)), ...lacking(visit)] };
  },
};
