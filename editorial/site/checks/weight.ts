/** Articles and the script of every page stay within what was promised. Weighed here, so that a host's own way of packing counts for nothing. */
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { locales } from '../../../src/locales.ts';
import { type Problem, problem } from '../../../src/problems.ts';
import { MOST_ARTICLE_BYTES, MOST_SCRIPT_BYTES } from '../budgets.ts';
import type { Check } from '../check.ts';
import { importsIn } from '../visit/links.ts';
import type { Page } from '../visit/page.ts';
import { pagesOf, placeOf, type Resource, targetOf, textOf, type Visit } from '../visit/visit.ts';

const compress = promisify(brotliCompress);
/** As many as the threads that Node keeps for such work. */
const AT_ONCE = 4;

async function weightOf({ answer }: Resource): Promise<number> {
  if (answer.state !== 'there') return 0;
  const { body } = answer;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  return (await compress(body, { params })).length;
}

/** Weighs all, some at once, each once. */
async function weigh(resources: readonly Resource[]): Promise<Map<string, number>> {
  const weights = new Map<string, number>();
  const left = new Set(resources).values();
  const work = async (): Promise<void> => {
    for (const resource of left) weights.set(resource.path, await weightOf(resource));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return weights;
}

/** The scripts that a page waits for: those it names, and what they bring with them. */
function scriptsOf(visit: Visit, { path, page }: Resource & { page: Page }): Resource[] {
  const found = new Map<string, Resource>();
  const add = (address: string, from: string): void => {
    const resource = targetOf(visit, address, from)?.resource;
    if (resource === undefined || found.has(resource.path)) return;
    found.set(resource.path, resource);
    for (const further of importsIn(textOf(resource))) add(further, resource.path);
  };
  for (const address of page.scripts) add(address, path);
  return [...found.values()];
}

const isArticle = (base: string, path: string): boolean => {
  const [locale = '', section, slug, end] = path.slice(base.length).split('/');
  return (locales as readonly string[]).includes(locale) && section === 'articles' && slug !== undefined && end === '';
};

export const weight: Check = {
  name: 'weight',
  title: { en: 'Weight of articles', zh: '文章页面的大小' },
  run: async (visit) => {
    const articles = pagesOf(visit).filter(({ path, page }) => isArticle(visit.home.base, path) && page.movesTo === undefined);
    const weights = await weigh([...articles, ...articles.flatMap((article) => scriptsOf(visit, article))]);
    const of = ({ path }: Resource): number => weights.get(path) ?? 0;
    const problems = articles.flatMap((article): Problem[] => {
      const scripts = scriptsOf(visit, article);
      const ofScripts = scripts.reduce((sum, script) => sum + of(script), 0);
      const over = (code: string, what: [string, string], bytes: number, most: number, fix: [string, string]): Problem[] =>
        bytes <= most
          ? []
          : [
              problem(
                code,
                placeOf(visit, article.path),
                {
                  en: `${what[0]} weighs ${bytes} bytes; ${most} are promised.`,
                  zh: `${what[1]}有 ${bytes} 字节；承诺最多 ${most}。`,
                },
                { en: fix[0], zh: fix[1] },
              ),
            ];
      return [
        ...over('heavy-page', ['This article', '这篇文章'], of(article), MOST_ARTICLE_BYTES, [
          'Make the text shorter, or make two of it; docs/speed.md tells where the bytes of a page go.',
          '请把文章写短，或分成两篇；页面的大小由什么组成，见 docs/speed.md。',
        ]),
        ...over(
          'heavy-script',
          [`The script of articles (${scripts[0]?.path ?? ''})`, `文章页面的脚本（${scripts[0]?.path ?? ''}）`],
          ofScripts,
          MOST_SCRIPT_BYTES,
          [
            'Fetch what is not wanted at once when it is wanted (docs/speed.md).',
            '不马上用的部分，请改成用到时再取（docs/speed.md）。',
          ],
        ),
      ];
    });
    return { looked: articles.length, problems };
  },
};
