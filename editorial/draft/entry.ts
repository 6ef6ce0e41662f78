/** An entry by the address that people type: articles/weak-blood, article/weak-blood, or the path of its file. */
import type { Content, Original } from '../../src/document/content.ts';
import { type Problem, problem } from '../../src/problems.ts';
import { kindNamed } from './kind.ts';

/** @returns the original, or that there is none, with those that are alike */
export function findOriginal(address: string, { originals }: Content): { original: Original } | { problems: Problem[] } {
  const steps = address
    .replace(/\.mdx$/, '')
    .split(/[/\\]/)
    .filter(Boolean);
  const slug = steps.at(-1) ?? '';
  const kind = steps
    .slice(0, -1)
    .map(kindNamed)
    .find((found) => found !== undefined);
  const found = originals.filter((entry) => entry.slug === slug && (kind === undefined || entry.meta.kind === kind));
  const [original] = found;
  if (original && found.length === 1) return { original };
  const alike = (found.length > 1 ? found : originals.filter((entry) => entry.slug.includes(slug.slice(0, 5)))).slice(0, 5);
  const names = (alike.length > 0 ? alike : originals.slice(0, 5)).map((entry) => `${entry.meta.kind}/${entry.slug}`);
  return {
    problems: [
      problem(
        'no-entry',
        { file: address || '?', line: 1, column: 1 },
        found.length > 1
          ? { en: 'Several entries have this name.', zh: '有几篇都叫这个名称。' }
          : { en: 'There is no such entry.', zh: '没有这篇内容。' },
        { en: `Write kind/name, such as: ${names.join(', ')}`, zh: `请写 类别/名称，例如：${names.join('、')}` },
      ),
    ],
  };
}
