/** The desk of the tests: the page of the editor, and what it has saved. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';

export const PORT = Number(process.env['EDITOR_PORT'] ?? 4370);
export const DIR = path.resolve(import.meta.dirname, '../../.build/test-editor');

/** Asks the repository behind the stand-in. */
export const git = (...args: string[]): string =>
  execFileSync('git', ['--git-dir', path.join(DIR, 'host.git'), '-c', 'core.quotePath=false', ...args], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });

/** The commit that a branch stands at; nothing where there is no such branch yet. */
export const headOf = (ref: string): string => git('for-each-ref', '--format=%(objectname)', ref).trim();

export const branchOf = (kind: string, slug: string): string => `refs/heads/cms/${kind}/${slug}`;

/** Lines that a branch takes away and adds, by file. */
export function changed(from: string, to: string): Record<string, string[]> {
  const files: Record<string, string[]> = {};
  let file = '';
  for (const line of git('diff', '--unified=0', '--no-renames', from, to).split('\n')) {
    const [, name] = /^diff --git a\/(.+) b\//.exec(line) ?? [];
    if (name !== undefined) {
      file = name;
      files[file] = [];
    } else if (/^[-+](?![-+]{2} )/.test(line)) files[file]?.push(line);
  }
  return files;
}

/** Signs in with the name of one of the stand-in's people. */
export async function signIn(page: Page, person: 'doctor' | 'editor' | 'editor-two'): Promise<void> {
  await page.goto('/admin/');
  await page.getByRole('button', { name: '使用访问令牌登录' }).click();
  await page.locator('input').last().fill(person);
  await page.keyboard.press('Enter');
  await expect(page.getByText('文章 · Articles').first().or(page.getByText('复刻仓库'))).toBeVisible();
}

export async function openEntry(page: Page, kind: string, slug: string): Promise<void> {
  await page.goto(`/admin/#/collections/${kind}/entries/${slug}`);
  await expect(field(page, 'title')).toBeVisible();
}

/** A field of the form in one language. */
export const field = (page: Page, name: string, locale = 'zh-CN'): Locator =>
  page.locator(`[data-mode="edit"][data-locale="${locale}"] [data-key-path="${name}"]`);

/** Saves, answers the question whether to hand it in, and waits for the list: a page that is opened before is left again. */
export async function save(page: Page, then: '稍后' | '提交审核' = '稍后'): Promise<void> {
  await page.getByRole('button', { name: '保存', exact: true }).click();
  // It comes after the commit and the pull request, which take a busy computer half a minute.
  await page.getByRole('alertdialog').getByRole('button', { name: then }).click({ timeout: 60_000 });
  await expect(page.getByRole('group', { name: '内容库' })).toBeVisible();
  await expect(page.getByRole('group', { name: '内容编辑器' })).toBeHidden();
}

/** Waits until a branch is there. */
export const saved = (ref: string): Promise<void> =>
  expect.poll(() => git('for-each-ref', '--format=%(refname)', ref).trim()).toBe(ref);

/** Shows a language in the left pane. */
export async function openLanguage(page: Page, name: string): Promise<void> {
  await page
    .getByRole('group', { name: /^编辑 .*内容$/ })
    .getByRole('radio', { name })
    .click();
}

/** Scrolls to the text of an entry: fields are made only when they come into view. */
export async function showBody(page: Page, locale = 'zh-CN'): Promise<Locator> {
  const body = field(page, 'body', locale);
  await expect(async () => {
    await page.locator(`[data-mode="edit"][data-locale="${locale}"] [data-key-path]`).last().scrollIntoViewIfNeeded();
    await expect(body.locator('[contenteditable]').first()).toBeVisible({ timeout: 1_000 });
  }).toPass();
  return body;
}
