/** Narrowing a search to kinds and topics, in a real index. */
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { narrowed, openEngine } from '../../../src/search/client/engine.ts';
import { openIndex } from './open-index.ts';

test('pages are narrowed to one of their topics, the first or a later one', async () => {
  const page = (slug: string, topics: string[]) => ({
    url: `/en/articles/${slug}/`,
    title: slug,
    kind: 'articles',
    kindName: 'Article',
    sections: [{ id: '', heading: '', text: 'Iron makes blood.' }],
    also: [],
    topics,
    sensitive: slug === 'private',
  });
  const { folder, ask } = await openIndex('en', [page('one', ['birth', 'after-birth']), page('private', ['periods'])]);
  expect((await ask('iron')).hits.map(({ url, sensitive }) => [url, sensitive])).toEqual(
    expect.arrayContaining([
      ['/en/articles/one/', undefined],
      ['/en/articles/private/', true],
    ]),
  );
  const engine = await openEngine(`${pathToFileURL(folder).href}/`, '/', 'en');
  for (const topic of ['birth', 'after-birth']) {
    const { results } = await narrowed(engine, { kinds: ['articles'], topics: [topic] }).search('iron');
    expect(await Promise.all(results.map(async (result) => (await result.data()).url))).toEqual(['/en/articles/one/']);
  }
});
