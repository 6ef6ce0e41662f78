/** Whether sources still answer: asked of a real server. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { asked, deadOf, linksOf } from '../../editorial/links/ask.ts';
import { DATA, readFiles } from '../unit/tiny-content.ts';

test('an address is gone only when its host says so', async () => {
  const statuses: Record<string, number> = {
    '/right': 200,
    '/gone': 404,
    '/taken-back': 410,
    '/no-programs': 403,
    '/no-head': 405,
  };
  const server = createServer((request, response) => {
    const status = statuses[request.url ?? ''] ?? 500;
    response.statusCode = status === 405 && request.method === 'GET' ? 200 : status;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const nobody = 'http://127.0.0.1:9/';
  const answers = await asked([...Object.keys(statuses).map((name) => root + name), nobody]);
  const { dead, doubtful } = deadOf(answers);
  expect(dead.toSorted()).toEqual([`${root}/gone`, `${root}/taken-back`]);
  expect(doubtful.toSorted()).toEqual([`${root}/no-programs`, nobody].toSorted());
});

test('an address is named with all that rest on it', () => {
  const source = { title: 'Guideline', publisher: 'WHO', year: '2024', url: 'https://www.who.int/a', language: 'en' };
  const fact = (id: string) => `${id}: ${JSON.stringify({ statement: 'Iron helps.........', source, seen: 'x' })}\n`;
  const { content } = readFiles({ ...DATA, 'facts/x.yaml': fact('x-01') + fact('x-02') });
  expect(linksOf(content).get('https://www.who.int/a')).toEqual(['x-01', 'x-02']);
});
