/** Which answers may be kept as copies of what was read. */
import { expect, test } from 'vitest';
import { isKeepable, isKeepableScript } from '../../../src/offline/client/worker/keepable.ts';

const page = (main: string) =>
  `<!doctype html><html lang="ug" dir="rtl"><head><link rel="manifest" href="/site/manifest.webmanifest"></head><body>${main}</body> </html>\n`;
/** An answer of the own host: a made one has no type. */
function answer(
  body: BodyInit | null,
  { status = 200, type = 'basic', redirected = false, content = 'text/html; charset=utf-8' } = {},
) {
  const made = new Response(body, { status, headers: { 'content-type': content } });
  return Object.defineProperties(made, { type: { value: type }, redirected: { value: redirected } });
}
const ARTICLE = '<main><article data-due="2027-03-01"><h1>قان ئازلىق</h1></article></main>';

test('a whole page of this site may', async () => {
  expect(await isKeepable(answer(page(ARTICLE)), '/site/')).toBe(true);
});

test.each([
  ['an error', answer(page(ARTICLE), { status: 404 })],
  ['trouble of the host', answer(page(ARTICLE), { status: 502 })],
  ['an answer that came by a redirect', answer(page(ARTICLE), { redirected: true })],
  ['one of another host', answer(null, { status: 200, type: 'opaque' })],
  ['a file that is no page', answer('{}', { content: 'application/json' })],
  ['a page that was cut off', answer(page(ARTICLE).slice(0, -20))],
  ['the login page of a network', answer('<!doctype html><html><body>WLAN</body></html>')],
  ['a sensitive page', answer(page(ARTICLE.replace('<article ', '<article data-due="2027-03-01" data-sensitive ')))],
  [
    'an answer whose line dropped',
    answer(
      new ReadableStream({
        start: (stream) => stream.error(new TypeError('network')),
      }),
    ),
  ],
])('%s may not', async (_what, wrong) => {
  expect(await isKeepable(wrong, '/site/')).toBe(false);
});

test.each([
  ['a whole script', answer('{"title":"قان ئازلىق"}', { content: 'application/json' }), true],
  ['a sensitive script', answer('{"title":"秘密","sensitive":true}', { content: 'application/json' }), false],
  ['half of a script', answer('{"title":"قان ئاز', { content: 'application/json' }), false],
  ['an error', answer('{}', { status: 404 }), false],
  ['the login page of a network', answer('<!doctype html>WLAN'), false],
])('%s as data', async (_what, script, may) => {
  expect(await isKeepableScript(script)).toBe(may);
});
