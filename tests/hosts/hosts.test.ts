/** The site as real servers send it, with the set-ups made for them. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scan } from '../../src/hosting/scan.ts';
import { headersFor, hostTable } from '../../src/hosting/table.ts';
import { locales } from '../../src/locales.ts';
import { AUDIO, type Running, SERVERS, SITE } from './servers.ts';

const table = hostTable(scan(SITE, '/'), '/', locales);
const searchParts = table.immutable.find((paths) => paths.startsWith('/pagefind/bo/'))?.slice(1, -2) ?? '';
const firstIn = (folder: string): string => `/${folder}/${readdirSync(path.join(SITE, folder)).sort()[0]}`;
/** One address of each class of the table, with its file. */
const ADDRESSES: readonly (readonly [string, string])[] = [
  ['/', 'index.html'],
  ['/ug/', 'ug/index.html'],
  ['/bo/articles/weak-blood/', 'bo/articles/weak-blood/index.html'],
  ['/bo/articles/weak-blood.page.html', 'bo/articles/weak-blood.page.html'],
  ['/zh-CN/card.html', 'zh-CN/card.html'],
  ['/sw.js', 'sw.js'],
  ['/content.json', 'content.json'],
  ['/en/radio.xml', 'en/radio.xml'],
  ['/manifest.webmanifest', 'manifest.webmanifest'],
  ['/zh-CN/radio/weak-blood-questions.txt', 'zh-CN/radio/weak-blood-questions.txt'],
  ['/zh-CN/radio/weak-blood-questions.vtt', 'zh-CN/radio/weak-blood-questions.vtt'],
  ['/ug/radio/weak-blood-questions.docx', 'ug/radio/weak-blood-questions.docx'],
  ['/icon-192.png', 'icon-192.png'],
  [firstIn('_astro'), firstIn('_astro').slice(1)],
  [firstIn(`${searchParts}/fragment`), firstIn(`${searchParts}/fragment`).slice(1)],
  ['/pagefind/bo/list.bin', 'pagefind/bo/list.bin'],
];
const TRICKS = [
  '/../package.json',
  '/en/../../package.json',
  '/%2e%2e/package.json',
  '/en/..%2f..%2fpackage.json',
  '/..%5c..%5cpackage.json',
  '/en/%2e%2e%2f%2e%2e%2fetc/passwd',
  '//etc/passwd',
  '/etc/passwd',
  '/en/%00',
  '/.env',
  '/.git/config',
  '/en/.%2e/.env',
];

describe.each(Object.entries(SERVERS))('%s', (_name, start) => {
  let server: Running;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server?.stop());

  it.each(ADDRESSES)('sends %s whole, with its type and every header of the table', async (address, file) => {
    const { status, headers, body } = await server.ask(address);
    expect(status).toBe(200);
    expect(body.equals(readFileSync(path.join(SITE, file)))).toBe(true);
    for (const [name, value] of Object.entries(headersFor(table, decodeURIComponent(address))))
      expect(headers[name.toLowerCase()], name).toBe(value);
    const type = table.types[file.slice(file.lastIndexOf('.') + 1)] ?? '';
    expect(headers['content-type']?.toLowerCase().replaceAll(' ', '')).toBe(type.toLowerCase().replaceAll(' ', ''));
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('sends what shrinks as brotli or gzip, as the phone takes it, and says that it differs', async () => {
    const file = readFileSync(path.join(SITE, 'ug/index.html'));
    const br = await server.ask('/ug/', { 'accept-encoding': 'gzip, deflate, br' });
    expect(br.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(br.body).equals(file)).toBe(true);
    expect(br.body.length).toBeLessThan(file.length / 2);
    const gzip = await server.ask('/ug/', { 'accept-encoding': 'gzip' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.body).equals(file)).toBe(true);
    for (const { headers } of [br, gzip]) expect(headers['vary']?.toLowerCase()).toContain('accept-encoding');
  });

  it('sends no body for what the phone has, and a new one after a change', async () => {
    const { headers } = await server.ask('/en/', { 'accept-encoding': 'br' });
    const tag = headers['etag'] ?? '';
    expect(tag).not.toBe('');
    const again = await server.ask('/en/', { 'accept-encoding': 'br', 'if-none-match': tag });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect((await server.ask('/en/', { 'accept-encoding': 'br', 'if-none-match': '"old"' })).status).toBe(200);
  });

  it('sends a piece of a recording, so that a player can jump', async () => {
    const { status, headers, body } = await server.ask(AUDIO.path, { range: 'bytes=1000-1999' });
    expect([status, body.length, headers['content-range']]).toEqual([206, 1000, `bytes 1000-1999/${AUDIO.bytes}`]);
    expect(headers['content-type']).toBe('audio/mpeg');
  });

  it('leads from an address without its slash to the one with it', async () => {
    const { status, headers } = await server.ask('/bo/articles/weak-blood');
    expect(String(status)).toMatch(/^30[18]$/);
    expect(new URL(headers['location'] ?? '', 'http://localhost').pathname).toBe('/bo/articles/weak-blood/');
  });

  it.each(locales)('answers a wrong address with the page for it in %s', async (locale) => {
    for (const address of [`/${locale}/nowhere/`, `/${locale}/articles/nowhere`]) {
      const { status, headers, body } = await server.ask(address);
      expect(status).toBe(404);
      expect(body.toString()).toContain(`<html lang="${locale}"`);
      expect(headers['content-type']).toContain('text/html');
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['cache-control']).toBe('no-cache');
    }
  });

  it('answers a wrong address of no language with the page in all', async () => {
    const { status, body } = await server.ask('/nowhere/');
    expect(status).toBe(404);
    for (const locale of locales) expect(body.toString()).toContain(`data-locale="${locale}"`);
  });

  it('lists no folder', async () => {
    for (const address of ['/_astro/', '/pagefind/', '/fonts/']) {
      const { status, body } = await server.ask(address);
      expect(status, address).toBe(404);
      expect(body.toString()).not.toContain('Index of');
    }
  });

  it.each(TRICKS)('gives nothing away for %s', async (trick) => {
    const { status, body } = await server.ask(trick);
    expect([400, 403, 404]).toContain(status);
    expect(body.toString()).not.toMatch(/SECRET|\[core\]|root:x:|"health-bridge"/);
  });

  it('answers only who reads', async () => {
    expect((await server.ask('/en/', {}, 'HEAD')).status).toBe(200);
    for (const method of ['POST', 'PUT', 'DELETE']) expect((await server.ask('/en/', {}, method)).status, method).toBe(405);
  });
});
