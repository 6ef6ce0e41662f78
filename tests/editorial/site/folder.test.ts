/** One fault after another is put into a site that is right, and each is found where it is. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { buildRight, check, copyOf, looked, run, told } from './built.ts';

const ARTICLE = 'zh-CN/articles/check-ups/index.html';
/** Files are changed byte by byte, so letters of more than one byte are put in so. */
const bytes = (text: string): string => Buffer.from(text).toString('latin1');
const replaced = (from: string | RegExp, to: string) => (text: string) =>
  text.replace(typeof from === 'string' ? bytes(from) : from, () => bytes(to));
const half = (text: string): string => text.slice(0, text.length / 2);

let built: ReturnType<typeof buildRight>;
beforeAll(() => {
  built = buildRight();
}, 240_000);
afterAll(() => rmSync(built.root, { recursive: true, force: true }));

describe('a site with nothing wrong', () => {
  it('is said to be right, and every check that a folder allows has looked at something', async () => {
    const { status, problems, checks } = await check([built.dist]);
    expect(problems).toEqual([]);
    expect(status).toBe(0);
    expect(checks.filter(({ looked }) => looked === 0)).toEqual([]);
    expect(checks.filter(({ leftOut }) => leftOut).map(({ name }) => name)).toEqual(['headers', 'sources']);
  });
});

type Copy = ReturnType<typeof copyOf>;
const FAULTS: readonly [string, (copy: Copy) => void, string[]][] = [
  [
    'an anchor that is not on its page',
    ({ change }) => change(ARTICLE, replaced('href="#main"', 'href="#贫血"')),
    [`dangling-anchor ${ARTICLE}`],
  ],
  [
    'a picture that is not there',
    ({ change }) => change(ARTICLE, replaced(/handbook[^"]+\.webp/, 'gone.webp')),
    [`dangling-link ${ARTICLE}`],
  ],
  [
    'a link that forgets the folder of the site',
    ({ change }) => change('ug/index.html', replaced('href="/bridge/ug/help/"', 'href="/ug/help/"')),
    ['outside-link ug/index.html'],
  ],
  [
    'an id that stands twice',
    ({ change }) => change('bo/index.html', replaced('</footer>', '<i id="main"></i></footer>')),
    ['id-twice bo/index.html'],
  ],
  [
    'a page that names another language and is not named there',
    ({ change }) => change('en/articles/check-ups/index.html', replaced(/<link rel="alternate" hreflang="zh-CN"[^>]*>/, '')),
    ['one-sided-alternate zh-CN/articles/check-ups/index.html', 'sitemap-alternates sitemap-0.xml'],
  ],
  [
    'a page whose language is not the one under which others name it',
    ({ change }) => change('bo/about/index.html', replaced('<html lang="bo"', '<html lang="dz"')),
    ['alternate-language bo/about/index.html'],
  ],
  ['a feed that is cut off', ({ change }) => change('zh-CN/radio.xml', half), ['feed-broken zh-CN/radio.xml']],
  [
    'a feed in the wrong language',
    ({ change }) => change('ug/corrections.xml', replaced('<language>ug<', '<language>zh-CN<')),
    ['feed-language ug/corrections.xml'],
  ],
  [
    'a feed that leads to captions that are not there',
    ({ change }) => change('zh-CN/radio.xml', replaced('check-ups-spot.vtt', 'gone.vtt')),
    ['feed-link zh-CN/radio.xml'],
  ],
  [
    'a Word file that is offered and is not there',
    ({ remove }) => remove('zh-CN/radio/check-ups-spot.docx'),
    ['missing-download zh-CN/radio/check-ups-spot/index.html'],
  ],
  [
    'an archive that is cut off',
    ({ change }) => change('zh-CN/radio/check-ups-spot.zip', half),
    ['wrong-file zh-CN/radio/check-ups-spot/index.html'],
  ],
  [
    'captions that are a page of the host',
    ({ change }) => change('zh-CN/radio/check-ups-spot.vtt', () => bytes('<!doctype html><p>སྐྱོན།</p></html>')),
    ['wrong-file zh-CN/radio/check-ups-spot/index.html'],
  ],
  [
    'structured data that can’t be read',
    ({ change }) => change(ARTICLE, replaced('{"@context"', '{"@context')),
    [`data-broken ${ARTICLE}`],
  ],
  [
    'structured data that names another text than the page',
    ({ change }) =>
      change(ARTICLE, replaced('"name":"怀孕了，要做哪些检查？","description"', '"name":"تۇغۇتتىن كېيىن","description"')),
    [`data-name ${ARTICLE}`],
  ],
  [
    'a text without structured data',
    ({ change }) => change(ARTICLE, replaced(/<script type="application\/ld\+json">.*?<\/script>/, '')),
    [`data-missing ${ARTICLE}`],
  ],
  [
    'a page that the sitemap leaves out',
    ({ change }) => change('sitemap-0.xml', replaced(/<url><loc>[^<]*\/bo\/about\/<\/loc>.*?<\/url>/, '')),
    ['sitemap-lacks bo/about/index.html'],
  ],
  [
    'a page in the sitemap that search engines are asked to leave out',
    ({ change }) =>
      change(
        'zh-CN/articles/rest/index.html',
        replaced('<link rel="canonical"', '<meta name="robots" content="noindex"><link rel="canonical"'),
      ),
    ['alternate-hidden zh-CN/articles/rest/index.html', 'sitemap-hidden sitemap-0.xml'],
  ],
  ['a sitemap that is cut off', ({ change }) => change('sitemap-0.xml', half), ['sitemap-broken sitemap-0.xml']],
  ['a robots.txt without the sitemap', ({ change }) => change('robots.txt', replaced(/^Sitemap.*$/m, '')), ['robots robots.txt']],
  [
    'an article that weighs more than was promised',
    ({ change }) => change(ARTICLE, (text) => text.replace('</main>', `<p>${randomWords(20_000)}</p></main>`)),
    [`heavy-page ${ARTICLE}`],
  ],
  ['a list of texts that is cut off', ({ change }) => change('content.json', half), ['no-list content.json']],
];

/** Text that no compression makes small, the same each time. */
function randomWords(length: number): string {
  let state = 1;
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state % 36).toString(36);
  }).join('');
}

