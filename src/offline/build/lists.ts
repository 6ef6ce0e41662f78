/** The lists of what can be saved in one language, made from its finished pages. */
import { addressOf, fileAddress } from '../../i18n/address.ts';
import type { Library } from '../../library.ts';
import { type Locale, languageOf, ORIGINAL } from '../../locales.ts';
import { topicsInUse } from '../../publish/catalogue.ts';
import { BASE_PATH } from '../../site.ts';
import { bytesOf, GENERAL, type ListedPage, type PageList, type Part, type SavingIndex } from '../list.ts';
import { deskOf, partsOfPage, withNeighbours } from './parts.ts';
import { digestOfText, type SiteFiles } from './site-files.ts';

export interface Lists {
  index: SavingIndex;
  /** By topic, and those of no topic under `GENERAL`. */
  lists: Map<string, PageList>;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" };
const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/&([#\w]+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .trim();

/** The reader's text of a page, without the names of scripts, which every build may change. */
export const readersText = (html: string): string =>
  (/<main\b[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? html).replace(/<script\b[\s\S]*?<\/script>/g, '');

/** Pages are asked for by their folder. */
const addressOfFile = (name: string): string => fileAddress(name.replace(/index\.html$/, ''));

/** @throws Error for a page without a heading: a list could not name it */
function detailsOf(html: string, name: string, locale: Locale, files: SiteFiles): Omit<ListedPage, 'parts'> {
  const [, attributes, heading] = /<h1\b([^>]*)>([\s\S]*?)<\/h1>/.exec(html) ?? [];
  if (heading === undefined) throw new Error(`${name} has no heading: the list of pages to save cannot name it.`);
  // The language stands on the heading, or on the one element within it.
  const [, lang, dir] = /\slang="([^"]+)" dir="([^"]+)"/.exec(`${attributes} ${heading}`) ?? [];
  const kind = name.split('/').slice(1, -1)[0];
  return {
    address: addressOfFile(name),
    title: plain(heading),
    ...(lang !== undefined && dir !== undefined && lang !== locale ? { lang, dir } : {}),
    ...(kind === undefined ? {} : { kind }),
    ...(/<article\b[^>]*\sdata-sensitive\b/.test(html) ? { sensitive: true as const } : {}),
    digest: files.digest(name),
    text: digestOfText(readersText(html)),
    bytes: files.bytes(name),
  };
}

/** Topics of each page that has some: entries, and the topics' own pages. */
function topicsByAddress(library: Library, locale: Locale): Map<string, readonly string[]> {
  const used = new Set(topicsInUse(library).map(({ id }) => id));
  return new Map<string, readonly string[]>([
    ...library.entries.map(
      ({ kind, slug, meta }) => [addressOf(locale, kind, slug), meta.topics.filter((topic) => used.has(topic))] as const,
    ),
    ...[...used].map((topic) => [addressOf(locale, 'topics', topic), [topic]] as const),
  ]);
}

/** A list with only the files that its pages need, counted anew. */
function listOf(
  pages: readonly (Omit<ListedPage, 'parts'> & { names: readonly string[] })[],
  part: (name: string) => Part,
): PageList {
  const names = [...new Set(pages.flatMap((page) => page.names))].toSorted();
  const places = new Map(names.map((name, place) => [name, place]));
  return {
    parts: names.map(part),
    pages: pages.map(({ names: needed, ...page }) => ({ ...page, parts: needed.map((name) => places.get(name) as number) })),
  };
}

/** The pages of the desk with their files. The library for Word files, as heavy as all else, comes with the rundown's own page. */
const filesOfDesk = (desk: readonly string[], files: SiteFiles): string[] => {
  const pages = desk.filter((file) => file.endsWith('.html'));
  const asked = pages.flatMap((page) => partsOfPage(files.text(page), BASE_PATH, files.has));
  return [...desk, ...withNeighbours(asked, files.has, files.text, true)];
};

/** Pages that lists leave out: the list of saved pages itself is kept with the worker; an old address only leads on. */
const isSaveable = (name: string, html: string): boolean =>
  !/^[^/]+\/saved\/index\.html$/.test(name) && html.includes('<main id="main"') && !html.includes('http-equiv="refresh"');

/** @param files the finished site */
export function listPages(files: SiteFiles, library: Library, locale: Locale): Lists {
  const topicsOf = topicsByAddress(library, locale);
  const words = `${locale}/words.json`;
  const closures = new Map<string, string[]>();
  const pages = files.names
    .filter((name) => name.startsWith(`${locale}/`) && name.endsWith('/index.html'))
    .flatMap((name) => {
      const html = files.text(name);
      if (!isSaveable(name, html)) return [];
      const desk = deskOf(html, locale, BASE_PATH, files.has).filter((file) => file !== name);
      const asked = [...partsOfPage(html, BASE_PATH, files.has), words].filter(files.has);
      const key = [...asked, ...desk].join(' ');
      const needed = closures.get(key) ?? [
        ...new Set([...withNeighbours(asked, files.has, files.text), ...filesOfDesk(desk, files)]),
      ];
      closures.set(key, needed);
      return [{ ...detailsOf(html, name, locale, files), names: needed }];
    });
  const part = (name: string): Part => [addressOfFile(name), files.digest(name), files.bytes(name)];
  const inTopic = (topic: string) => pages.filter(({ address }) => topicsOf.get(address)?.includes(topic));
  const topics = topicsInUse(library);
  if (topics.some(({ id }) => id === GENERAL)) throw new Error(`A topic may not be called "${GENERAL}".`);
  const lists = new Map<string, PageList>([
    [
      GENERAL,
      listOf(
        pages.filter(({ address }) => (topicsOf.get(address) ?? []).length === 0),
        part,
      ),
    ],
    ...topics.map(({ id }) => [id, listOf(inTopic(id), part)] as const),
  ]);
  const amount = ({ pages: all, parts }: PageList) => {
    const offered = all.filter(({ sensitive }) => !sensitive);
    return { pages: offered.length, bytes: bytesOf(offered, parts) };
  };
  return {
    lists,
    index: {
      whole: amount(listOf(pages, part)),
      topics: topics.map(({ id, name }) => ({
        id,
        title: name[locale] ?? name[ORIGINAL] ?? id,
        ...(name[locale] === undefined ? { lang: ORIGINAL, dir: languageOf(ORIGINAL).dir } : {}),
        ...amount(lists.get(id) as PageList),
      })),
    },
  };
}
