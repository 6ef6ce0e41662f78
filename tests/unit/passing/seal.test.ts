import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { toldApart } from '../../../src/passing/anchors.ts';
import { seal } from '../../../src/passing/build/seal.ts';

const around = {
  origin: 'https://bridge.example',
  folder: '/site/bo/',
  dataOf: (address: string) => `data:image/svg+xml;base64,${Buffer.from(address).toString('base64')}`,
  font: '',
};
const page = (body: string) =>
  `<!doctype html>\n<html lang="bo"><head><meta charset="utf-8"><title>མངལ་སྦྲུམ</title><style>a>b{content:"<&"}</style></head><body>${body}</body></html>`;
const hashOf = (text: string) => createHash('sha256').update(text).digest('base64');

describe('a page sealed into one file', () => {
  it('holds its pictures', () => {
    const html = seal(page('<img src="/site/bo/drawings/cervix.svg" alt="&quot;བུ་སྣོད&quot;" loading="lazy">'), around);
    expect(html).toContain('<img src="data:image/svg+xml;base64,');
    expect(html).toContain('alt="&quot;བུ་སྣོད&quot;"');
    expect(html).not.toContain('loading=');
  });

  it('leads to the published site, to itself, to a phone, and to sources as they are', () => {
    const html = seal(
      page(
        '<h2 id="help">x</h2><a href="/site/bo/articles/x/">1</a><a href="#help">2</a><a href="tel:120">3</a><a href="https://who.int/">4</a>',
      ),
      around,
    );
    expect([...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
      'https://bridge.example/site/bo/articles/x/',
      '#help',
      'tel:120',
      'https://who.int/',
    ]);
  });

  it('leads to danger signs within the file where they are in it, not to the network', () => {
    const html = seal(page('<section id="signs-breathing"></section><a href="/site/bo/signs/breathing/">དབུགས</a>'), around);
    expect(html).toContain('<a href="#signs-breathing">དབུགས</a>');
  });

  it('names a recording instead of loading it', () => {
    const html = seal(page('<audio controls preload="none" src="/site/_astro/talk.mp3"></audio>'), around);
    expect(html).not.toContain('<audio');
    expect(html).toContain('href="https://bridge.example/site/_astro/talk.mp3"');
  });

  it('allows nothing but its own style, script, pictures and letters', () => {
    const font = '@font-face{font-family:Bridge;src:url(data:font/woff2;base64,AAAA)}';
    const html = seal(page('<p>x</p>'), { ...around, font, script: 'let a=1<2' });
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1];
    expect(policy).toBe(
      [
        "default-src 'none'",
        `style-src 'sha256-${hashOf(`${font}a>b{content:"<&"}`)}'`,
        `script-src 'sha256-${hashOf('let a=1<2')}'`,
        'img-src data:',
        'font-src data:',
        "base-uri 'none'",
        "form-action 'none'",
      ].join('; '),
    );
    expect(html).toContain(`<style>${font}a>b{content:"<&"}</style>`);
    expect(html).toContain('<script>let a=1<2</script></body>');
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style>'));
  });
});

describe('texts of one file', () => {
  it('have anchors of their own, but share words, sources and pictograms', () => {
    expect(
      toldApart(
        '<h2 id="help">x</h2><a href="#help">y</a><a href="#w3">z</a><use href="#i-phone"></use><a href="/a/#help">o</a>',
        't',
      ),
    ).toBe('<h2 id="t-help">x</h2><a href="#t-help">y</a><a href="#w3">z</a><use href="#i-phone"></use><a href="/a/#help">o</a>');
  });
});