describe('a site with one fault', () => {
  it.each(FAULTS)('is found to have %s', async (_name, plant, wanted) => {
    const copy = copyOf(built.dist);
    plant(copy);
    const problems = await looked(copy.folder);
    expect(told(problems, copy.folder)).toEqual(wanted);
    for (const { level, says, fix } of problems) {
      expect(level).toBe('error');
      expect(says.zh).toMatch(/\p{Script=Han}/u);
      expect(fix.en.length).toBeGreaterThan(10);
    }
  });

  it('is told once where every page has it, with the number of places', async () => {
    const copy = copyOf(built.dist);
    copy.remove('zh-CN/glossary/index.html');
    const problems = await looked(copy.folder);
    const dangling = problems.filter(({ code }) => code === 'dangling-link');
    expect(dangling).toHaveLength(1);
    expect(dangling[0]?.says.en).toMatch(/\/bridge\/zh-CN\/glossary\/.*So at \d\d+ more places/);
  });

  it('has expired where its day is over, but not what was taken back', async () => {
    const { status, problems } = await check([built.dist], { BUILD_DATE: '2027-02-01' });
    expect(status).toBe(1);
    expect(problems.map(({ code }) => code)).toEqual(['expired', 'expired', 'expired', 'expired']);
    expect(problems.map(({ file }) => file.replace(/^.*dist\//, '')).toSorted()).toEqual([
      'en/articles/check-ups/index.html',
      'zh-CN/articles/check-ups/index.html',
      'zh-CN/articles/rest/index.html',
      'zh-CN/radio/check-ups-spot/index.html',
    ]);
  });
});

describe('sources', () => {
  const FAR = /href="https?:\/\/(?!bridge\.example|www\.weather\.com|creativecommons)[^"]*"/;
  /** All links to other sites, led to one address. */
  const leadTo = (copy: Copy, address: string): void => {
    const files = readdirSync(copy.folder, { recursive: true }).map(String);
    for (const file of files.filter((name) => name.endsWith('.html')))
      if (FAR.test(readFileSync(path.join(copy.folder, file), 'utf8')))
        copy.change(file, (text) => text.replace(new RegExp(FAR, 'g'), `href="${address}"`));
  };

  it('that are gone are errors, those that answer are none', async () => {
    const server = createServer((request, response) => {
      response.statusCode = request.url === '/there' ? 200 : 404;
      response.end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    onTestFinished(() => void server.close());
    const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const [right, wrong] = [copyOf(built.dist), copyOf(built.dist)];
    leadTo(right, `${root}/there`);
    leadTo(wrong, `${root}/gone`);
    expect(await looked(right.folder, { sources: true })).toEqual([]);
    const gone = await looked(wrong.folder, { sources: true });
    expect(gone.map(({ code, level }) => `${level} ${code}`)).toEqual(['error source-gone']);
  });

  it('are not called gone where there is no network', async () => {
    const copy = copyOf(built.dist);
    leadTo(copy, 'http://127.0.0.1:9/');
    const { status, problems } = await check([copy.folder, '--sources']);
    expect(status).toBe(0);
    expect(problems.map(({ code, level }) => `${level} ${code}`)).toEqual(['warning source-not-reached']);
    expect(problems[0]?.says.en).toContain('no network');
  });
});

describe('the report', () => {
  it('says each fault in two languages, as text, as annotations and as a page that a stranger’s words can’t break', async () => {
    const copy = copyOf(built.dist);
    copy.change(ARTICLE, replaced('href="#main"', 'href="#&lt;script&gt;ཁྲག་ཟད་100%25"'));
    const terminal = await run([copy.folder]);
    expect(terminal.out).toMatch(/index\.html:1:\d+ error \[dangling-anchor\]/);
    expect(terminal.out).toContain('#<script>ཁྲག་ཟད་100%');
    expect(terminal.out).toMatch(/✘ links .*1 error/);
    const github = await run([copy.folder, '--format', 'github']);
    expect(github.out).toMatch(/^::error file=.*index\.html,line=1,col=\d+,title=dangling-anchor::.*100%25.*%0A→/m);
    const page = path.join(copy.folder, 'report', 'site.html');
    const html = await run([copy.folder, '--format', 'html', '--out', page]);
    expect(html.out).toMatch(/^1 error, 0 warnings · 1 个错误，0 个提醒: /);
    expect(readFileSync(page, 'utf8')).toContain('#&lt;script&gt;ཁྲག་ཟད་100%');
    expect(readFileSync(page, 'utf8')).not.toContain('<script');
    expect([terminal.status, github.status, html.status]).toEqual([1, 1, 1]);
  });

  it('is none where there is no site, and says so with a status of its own', async () => {
    const { status, out } = await run(['docs']);
    expect(status).toBe(2);
    expect(out).toContain('npm run build');
    expect((await run([built.dist, '--format', 'pdf'])).status).toBe(2);
  });
});
