/** The lists of what can be saved, made from finished pages. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { listPages, readersText } from '../../../src/offline/build/lists.ts';
import { siteFiles } from '../../../src/offline/build/site-files.ts';
import { digestOf } from '../../../src/offline/client/download.ts';
import { bytesOf, GENERAL } from '../../../src/offline/list.ts';
import { article, DATA, libraryOf } from '../tiny-content.ts';

const interfaces = { 'interface/zh-CN.json': readFileSync('src/content/interface/zh-CN.json', 'utf8') };
const page = (heading: string, more = '', attributes = '') =>
  `<!DOCTYPE html><html><head><script type="module" src="/_astro/page.1.js"></script></head><body><main id="main"><article${attributes}>${heading}<img src="/zh-CN/drawings/a.svg"></article>${more}</main></body></html>`;

const PAGES: Record<string, string> = {
  'zh-CN/index.html': page('<h1>健康桥</h1>'),
  'zh-CN/articles/a/index.html': page('<h1>怀孕时出血怎么办？ &lt;1&gt; &amp; &quot;2&quot;</h1>'),
  'zh-CN/articles/b/index.html': page('<h1>秘密</h1>', '', ' data-due="2027-01-01" data-sensitive'),
  'zh-CN/topics/pregnancy/index.html': page('<h1><span lang="bo" dir="ltr">སྦྲུམ་མ</span></h1>'),
  'zh-CN/saved/index.html': page('<h1>已保存的页面</h1>'),
  'zh-CN/articles/old/index.html':
    '<html><head><meta http-equiv="refresh" content="0; url=/"></head><body><main><h1>旧</h1></main></body></html>',
  'zh-CN/words.json': '{}',
  'zh-CN/drawings/a.svg': '<svg/>',
  '_astro/page.1.js': 'let a=1',
};

function site(pages: Record<string, string> = PAGES) {
  const dir = mkdtempSync(path.join(tmpdir(), 'offline-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  for (const [name, text] of Object.entries(pages)) {
    mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
    writeFileSync(path.join(dir, name), text);
  }
  return siteFiles(dir);
}
const library = () =>
  libraryOf({
    ...DATA,
    ...interfaces,
    'articles/zh-CN/a.mdx': article(),
    'articles/zh-CN/b.mdx': article({ sensitive: true }),
  });

test('each page stands in the list of its topic, or in the general one, with its title as it is read', () => {
  const { lists } = listPages(site(), library(), 'zh-CN');
  const titles = (topic: string) => lists.get(topic)?.pages.map(({ title }) => title);
  expect(titles(GENERAL)).toEqual(['健康桥']);
  expect(titles('pregnancy')).toEqual(['怀孕时出血怎么办？ <1> & "2"', '秘密', 'སྦྲུམ་མ']);
  expect(lists.get('pregnancy')?.pages[2]).toMatchObject({ lang: 'bo', dir: 'ltr', kind: 'topics' });
});

test('sizes told beforehand count each file once and leave sensitive pages out', () => {
  const { index, lists } = listPages(site(), library(), 'zh-CN');
  const list = lists.get('pregnancy');
  const offered = list?.pages.filter(({ sensitive }) => !sensitive) ?? [];
  expect(offered).toHaveLength(2);
  expect(index.topics.find(({ id }) => id === 'pregnancy')).toMatchObject({
    pages: 2,
    bytes: bytesOf(offered, list?.parts ?? []),
  });
  const parts = list?.parts.reduce((sum, [, , bytes]) => sum + bytes, 0) ?? 0;
  expect(bytesOf(offered, list?.parts ?? [])).toBe(parts + offered.reduce((sum, { bytes }) => sum + bytes, 0));
  expect(index.whole.pages).toBe(3);
});

test('a page needs its scripts, pictures and the words of its tools', () => {
  const list = listPages(site(), library(), 'zh-CN').lists.get(GENERAL);
  expect(list?.parts.map(([address]) => address)).toEqual(['/_astro/page.1.js', '/zh-CN/drawings/a.svg', '/zh-CN/words.json']);
  expect(list?.pages[0]?.parts.toSorted()).toEqual([0, 1, 2]);
});

test('a script brings its prompter, its data and the rundown, but not what the rundown loads only when asked', () => {
  const prompter =
    '<html><head><script type="module" src="/_astro/air.2.js"></script></head><body><main id="lines">一</main></body></html>';
  const rundown = `${page('<h1>节目单</h1>')}<script type="module" src="/_astro/rundown.4.js"></script>`;
  const script = page(
    '<h1>贫血</h1>',
    '<a class="button" href="/zh-CN/on-air/r/">提词</a><a href="/zh-CN/radio/r.docx" download>Word</a><a href="/zh-CN/radio/r.json" download>JSON</a><a href="/zh-CN/on-air/gone/">无</a>',
  );
  const { lists } = listPages(
    site({
      ...PAGES,
      'zh-CN/radio/r/index.html': script,
      'zh-CN/on-air/r/index.html': prompter,
      'zh-CN/radio/r.json': '{}',
      'zh-CN/radio/r.docx': '',
      'zh-CN/rundown/index.html': rundown,
      '_astro/rundown.4.js': 'import"./wake.3.js";await import(`./docx.5.js`)',
      '_astro/docx.5.js': 'let d=1',
      '_astro/air.2.js': 'import"./wake.3.js"',
      '_astro/wake.3.js': 'let b=1',
    }),
    library(),
    'zh-CN',
  );
  const list = lists.get(GENERAL);
  expect(list?.pages.map(({ address }) => address)).toEqual(['/zh-CN/', '/zh-CN/radio/r/', '/zh-CN/rundown/']);
  expect(list?.pages[1]?.parts.map((place) => list.parts[place]?.[0]).toSorted()).toEqual([
    '/_astro/air.2.js',
    '/_astro/page.1.js',
    '/_astro/rundown.4.js',
    '/_astro/wake.3.js',
    '/zh-CN/drawings/a.svg',
    '/zh-CN/on-air/r/',
    '/zh-CN/radio/r.json',
    '/zh-CN/rundown/',
    '/zh-CN/words.json',
  ]);
  expect(list?.parts.map(([address]) => address)).toContain('/_astro/docx.5.js');
});

test('the browser reckons the same digest of the same bytes', async () => {
  const list = listPages(site(), library(), 'zh-CN').lists.get(GENERAL);
  const bytes = new TextEncoder().encode(PAGES['zh-CN/index.html']);
  expect(await digestOf(bytes.buffer as ArrayBuffer)).toBe(list?.pages[0]?.digest);
});

test('a new name of a script changes the page, but is no newer text; a changed word is', () => {
  const digests = (change: (html: string) => string) =>
    listPages(site({ ...PAGES, 'zh-CN/index.html': change(PAGES['zh-CN/index.html'] ?? '') }), library(), 'zh-CN').lists.get(
      GENERAL,
    )?.pages[0];
  const before = digests((html) => html);
  const built = digests((html) => html.replace('page.1.js', 'page.2.js'));
  const changed = digests((html) => html.replace('健康桥', '健康的桥'));
  expect([built?.digest === before?.digest, built?.text === before?.text]).toEqual([false, true]);
  expect(changed?.text).not.toBe(before?.text);
});

test('a page without a heading stops the build', () => {
  expect(() => listPages(site({ ...PAGES, 'zh-CN/index.html': page('') }), library(), 'zh-CN')).toThrow(/no heading/);
});

test('the text of a page is its main part, without scripts', () => {
  expect(
    readersText('<body><nav>x</nav><main id="main">一<script type="module" src="/_astro/a.js"></script>二</main></body>'),
  ).toBe('一二');
});
