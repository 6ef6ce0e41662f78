/** Whether the sources that the pages name still answer. Other hosts are asked, so only where somebody wishes it. */
import { type Problem, problem, warning } from '../../../src/problems.ts';
import { SITE } from '../../../src/site.ts';
import { asked, deadOf } from '../../links/ask.ts';
import type { Check } from '../check.ts';
import { pagesOf, placeOf, targetOf, type Visit } from '../visit/visit.ts';

interface Named {
  path: string;
  offset: number;
}

/** Addresses that every page names and that are no sources. */
const OURS: readonly string[] = [SITE.leaveTo, SITE.licence.text];

/** Addresses on other sites with the first page that names each. */
function namedIn(visit: Visit): Map<string, Named> {
  const named = new Map<string, Named>();
  for (const { path, page } of pagesOf(visit)) {
    for (const { address, offset, by } of page.links) {
      if (by !== 'a' || !/^https?:\/\//.test(address) || OURS.includes(address)) continue;
      if (targetOf(visit, address, path) === undefined && !named.has(address)) named.set(address, { path, offset });
    }
  }
  return named;
}

const isStatus = (answer: string | undefined): boolean => /^\d+$/.test(answer ?? '');

export const sources: Check = {
  name: 'sources',
  title: { en: 'Addresses of sources', zh: '来源的网址' },
  leftOut: (_visit, wish) =>
    wish.sources ? undefined : { en: 'other hosts are asked only with --sources', zh: '只有写了 --sources 才会访问别的网站' },
  run: async (visit) => {
    const named = namedIn(visit);
    const answers = await asked([...named.keys()]);
    const { dead, doubtful } = deadOf(answers);
    const at = (url: string) => placeOf(visit, named.get(url)?.path ?? visit.home.base, named.get(url)?.offset);
    // Not one host in all the world: that is our own line.
    const isCutOff = named.size > 0 && ![...answers.values()].some(isStatus);
    const unsure = (url: string): Problem =>
      warning(
        'source-not-reached',
        at(url),
        isCutOff
          ? {
              en: 'No source answered at all, so there is no network here. Nothing is known of them.',
              zh: '所有来源都没有回答，说明这里没有网络。不知道它们还在不在。',
            }
          : {
              en: `${url} refused or did not answer (${answers.get(url)}). Whether it is there is not known.`,
              zh: `${url} 拒绝访问或没有回答（${answers.get(url)}）。不知道它在不在。`,
            },
        isCutOff
          ? { en: 'Run this again where there is a network.', zh: '请在有网络的地方再运行一次。' }
          : { en: 'Open it in a browser; hosts often refuse programs.', zh: '请用浏览器打开看看；有些网站不让程序访问。' },
      );
    return {
      looked: named.size,
      problems: [
        ...dead.map((url) =>
          problem(
            'source-gone',
            at(url),
            { en: `${url} is gone (${answers.get(url)}).`, zh: `${url} 已经打不开（${answers.get(url)}）。` },
            {
              en: 'Find where it has moved, or another source, and correct it in src/content/.',
              zh: '请找到新网址或别的来源，在 src/content/ 里改正。',
            },
          ),
        ),
        ...doubtful.map(unsure),
      ],
    };
  },
};
