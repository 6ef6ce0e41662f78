/** The name of an entry: its address in every language. */
import { pinyin } from 'pinyin-pro';
import type { Content } from '../../src/document/content.ts';
import { ORIGINAL } from '../../src/locales.ts';
import { type Problem, problem } from '../../src/problems.ts';
import { id } from '../../src/schemas/fields.ts';
import type { Kind } from '../../src/schemas/kinds.ts';
import { fileOf } from './draft.ts';

const LONGEST = 60;

/** A name made of any words: Chinese by its sounds, capitals small, everything else a hyphen; empty where nothing is left. */
export const slugFrom = (words: string): string =>
  pinyin(words, { toneType: 'none', nonZh: 'consecutive', v: true })
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');

/** @returns why an original may not have this name; nothing where it may */
export function checkSlug(kind: Kind, slug: string, { originals }: Content): Problem[] {
  const place = { file: fileOf({ kind, locale: ORIGINAL, slug: slug || '?' }), line: 1, column: 1 };
  if (!id.safeParse(slug).success) {
    const better = slugFrom(slug);
    const offer = better === '' ? 'iron-and-tea' : better;
    return [
      problem(
        'slug',
        place,
        {
          en: `"${slug}" cannot be an address: at most ${LONGEST} small letters (a–z), digits and single hyphens.`,
          zh: `“${slug}”不能做网址：只能用小写字母（a–z）、数字和单个连字符，最多 ${LONGEST} 个。`,
        },
        {
          en: `English words are best, the same for all languages; or take: --slug ${offer}`,
          zh: `最好用英文词，各语言共用；也可以用：--slug ${offer}`,
        },
      ),
    ];
  }
  const same = originals.find((entry) => entry.meta.kind === kind && (entry.slug === slug || entry.meta.aliases.includes(slug)));
  if (!same) return [];
  const free = Array.from({ length: 98 }, (_, index) => `${slug}-${index + 2}`).find(
    (name) => !originals.some((entry) => entry.meta.kind === kind && entry.slug === name),
  );
  return [
    problem(
      'slug',
      place,
      {
        en: `The name "${slug}" belongs to ${same.file} (“${same.title}”). Nothing was changed.`,
        zh: `“${slug}”已经是 ${same.file}（《${same.title}》）的名称。没有改动任何文件。`,
      },
      {
        en: `Change that file, or choose another name, such as --slug ${free ?? 'another-name'}.`,
        zh: `请改那个文件，或换一个名称，例如 --slug ${free ?? 'another-name'}。`,
      },
    ),
  ];
}
