import { describe, expect, it, vi } from 'vitest';
import { deltasAgainst } from '../../../src/delta/build/make.ts';
import { deltaPlugin } from '../../../src/delta/client/plugin.ts';
import { applyDelta, type Delta } from '../../../src/delta/delta.ts';

const FRAME =
  '<!DOCTYPE html><html lang="bo" dir="ltr"><head><style>:root{--a:#fffefa;--b:#1b1a22}</style></head><body><main id="main">';
const FOOT = '</main><footer class="foot"><p class="small">སྨན་པ་ལ་འདྲི་རོགས།</p></footer></body></html>';
const BASE = `${FRAME}<h1>རོགས་རམ།</h1>${FOOT}`;
const PAGE = `${FRAME}<h1>ཁྲག་ཉུང་བ།</h1><p>ཁྲག་ཏོག་ཙམ་ཡིན་ནའང་ཤོར་ན། 😷</p>${FOOT}`;

describe('a page as what it adds to another', () => {
  it('gives the very page back, in any script', async () => {
    const delta = (await deltasAgainst(BASE))(PAGE);
    expect(await applyDelta(BASE, delta)).toBe(PAGE);
    expect(await applyDelta(BASE, JSON.parse(JSON.stringify(delta)) as Delta)).toBe(PAGE);
  });

  it('holds the words of the page, and neither frame nor style', async () => {
    const json = JSON.stringify((await deltasAgainst(BASE))(PAGE));
    expect(json).toContain('ཁྲག་ཏོག་ཙམ་ཡིན་ནའང་ཤོར་ན།');
    expect(json).not.toMatch(/DOCTYPE|--a|footer/);
    expect(json.length).toBeLessThan(PAGE.length / 2);
  });

  it('gives nothing where the phone keeps another build’s base', async () => {
    const delta = (await deltasAgainst(BASE))(PAGE);
    expect(await applyDelta(BASE.replace('རོགས་རམ', 'རོགས'), delta)).toBeUndefined();
  });

  it('holds a page that has nothing in common with the base', async () => {
    const delta = (await deltasAgainst('x'))(PAGE);
    expect(await applyDelta('x', delta)).toBe(PAGE);
  });
});

describe('the service worker’s part', () => {
  const ADDRESS = 'https://bridge.example/bridge/bo/articles/weak-blood/';
  const kept = () =>
    new Response(BASE, {
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'", etag: '"1"' },
    });
  const plugin = deltaPlugin('/bridge/', async (locale) => (locale === 'bo' ? kept() : undefined));
  const asked = async (address: string) => (await plugin.requestWillFetch({ request: new Request(address) })).url;

  it('asks for the delta of a text where its base is kept, and for the page itself elsewhere', async () => {
    expect(await asked(`${ADDRESS}?from=feed`)).toBe(`${ADDRESS}delta.json`);
    expect(await asked('https://bridge.example/bridge/bo/search/?q=x')).toBe('https://bridge.example/bridge/bo/search/?q=x');
    expect(await asked('https://bridge.example/bridge/bo/articles/')).toBe('https://bridge.example/bridge/bo/articles/');
    expect(await asked(ADDRESS.replace('/bo/', '/ug/'))).toBe(ADDRESS.replace('/bo/', '/ug/'));
  });

  it('puts the page together, under the rules that all pages have', async () => {
    const response = new Response(JSON.stringify((await deltasAgainst(BASE))(PAGE)));
    const made = await plugin.fetchDidSucceed({ request: new Request(`${ADDRESS}delta.json`), response });
    expect(await made.text()).toBe(PAGE);
    expect(made.headers.get('content-security-policy')).toBe("default-src 'none'");
    expect(made.headers.get('etag')).toBeNull();
  });

  it('fetches the page itself where the delta is of another build, missing, or no delta', async () => {
    const other = JSON.stringify((await deltasAgainst(`${BASE} `))(PAGE));
    const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response(PAGE));
    for (const response of [new Response(other), new Response('', { status: 404 }), new Response('<html>Log in</html>')]) {
      const made = await plugin.fetchDidSucceed({ request: new Request(`${ADDRESS}delta.json`), response });
      expect(await made.text()).toBe(PAGE);
      expect(fetched).toHaveBeenLastCalledWith(ADDRESS);
    }
    fetched.mockRestore();
  });

  it('lets every other answer through', async () => {
    const response = new Response('x');
    expect(await plugin.fetchDidSucceed({ request: new Request(ADDRESS), response })).toBe(response);
  });
});
