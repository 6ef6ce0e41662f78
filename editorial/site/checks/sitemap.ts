/** The sitemap lists exactly the pages that may be listed, each once, with the same alternates as the page itself. */
import { type Problem, problem } from '../../../src/problems.ts';
import { childOf, elements, parseXml, type XmlNode, textOf as xmlText } from '../../word/file/xml.ts';
import type { Check } from '../check.ts';
import { publishedAt } from '../visit/home.ts';
import type { Page } from '../visit/page.ts';
import { pagesOf, placeOf, textOf, type Visit } from '../visit/visit.ts';

export const robotsPath = (base: string): string => `${base}robots.txt`;
export const sitemapPath = (base: string): string => `${base}sitemap-index.xml`;

const FIX = {
  en: 'The sitemap is made by src/feeds/sitemap.ts with each build: build again, put all files on the host together.',
  zh: '网站地图每次由 src/feeds/sitemap.ts 生成：请重新生成网站，并把全部文件一起传到主机。',
};

interface Listed {
  address: string;
  alternates: Map<string, string>;
  /** Path of the file that lists it. */
  file: string;
}

/** Files for a wrong address are no pages of their own. */
const isForWrongAddresses = (path: string): boolean => path.endsWith('/404.html');

/** True where a search engine may be told of a page. */
const mayBeListed = (path: string, { isHidden, movesTo }: Page): boolean =>
  !isHidden && movesTo === undefined && !isForWrongAddresses(path);

const pairs = (page: readonly { lang: string; address: string }[]): Map<string, string> =>
  new Map(page.map(({ lang, address }) => [lang, address]));
const shown = (map: ReadonlyMap<string, string>): string =>
  [...map]
    .map((pair) => pair.join(' '))
    .sort()
    .join(', ');

const listedIn = (url: XmlNode, file: string): Listed => ({
  address: xmlText(childOf(url, 'loc')).trim(),
  alternates: pairs(
    elements(url)
      .filter(({ name }) => name === 'link')
      .map(({ attributes }) => ({ lang: attributes['hreflang'] ?? '', address: attributes['href'] ?? '' })),
  ),
  file,
});

/** Everything that the sitemap and its parts list, or what keeps them from being read. */
function read(visit: Visit): { listed: Listed[]; problems: Problem[] } {
  const { base } = visit.home;
  const problems: Problem[] = [];
  const listed: Listed[] = [];
  const say = (path: string, code: string, en: string, zh: string) =>
    problems.push(problem(code, placeOf(visit, path), { en, zh }, FIX));

  const readFile = (path: string, depth: number): void => {
    const resource = visit.resources.get(path);
    const state = resource?.answer.state;
    if (resource === undefined || state === 'unreached' || state === 'failing') return;
    if (resource.answer.state !== 'there') {
      say(path, 'sitemap-missing', `There is no sitemap ${path}.`, `没有网站地图 ${path}。`);
      return;
    }
    const xml = parseXml(resource.answer.body);
    if ('refused' in xml) {
      say(path, 'sitemap-broken', `The sitemap can't be read: ${xml.refused}.`, `网站地图读不出来：${xml.refused}。`);
      return;
    }
    for (const node of elements(xml.root)) {
      if (node.name === 'url') listed.push(listedIn(node, path));
      // An index of indexes is not allowed (sitemaps.org).
      if (node.name === 'sitemap' && depth === 0) {
        const address = xmlText(childOf(node, 'loc')).trim();
        const part = visit.resources.get(base + address.slice(visit.home.published.length));
        if (address.startsWith(visit.home.published) && part) readFile(part.path, depth + 1);
        else say(path, 'sitemap-broken', `It names ${address}, which is not of this site.`, `它写了 ${address}，不属于本网站。`);
      }
    }
  };
  readFile(sitemapPath(base), 0);

  const robots = visit.resources.get(robotsPath(base));
  if (
    robots?.answer.state === 'missing' ||
    (robots?.answer.state === 'there' && !textOf(robots).includes(`Sitemap: ${publishedAt(visit.home, sitemapPath(base))}`))
  )
    say(robots.path, 'robots', `robots.txt doesn't name the sitemap.`, 'robots.txt 没有写网站地图的网址。');
  return { listed, problems };
}

function faultOf(visit: Visit, { address, alternates, file }: Listed): Problem | undefined {
  const fault = (code: string, en: string, zh: string) => problem(code, placeOf(visit, file), { en, zh }, FIX);
  const { home, resources } = visit;
  if (!address.startsWith(home.published))
    return fault('sitemap-elsewhere', `${address} is of another site.`, `${address} 不属于本网站。`);
  const path = home.base + address.slice(home.published.length);
  const resource = resources.get(path);
  if (resource?.answer.state === 'missing' || resource?.answer.state === 'moved')
    return fault(
      'sitemap-dangling',
      `${address} is listed, and there is no such page.`,
      `网站地图列了 ${address}，但没有这个页面。`,
    );
  const page = resource?.page;
  if (page === undefined) return undefined;
  if (!mayBeListed(path, page))
    return fault(
      'sitemap-hidden',
      `${address} is listed, and the page asks search engines to leave it out.`,
      `网站地图列了 ${address}，但页面不让搜索引擎收录。`,
    );
  if (page.canonical !== address)
    return fault(
      'sitemap-canonical',
      `${address} is listed, and the page calls itself ${page.canonical ?? 'nothing'}.`,
      `网站地图列了 ${address}，但页面写自己的网址是 ${page.canonical ?? '（没有写）'}。`,
    );
  const own = shown(pairs(page.alternates));
  if (own !== shown(alternates))
    return fault(
      'sitemap-alternates',
      `${address}: the sitemap names ${shown(alternates) || 'none'}, the page ${own || 'none'}.`,
      `${address}：网站地图写的语言版本是 ${shown(alternates) || '（没有）'}，页面写的是 ${own || '（没有）'}。`,
    );
  return undefined;
}

export const sitemap: Check = {
  name: 'sitemap',
  title: { en: 'Sitemap', zh: '网站地图' },
  run: (visit) => {
    const { listed, problems } = read(visit);
    // Where nothing could be read, each page would be missed once more.
    if (listed.length === 0) return { looked: 0, problems };
    const addresses = listed.map(({ address }) => address);
    const known = new Set(addresses);
    const twice = addresses.filter((address, place) => addresses.indexOf(address) !== place);
    const missed = pagesOf(visit).filter(
      ({ path, page }) => mayBeListed(path, page) && !known.has(publishedAt(visit.home, path)),
    );
    return {
      looked: listed.length,
      problems: [
        ...problems,
        ...listed.map((one) => faultOf(visit, one)).filter((fault) => fault !== undefined),
        ...twice.map((address) =>
          problem(
            'sitemap-twice',
            placeOf(visit, sitemapPath(visit.home.base)),
            { en: `${address} stands there twice.`, zh: `${address} 出现了两次。` },
            FIX,
          ),
        ),
        ...missed.map(({ path }) =>
          problem(
            'sitemap-lacks',
            placeOf(visit, path),
            {
              en: `This page may be found by search engines, and the sitemap doesn't list ${publishedAt(visit.home, path)}.`,
              zh: `这个页面允许搜索引擎收录，但网站地图没有列出 ${publishedAt(visit.home, path)}。`,
            },
            FIX,
          ),
        ),
      ],
    };
  },
};
