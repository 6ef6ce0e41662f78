import { describe, expect, it } from 'vitest';
import { boundsOf, median, type PageFigures } from '../../bench/pages/bounds.ts';
import { idealPage, markdownOf, wordsOf } from '../../bench/pages/ideal.ts';

const PAGE = `<!DOCTYPE html><html lang="ug" dir="rtl"><head><title>ھامىلدارلىق</title><meta name="description" content="قىسقىچە"><style>p{}</style></head>
<body><a class="unseen skip" href="#main">مەزمۇنغا</a><main id="main"><article data-due="2027-11-22"><h1>تەكشۈرۈش</h1>
<div class="prose"><p id="other">بىرىنچى <b>مۇھىم</b> جۈملە.</p><svg aria-hidden="true"><use href="#i-info" /></svg><ul><li>قان كەلسە</li></ul><h2>قاچان</h2><p>بۈگۈن</p></div></article></main>
<svg class="unseen"><symbol id="i-info"></symbol></svg><script type="module" src="/_astro/x.js"></script></body></html>`;

describe('the ideal page', () => {
  const ideal = idealPage(PAGE, 'ug');

  it('holds every word of the built page and no other', () => {
    expect(wordsOf(ideal)).toBe(wordsOf(PAGE));
    expect(wordsOf(ideal)).toContain('بىرىنچىمۇھىمجۈملە');
  });

  it('has headings, lists and links, and nothing that only we need', () => {
    expect(ideal).toContain('<main id="main"><h1>تەكشۈرۈش</h1>');
    expect(ideal).toContain('<ul><li>قان كەلسە</li></ul>');
    expect(ideal).toContain('dir="rtl"');
    expect(ideal).not.toMatch(/class=|<svg|<script|data-|id="other"/);
  });

  it('becomes Markdown with the same headings for another generator', () => {
    const { title, text } = markdownOf(PAGE);
    expect(title).toBe('تەكشۈرۈش');
    expect(text).toMatch(/\n- قان كەلسە\n/);
    expect(text).toMatch(/\n## قاچان\n/);
  });
});

describe('the bounds of pages', () => {
  const figures = (over: Partial<PageFigures>): PageFigures => ({
    engine: 'site',
    locale: 'bo',
    runs: 7,
    textMs: 700,
    bytesBeforeText: 8_000,
    requestsBeforeText: 1,
    documentBytes: 8_000,
    pageBytes: 9_000,
    nextBytes: 6_000,
    shift: 0,
    blocking: [],
    fonts: 0,
    ...over,
  });
  const ideal = figures({ textMs: 650, documentBytes: 4_500, nextBytes: 4_200 });
  const starlight = figures({ textMs: 2_000 });
  const missed = (over: Partial<PageFigures>) =>
    boundsOf(figures(over), ideal, starlight)
      .filter(({ isKept }) => !isKept)
      .map(({ promise }) => promise.split(':')[0]);

  it('are kept by a page that is light, quick and still', () => {
    expect(missed({})).toEqual([]);
  });

  it('are missed one by one', () => {
    expect(missed({ bytesBeforeText: 8_597 })).toEqual(['bytes until the first text']);
    expect(missed({ textMs: 760 })).toEqual(['time to the first text']);
    expect(missed({ nextBytes: 6_400 })).toEqual(['bytes of the next page']);
    expect(missed({ blocking: ['/a.css'] })).toEqual(['files that the first frame waits for']);
    expect(missed({ shift: 0.01, fonts: 1 })).toEqual(['fonts loaded', 'layout shift']);
  });

  it('compare medians', () => {
    expect(median([900, 500, 700])).toBe(700);
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });
});
