/** Feeds of each language are whole RSS 2.0, in their language, and lead only to what is there. */
import { locales } from '../../../src/locales.ts';
import { type Problem, problem, type Said } from '../../../src/problems.ts';
import { childOf, elements, parseXml, textOf, type XmlNode } from '../../word/file/xml.ts';
import type { Check } from '../check.ts';
import { publishedAt } from '../visit/home.ts';
import { placeOf, type Resource, targetOf, type Visit } from '../visit/visit.ts';

const FEEDS = ['feed.xml', 'radio.xml', 'corrections.xml'] as const;
/** What RSS 2.0 demands of a channel, and the language, which we promise. */
const OF_CHANNEL = ['title', 'link', 'description', 'language'] as const;
const OF_ITEM = ['title', 'link', 'pubDate', 'guid'] as const;

const FIX: Said = {
  en: 'Build the site again; if it stays so, the feed is made in src/pages/[locale]/.',
  zh: '请重新生成网站；如果还是这样，请看 src/pages/[locale]/ 里生成它的程序。',
};

/** @param base of the site @returns paths of all feeds that a site has */
export const feedPaths = (base: string): string[] => locales.flatMap((locale) => FEEDS.map((name) => `${base}${locale}/${name}`));

const lacks = (node: XmlNode, names: readonly string[]): string[] =>
  names.filter((name) => textOf(childOf(node, name)).trim() === '');

/** Addresses of an item, in text and in attributes. */
const addressesOf = (item: XmlNode): string[] =>
  elements(item).flatMap(({ name, attributes, ...node }) => [
    ...(name === 'link' ? [textOf({ name, attributes, ...node }).trim()] : []),
    ...(attributes['url'] === undefined ? [] : [attributes['url']]),
  ]);

function faultsOfItem(
  visit: Visit,
  path: string,
  item: XmlNode,
  fault: (code: string, en: string, zh: string) => Problem,
): Problem[] {
  const name = textOf(childOf(item, 'title')) || '?';
  const day = textOf(childOf(item, 'pubDate'));
  return [
    ...lacks(item, OF_ITEM).map((missing) =>
      fault('feed-lacks', `"${name}" has no <${missing}>.`, `“${name}”没有 <${missing}>。`),
    ),
    ...(day !== '' && Number.isNaN(Date.parse(day))
      ? [fault('feed-day', `"${day}" of "${name}" is no day.`, `“${name}”的“${day}”不是日期。`)]
      : []),
    ...addressesOf(item)
      .filter((address) => {
        const target = targetOf(visit, address, path);
        return target === undefined || target.isMoved || target.resource?.answer.state === 'missing';
      })
      .map((address) =>
        fault(
          'feed-link',
          `"${name}" leads to ${address}, and there is no such page or file.`,
          `“${name}”指向 ${address}，但没有这个页面或文件。`,
        ),
      ),
  ];
}

function faultsOf(visit: Visit, { path, answer }: Resource): Problem[] {
  const fault = (code: string, en: string, zh: string) => problem(code, placeOf(visit, path), { en, zh }, FIX);
  if (answer.state === 'missing' || answer.state === 'moved')
    return [fault('feed-missing', `There is no feed ${path}.`, `没有订阅文件 ${path}。`)];
  if (answer.state !== 'there') return [];
  const xml = parseXml(answer.body);
  if ('refused' in xml)
    return [fault('feed-broken', `The feed can't be read: ${xml.refused}.`, `订阅文件读不出来：${xml.refused}。`)];
  const channel = childOf(xml.root, 'channel');
  if (xml.root.name !== 'rss' || channel === undefined)
    return [fault('feed-broken', 'This is no RSS feed.', '这不是 RSS 订阅文件。')];
  const locale = path.slice(visit.home.base.length).split('/')[0] ?? '';
  const language = textOf(childOf(channel, 'language')).trim();
  const items = elements(channel).filter(({ name }) => name === 'item');
  const names = items.map((item) => textOf(childOf(item, 'guid')).trim());
  const self = elements(channel).find(({ name, attributes }) => name === 'link' && attributes['rel'] === 'self');
  const address = publishedAt(visit.home, path);
  return [
    ...lacks(channel, OF_CHANNEL).map((missing) =>
      fault('feed-lacks', `The feed has no <${missing}>.`, `订阅文件没有 <${missing}>。`),
    ),
    ...(language !== '' && language !== locale
      ? [
          fault(
            'feed-language',
            `The feed of ${locale} says it is in ${language}.`,
            `${locale} 的订阅文件写着语言是 ${language}。`,
          ),
        ]
      : []),
    ...(self && self.attributes['href'] !== address
      ? [
          fault(
            'feed-itself',
            `The feed calls itself ${self.attributes['href']}; its address is ${address}.`,
            `订阅文件写自己的网址是 ${self.attributes['href']}，其实是 ${address}。`,
          ),
        ]
      : []),
    ...names
      .filter((name, place) => name !== '' && names.indexOf(name) !== place)
      .map((name) => fault('feed-twice', `${name} stands there twice.`, `${name} 出现了两次。`)),
    ...items.flatMap((item) => faultsOfItem(visit, path, item, fault)),
  ];
}

export const feeds: Check = {
  name: 'feeds',
  title: { en: 'Feeds', zh: '订阅文件' },
  run: (visit) => {
    const found = feedPaths(visit.home.base)
      .map((path) => visit.resources.get(path))
      .filter((resource) => resource !== undefined);
    return { looked: found.length, problems: found.flatMap((resource) => faultsOf(visit, resource)) };
  },
};
