/** One table for all hosts: what each address is sent with, and how each host is told. */
import { describe, expect, it } from 'vitest';
import { HOSTS } from '../../../deploy/hosts.ts';
import { commonPolicy } from '../../../src/hosting/policy.ts';
import type { Scan } from '../../../src/hosting/scan.ts';
import { headersFor, hostTable, lostFor } from '../../../src/hosting/table.ts';

const SITE: Scan = {
  policies: [
    "default-src 'none'; style-src 'self' 'sha256-a'; script-src 'self'",
    "default-src 'none'; style-src 'self' 'sha256-b'",
  ],
  editorPolicy: "default-src 'none'; connect-src https://api.github.com",
  moved: [{ from: '/bo/articles/old/', to: '/bo/articles/new/' }],
  folders: ['_astro', 'admin', 'bo', 'pagefind', 'ug'],
  files: ['404.html', 'index.html', 'sw.js'],
  named: ['_astro', 'pagefind/bo/6d841bc8a3'],
};
const table = hostTable(SITE, '/', ['ug', 'bo']);
const order = { table, origin: 'https://health.example', files: ['/_astro/a.js', '/ug/index.html', '/ug/radio/talk.vtt'] };

describe('the common policy', () => {
  it('allows what one of the pages allows, forbids frames and nothing else', () => {
    expect(commonPolicy(SITE.policies)).toBe(
      "default-src 'none'; style-src 'self' 'sha256-a' 'sha256-b'; script-src 'self'; frame-ancestors 'none'",
    );
  });
  it('drops "none" where another page names a source', () => {
    expect(commonPolicy(["img-src 'none'", "img-src 'self'"])).toBe("img-src 'self'; frame-ancestors 'none'");
  });
});

describe('the table', () => {
  it('keeps what is named after its content for ever, and asks again for everything else', () => {
    expect(headersFor(table, '/_astro/page.abc.js')['Cache-Control']).toContain('immutable');
    expect(headersFor(table, '/pagefind/bo/6d841bc8a3/fragment/1.bin')['Cache-Control']).toContain('immutable');
    for (const path of ['/', '/ug/', '/sw.js', '/pagefind/bo/list.bin', '/ug/_astro/'])
      expect(headersFor(table, path)['Cache-Control'], path).toBe('no-cache');
  });
  it('gives the editor a policy of its own, and no opener policy, which would break its login window', () => {
    const headers = headersFor(table, '/admin/');
    expect(headers['Content-Security-Policy']).toContain('api.github.com');
    expect(headers['Cross-Origin-Opener-Policy']).toBeUndefined();
    expect(headersFor(table, '/ug/')['Content-Security-Policy']).not.toContain('github');
  });
  it('leaves the policy of a file to pass on to the file itself', () => {
    for (const path of ['/ug/articles/weak-blood.page.html', '/bo/card.html', '/bo/card-all.html'])
      expect(headersFor(table, path)['Content-Security-Policy'], path).toBe("frame-ancestors 'none'");
    expect(headersFor(table, '/ug/articles/discard.html')['Content-Security-Policy']).toContain('sha256-a');
  });
  it('lets no path meet two rules', () => {
    for (const { paths } of table.rules) {
      const met = table.rules.filter(
        (rule) => rule.paths.endsWith('*') && paths !== rule.paths && paths.startsWith(rule.paths.slice(0, -1)),
      );
      expect(met, paths).toEqual([]);
    }
  });
  it('finds the page for a wrong address in the language of the address, under a base path too', () => {
    expect(lostFor(table, '/bo/nowhere/')).toBe('/bo/404.html');
    expect(lostFor(table, '/nowhere/')).toBe('/404.html');
    expect(lostFor(hostTable(SITE, '/name/', ['ug', 'bo']), '/name/ug/x')).toBe('/name/ug/404.html');
  });
});

describe('the set-ups', () => {
  it('come out of the table for every host', () => {
    expect(Object.fromEntries(Object.entries(HOSTS).map(([name, { files }]) => [name, Object.keys(files(order))]))).toEqual({
      caddy: ['Caddyfile'],
      nginx: ['health-bridge.conf'],
      container: ['Caddyfile', 'Containerfile'],
      'github-pages': ['.nojekyll', 'CNAME'],
      netlify: ['_headers', '_redirects'],
      'cloudflare-pages': ['_headers', '_redirects'],
      'object-storage': ['objects.tsv', 'edge-headers.txt', 'upload.sh'],
    });
  });
  it('send old addresses on and wrong ones to the page of their language', () => {
    expect(HOSTS['netlify']?.files(order)['_redirects']).toBe(
      '/bo/articles/old/ /bo/articles/new/ 301\n/ug/* /ug/404.html 404\n/bo/* /bo/404.html 404\n/* /404.html 404\n',
    );
    expect(HOSTS['nginx']?.files(order)['health-bridge.conf']).toContain(
      'location = /bo/articles/old/ { return 301 /bo/articles/new/; }',
    );
    expect(HOSTS['caddy']?.files(order)['Caddyfile']).toContain('redir /bo/articles/old/ /bo/articles/new/ 301');
  });
  it('tell a storage the type and the caching of each object', () => {
    expect(HOSTS['object-storage']?.files(order)['objects.tsv']?.split('\n').slice(0, 3)).toEqual([
      '/_astro/a.js\ttext/javascript; charset=utf-8\tpublic, max-age=31536000, immutable',
      '/ug/index.html\ttext/html; charset=utf-8\tno-cache',
      '/ug/radio/talk.vtt\ttext/vtt; charset=utf-8\tno-cache',
    ]);
  });
  it('say when a host would silently leave out a header', () => {
    const long = {
      ...order,
      table: {
        ...table,
        rules: table.rules.map((rule) => ({ ...rule, paths: rule.paths, set: { 'Content-Security-Policy': 'x'.repeat(2100) } })),
      },
    };
    expect(() => HOSTS['cloudflare-pages']?.files(long)).toThrow('2000 characters');
  });
});
