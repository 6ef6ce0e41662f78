import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { openEngine } from '../../src/search/client/engine.ts';
import { searchLanguage } from '../../src/search/languages.ts';
import { search } from '../../src/search/run.ts';
import { fetchFile } from '../unit/search/open-index.ts';
import { type Published, publishedIn } from './published.ts';
import { makeRegion } from './region.ts';
import { makeSite, type Site } from './site.ts';

/** What names the first region, wherever it stands: publisher, places, numbers, addresses, languages. */
const NAMES =
  /Health Bridge|健康桥|Hotan|Lhasa|和田|拉萨|weather\.com\.cn|\bHB-R|tel:120|\/(?:zh-CN|ug|bo|en)\/|(?:lang|hreflang)="(?:zh-CN|ug|bo)"|zh_CN|ug_CN|bo_CN|en_GB/;
/** Its words, and its number among words. Marks that several scripts share are no word. */
const WORDS = /(?=\p{L})[\p{Script=Han}\p{Script=Tibetan}]|[ېۈۆڭۋ]|(?<![\d.:#-])120(?![\d.%])/u;
/** Scripts and styles know of more languages than a site has; they say nothing by themselves. */
const isProgram = ({ file }: Published) => /\.(?:js|css)$/.test(file);
const found = (pattern: RegExp) => (said: Published) => {
  const [, before = '', words = ''] = new RegExp(`(.{0,30})(${pattern.source})`, pattern.flags).exec(said.text) ?? [];
  return words === '' ? [] : [`${said.file}: ${before}${words}`];
};

/** A build and a check of all types, on a machine that does other things too. */
const SLOW = 300_000;

/** Urdu and Kyrgyz in place of the four languages, a health service of Pakistan's coast in place of ours. */
describe('a second region', { timeout: SLOW }, () => {
  let program: string;
  let site: Site;
  let built: { status: number; out: string };
  let published: Published[];
  beforeAll(() => {
    program = makeRegion();
    site = makeSite(program, path.join(program, 'src/content'));
    site.run('editorial/translated.ts', ['--all']);
    built = site.build();
    if (built.status !== 0) throw new Error(built.out);
    published = publishedIn(path.join(site.root, 'dist'));
  }, SLOW);

  it('is built from its own site.ts, languages, rules and content', () => {
    expect(built.out).toContain('3 entries in 2 languages');
    expect(published.length).toBeGreaterThan(100);
  });

  it('says nothing of the first region, in no file', () => {
    expect(published.flatMap(found(NAMES))).toEqual([]);
    // Lengths and limits of the form are data.
    const spoken = published.filter((said) => !isProgram(said)).map(({ file, text }) => ({ file, text: text.replace(/":\s?\d+|at most \d+/g, '"') }));
    expect(spoken.flatMap(found(WORDS))).toEqual([]);
  });

  it('would be caught: the same look at the words finds what it looks for', () => {
    const planted = ['打120', 'ھەر كۈنى ۋە', 'བོད་སྐད།', 'call 120 now'].map((text) => ({ file: 'planted', text }));
    expect(planted.flatMap(found(WORDS))).toHaveLength(planted.length);
    expect([{ file: 'planted', text: '<a href="/zh-CN/help/">' }].flatMap(found(NAMES))).toHaveLength(1);
  });

  it.each([
    ['ur', 'rtl', 'مدد کب لیں', 'ابھی: ہسپتال جائیں', 'اگر حاملہ عورت کو خون آئے'],
    ['ky', 'ltr', 'Качан жардам алуу керек', 'Азыр: ооруканага барыңыз', 'Эгер кош бойлуу аялдан кан кетсе'],
  ])('calls its own ambulance and leaves to its own page in %s, and gets help in its words', (locale, dir, title, now, sign) => {
    const help = site.read(`${locale}/help/index.html`);
    expect(help).toContain(`<html lang="${locale}" dir="${dir}">`);
    expect(help).toContain('href="tel:1122"');
    expect(help).toContain('href="https://weather.example.pk/"');
    for (const words of [title, now]) expect(help).toContain(words);
    expect(site.read(`${locale}/signs/bleeding/index.html`)).toContain(sign);
    expect(new Set([...help.matchAll(/href="tel:([^"]+)"/g)].map(([, number]) => number))).toEqual(new Set(['1122']));
  });

  it('shows a hospital the card of a sign in the original beside the translation, each in its direction', () => {
    const card = site.read('ky/help/show/index.html');
    expect(card).toContain('Мен кош бойлуумун, менден кан кетип жатат.');
    expect(card).toMatch(/lang="ur" dir="rtl"[^>]*>[^<]*میں حاملہ ہوں اور مجھے خون آ رہا ہے۔/);
  });

  it('writes a word of the original within a translation in its own direction, and a text without a translation whole', () => {
    expect(site.read('ky/articles/check-ups/index.html')).toContain('(<bdi lang="ur" dir="rtl">معائنہ</bdi>)');
    const rest = site.read('ky/articles/rest/index.html');
    expect(rest).toContain('<h1 lang="ur" dir="rtl">حمل میں آرام کیسے کریں؟</h1>');
    expect(rest).toContain('<meta name="robots" content="noindex">');
  });

  it('passes on a whole language as one file', () => {
    expect(site.read('ur/card.html')).toMatch(/<html[^>]* lang="ur" dir="rtl"/);
    expect(site.read('ky/card.html')).toContain('Кош бойлууда канча кароо керек?');
  });

  it('feeds, maps and loses its way in its own languages', () => {
    expect(site.read('ky/feed.xml')).toContain('<language>ky</language>');
    expect(site.read('ur/feed.xml')).toContain('<title>حمل میں کتنے معائنے؟</title>');
    const hosts = [...site.read('sitemap-0.xml').matchAll(/<loc>https:\/\/bridge\.example\/([^/<]*)/g)].map(([, first]) => first);
    expect(new Set(hosts)).toEqual(new Set(['', 'ur', 'ky']));
    const lost = site.read('404.html');
    expect(lost).toContain('<html lang="ur" dir="rtl"');
    for (const words of ['یہ صفحہ یہاں نہیں', 'Бул барак жок']) expect(lost).toContain(words);
    expect(JSON.parse(site.read('manifest.webmanifest'))).toMatchObject({ name: 'صحت پل' });
    expect(Object.keys(JSON.parse(site.read('status.json')).languages)).toEqual(['ur', 'ky']);
  });

  it('keeps its own pages for reading offline', () => {
    const worker = site.read('sw.js');
    for (const locale of ['ur', 'ky']) {
      expect(worker).toContain(`/${locale}/help/show/`);
      expect(JSON.parse(site.read(`${locale}/offline.json`)).whole.pages).toBeGreaterThan(5);
    }
  });

  it.each([
    ['ur', 'معائنہ', 'حمل میں کتنے معائنے؟'],
    ['ky', 'кароо', 'Кош бойлууда канча кароо керек?'],
  ])('is searched in %s', async (locale, query, title) => {
    const real = globalThis.fetch;
    globalThis.fetch = fetchFile;
    try {
      const engine = await openEngine(`${pathToFileURL(path.join(site.root, 'dist/pagefind', locale)).href}/`, '/', locale);
      const { hits } = await search(engine, query, searchLanguage(locale));
      expect(hits.map((hit) => hit.title)).toContain(title);
    } finally {
      globalThis.fetch = real;
    }
  });

  it('asks in the form for its own languages, original and repository, in English alone', () => {
    const { config, original } = JSON.parse(site.read('admin/form.json'));
    expect(original).toBe('ur');
    expect(config.i18n).toMatchObject({ locales: ['ur', 'ky'], default_locale: 'ur', initial_locales: ['ur'] });
    expect(config).toMatchObject({ app_title: 'صحت پل', backend: { repo: 'example/sehat-pul' } });
    expect(config.collections.map(({ label }: { label: string }) => label)).toEqual(['Articles', 'Stories', 'Radio scripts']);
    expect(site.read('admin/admin.css')).toContain("[data-locale='ur'] [contenteditable]{direction:rtl}");
  });

  it('hands its scripts to stations with its numbers, in its languages, and offers no template in another', () => {
    const script = JSON.parse(site.read('ur/radio/first-visit.json'));
    expect(script).toMatchObject({ number: 'SJ-R-001', locale: 'ur', publisher: 'صحت پل', times: { perMinute: 130 } });
    const word = unzipSync(readFileSync(path.join(site.root, 'dist/ur/radio/first-visit.docx')));
    expect(strFromU8(word['word/document.xml'] ?? new Uint8Array())).toContain('w:bidi="ur-PK"');
    expect(site.has('templates/article.docx')).toBe(false);
  });

  it('names its own places and numbers where a file is wrong', () => {
    const broken = makeSite(program, path.join(program, 'src/content'));
    broken.run('editorial/translated.ts', ['--all']);
    broken.change('content/articles/ur/check-ups.mdx', 'region="coast"', 'region="hotan"');
    broken.change('content/radio/ur/first-visit.mdx', 'number: SJ-R-001', 'number: HB-R-001');
    const stopped = broken.build();
    expect(stopped.status).toBe(1);
    expect(stopped.out).toContain('one of: coast');
    expect(stopped.out).toContain('SJ-R-001');
    expect(stopped.out).not.toMatch(/zh-CN|lhasa/);
  });

  it('asks for its own original, and for its interface words in it', () => {
    const broken = makeSite(program, path.join(program, 'src/content'));
    broken.remove('content/articles/ur/rest.mdx');
    broken.write('content/articles/ky/rest.mdx', '---\ntitle: "Кантип эс алуу керек?"\nsummary: "Чарчасаңыз эс алыңыз."\nupdated: 2026-01-10\ntranslation:\n  by: machine\n  follows: []\n---\n\n<KeyMessage>\n\nЭс алыңыз.\n\n</KeyMessage>\n');
    broken.remove('content/interface/ur.json');
    const { status, out } = broken.build();
    expect(status).toBe(1);
    expect(out).toContain('This translation has no original in اردو.');
    expect(out).toContain('Add articles/ur/rest.mdx');
    expect(out).toContain('The interface words in ur are missing.');
    expect(out).not.toContain('zh-CN');
  });

  it('holds scripts to its own rules for the air', () => {
    const broken = makeSite(program, path.join(program, 'src/content'));
    broken.run('editorial/translated.ts', ['--all']);
    broken.change('content/radio/ur/first-visit.mdx', 'یہ پروگرام ڈاکٹر کی جگہ نہیں۔', 'ہمیں 0300 1234567 پر فون کریں۔');
    const { status, out } = broken.run('editorial/lint.ts');
    expect(status).toBe(1);
    expect(out).toMatch(/first-visit\.mdx:\d+:\d+ error \[air-rules\]/);
    expect(out).toContain('docs/content-rules/air-pk-2015.md');
  });

  it('has types that hold with its languages', () => {
    cpSync('.astro', path.join(program, '.astro'), { recursive: true });
    const { stdout } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'], { cwd: program, encoding: 'utf8' });
    // Only Astro's own checker reads .astro files.
    expect(stdout.split('\n').filter((line) => line !== '' && !line.includes(".astro'"))).toEqual([]);
  });
});
