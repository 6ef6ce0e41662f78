import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Fetch, fetchAttachment, filesIn } from '../../../editorial/issue/attachment.ts';
import { readForm } from '../../../editorial/issue/form.ts';
import { LARGEST_FILE_BYTES } from '../../../editorial/word/file/open.ts';

const TEXT = `一句话：该怎么做
茶和铁剂分开，隔一个小时。

最重要的话
茶可以喝，和饭、铁剂分开喝。@everyone {process.exit()} https://www.who.int/

你能做什么？
1. 先吃铁剂。
2. 过一个小时再喝茶。

### 茶里有什么

- 鞣酸 <script>alert(1)</script>`;
const form = (fields: Record<string, string>): string =>
  Object.entries({
    '类别 Kind': 'articles',
    '网址名称 Name in the address': 'tea-and-iron',
    '标题 Title': '吃铁剂的时候能喝茶吗？',
    '正文或 Word 文件 Text or Word file': TEXT,
    '来源 Sources': '一个小时：世界卫生组织，2016年',
    ...fields,
  })
    .map(([label, value]) => `### ${label}\n\n${value}`)
    .join('\n\n');

/** Runs the command as the workflow does, on an event as GitHub sends it, in a copy of the content. */
function run(body: string): { status: number | null; stdout: string; file: (name: string) => string | undefined } {
  const root = mkdtempSync(path.join(tmpdir(), 'issue-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  cpSync('src/content', path.join(root, 'content'), { recursive: true });
  const event = path.join(root, 'event.json');
  const issue = { number: 42, title: '[投稿]', body, user: { login: 'doctor' } };
  writeFileSync(event, JSON.stringify({ action: 'labeled', label: { name: 'import' }, issue, repository: { full_name: 'a/b' } }));
  const { status, stdout } = spawnSync(process.execPath, ['editorial/from-issue.ts'], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: path.join(root, 'content'), GITHUB_EVENT_PATH: event, BUILD_DATE: '2026-12-01' },
  });
  return {
    status,
    stdout,
    file: (name) => {
      const found = path.join(root, 'content', name);
      return existsSync(found) ? readFileSync(found, 'utf8') : undefined;
    },
  };
}

describe('a text handed in by an issue form', () => {
  it('becomes a file, and the report says what is still to be done', () => {
    const { status, stdout, file } = run(form({}));
    expect(stdout).toContain('已收入');
    expect(status).toBe(0);
    const text = file('articles/zh-CN/tea-and-iron.mdx');
    expect(text).toContain('title: 吃铁剂的时候能喝茶吗？');
    expect(text).toContain('茶可以喝，和饭、铁剂分开喝。@everyone \\{process.exit()\\} https://www.who.int/');
    expect(text).toContain('<Steps>\n\n1. 先吃铁剂。\n2. 过一个小时再喝茶。\n\n</Steps>');
    expect(text).toContain('- 鞣酸 \\<script>alert(1)\\</script>');
    expect(stdout).toContain('article-order');
    expect(stdout).toContain('世界卫生组织，2016年');
  });

  it.each([
    ['a name that exists', { '网址名称 Name in the address': 'weak-blood' }, '已经是'],
    ['a name in Chinese', { '网址名称 Name in the address': '贫血' }, '--slug pin-xue'],
    ['no text', { '正文或 Word 文件 Text or Word file': '_No response_', '来源 Sources': '_No response_' }, '没有正文'],
    [
      'a file elsewhere',
      { '正文或 Word 文件 Text or Word file': '[a](https://evil.example/user-attachments/files/1/a.docx)' },
      '没有去下载',
    ],
    [
      'two files',
      {
        '正文或 Word 文件 Text or Word file':
          'https://github.com/user-attachments/files/1/a.docx https://github.com/user-attachments/files/2/b.docx',
      },
      '只留一个',
    ],
  ])('with %s is answered, and nothing is written', (_, fields, words) => {
    const { status, stdout, file } = run(form(fields));
    expect(status).toBe(1);
    expect(stdout).toContain(words);
    expect(stdout).toContain('没有写入任何文件');
    expect(file('articles/zh-CN/tea-and-iron.mdx')).toBeUndefined();
  });

  it('lets no words of a stranger out of the code block of the report', () => {
    const { stdout } = run(form({ '网址名称 Name in the address': '````\n@everyone' }));
    const outside = stdout.replace(/^(`{3,})text\n[\s\S]*?\n\1$/gm, '');
    expect(outside).not.toContain('@everyone');
  });

  it('keeps headings of the text within the text', () => {
    expect(readForm(form({})).text).toContain('### 茶里有什么\n\n- 鞣酸');
    expect(readForm(form({})).sources).toBe('一个小时：世界卫生组织，2016年');
  });
});

describe('an attachment', () => {
  const LINK = 'https://github.com/user-attachments/files/123/%E6%9D%A5%E7%A8%BF.docx';
  const answers = (...list: Response[]): { get: Fetch; asked: string[] } => {
    const asked: string[] = [];
    return {
      asked,
      get: async (url) => {
        asked.push(url);
        return list.shift() ?? new Response(null, { status: 404 });
      },
    };
  };
  const to = (location: string) => new Response(null, { status: 302, headers: { location } });

  it('is fetched from GitHub and its store', async () => {
    const { get, asked } = answers(to('https://objects.githubusercontent.com/x?sig=1'), new Response('PK'));
    expect(await fetchAttachment(LINK, get)).toEqual({ bytes: new TextEncoder().encode('PK') });
    expect(asked).toEqual([LINK, 'https://objects.githubusercontent.com/x?sig=1']);
  });

  it.each([
    'http://github.com/user-attachments/files/1/a.docx',
    'https://github.com.evil.example/user-attachments/files/1/a.docx',
    'https://github.com@evil.example/user-attachments/files/1/a.docx',
    'https://x:y@github.com/user-attachments/files/1/a.docx',
    'https://github.com/a/b/raw/main/a.docx',
    'https://169.254.169.254/user-attachments/files/1/a.docx',
  ])('is not fetched from %s', async (url) => {
    const { get, asked } = answers(new Response('PK'));
    expect(await fetchAttachment(url, get)).toMatchObject({ problem: { code: 'attachment' } });
    expect(asked).toEqual([]);
  });

  it('is not followed to another host', async () => {
    const { get, asked } = answers(to('http://169.254.169.254/latest/meta-data'), new Response('secret'));
    expect(await fetchAttachment(LINK, get)).toMatchObject({ problem: { code: 'attachment' } });
    expect(asked).toEqual([LINK]);
  });

  it('is refused by its length before it is read, and by its bytes where the length lies', async () => {
    const length = { 'content-length': String(LARGEST_FILE_BYTES + 1) };
    const said = answers(new Response('PK', { headers: length }));
    expect(await fetchAttachment(LINK, said.get)).toMatchObject({ problem: { code: 'word-too-large' } });
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1024 * 1024;
        controller.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    const lying = answers(new Response(endless, { headers: { 'content-length': '10' } }));
    expect(await fetchAttachment(LINK, lying.get)).toMatchObject({ problem: { code: 'word-too-large' } });
    expect(sent).toBeLessThan(LARGEST_FILE_BYTES * 1.2);
  });

  it('is found by its ending, whatever stands around it', () => {
    expect(filesIn(`见[来稿](${LINK})，还有 https://www.who.int/。`)).toEqual([LINK]);
  });
});
