/** The form editor in Chromium, from an empty form to a commit on a branch, with nothing but this computer to ask. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { COMPONENTS } from '../../src/document/components.ts';
import { readEntry } from '../../src/document/entry.ts';
import { KINDS } from '../../src/schemas/kinds.ts';
import { branchOf, changed, field, git, headOf, openEntry, openLanguage, PORT, save, saved, showBody, signIn } from './desk.ts';

const MAIN = 'refs/heads/main';
const textOf = (kind: string, slug: string): string => git('show', `${MAIN}:src/content/${kind}/zh-CN/${slug}.mdx`);
const entries = KINDS.flatMap((kind) =>
  git('ls-tree', '--name-only', MAIN, `src/content/${kind}/zh-CN/`)
    .split('\n')
    .flatMap((file) => (file.endsWith('.mdx') ? [{ kind, slug: path.basename(file, '.mdx') }] : [])),
);

test('asks nobody but this site and the code host, and speaks Chinese and English', async ({ browser }) => {
  for (const [locale, welcome] of [
    ['zh-CN', '欢迎使用'],
    ['en-US', 'Welcome to'],
  ] as const) {
    const context = await browser.newContext({ locale });
    const page = await context.newPage();
    const asked = new Set<string>();
    page.on('request', (request) => {
      if (/^https?:/.test(request.url())) asked.add(new URL(request.url()).host);
    });
    await page.goto('/admin/');
    await expect(page.getByText(welcome).first()).toBeVisible();
    await page.getByRole('button', { name: /令牌|Token/ }).click();
    await page.locator('input').last().fill('editor');
    await page.keyboard.press('Enter');
    await expect(page.getByText('文章 · Articles').first()).toBeVisible();
    expect([...asked].toSorted()).toEqual([`127.0.0.1:${PORT + 1}`, `localhost:${PORT}`]);
    await context.close();
  }
});

test('has a policy of its own, which names the code host and no other', async ({ request }) => {
  const headers = (await request.get('/admin/')).headers();
  const policy = headers['content-security-policy'] ?? '';
  expect(policy).toContain(`connect-src 'self' blob: data: http://127.0.0.1:${PORT + 1};`);
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toContain('unsafe-eval');
  expect(headers['cross-origin-opener-policy']).toBe('same-origin-allow-popups');
  expect((await request.get('/')).headers()['cross-origin-opener-policy']).toBe('same-origin');
});

test('saves one changed word of each entry and touches nothing else: fields, other blocks, languages, digests', async ({
  page,
}) => {
  // A busy computer takes twelve seconds an entry.
  test.setTimeout(60_000 + entries.length * 25_000);
  expect(entries.length).toBeGreaterThanOrEqual(11);
  await signIn(page, 'editor');
  for (const { kind, slug } of entries) {
    await openEntry(page, kind, slug);
    // Blocks are made when they come into view; only then does the toolbar's editor write the text anew.
    const body = await showBody(page);
    await body.locator('[contenteditable]').last().scrollIntoViewIfNeeded();
    const title = field(page, 'title').locator('input');
    const before = await title.inputValue();
    await title.fill(`${before}（新）`);
    await save(page);
    await saved(branchOf(kind, slug));
    const file = `src/content/${kind}/zh-CN/${slug}.mdx`;
    expect(changed(MAIN, branchOf(kind, slug)), `${kind}/${slug}`).toEqual({
      [file]: [`-title: "${before}"`, `+title: "${before}（新）"`],
    });
  }
});

test('opens what was saved again, translates into Uyghur from right to left, and keeps the digests', async ({ page }) => {
  await signIn(page, 'editor');
  await openEntry(page, 'articles', 'weak-blood');
  await expect(field(page, 'title').locator('input')).toHaveValue(/（新）$/);
  await openLanguage(page, '维吾尔语');
  const title = field(page, 'title', 'ug').locator('input');
  await expect(title).toHaveCSS('direction', 'rtl');
  await expect((await showBody(page, 'ug')).locator('[contenteditable]').first()).toHaveCSS('direction', 'rtl');
  const before = await title.inputValue();
  await title.fill('قان ئازلىق دېگەن نېمە؟');
  const head = headOf(branchOf('articles', 'weak-blood'));
  await save(page);
  expect(changed(head, branchOf('articles', 'weak-blood'))).toEqual({
    'src/content/articles/ug/weak-blood.mdx': [`-title: "${before}"`, '+title: "قان ئازلىق دېگەن نېمە؟"'],
  });
});

test('previews an entry in the look of the site, with its drawings, Uyghur from right to left', async ({ page }) => {
  await signIn(page, 'editor');
  await openEntry(page, 'articles', 'weak-blood');
  const preview = page.frameLocator('iframe').locator('main#main');
  await expect(preview.locator('.key .label')).toHaveText('最重要的话');
  await expect(preview.locator('.key')).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  const drawing = preview.locator('figure img[src*="/zh-CN/drawings/"]').first();
  await expect.poll(() => drawing.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await openLanguage(page, '维吾尔语');
  await expect(preview).toHaveCSS('direction', 'rtl');
  await expect(preview.locator('.key')).toHaveCSS('direction', 'rtl');
});

test('goes from an empty form to a commit that the gate and the schema take, with blocks by button', async ({ page }) => {
  await signIn(page, 'editor');
  await page.goto('/admin/#/collections/articles/new');
  await openLanguage(page, '中文（中国）');
  await page.getByRole('textbox', { name: '别名' }).fill('food-in-pregnancy');
  await field(page, 'title').locator('input').fill('怀孕了，吃什么好？');
  await field(page, 'summary').locator('textarea').fill('每天吃绿叶菜、豆类、鸡蛋，头晕就去看医生。');
  for (const [name, option] of [
    ['topics', /怀孕|pregnancy/],
    ['audience', 'women'],
  ] as const) {
    await field(page, name).getByRole('button', { name: '展开' }).or(field(page, name).getByRole('combobox')).first().click();
    await page.getByRole('option', { name: option }).first().click();
  }
  for (const [name, day] of [
    ['published', '2026-12-01'],
    ['updated', '2026-12-01'],
    ['nextReview', '2027-12-01'],
  ] as const)
    await field(page, name).locator('input').fill(day);
  const body = await showBody(page);
  await body.locator('[contenteditable="true"]').first().click();
  const toolbar = body.getByRole('toolbar').first();
  for (const [name, { kinds }] of Object.entries(COMPONENTS))
    await expect(toolbar.getByRole('button', { name: new RegExp(`· ${name}$`) })).toHaveCount(kinds.includes('articles') ? 1 : 0);
  await toolbar.getByRole('button', { name: /KeyMessage/ }).click();
  await page.locator('[data-key-path$=":inside"] [contenteditable="true"]').last().click();
  await page.keyboard.type('每天吃绿叶菜、豆类和鸡蛋。');
  await save(page);
  await saved(branchOf('articles', 'food-in-pregnancy'));
  const file = 'src/content/articles/zh-CN/food-in-pregnancy.mdx';
  const text = git('show', `${branchOf('articles', 'food-in-pregnancy')}:${file}`);
  expect(Object.keys(changed(MAIN, branchOf('articles', 'food-in-pregnancy')))).toEqual([file]);
  expect(text).toContain('<KeyMessage>\n\n每天吃绿叶菜、豆类和鸡蛋。\n\n</KeyMessage>');
  const source = { kind: 'articles', locale: 'zh-CN', slug: 'food-in-pregnancy', file } as never;
  expect(readEntry(source, text, file).problems).toEqual([]);
});

test('puts a picture beside the entry, with words for those who cannot see it', async ({ page }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'picture-'));
  const picture = path.join(folder, 'Green Vegetables.png');
  writeFileSync(
    picture,
    await sharp({ create: { width: 40, height: 30, channels: 3, background: '#285' } })
      .png()
      .toBuffer(),
  );
  await signIn(page, 'editor');
  // One without a picture: fields of two could be taken for each other.
  const plain = entries.find(({ kind, slug }) => kind === 'articles' && !textOf(kind, slug).includes('<Figure'))?.slug ?? '';
  await openEntry(page, 'articles', plain);
  const body = await showBody(page);
  await body.locator('[contenteditable="true"]').first().click();
  await body
    .getByRole('toolbar')
    .first()
    .getByRole('button', { name: /Figure/ })
    .click();
  await page.locator('[data-key-path$=":src"]').first().getByRole('button', { name: '浏览' }).click();
  const dialog = page.getByRole('dialog', { name: '选择图片' });
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), dialog.getByRole('button', { name: '上传' }).click()]);
  await chooser.setFiles(picture);
  await dialog.getByRole('button', { name: '插入' }).click();
  await page.locator('[data-key-path$=":alt"] input').first().fill('图：一盘绿叶菜。');
  const branch = branchOf('articles', plain);
  const head = headOf(branch);
  await save(page);
  expect(headOf(branch)).not.toBe(head);
  expect(git('ls-tree', '--name-only', branch, 'src/content/articles/zh-CN/')).toContain('green-vegetables.png');
  expect(git('show', `${branch}:src/content/articles/zh-CN/${plain}.mdx`)).toContain(
    '<Figure src="./green-vegetables.png" alt="图：一盘绿叶菜。"',
  );
});

test('lets a doctor work in a fork and hand in a pull request', async ({ page }) => {
  await signIn(page, 'doctor');
  await page.getByRole('button', { name: '复刻', exact: true }).click();
  await openEntry(page, 'stories', 'a-doctor-on-the-radio');
  const title = field(page, 'title').locator('input');
  await title.fill(`${await title.inputValue()}（医生）`);
  await save(page, '提交审核');
  const branch = 'refs/forks/doctor/heads/cms/doctor/site/stories/a-doctor-on-the-radio';
  await saved(branch);
  expect(Object.keys(changed(MAIN, branch))).toEqual(['src/content/stories/zh-CN/a-doctor-on-the-radio.mdx']);
  await expect
    .poll(async () => {
      const answer = await page.request.post(`http://127.0.0.1:${PORT + 1}/api/graphql`, {
        headers: { Authorization: 'token editor' },
        data: {
          query:
            '{ repository(owner: "health-bridge", name: "site") { pullRequests(states: [OPEN]) { nodes { headRefName isCrossRepository author { login } } } } }',
        },
      });
      return JSON.stringify(await answer.json());
    })
    .toContain(
      '"headRefName":"cms/doctor/site/stories/a-doctor-on-the-radio","isCrossRepository":true,"author":{"login":"doctor"}',
    );
});

test('tells of a slug that exists, in capitals or in Chinese, and saves nothing', async ({ page }) => {
  await signIn(page, 'editor');
  await page.goto('/admin/#/collections/articles/new');
  await openLanguage(page, '中文（中国）');
  await field(page, 'title').locator('input').fill('题目');
  const refs = git('for-each-ref');
  for (const [slug, told] of [
    ['weak-blood', '此别名已用于其他条目'],
    ['Weak-Blood', '请用小写英文字母'],
    ['贫血', '请用小写英文字母'],
  ] as const) {
    await page.getByRole('textbox', { name: '别名' }).fill(slug);
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await expect(page.getByRole('group', { name: 'Slug' })).toContainText(told);
  }
  expect(git('for-each-ref')).toBe(refs);
});

test('refuses to cover what somebody else has saved meanwhile, says so, and loses nothing', async ({ page, browser }) => {
  const branch = branchOf('articles', 'uterine-fibroids');
  await signIn(page, 'editor');
  await openEntry(page, 'articles', 'uterine-fibroids');
  const other = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
  await signIn(other, 'editor-two');
  await openEntry(other, 'articles', 'uterine-fibroids');
  const head = headOf(branch);
  await field(other, 'title').locator('input').fill('另一位编辑的题目');
  await save(other);
  const theirs = headOf(branch);
  expect(theirs).not.toBe(head);
  await field(page, 'title').locator('input').fill('我的题目');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('别人刚刚保存过这篇内容')).toBeVisible();
  expect(headOf(branch)).toBe(theirs);
  await page.getByRole('alertdialog').getByRole('button').last().click();
  await expect(field(page, 'title').locator('input')).toHaveValue('我的题目');
});
