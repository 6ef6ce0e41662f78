import type { Content } from '../../document/content.ts';
import { type Place, type Problem, problem, warning } from '../../problems.ts';
import type { SourceDocument } from '../../schemas/fields.ts';
import type { Rule } from '../rule.ts';

/** Hosts of copies, encyclopaedias that anybody may change, and posts: what stands there is not the issuing body's word. */
const COPIES =
  /(?:^|\.)(?:wikipedia\.org|baidu\.com|zhihu\.com|weixin\.qq\.com|mp\.weixin\.qq\.com|sohu\.com|163\.com|sina\.com\.cn|toutiao\.com|douban\.com|scribd\.com|docin\.com|doc88\.com|book118\.com|slideshare\.net|studocu\.com|researchgate\.net|academia\.edu|medium\.com|blogspot\.com|wordpress\.com|facebook\.com|weibo\.com|bilibili\.com|youtube\.com|quora\.com|reddit\.com|xiaohongshu\.com)$/i;

const FIX = {
  en: 'Give the address at the body that issued the document.',
  zh: '请写文件在发布机构自己网站上的网址。',
};

function check({ url, title }: SourceDocument, name: string, place: Place): Problem[] {
  if (url === undefined)
    return [
      warning(
        'sources-own',
        place,
        {
          en: `The source of "${name}" has no address: ${title}. Nobody can look it up.`,
          zh: `“${name}”的来源没有网址：${title}，别人无法核对。`,
        },
        FIX,
      ),
    ];
  const { hostname } = new URL(url);
  return COPIES.test(hostname)
    ? [
        problem(
          'sources-own',
          place,
          {
            en: `The source of "${name}" leads to ${hostname}, which holds copies and opinions.`,
            zh: `“${name}”的来源指向 ${hostname}，那里是转载或个人意见。`,
          },
          FIX,
        ),
      ]
    : [];
}

export const sourcesOwn: Rule = {
  code: 'sources-own',
  level: 'error',
  why: 'Copies are shortened, changed and outdated; only the issuing body answers for what its document says.',
  check: ({ facts, safety, places }: Content) => {
    const at = (address: string, path: readonly PropertyKey[]): Place =>
      places.get(address)?.(path) ?? { file: address, line: 1, column: 1 };
    return [
      ...facts.flatMap(({ id, source }) => check(source, id, at(`fact/${id}`, ['source']))),
      ...safety.flatMap(({ id, sources }) =>
        sources.flatMap((source, index) => check(source, id, at(`safety/${id}`, ['sources', index]))),
      ),
    ];
  },
};
