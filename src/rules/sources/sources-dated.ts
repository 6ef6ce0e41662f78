import type { Content } from '../../document/content.ts';
import { type Place, type Problem, warning } from '../../problems.ts';
import { BUILD_DATE } from '../../site.ts';
import type { Rule } from '../rule.ts';

/** Guidelines are renewed about every five years; a document twice as old may say what is no longer done. */
const OLDEST_YEARS = 10;

/** Facts that entries point at, each with the first place that does. */
export function factsInUse({ originals, facts }: Content): { fact: Content['facts'][number]; place: Place }[] {
  const places = new Map<string, Place>();
  for (const { references } of originals)
    for (const { kind, id, place } of references) if (kind === 'fact' && !places.has(id)) places.set(id, place);
  return facts.flatMap((fact) => {
    const place = places.get(fact.id);
    return place ? [{ fact, place }] : [];
  });
}

export const sourcesDated: Rule = {
  code: 'sources-dated',
  level: 'warning',
  why: 'Advice changes; a reader and a reviewer must see how old the document is that it rests on.',
  check: (content) =>
    factsInUse(content).flatMap(({ fact, place }): Problem[] => {
      const { year, title } = fact.source;
      const newest = Math.max(...[...year.matchAll(/\d{4}/g)].map(([found]) => Number(found)), 0);
      const fix = {
        en: 'Look for the newest edition at its issuing body, and write its year into the fact.',
        zh: '请到发布机构查最新的版本，把年份写进事实里。',
      };
      if (newest === 0)
        return [
          warning(
            'sources-dated',
            place,
            { en: `The source of "${fact.id}" has no year: ${title}`, zh: `“${fact.id}”的来源没有年份：${title}` },
            fix,
          ),
        ];
      const age = Number(BUILD_DATE.slice(0, 4)) - newest;
      return age <= OLDEST_YEARS
        ? []
        : [
            warning(
              'sources-dated',
              place,
              {
                en: `The source of "${fact.id}" is ${age} years old (${year}): ${title}`,
                zh: `“${fact.id}”的来源已有 ${age} 年（${year}）：${title}`,
              },
              fix,
            ),
          ];
    }),
};
