import { beforeAll, describe, expect, it } from 'vitest';
import { makeSite, type Site } from './site.ts';

/** A private entry beside one that is not, under a base path. */
describe('files to pass on of a tiny site', () => {
  let site: Site;
  beforeAll(() => {
    site = makeSite();
    site.change('content/articles/zh-CN/rest.mdx', 'topics: [pregnancy]', 'topics: [pregnancy]\nsensitive: true');
    site.run('editorial/translated.ts', ['--all']);
    const { status, out } = site.build({ BASE_PATH: '/bridge' });
    if (status !== 0) throw new Error(out);
  });
  const TITLE = '怀孕时怎样休息？';

  it('leave a private text out of the whole language, and hold it only in the file that is chosen for it', () => {
    expect(site.read('zh-CN/card.html')).not.toContain(TITLE);
    expect(site.read('zh-CN/card.html')).toContain('id="articles-check-ups"');
    expect(site.read('zh-CN/card-all.html')).toContain(TITLE);
  });

  it('say what the file with private texts means before it is chosen, where there is one', () => {
    const list = site.read('zh-CN/articles/index.html');
    expect(list).toMatch(/这个文件也含有私密话题[\s\S]*href="\/bridge\/zh-CN\/card-all\.html" download/);
    expect(site.has('en/card-all.html')).toBe(false);
    expect(site.read('en/articles/index.html')).not.toContain('card-all');
  });

  it('name a private text only by the site', () => {
    expect(site.read('zh-CN/articles/rest.page.html')).toContain('<title>健康桥</title>');
  });

  it('hold pictures, and an address instead of a recording', () => {
    const file = site.read('zh-CN/articles/check-ups.page.html');
    expect(file).toMatch(/<img src="data:image\/webp;base64,/);
    expect(file).not.toContain('<audio');
    expect(file).toMatch(/href="https:\/\/bridge\.example\/bridge\/_astro\/talk[^"]+\.mp3"/);
    expect(file).not.toMatch(/(?:src|href)="\//);
  });

  it('are not made of a text that was taken back, nor of an old address', () => {
    expect(site.has('zh-CN/articles/old-advice.page.html')).toBe(false);
    expect(site.has('zh-CN/articles/antenatal-visits.page.html')).toBe(false);
    expect(site.read('zh-CN/card.html')).not.toContain('old-advice');
  });

  it('stay out of the sitemap', () => {
    expect(site.read('sitemap-0.xml')).not.toMatch(/card|page\.html/);
  });
});
