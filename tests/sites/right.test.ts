import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { makeSite, type Site } from './site.ts';

/** One build for all that a right site shows: some entries lack translations, one is out of date, one expired, one taken back. */
describe('a tiny site under a base path', () => {
  let site: Site;
  let built: { status: number; out: string };
  beforeAll(() => {
    site = makeSite();
    site.run('editorial/translated.ts', ['--all']);
    // The original changes after it was translated: a number in the steps, words only in the question section.
    site.change('content/articles/zh-CN/check-ups.mdx', '免费检查至少5次', '免费检查至少6次');
    const spot = 'content/radio/zh-CN/check-ups-spot.mdx';
    const taken = readFileSync(path.join(site.root, spot), 'utf8').replace('HB-R-901', 'HB-R-902');
    const [said, sentences] = ['原来说4次，正确的是5次。', '{ zh-CN: "我们说错了，检查是5次。", ug: "بىز خاتا دېدۇق، بەش قېتىم." }'];
    const corrections = (...days: string[]) =>
      `corrections:\n${days.map((day) => `  - { date: ${day}, what: "${said}", onAir: ${sentences} }\n`).join('')}`;
    site.write('content/radio/zh-CN/old-spot.mdx', taken.replace('format:', `withdrawn: "次数说错了。"\n${corrections('2026-01-10')}format:`));
    site.change(spot, 'format:', `${corrections('2026-01-10', '2026-01-10')}format:`);
    built = site.build({ BASE_PATH: '/bridge' });
  });

  it('is built', () => {
    expect(built.out).toContain('entries in 4 languages');
    expect(built.status).toBe(0);
  });

  it('shows an entry without a translation in the original, with its language, a notice, and out of search engines', () => {
    const page = site.read('ug/articles/rest/index.html');
    expect(page).toContain('<html lang="ug" dir="rtl">');
    expect(page).toContain('<h1 lang="zh-CN" dir="ltr">怀孕时怎样休息？</h1>');
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).toMatch(/<aside class="notice">[\s\S]*href="\/bridge\/zh-CN\/articles\/rest\/"/);
    expect(site.read('sitemap-0.xml')).not.toContain('/ug/articles/rest/');
    expect(site.read('sitemap-0.xml')).toContain('https://bridge.example/bridge/zh-CN/articles/rest/');
  });

  it('shows the original where a translated part holds an old number, and the translation everywhere else', () => {
    const page = site.read('en/articles/check-ups/index.html');
    expect(page).not.toContain('At least 5 check-ups are free');
    expect(page).toMatch(/<div class="prose" lang="zh-CN" dir="ltr">[\s\S]*免费检查至少6次/);
    expect(page).toContain('The handbook explains it');
  });

  it('names only existing languages as alternates', () => {
    const page = site.read('en/articles/check-ups/index.html');
    expect([...page.matchAll(/hreflang="([^"]+)"/g)].map((match) => match[1])).toEqual(['en', 'zh-CN', 'x-default']);
    expect(page).toContain('<link rel="canonical" href="https://bridge.example/bridge/en/articles/check-ups/">');
  });

  it('leads an old address to the new one', () => {
    const page = site.read('bo/articles/antenatal-visits/index.html');
    expect(page).toContain('content="0; url=/bridge/bo/articles/check-ups/"');
    expect(page).toContain('noindex');
  });

  it('says of an entry that was taken back only that, and lists it nowhere', () => {
    const page = site.read('zh-CN/articles/old-advice/index.html');
    expect(page).toContain('文中的建议已经过时。');
    expect(page).not.toContain('这一段不应出现');
    expect(site.read('zh-CN/articles/index.html')).not.toContain('old-advice');
    expect(site.read('zh-CN/feed.xml')).not.toContain('old-advice');
  });

  it('marks an expired entry and takes it off the home page', () => {
    expect(site.read('zh-CN/articles/rest/index.html')).toContain('2025年12月31日');
    expect(site.read('zh-CN/index.html')).not.toContain('/articles/rest/');
  });

  it('does not publish a personal story whose consent was taken back, anywhere', () => {
    const files = readdirSync(path.join(site.root, 'dist'), { recursive: true }).map(String);
    expect(files.filter((file) => file.includes('her-story'))).toEqual([]);
    expect(site.read('content.json')).not.toContain('her-story');
  });

  it('lists corrections on their own page and on the entry', () => {
    expect(site.read('en/corrections/index.html')).toContain('原来写的是4次，正确的是5次。');
    expect(site.read('en/articles/check-ups/index.html')).toContain('原来写的是4次，正确的是5次。');
  });

  it('tells a host by its number that a script was put right, with what to read on air in her language, on every page and file', () => {
    const said = 'بىز خاتا دېدۇق، بەش قېتىم.';
    for (const file of ['ug/radio/check-ups-spot/index.html', 'ug/corrections/index.html', 'ug/corrections.xml']) {
      const text = site.read(file);
      expect.soft(text, file).toContain('HB-R-901');
      expect.soft(text, file).toContain(said);
    }
    expect(JSON.parse(site.read('zh-CN/radio/check-ups-spot.json')).corrections).toHaveLength(2);
    expect(JSON.parse(site.read('zh-CN/radio/check-ups-spot.json')).corrections[0].onAir.ug).toBe(said);
  });

  it('gives each correction an address of its own, so that a reader of feeds shows two of one script', () => {
    const addresses = [...site.read('zh-CN/corrections.xml').matchAll(/<guid[^>]*>([^<]+)</g)].map(([, address = '']) => address);
    expect(addresses.length).toBeGreaterThan(4);
    expect(new Set(addresses).size).toBe(addresses.length);
    const page = site.read('zh-CN/corrections/index.html');
    for (const address of addresses) {
      expect.soft(address).toMatch(/^https:\/\/bridge\.example\/bridge\/zh-CN\/corrections\/#/);
      expect.soft(page).toContain(`id="${address.split('#')[1]}"`);
    }
  });

  it('says of a script that was taken back its number, why, and what to read on air, and gives none of its lines away', () => {
    for (const file of ['ug/radio/old-spot/index.html', 'ug/corrections/index.html', 'ug/corrections.xml']) {
      const text = site.read(file);
      expect.soft(text, file).toContain('HB-R-902');
      expect.soft(text, file).toContain('次数说错了。');
      expect.soft(text, file).toContain('بىز خاتا دېدۇق، بەش قېتىم.');
    }
    const data = JSON.parse(site.read('zh-CN/radio/old-spot.json'));
    expect(data).toMatchObject({ number: 'HB-R-902', state: 'withdrawn', withdrawn: '次数说错了。', lines: [], notes: [], asked: [] });
    expect(data.corrections).toHaveLength(1);
    const files = readdirSync(path.join(site.root, 'dist'), { recursive: true }).map(String);
    expect(files.filter((file) => /(?:radio|on-air)\/old-spot.*\.(?:txt|docx|vtt|srt|zip)$|on-air\/old-spot/.test(file))).toEqual([]);
    expect(site.read('zh-CN/radio/index.html')).not.toContain('old-spot');
  });

  it('shows a calendar in a language only where its translation follows today’s original', () => {
    expect(site.read('en/calendars/index.html')).toContain('First check-up.');
    expect(site.read('en/calendars/index.html')).toContain('Is my blood pressure normal?');
    expect(site.read('bo/calendars/index.html')).toMatch(/<td lang="zh-CN" dir="ltr">第1次检查。/);
    expect(site.read('zh-CN/calendars/index.html')).toContain('国家基本公共卫生服务规范');
  });

  it('shows a safety sentence in the original where it has no translation', () => {
    const page = site.read('bo/signs/bleeding/index.html');
    expect(page).toMatch(/<li lang="zh-CN" dir="ltr"><b>如果孕妇阴道出血，哪怕只有一点<\/b>，马上送孕妇去医院。/);
  });

  it('publishes a picture only as the small copy made of it', () => {
    const files = readdirSync(path.join(site.root, 'dist'), { recursive: true }).map(String);
    expect(files.filter((file) => /handbook.*\.png$/.test(file))).toEqual([]);
    expect(files.filter((file) => /handbook.*\.webp$/.test(file)).length).toBeGreaterThan(0);
    expect(site.read('zh-CN/articles/check-ups/index.html')).toMatch(/<img src="\/bridge\/_astro\/handbook[^"]+\.webp" width="656" height="437" alt="一本手册" loading="lazy"/);
  });

  it('publishes a recording with its length, voice and text', () => {
    const page = site.read('zh-CN/articles/check-ups/index.html');
    expect(page).toMatch(/<audio controls preload="none" src="\/bridge\/_astro\/talk[^"]+\.mp3">/);
    expect(page).toContain('站台播音员');
    expect(page).toContain('录音的文字稿。');
  });

  it('says how long a recording is and what it costs to hear it', () => {
    expect(site.read('zh-CN/articles/check-ups/index.html')).toMatch(/收听（1[^<]*秒, <bdi dir="ltr">0\.1 MB<\/bdi>）/);
  });

  it('plays the name of a sign and of a topic where a person has recorded it, and only in that language', () => {
    const heard = /<audio controls preload="none" src="\/bridge\/_astro\/[^"]+\.mp3" aria-label="(出血|怀孕)"><\/audio>/g;
    const names = (page: string) => [...site.read(page).matchAll(heard)].map(([, name]) => name);
    expect(names('zh-CN/index.html')).toEqual(['出血', '怀孕']);
    expect(names('zh-CN/signs/index.html')).toEqual(['出血']);
    expect(names('zh-CN/signs/bleeding/index.html')).toEqual(['出血']);
    expect(names('zh-CN/topics/pregnancy/index.html')).toEqual(['怀孕']);
    expect(site.read('zh-CN/signs/bleeding/index.html')).toContain('站台播音员');
    expect(site.read('ug/index.html')).not.toContain('<audio');
    expect(site.read('ug/signs/bleeding/index.html')).not.toContain('<audio');
  });

  it('shows a card for the hospital in the original alone where it has no translation', () => {
    expect(site.read('en/help/show/index.html')).toMatch(/<li id="preg-bleeding">\s*<a href="#preg-bleeding"><span lang="zh-CN" dir="ltr">我怀孕了，阴道出血。<\/span><span class="own">I am pregnant/);
    expect(site.read('ug/help/show/index.html')).toMatch(/<a href="#preg-bleeding"><span lang="zh-CN" dir="ltr">我怀孕了，阴道出血。<\/span><\/a>/);
    expect(site.read('ug/signs/bleeding/index.html')).toContain('href="/bridge/ug/help/show/#preg-bleeding"');
  });

  it('renders footnotes, tables and local notes', () => {
    const page = site.read('zh-CN/articles/check-ups/index.html');
    expect(page).toContain('<th scope="col">时间</th>');
    expect(page).toMatch(/<a class="mark" href="#n1">/);
    expect(page).toMatch(/<li id="n1">[\s\S]*手册由医院发。/);
    expect(page).toContain('在拉萨（2026年1月）');
  });

  it('shows times, cuts, own words and kept lines of a script', () => {
    const page = site.read('zh-CN/radio/check-ups-spot/index.html');
    expect(page).toContain('<bdi dir="ltr">0:03</bdi>');
    expect(page).toContain('60秒版不念');
    expect(page).toContain('可以用自己的话说');
    expect(page.match(/必须念：任何版本都不能删/g)).toHaveLength(2);
    expect(page).toContain('草稿：还不能播出');
  });

  it('shows a guide that a language lacks in the original, with a notice and out of search engines', () => {
    const page = site.read('ug/contribute/doctor/index.html');
    expect(page).toMatch(/<h1 lang="zh-CN" dir="ltr">给医生/);
    expect(page).toMatch(/<aside class="notice">[\s\S]*href="\/bridge\/en\/contribute\/doctor\/"/);
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(site.read('sitemap-0.xml')).not.toContain('/ug/contribute/doctor/');
    expect(site.read('sitemap-0.xml')).toContain('https://bridge.example/bridge/en/contribute/doctor/');
    expect(site.read('ug/contribute/radio-host/index.html')).toMatch(/<article><a class="kind" href="\/bridge\/ug\/contribute\/">/);
  });

  it('publishes the pictures of guides small, with their size and what they show, and not their originals', () => {
    const pictures = [...site.read('en/contribute/doctor/index.html').matchAll(/<img src="\/bridge\/([^"]+)" width="\d+" height="\d+" alt="([^"]+)" loading="lazy">/g)];
    expect(pictures.length).toBeGreaterThan(8);
    for (const [, file = '', alt = ''] of pictures) {
      expect.soft(file).toMatch(/^_astro\/[^/]+\.webp$/);
      expect.soft(statSync(path.join(site.root, 'dist', file)).size, file).toBeLessThan(40 * 1024);
      expect.soft(alt.length).toBeGreaterThan(40);
    }
    const files = readdirSync(path.join(site.root, 'dist/_astro'));
    expect(files.filter((file) => /^(?:word|form|proof|sheet)\b.*\.png$/.test(file))).toEqual([]);
  });

  it('writes every address below the base path', () => {
    const pages = ['index.html', '404.html', 'ug/index.html', 'bo/search/index.html', 'zh-CN/radio/check-ups-spot/index.html'];
    const wrong = pages.flatMap((page) => [...site.read(page).matchAll(/(?:href|src|action)="(\/(?!bridge\/)[^"]*)"/g)].map((match) => `${page}: ${match[1]}`));
    expect(wrong).toEqual([]);
  });

  it('tells editors what is left to do, and search engines nothing of it', () => {
    const page = site.read('status/index.html');
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).toMatch(/href="\/bridge\/admin\/#\/collections\/articles\/entries\/check-ups"/);
    expect(page).not.toMatch(/<script|style="/);
    const { todos } = JSON.parse(site.read('status.json')) as { todos: { slug: string; locale: string; due?: string }[] };
    expect(todos).toContainEqual(expect.objectContaining({ slug: 'rest', locale: 'zh-CN', due: 'expired' }));
    expect(site.read('sitemap-0.xml')).not.toContain('/status/');
  });

  it('leaves what has expired out of the file that is passed on', () => {
    const words = '累了就歇一歇';
    expect(site.read('zh-CN/articles/rest/index.html')).toContain(words);
    expect(site.read('zh-CN/card.html')).not.toContain(words);
  });
});

describe('a site that publishes only what is reviewed', () => {
  it('names who reviewed what, and leaves the rest out', () => {
    const site = makeSite();
    const key = path.join(tmpdir(), `${path.basename(site.root)}-key.pem`);
    onTestFinished(() => rmSync(key, { force: true }));
    const review = (...args: string[]) => site.run('editorial/review.ts', args);
    site.run('editorial/review.ts', ['person', 'tester', '--name', '测试医生', '--roles', 'clinician', '--date', '2026-01-01', '--told', 'history-cannot-be-erased']);
    site.run('editorial/review.ts', ['key', 'job', '--out', key]);
    const sheet = review('sheet', 'articles/check-ups', '--role', 'clinician');
    const digest = /v1-[0-9a-f]{12}/.exec(sheet.out)?.[0] ?? '';
    expect(digest).not.toBe('');
    const paper = review('paper', 'articles/check-ups', '--role', 'clinician', '--digest', digest, '--paper', 'HB-S-001', '--by', 'tester', '--date', '2026-02-01', '--key', key);
    expect(paper.status, paper.out).toBe(0);
    site.run('editorial/translated.ts', ['--all']);
    const { status: code } = site.build({ REVIEWED_ONLY: '1' });
    expect(code).toBe(0);
    const page = site.read('zh-CN/articles/check-ups/index.html');
    expect(page).toContain('测试医生医生审核，2026年2月1日');
    expect(page).toContain('"lastReviewed":"2026-02-01"');
    // No speaker has checked the English: it is shown in the reviewed original instead.
    expect(site.read('en/articles/check-ups/index.html')).toContain('<h1 lang="zh-CN" dir="ltr">');
    expect(site.has('zh-CN/articles/rest/index.html')).toBe(false);
    expect(site.has('zh-CN/radio/check-ups-spot/index.html')).toBe(false);
  });
});
