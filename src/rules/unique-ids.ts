import { type Problem, problem } from '../problems.ts';
import type { Rule } from './rule.ts';

/** The rundown lies at /on-air/rundown/, where the prompter of a script of that name would be. */
const TAKEN = 'rundown';

export const uniqueIds: Rule = {
  code: 'unique-ids',
  why: 'Two things with one number or address cannot be told apart, least of all on a printed script.',
  check: ({ originals, facts, calendars, places }) => {
    const problems: Problem[] = [];
    const addresses = new Map(originals.map((entry) => [`${entry.meta.kind}/${entry.slug}`, entry.file]));
    const numbers = new Map<string, string>();
    const claims = new Set<string>();
    for (const { meta, slug, placeOf, file } of originals) {
      if (meta.kind === 'radio' && slug === TAKEN)
        problems.push(
          problem(
            'unique-ids',
            { file, line: 1, column: 1 },
            {
              en: `A script cannot be called "${TAKEN}": /on-air/${TAKEN}/ is the page of the rundown.`,
              zh: `广播稿不能叫“${TAKEN}”：/on-air/${TAKEN}/ 是节目单的网页。`,
            },
            { en: 'Give the file another name.', zh: '请给文件换个名字。' },
          ),
        );
      for (const [index, alias] of meta.aliases.entries()) {
        const other = addresses.get(`${meta.kind}/${alias}`);
        if (other !== undefined)
          problems.push(
            problem(
              'unique-ids',
              placeOf(['aliases', index]),
              { en: `The old address "${alias}" is the address of ${other}.`, zh: `旧地址“${alias}”已经是 ${other} 的地址。` },
              { en: 'Choose another.', zh: '请换一个。' },
            ),
          );
        else addresses.set(`${meta.kind}/${alias}`, file);
      }
      if (meta.kind !== 'radio') continue;
      const other = numbers.get(meta.number);
      if (other !== undefined)
        problems.push(
          problem(
            'unique-ids',
            placeOf(['number']),
            { en: `${meta.number} is the number of ${other}.`, zh: `${meta.number} 已经是 ${other} 的编号。` },
            { en: 'Take the next free number.', zh: '请用下一个没用过的编号。' },
          ),
        );
      numbers.set(meta.number, file);
    }
    for (const calendar of calendars) {
      const known = new Set<string>();
      for (const list of ['steps', 'notes'] as const) {
        for (const [index, { id }] of calendar[list].entries()) {
          if (known.has(id))
            problems.push(
              problem(
                'unique-ids',
                places.get(`calendars/${calendar.id}`)?.([list, index, 'id']) ?? { file: calendar.id, line: 1, column: 1 },
                { en: `"${id}" stands twice in this calendar.`, zh: `这个日历里有两个“${id}”。` },
                { en: 'Give one of them another id.', zh: '请给其中一个换编号。' },
              ),
            );
          known.add(id);
        }
      }
    }
    for (const { id } of facts) {
      if (claims.has(id))
        problems.push(
          problem(
            'unique-ids',
            { file: 'facts', line: 1, column: 1 },
            { en: `The fact "${id}" stands in two files.`, zh: `事实“${id}”出现在两个文件里。` },
            { en: 'Keep one of them.', zh: '请只保留一个。' },
          ),
        );
      claims.add(id);
    }
    return problems;
  },
};
