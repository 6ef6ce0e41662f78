import { type Problem, problem } from '../problems.ts';
import type { Rule } from './rule.ts';

export const uniqueIds: Rule = {
  code: 'unique-ids',
  why: 'Two things with one number or address cannot be told apart, least of all on a printed script.',
  check: ({ originals, facts }) => {
    const problems: Problem[] = [];
    const addresses = new Map(originals.map((entry) => [`${entry.meta.kind}/${entry.slug}`, entry.file]));
    const numbers = new Map<string, string>();
    const claims = new Set<string>();
    for (const { meta, placeOf, file } of originals) {
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
