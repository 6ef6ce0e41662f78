/** Which files a page needs to be whole without a network. */
import { describe, expect, test } from 'vitest';
import { partsOfPage, withNeighbours } from '../../../src/offline/build/parts.ts';

const FILES: Record<string, string> = {
  'icon.svg': '',
  'ug/drawings/iron-food.svg': '',
  'ug/feed.xml': '',
  '_astro/page.AB12.js': 'import("./tools.CD34.js");const d=["_astro/tools.css"]',
  '_astro/tools.CD34.js': 'import{a}from"./page.AB12.js";import("./later.EF56.js")',
  '_astro/later.EF56.js': 'new Worker("/site/_astro/worker-GH78.js")',
  '_astro/worker-GH78.js': '',
  '_astro/editor.js': '',
  '_astro/photo.XY.webp': '',
  '_astro/photo-small.XY.webp': '',
  '_astro/voice.mp3': '',
  'fonts/naskh.woff2': '',
};
const has = (name: string) => Object.hasOwn(FILES, name);
const text = (name: string) => FILES[name] ?? '';

describe('the files that a page asks for', () => {
  const html = `<html><head><link rel="icon" href="/site/icon.svg" type="image/svg+xml">
    <link rel="alternate" type="application/rss+xml" href="/site/ug/feed.xml"><link rel="canonical" href="https://far.example/site/icon.svg">
    <style>@font-face{src:local(x),url(/site/fonts/naskh.woff2)}</style></head>
    <body><a href="/site/ug/feed.xml">قۇر</a><img loading="lazy" src="/site/ug/drawings/iron-food.svg" alt="">
    <img src="/site/_astro/photo.XY.webp" srcset="/site/_astro/photo-small.XY.webp 320w, /site/_astro/photo.XY.webp 656w">
    <audio src="/site/_astro/voice.mp3"></audio><source src="/site/_astro/voice.mp3">
    <img src="/other/icon.svg"><script type="module" src="/site/_astro/page.AB12.js"></script></body></html>`;

  test('are its scripts, pictures, icon and fonts, each once', () => {
    expect(partsOfPage(html, '/site/', has).toSorted()).toEqual([
      '_astro/page.AB12.js',
      '_astro/photo.XY.webp',
      'fonts/naskh.woff2',
      'icon.svg',
      'ug/drawings/iron-food.svg',
    ]);
  });

  test('are not what it only links to, no recordings, nothing of other folders or hosts', () => {
    const found = partsOfPage(html, '/site/', has);
    for (const name of ['ug/feed.xml', '_astro/voice.mp3', '_astro/editor.js']) expect(found).not.toContain(name);
  });
});

test('a script comes with all that it may load, round and round', () => {
  expect(withNeighbours(['_astro/page.AB12.js', 'icon.svg'], has, text)).toEqual([
    '_astro/later.EF56.js',
    '_astro/page.AB12.js',
    '_astro/tools.CD34.js',
    '_astro/worker-GH78.js',
    'icon.svg',
  ]);
});
