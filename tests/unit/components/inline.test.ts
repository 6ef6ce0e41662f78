import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { inlineHtml, marksOf } from '../../../src/components/document/inline.ts';
import type { Block, Inline } from '../../../src/document/document.ts';
import type { Library } from '../../../src/library.ts';
import type { Locale } from '../../../src/locales.ts';
import { article, DATA, libraryOf } from '../tiny-content.ts';

const makeLibrary = () =>
  libraryOf({
    ...DATA,
    'interface/zh-CN.json': readFileSync('src/content/interface/zh-CN.json'),
    'facts/more.yaml': [1, 2, 3]
      .map(
        (n) =>
          `x-0${n}:\n  statement: "A claim about iron, number ${n}."\n  source: { title: "${n === 3 ? 'Another paper' : 'One paper'}", publisher: "WHO", year: "2024", language: en }\n  seen: "whole"`,
      )
      .join('\n'),
    'articles/zh-CN/a.mdx': article(),
  });
const paragraph = (...children: Inline[]): Block[] => [{ type: 'paragraph', children }];
let library: Library;
beforeEach(() => {
  library = makeLibrary();
});
const html = (children: Inline[], locale: Locale = 'ug') =>
  inlineHtml(children, { locale, library, marks: marksOf(paragraph(...children), library) });

describe('words within a sentence', () => {
  it('are escaped, so that an author’s < or & stays a letter', () => {
    expect(html([{ type: 'text', text: 'Hb < 110 & "low" <b>' }], 'en')).toBe('Hb &lt; 110 &amp; &quot;low&quot; &lt;b&gt;');
  });

  it('isolate Latin words and ranges among right-to-left letters', () => {
    expect(html([{ type: 'text', text: 'HPV ۋاكسىنىسى 16–24 ھەپتە' }])).toBe(
      '<bdi dir="ltr">HPV</bdi> ۋاكسىنىسى <bdi dir="ltr">16–24</bdi> ھەپتە',
    );
  });

  it('keep words with accents whole and words in a row in their order', () => {
    expect(html([{ type: 'text', text: '«كېسەللىك» (子痫前期 zǐ xián qián qī) دەڭ' }])).toBe(
      '«كېسەللىك» (<bdi lang="zh-CN" dir="ltr">子痫前期</bdi> <bdi dir="ltr">zǐ xián qián qī</bdi>) دەڭ',
    );
  });

  it('keep a version with its name, and leave a number to the word that it counts', () => {
    expect(html([{ type: 'text', text: 'بولىدۇ (CC BY 4.0). HPV 2 قېتىم' }])).toBe(
      'بولىدۇ (<bdi dir="ltr">CC BY 4.0</bdi>). <bdi dir="ltr">HPV</bdi> 2 قېتىم',
    );
  });

  it('keep an address whole with its last stroke, and the full stop of the sentence outside', () => {
    expect(html([{ type: 'text', text: 'ئادرېس: https://example.org/ug/corrections/. شۇ يەردە' }])).toBe(
      'ئادرېس: <bdi dir="ltr">https://example.org/ug/corrections/</bdi>. شۇ يەردە',
    );
  });

  it('leave escapes alone when they isolate', () => {
    expect(html([{ type: 'text', text: 'قان & HPV' }])).toBe('قان &amp; <bdi dir="ltr">HPV</bdi>');
  });

  it('isolate nothing in left-to-right languages', () => {
    expect(html([{ type: 'text', text: 'HPV 疫苗' }], 'zh-CN')).toBe('HPV 疫苗');
  });

  it('mark a Chinese name as Chinese, also between right-to-left letters', () => {
    expect(html([{ type: 'text', text: 'ཀལ་ཤམ་ (钙)' }], 'bo')).toBe('ཀལ་ཤམ་ (<span lang="zh-CN">钙</span>)');
    expect(html([{ type: 'text', text: 'كەم قانلىق (贫血)' }])).toBe('كەم قانلىق (<bdi lang="zh-CN" dir="ltr">贫血</bdi>)');
    expect(html([{ type: 'text', text: '贫血' }], 'zh-CN')).toBe('贫血');
  });

  it('give two facts of one document one number, and do not repeat it side by side', () => {
    const marked = html(
      [
        { type: 'text', text: '铁' },
        { type: 'source', id: 'x-01' },
        { type: 'source', id: 'x-02' },
        { type: 'source', id: 'x-03' },
      ],
      'zh-CN',
    );
    expect([...marked.matchAll(/href="#(q\d)"/g)].map((match) => match[1])).toEqual(['q1', 'q2']);
    expect(marked).toContain('aria-label="来源 1"');
    expect(marked.startsWith('铁&#8288;<a class="mark"')).toBe(true);
  });

  it('mark only the first use of a word as the place to come back to', () => {
    const term = (): Inline => ({ type: 'term', id: 'anaemia', children: [{ type: 'text', text: '贫血' }] });
    expect(html([term(), term()], 'zh-CN')).toBe(
      '<a class="term" id="r1" href="#w1">贫血</a><a class="term" href="#w1">贫血</a>',
    );
  });

  it('take an address within the site below the base path, and escape it', () => {
    expect(html([{ type: 'link', url: '/zh-CN/help/', children: [{ type: 'text', text: '求助' }] }], 'zh-CN')).toBe(
      '<a href="/zh-CN/help/">求助</a>',
    );
    expect(html([{ type: 'link', url: 'https://example.org/?a=1&b=2', children: [] }], 'en')).toContain(
      'href="https://example.org/?a=1&amp;b=2"',
    );
  });

  it('name no sources in lines that are read aloud', () => {
    const children: Inline[] = [
      { type: 'text', text: '铁' },
      { type: 'source', id: 'x-01' },
    ];
    expect(
      inlineHtml(children, { locale: 'zh-CN', library, marks: marksOf(paragraph(...children), library), hideSources: true }),
    ).toBe('铁');
  });
});
