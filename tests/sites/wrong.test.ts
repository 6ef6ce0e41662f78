import { beforeEach, describe, expect, it } from 'vitest';
import { makeSite, type Site } from './site.ts';

describe('a site with broken content', () => {
  let site: Site;
  beforeEach(() => {
    site = makeSite();
    site.run('editorial/translated.ts', ['--all']);
    site.write('dist/index.html', 'the last good site');
  });

  it('stops the build with all problems of all files, in words that their authors can act on, and leaves the last site in place', () => {
    site.change('content/articles/zh-CN/rest.mdx', '累了就歇一歇。\n\n</KeyMessage>', 'import x from "./x"\n\n累了就<b>歇一歇</b>。{1 + 1}\n\n</KeyMessage>');
    site.change('content/articles/zh-CN/rest.mdx', 'nextReview: 2025-12-31', 'nextReview: soon');
    site.change('content/articles/en/check-ups.mdx', 'title: "Pregnant: which check-ups?"', 'title: "Pregnant: which check-ups?"\nlayout: ../evil.astro');
    site.change('content/radio/zh-CN/check-ups-spot.mdx', 'role="expert" say', 'role="doctor" say');
    const { status, out } = site.build();
    expect(status).toBe(1);
    expect(out).toMatchInlineSnapshot(`
      "6 problems in the content · 内容有 6 个问题

      SITE/content/articles/en/check-ups.mdx:3:1 error [field]
        layout: Unrecognized key: "layout"
        layout：出现未知的键(key): "layout"
        → Delete it, or correct its name.
        → 请删掉，或改正名称。

      SITE/content/articles/zh-CN/rest.mdx:8:1 error [field]
        nextReview: Invalid ISO date
        nextReview：无效ISO日期
        → What belongs here: The day by which somebody must check it again, at most two years away.
        → 这里应填：最晚在哪一天之前重新审核，最多两年。

      SITE/content/articles/zh-CN/rest.mdx:13:1 error [markup]
        \`import\` and \`export\` are program code; an entry holds none.
        import 和 export 是程序代码，文章里不能有。
        → Delete this line. The parts of a page can be used without it.
        → 请删掉这一行，页面的各种部件可以直接使用。

      SITE/content/articles/zh-CN/rest.mdx:15:4 error [component]
        <b> is not a part of this kind of entry.
        这类文章里不能用 <b>。
        → Use: KeyMessage, GetHelp, Steps, Fact, Question, LocalNote, Figure, Audio, Term, Source. Write \\< for "less than".
        → 可以用：KeyMessage、GetHelp、Steps、Fact、Question、LocalNote、Figure、Audio、Term、Source。“小于号”请写成 \\<。

      SITE/content/articles/zh-CN/rest.mdx:15:15 error [markup]
        Text in { } would be run as program code.
        大括号 { } 里的内容会被当作程序代码。
        → Write \\{ for a brace in the text.
        → 要在正文里写大括号，请写 \\{。

      SITE/content/radio/zh-CN/check-ups-spot.mdx:22:1 error [attribute]
        role of <Line> must be one of: host, second-host, expert.
        <Line> 的 role 应为其中之一：host、second-host、expert。
        → It is now: doctor
        → 现在是：doctor
      "
    `);
    expect(site.read('index.html')).toBe('the last good site');
  });

  it('says what leads to nothing, with names that are alike', () => {
    site.change('content/articles/zh-CN/check-ups.mdx', 'ids="preg-bleeding"', 'ids="preg-bleding"');
    site.change('content/articles/zh-CN/rest.mdx', 'topics: [pregnancy]', 'topics: [pregnency]');
    const { status, out } = site.build();
    expect(status).toBe(1);
    expect(out).toMatchInlineSnapshot(`
      "2 problems in the content · 内容有 2 个问题

      SITE/content/articles/zh-CN/check-ups.mdx:21:1 error [known-references]
        There is no safety sentence "preg-bleding".
        没有编号为“preg-bleding”的安全句。
        → Alike: preg-bleeding.
        → 相近的有：preg-bleeding。

      SITE/content/articles/zh-CN/rest.mdx:4:10 error [known-references]
        There is no topic "pregnency".
        没有编号为“pregnency”的主题。
        → Alike: pregnancy.
        → 相近的有：pregnancy。
      "
    `);
  });

  it('says what is wrong in a calendar, in the line in which it stands', () => {
    site.change('content/calendars/check-ups.yaml', 'before: 13 weeks', 'from: 3 moons\n    before: 13 weeks');
    const unreadable = site.build();
    expect(unreadable.status).toBe(1);
    expect(unreadable.out).toMatchInlineSnapshot(`
      "1 problem in the content · 内容有 1 个问题

      SITE/content/calendars/check-ups.yaml:10:5 error [field]
        steps.0.from: a number and days, weeks, months or years, such as "6 months"
        steps.0.from：一个数字和 days（天）、weeks（周）、months（月）或 years（岁），例如 6 months
        → What belongs here: The earliest time.
        → 这里应填：最早的时间，例如 16 weeks。
      "
    `);
    site.change('content/calendars/check-ups.yaml', 'from: 3 moons', 'from: 3 months');
    expect(site.build().out).toContain('check-ups.yaml:10:5 error [field]\n  steps.0.from: counts in weeks');
    site.change('content/calendars/check-ups.yaml', 'from: 3 months', 'from: 14 weeks');
    expect(site.build().out).toContain('check-ups.yaml:10:5 error [field]\n  steps.0.from: ends after it begins');
    site.change('content/calendars/check-ups.yaml', '    from: 14 weeks\n', '');
    site.change('content/calendars/check-ups.yaml', 'facts: [t-01]', 'facts: [t-01, t-02]');
    expect(site.build().out).toMatchInlineSnapshot(`
      "1 problem in the content · 内容有 1 个问题

      SITE/content/calendars/check-ups.yaml:12:19 error [known-references]
        There is no fact "t-02".
        没有编号为“t-02”的事实。
        → Correct the id, or add what is missing.
        → 请改正编号，或补上缺少的内容。
      "
    `);
    expect(site.read('index.html')).toBe('the last good site');
  });

  it('stops where a picture is named that is not there', () => {
    site.remove('content/articles/zh-CN/handbook.png');
    const { status, out } = site.build();
    expect(status).toBe(1);
    expect(out).toContain('check-ups.mdx:40:1 error [missing-file]');
    expect(out).toContain('同一文件夹里找不到 ./handbook.png。');
  });

  it('stops where a translation lacks a danger sign that its original has', () => {
    site.change('content/articles/zh-CN/check-ups.mdx', 'actions="act-call"', '');
    site.change('content/articles/en/check-ups.mdx', 'actions="act-call"', '');
    site.run('editorial/translated.ts', ['--all']);
    site.change('content/articles/zh-CN/check-ups.mdx', '<GetHelp ids="preg-bleeding"  />', '<GetHelp ids="preg-bleeding" actions="act-call" />');
    expect(site.build().status).toBe(0);
    site.run('editorial/translated.ts', ['--all']);
    const { status, out } = site.build();
    expect(status).toBe(1);
    expect(out).toContain('[same-structure]');
    expect(out).toContain('"help preg-bleeding" stands where the original has "help preg-bleeding act-call"');
  });

  it('builds nothing where no original language of the interface is left', () => {
    site.remove('content/interface/zh-CN.json');
    const { status, out } = site.build();
    expect(status).toBe(1);
    expect(out).toContain('缺少 zh-CN 的界面文字。');
    expect(site.read('index.html')).toBe('the last good site');
  });

  it('leaves the last site in place when the build is killed', async () => {
    const { spawn } = await import('node:child_process');
    const path = await import('node:path');
    const child = spawn(process.execPath, ['src/build.ts'], {
      env: { ...process.env, CONTENT_DIR: path.join(site.root, 'content'), REVIEWS_DIR: path.join(site.root, 'reviews'), OUT_DIR: path.join(site.root, 'dist'), CACHE_DIR: path.join(site.root, 'cache') },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await new Promise<void>((resolve) => child.stdout.on('data', (text: Buffer) => String(text).includes('read') && resolve()));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const ended = new Promise((resolve) => child.on('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    expect(site.read('index.html')).toBe('the last good site');
    expect(site.build().status).toBe(0);
    expect(site.has('zh-CN/articles/check-ups/index.html')).toBe(true);
  });
});
