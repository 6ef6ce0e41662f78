import type { Content } from '../../document/content.ts';
import type { Block } from '../../document/document.ts';
import { textOfInlines, walkBlocks, walkWords } from '../../document/text.ts';
import { problem } from '../../problems.ts';
import type { Rule } from '../rule.ts';

/** What of a part must be alike in all languages: kinds of block, safety ids, sources, numbers of steps and cells. */
function outlineOf(blocks: readonly Block[]): string[] {
  const shape = [...walkBlocks(blocks)].map((block) => {
    switch (block.type) {
      case 'help':
        return `help ${[...block.ids, ...block.actions].join(' ')}`;
      case 'list':
      case 'steps':
        return `${block.type} of ${block.items.length}`;
      case 'table':
        return `table of ${block.rows.length} rows`;
      case 'figure':
        return `figure ${block.drawing ?? block.src ?? ''}`;
      case 'line':
        return `line ${block.role}${block.keep ? ' keep' : ''}${block.cut ? ` cut ${block.cut}` : ''}${block.parts ? ` ${block.parts.join(' ')}` : ''}${textOfInlines(block.children).trim() === '' ? ' empty' : ''}`;
      case 'safety-line':
        return `safety-line ${block.role} ${block.id}`;
      case 'cue':
      case 'pause':
        return `${block.type} of ${block.seconds} s${block.cut ? ` cut ${block.cut}` : ''}`;
      case 'local':
        return `local ${block.region} ${block.date}`;
      default:
        return block.type;
    }
  });
  const sources = [...walkWords(blocks)].flatMap((node) => (node.type === 'source' ? [node.id] : []));
  return [...shape, `sources ${sources.toSorted().join(' ')}`];
}

/** Only parts that claim to follow the original as it now stands: a part whose original has changed is shown as out of date instead. */
function check({ originals, translations }: Content) {
  const byAddress = new Map(originals.map((entry) => [`${entry.meta.kind}/${entry.slug}`, entry]));
  return translations.flatMap((entry) => {
    const original = byAddress.get(`${entry.kind}/${entry.slug}`);
    const { follows } = entry.meta.translation;
    if (!original) return [];
    if (follows.length !== entry.parts.length) {
      return [
        problem(
          'same-structure',
          entry.placeOf(['translation', 'follows']),
          {
            en: `The translation has ${entry.parts.length} parts and follows ${follows.length}.`,
            zh: `译文有 ${entry.parts.length} 个部分，但只对应 ${follows.length} 个。`,
          },
          {
            en: `When it matches the original, run: npm run translated -- ${entry.file}`,
            zh: `译文与原文一致后，请运行：npm run translated -- ${entry.file}`,
          },
        ),
      ];
    }
    return entry.parts.flatMap((part, index) => {
      const followed = original.parts.find(({ digest }) => digest === follows[index]);
      if (!followed) return [];
      const wanted = outlineOf(followed.blocks);
      const found = outlineOf(part.blocks);
      const at = wanted.findIndex((line, place) => line !== found[place]);
      const first = at >= 0 ? at : found.length > wanted.length ? wanted.length : -1;
      return first < 0
        ? []
        : [
            problem(
              'same-structure',
              { file: entry.file, line: 1, column: 1 },
              {
                en: `Part "${part.id}" differs from its original: "${found[first] ?? 'nothing'}" stands where the original has "${wanted[first] ?? 'nothing'}".`,
                zh: `“${part.id}”部分与原文不同：原文是“${wanted[first] ?? '无'}”，这里是“${found[first] ?? '无'}”。`,
              },
              {
                en: 'Give it the same parts, ids, sources and number of lines in the same order.',
                zh: '请用与原文相同的部件、编号、来源和行数，顺序也相同。',
              },
            ),
          ];
    });
  });
}

export const sameStructure: Rule = {
  code: 'same-structure',
  why: 'A translation says the same as its original, no more and no less; a missing danger sign or source is seen in its outline.',
  check,
};
