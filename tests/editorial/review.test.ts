/** npm run review: what it records, what it refuses, what it carries over. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { weightOf } from '../../editorial/review/weight.ts';
import { readContent } from '../../src/document/read.ts';
import { joinLibrary } from '../../src/library.ts';
import { checksOf } from '../../src/publish/state.ts';
import { runRules } from '../../src/rules/run.ts';
import { KEY, KEYS } from '../unit/sealed-reviews.ts';
import { article, at, BODY, DATA, type Files, folderWith, readOne } from '../unit/tiny-content.ts';

const PEOPLE = {
  'people/dr-a.yaml': JSON.stringify({ name: '甲', roles: ['author', 'clinician'], consent: '2025-01-01' }),
  'people/dr-b.yaml': JSON.stringify({ name: '乙', roles: ['clinician'], consent: '2025-01-01' }),
};

/** A folder under git with one article by dr-a, and the command run in it. */
function project(files: Files = {}) {
  const made = folderWith({
    ...DATA,
    ...PEOPLE,
    ...KEYS,
    'articles/zh-CN/a.mdx': article({ authors: ['dr-a'] }, PLAIN),
    ...files,
  });
  const run = (program: string, args: readonly string[]) =>
    spawnSync(program, args, {
      cwd: made.root,
      encoding: 'utf8',
      env: {
        ...process.env,
        CONTENT_DIR: made.content,
        REVIEWS_DIR: made.reviews,
        BUILD_DATE: '2025-06-01',
        REVIEW_KEY: KEY.privateKey,
        GIT_AUTHOR_NAME: 'A',
        GIT_AUTHOR_EMAIL: 'a@example.org',
        GIT_COMMITTER_NAME: 'A',
        GIT_COMMITTER_EMAIL: 'a@example.org',
      },
    });
  const git = (...args: string[]) => run('git', args).stdout.trim();
  git('init', '-q');
  const commit = () => {
    git('add', '-A');
    git('commit', '-qm', 'x');
    return git('rev-parse', 'HEAD');
  };
  const review = (...args: string[]) => {
    const { status, stdout, stderr } = run(process.execPath, [path.resolve('editorial/review.ts'), ...args]);
    return { status, out: `${stdout}${stderr}` };
  };
  const entry = () => {
    const { content } = readContent(made.content, made.reviews);
    const library = joinLibrary(content);
    const found = library.entry('articles', 'a');
    if (!found) throw new Error('no entry');
    return {
      digest: found.original.digest,
      checks: checksOf(library, found, found.original),
      problems: runRules(content).map(at),
    };
  };
  const sign = (...args: string[]) =>
    review(
      'paper',
      'articles/a',
      '--role',
      'clinician',
      '--digest',
      entry().digest,
      '--paper',
      'HB-S-001',
      '--date',
      '2025-05-01',
      ...args,
    );
  return { ...made, commit, review, entry, sign };
}
const PLAIN = `${BODY}\n\n## 为什么？\n\n身体需要休息。`;

