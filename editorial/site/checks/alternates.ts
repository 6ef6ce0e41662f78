/** A page names the same page in each other language, and is named by it; the rules are those that search engines state for `hreflang`. */
import { isLocale } from '../../../src/locales.ts';
import { type Problem, problem } from '../../../src/problems.ts';
import type { Check } from '../check.ts';
import type { Alternate, Page } from '../visit/page.ts';
import { pagesOf, placeOf, type Resource, targetOf, type Visit } from '../visit/visit.ts';

/** "For all other languages": names no language. */
const FOR_OTHERS = 'x-default';

const FIX = {
  en: 'Alternates are made by alternatesAt (src/feeds/sitemap.ts) for pages, feeds and sitemap alike: build again, put all pages on the host together.',
  zh: '各语言的互相链接由 alternatesAt（src/feeds/sitemap.ts）统一生成：请重新生成网站，并把全部页面一起传到主机。',
};

type Shown = Resource & { page: Page };

function faultOf(visit: Visit, { path, page }: Shown, { lang, address, offset }: Alternate): Problem | undefined {
  const fault = (code: string, en: string, zh: string) => problem(code, placeOf(visit, path, offset), { en, zh }, FIX);
  if (lang !== FOR_OTHERS && !isLocale(lang))
    return fault('unknown-language', `The site has no language "${lang}".`, `网站没有“${lang}”这种语言。`);
  const target = targetOf(visit, address, path);
  if (target === undefined)
    return fault(
      'alternate-elsewhere',
      `The page in ${lang} is said to be on another site: ${address}.`,
      `${lang} 的页面指到了别的网站：${address}。`,
    );
  const other = target.resource?.page;
  if (target.isMoved || target.resource?.answer.state === 'missing')
    return fault(
      'alternate-missing',
      `The page in ${lang} is said to be ${address}, and it is not there.`,
      `${lang} 的页面应在 ${address}，但那里没有。`,
    );
  // What could not be asked for is told by the check of links.
  if (other === undefined) return undefined;
  if (other.isHidden)
    return fault(
      'alternate-hidden',
      `The page in ${lang}, ${address}, asks search engines to leave it out.`,
      `${lang} 的页面 ${address} 不让搜索引擎收录。`,
    );
  if (lang !== FOR_OTHERS && other.lang !== lang)
    return fault(
      'alternate-language',
      `${address} is said to be in ${lang}, and it says of itself "${other.lang}".`,
      `${address} 应该是 ${lang}，但页面自己写的是“${other.lang}”。`,
    );
  // Named back under each language under which it names itself: search engines drop the pair otherwise.
  const own = page.alternates.filter((one) => targetOf(visit, one.address, path)?.path === path);
  const isNamedBack = own.every((one) =>
    other.alternates.some((back) => back.lang === one.lang && targetOf(visit, back.address, target.path)?.path === path),
  );
  if (!isNamedBack)
    return fault(
      'one-sided-alternate',
      `This page names ${address} as itself in ${lang}, and is not named there in turn under its own language.`,
      `这个页面把 ${address} 写成自己的 ${lang} 版本，但那个页面没有按它的语言写回来。`,
    );
  return undefined;
}

/** A page that names others and not itself is left out of the group by search engines. */
function selfOf(visit: Visit, { path, page }: Shown): Problem | undefined {
  const isNamed = page.alternates.some(({ address }) => targetOf(visit, address, path)?.path === path);
  return isNamed
    ? undefined
    : problem(
        'alternate-itself',
        placeOf(visit, path),
        { en: 'This page names its other languages, and not itself.', zh: '这个页面写了别的语言版本，但没有写自己。' },
        FIX,
      );
}

export const alternates: Check = {
  name: 'alternates',
  title: { en: 'Language alternates', zh: '各语言版本的互相链接' },
  run: (visit) => {
    const pages = pagesOf(visit).filter(({ page }) => page.alternates.length > 0);
    return {
      looked: pages.reduce((sum, { page }) => sum + page.alternates.length, 0),
      problems: pages.flatMap((shown) =>
        [selfOf(visit, shown), ...shown.page.alternates.map((alternate) => faultOf(visit, shown, alternate))].filter(
          (fault) => fault !== undefined,
        ),
      ),
    };
  },
};
