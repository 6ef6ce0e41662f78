/** Which files a pull request changes, and what of that a program can tell at once. Pure. */
import { isLocale, type Locale, ORIGINAL } from '../../src/locales.ts';
import { type Problem, problem, warning } from '../../src/problems.ts';
import { KINDS, type Kind } from '../../src/schemas/kinds.ts';

export interface Change {
  /** As git names it: added, modified, deleted, renamed. */
  status: 'A' | 'M' | 'D' | 'R';
  file: string;
  /** Where a renamed file was. */
  from?: string;
}

/** @param text output of `git diff --name-status -z -M` */
export function changesIn(text: string): Change[] {
  const words = text.split('\0');
  const changes: Change[] = [];
  for (let index = 0; index < words.length - 1; ) {
    const status = words[index]?.[0] ?? '';
    const [first = '', second = ''] = words.slice(index + 1, index + 3);
    if (status === 'R' || status === 'C') {
      changes.push(status === 'R' ? { status, file: second, from: first } : { status: 'A', file: second });
      index += 3;
    } else {
      changes.push({ status: status === 'A' || status === 'D' ? status : 'M', file: first });
      index += 2;
    }
  }
  return changes;
}

export interface EntryAddress {
  kind: Kind;
  locale: Locale;
  slug: string;
}

/** The entry that a file of src/content is, if it is one. */
export function entryOf(file: string): EntryAddress | undefined {
  const [, kind, locale, slug] = /^src\/content\/([a-z]+)\/([A-Za-z-]+)\/([^/]+)\.mdx$/.exec(file) ?? [];
  const known = KINDS.find((name) => name === kind);
  return known && isLocale(locale) && slug !== undefined ? { kind: known, locale, slug } : undefined;
}

/** What the content will be after the change: addresses of the originals with those that lead to them, and of all entries. */
export interface After {
  originals: ReadonlySet<string>;
  aliases: ReadonlySet<string>;
  translations: ReadonlySet<string>;
}

/** Problems that only show in what changes: lost addresses, deleted originals, reviews by hand, names without consent. */
export function problemsOfChanges(changes: readonly Change[], after: After): Problem[] {
  return changes.flatMap(({ status, file, from }): Problem[] => {
    const place = { file, line: 1, column: 1 };
    const gone = status === 'D' ? file : from;
    const lost = gone === undefined ? undefined : entryOf(gone);
    const address = lost && `${lost.kind}/${lost.slug}`;
    const problems: Problem[] = [];
    if (lost && address !== undefined && lost.locale === ORIGINAL && !after.originals.has(address)) {
      if (status === 'D' && after.translations.has(address))
        problems.push(
          problem(
            'original-deleted',
            place,
            { en: `The original was deleted; its translations are still there.`, zh: '原文被删掉了，译文还在。' },
            {
              en: 'Bring it back and write `withdrawn:` in it, so that readers are told; or delete the translations too.',
              zh: '请恢复原文并写上 withdrawn（读者会看到原因）；或者把译文也删掉。',
            },
          ),
        );
      if (!after.aliases.has(address))
        problems.push(
          problem(
            'address-lost',
            { ...place, file: status === 'R' ? file : (gone ?? file) },
            { en: `The address ${address} would lead nowhere.`, zh: `${address} 这个网址会打不开。` },
            status === 'R'
              ? {
                  en: `Write aliases: [${lost.slug}] at the top of ${file}.`,
                  zh: `请在 ${file} 开头写 aliases: [${lost.slug}]。`,
                }
              : {
                  en: 'Withdraw it (`withdrawn:`) instead, or add its name to `aliases` of the entry that says it now.',
                  zh: '请改用 withdrawn 撤回；或者把它的名称写进接替它的那篇的 aliases。',
                },
          ),
        );
    }
    if (/^reviews\/.*\.(?:yaml|pem)$/.test(file))
      problems.push(
        problem(
          'review-by-hand',
          place,
          { en: 'Records and keys of reviews do not come by a pull request like this.', zh: '审核记录和密钥不能这样提交。' },
          {
            en: 'Take the file out. An approval is recorded by a job after the merge (docs/review.md).',
            zh: '请去掉这个文件。批准以后，合并时由任务记录（见 docs/review.md）。',
          },
        ),
      );
    if (status !== 'D' && file.startsWith('src/content/people/'))
      problems.push(
        warning(
          'person-named',
          place,
          {
            en: 'A person is named here; what is once in git cannot be erased.',
            zh: '这里写了人的姓名；进了 git 就无法彻底删除。',
          },
          {
            en: 'Before the merge, the editor must hold the written consent (docs/consent.md).',
            zh: '合并以前，编辑必须有本人的书面同意（见 docs/consent.md）。',
          },
        ),
      );
    return problems;
  });
}

/** Labels that say who should look: `kind: …` and `language: …`. */
export function labelsOf(changes: readonly Change[]): string[] {
  const labels = changes.flatMap(({ file }) => {
    const entry = entryOf(file);
    if (entry) return [`kind: ${entry.kind}`, `language: ${entry.locale}`];
    const [, folder, rest] = /^src\/content\/([a-z]+)\/(.+)$/.exec(file) ?? [];
    if (folder === 'interface') return [`language: ${rest?.replace(/\.json$/, '')}`];
    if (folder === 'guides') return [`language: ${rest?.split('/')[0]}`];
    return folder === undefined ? ['code'] : [`kind: ${folder}`];
  });
  return [...new Set(labels)].sort();
}