describe('a signature on paper', () => {
  test('is recorded by number, role and digest, and shown with a name only where the person agreed', () => {
    const { sign, entry, reviews } = project();
    expect(sign('--by', 'dr-b')).toMatchObject({ status: 0 });
    expect(entry().problems).toEqual([]);
    expect(entry().checks.clinician).toMatchObject({ person: { id: 'dr-b' }, date: '2025-05-01' });
    const [file = ''] = readdirSync(reviews).filter((name) => name.endsWith('.yaml'));
    expect(readFileSync(path.join(reviews, file), 'utf8')).toContain('reference: HB-S-001');
  });

  test('without a name names nobody on the page', () => {
    const { sign, entry } = project();
    expect(sign()).toMatchObject({ status: 0 });
    expect(entry().problems).toEqual([]);
    expect(entry().checks).toEqual({});
  });

  test('for another text than the present one is refused', () => {
    const { review } = project();
    const { status, out } = review(
      'paper',
      'articles/a',
      '--role',
      'clinician',
      '--digest',
      'v1-000000000000',
      '--paper',
      'HB-S-001',
      '--date',
      '2025-05-01',
      '--by',
      'dr-b',
    );
    expect(status).toBe(1);
    expect(out).toContain('请让审核人在现在的文字上签字');
  });

  test.each([
    ['by the author', 'dr-a', '不能审核自己的文章'],
    ['by somebody unknown', 'dr-c', '没有编号为“dr-c”的人员'],
  ])('%s is refused, and no file is written', (_, by, said) => {
    const { sign, reviews } = project();
    const { status, out } = sign('--by', by);
    expect(status).toBe(1);
    expect(out).toContain(said);
    expect(readdirSync(reviews)).toEqual(['keys']);
  });

  test('lapses when the text changes', () => {
    const { sign, entry, content } = project();
    sign('--by', 'dr-b');
    writeFileSync(path.join(content, 'articles/zh-CN/a.mdx'), article({ authors: ['dr-a'] }, PLAIN.replace('1片', '2片')));
    expect(entry().checks).toEqual({});
  });
});

describe('a review is carried', () => {
  const change = (from: string, to: string) => {
    const site = project();
    site.sign('--by', 'dr-b');
    const before = site.commit();
    writeFileSync(path.join(site.content, 'articles/zh-CN/a.mdx'), article({ authors: ['dr-a'] }, PLAIN.replace(from, to)));
    const carried = site.review('carry', 'articles/a', '--role', 'clinician', '--before', before, '--editor', 'editor-1');
    return { ...site, carried };
  };

  test('over a sentence that claims nothing', () => {
    const { carried, entry } = change('身体需要休息。', '身体要多休息。');
    expect(carried).toMatchObject({ status: 0 });
    expect(entry().problems).toEqual([]);
    expect(entry().checks.clinician).toMatchObject({ person: { id: 'dr-b' } });
  });

  test.each([
    ['a number', '1片', '2片'],
    ['a claim', '带上病历', '带上证件'],
    ['a negation', '身体需要休息', '身体不需要休息'],
    ['a number in words', '身体需要休息', '身体需要休息两天'],
    ['a danger sign', 'preg-bleeding after-pad', 'preg-bleeding'],
    ['a source', '<Source id="b01-01" />', ''],
  ])('never over %s', (_, from, to) => {
    const { carried, entry, reviews } = change(from, to);
    expect(carried.status).toBe(1);
    expect(carried.out).toContain('不能沿用审核');
    expect(entry().checks).toEqual({});
    expect(readdirSync(reviews)).toHaveLength(2);
  });
});

test('marks may change everywhere, digits and their points may not', () => {
  const read = (body: string) => {
    const { original } = readOne(article({}, body));
    if (!original) throw new Error('not read');
    return original;
  };
  expect(weightOf(read(BODY), read(BODY.replace('带上病历。', '带上病历！')))).toEqual([]);
  const dose = BODY.replace('1片', '1.5片');
  expect(weightOf(read(dose), read(dose.replace('1.5片', '15片')))).toHaveLength(1);
});

describe('a person', () => {
  test('is written down only once she has agreed, knowing that history cannot be erased', () => {
    const { review, content } = project();
    const args = ['person', 'dr-z', '--name', '丙', '--roles', 'clinician', '--date', '2025-05-01'];
    const asked = review(...args);
    expect(asked.status).toBe(1);
    expect(asked.out).toContain('It cannot be erased · 无法彻底删除');
    expect(readdirSync(path.join(content, 'people'))).toHaveLength(2);
    expect(review(...args, '--told', 'history-cannot-be-erased')).toMatchObject({ status: 0 });
    expect(readFileSync(path.join(content, 'people/dr-z.yaml'), 'utf8')).toContain('name: 丙');
  });
});

test('a private key is never written where git would take it', () => {
  const { review } = project();
  const { status, out } = review('key', 'job', '--out', 'key.pem');
  expect(status).toBe(1);
  expect(out).toContain('私钥不能放在本文件夹里');
});
