/** A site on its host: served as it is served to readers, then through a line that does it harm. */
import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { buildRight, check, run, told } from './built.ts';

const ARTICLE = '/bridge/bo/articles/check-ups/';

/** A port that nobody has now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

let built: ReturnType<typeof buildRight>;
let server: ChildProcess;
let host: string;
beforeAll(async () => {
  built = buildRight();
  const port = await freePort();
  host = `http://127.0.0.1:${port}`;
  server = spawn(process.execPath, ['src/serve.ts'], {
    env: { ...process.env, OUT_DIR: built.dist, PORT: String(port), BASE_PATH: '/bridge' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((ready, fail) => {
    server.stdout?.once('data', ready);
    server.once('exit', fail);
  });
}, 240_000);
afterAll(() => {
  server.kill();
  rmSync(built.root, { recursive: true, force: true });
});

/** What a line does with a request; `true` where it passes it on. */
type Line = (path: string, response: ServerResponse, incoming: IncomingMessage) => boolean;

interface Between {
  /** Address of the first page, through the line. */
  address: string;
  /** All that was asked for, in order. */
  asked: string[];
  /** How many were on their way at the same time, at most. */
  most: () => number;
}

/** A line before the host. */
async function between(
  line: Line,
  change: (headers: Record<string, unknown>, path: string) => void = () => {},
): Promise<Between> {
  const asked: string[] = [];
  let [now, most] = [0, 0];
  const proxy = createServer((incoming, response) => {
    const path = incoming.url ?? '/';
    asked.push(path);
    now += 1;
    most = Math.max(most, now);
    response.once('close', () => {
      now -= 1;
    });
    if (!line(path, response, incoming)) return;
    const { 'accept-encoding': encoding = '' } = incoming.headers;
    request(`${host}${path}`, { headers: { 'accept-encoding': encoding } }, (answer) => {
      const headers: Record<string, unknown> = { ...answer.headers };
      change(headers, path);
      response.writeHead(answer.statusCode ?? 500, headers as NodeJS.Dict<string>);
      answer.pipe(response);
    }).end();
  });
  await new Promise<void>((ready) => proxy.listen(0, '127.0.0.1', ready));
  onTestFinished(() => {
    proxy.closeAllConnections();
    proxy.close();
  });
  return { address: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}/bridge/`, asked, most: () => most };
}
const answer = (status: number, response: ServerResponse): false => {
  response.writeHead(status, { 'content-length': 0 }).end();
  return false;
};
const drop = (response: ServerResponse): false => {
  response.socket?.destroy();
  return false;
};

describe('a site on its host', () => {
  it('is right where it is served as the table says, and its headers were looked at', async () => {
    const { status, problems, checks } = await check([`${host}/bridge`]);
    expect(problems).toEqual([]);
    expect(status).toBe(0);
    expect(checks.find(({ name }) => name === 'headers')?.looked).toBeGreaterThan(100);
    expect(checks.filter(({ looked }) => looked === 0)).toEqual([]);
  });

  it('is asked a few things at once, each once, and nothing outside its folder', async () => {
    const { address, asked, most } = await between(() => true);
    await check([address]);
    expect(asked.length).toBeGreaterThan(200);
    // The first page is asked for before the walk, to learn where the site stands.
    expect(asked.filter((path, place) => asked.indexOf(path) !== place)).toEqual(['/bridge/']);
    expect(asked.filter((path) => !path.startsWith('/bridge/'))).toEqual([]);
    expect(most()).toBeLessThanOrEqual(4);
  });

  it('has an error of its own where it says so each time, and none where it says so once', async () => {
    let times = 0;
    const { address, asked } = await between((path, response) => {
      if (path === ARTICLE) return answer(500, response);
      if (path === '/bridge/ug/help/' && times++ === 0) return answer(502, response);
      return true;
    });
    const { status, problems } = await check([address]);
    expect(told(problems, address)).toEqual(['host-error bo/articles/check-ups/']);
    expect(status).toBe(1);
    expect(asked.filter((path) => path === ARTICLE)).toHaveLength(3);
  });

  it('is not called broken where the line drops, or where the host asks to wait', async () => {
    const { address } = await between((path, response) => {
      if (path === ARTICLE) return drop(response);
      return path === '/bridge/en/radio.xml' ? answer(429, response) : true;
    });
    const { status, problems } = await check([address]);
    expect(told(problems, address)).toEqual(['not-reached bo/articles/check-ups/', 'not-reached en/radio.xml']);
    expect(problems.map(({ level }) => level)).toEqual(['warning', 'warning']);
    expect(status).toBe(0);
  });

  it('is not called broken where an answer ends half way', async () => {
    const { address } = await between((path, response) => {
      if (path !== ARTICLE) return true;
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': 9_000 });
      response.write('<!doctype html><html lang="bo">', () => drop(response));
      return false;
    });
    const { status, problems } = await check([address]);
    expect(told(problems, address)).toEqual(['not-reached bo/articles/check-ups/']);
    expect(status).toBe(0);
  });

  it('is left alone where nothing comes any more', async () => {
    let isGone = false;
    const { address, asked } = await between((_path, response) => {
      isGone ||= asked.length > 30;
      return isGone ? drop(response) : true;
    });
    const { status, problems } = await check([address]);
    expect(new Set(problems.map(({ code, level }) => `${level} ${code}`))).toEqual(new Set(['warning not-reached']));
    expect(status).toBe(0);
    expect(asked.length).toBeLessThan(30 + 3 * 15);
  });

  it('gives a status of its own where not even its first page came', async () => {
    const { address } = await between((_path, response) => drop(response));
    const { status, out } = await run([address]);
    expect(status).toBe(2);
    expect(out).toContain('nothing is known of the site');
    expect(out).toContain('打不开首页');
  });

  it('is asked for no more than was allowed, and it is said', async () => {
    const { address, asked } = await between(() => true);
    const { status, problems } = await check([address, '--limit', '40']);
    expect(asked).toHaveLength(41);
    expect(problems.map(({ code }) => code)).toEqual(['limit-reached']);
    expect(status).toBe(0);
  });

  it('is never followed to another host', async () => {
    let visits = 0;
    const other = createServer((_request, response) => {
      visits += 1;
      response.end();
    });
    await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready));
    onTestFinished(() => void other.close());
    const { address } = await between((path, response) => {
      if (path !== '/bridge/ug/glossary/') return true;
      response.writeHead(302, { location: `http://127.0.0.1:${(other.address() as AddressInfo).port}/` }).end();
      return false;
    });
    const { problems } = await check([address]);
    expect(problems.map(({ code }) => code)).toContain('leads-away');
    expect(visits).toBe(0);
  });
});

describe('the headers of a host', () => {
  const FAULTS: readonly [string, (headers: Record<string, unknown>, path: string) => void, string[]][] = [
    ['one that is not sent', (headers) => delete headers['x-content-type-options'], ['header-missing']],
    [
      'a policy that allows scripts of others',
      (headers, path) => {
        const policy = String(headers['content-security-policy']);
        if (path === ARTICLE) headers['content-security-policy'] = policy.replace("script-src 'self'", 'script-src *');
      },
      ['header-wrong'],
    ],
    [
      'a file of another type',
      (headers, path) => {
        if (path.endsWith('.docx')) headers['content-type'] = 'application/octet-stream';
      },
      ['wrong-type'],
    ],
    [
      'a page that anybody may keep for a year',
      (headers, path) => {
        if (path === ARTICLE) headers['cache-control'] = 'public, max-age=31536000';
      },
      ['header-wrong'],
    ],
  ];
  it.each(FAULTS)('are compared with the table: %s', async (_name, change, wanted) => {
    const { address } = await between(() => true, change);
    const { status, problems } = await check([address]);
    expect([...new Set(problems.map(({ code }) => code))]).toEqual(wanted);
    expect(status).toBe(1);
  });

  it('are not all: pages must come compressed, and a wrong address must not look like a right one', async () => {
    const { address } = await between((path, response, incoming) => {
      if (path === ARTICLE) incoming.headers['accept-encoding'] = 'identity';
      if (path !== '/bridge/nowhere/') return true;
      response.writeHead(200, { 'content-type': 'text/html' }).end('<p>يوق</p>');
      return false;
    });
    const { problems } = await check([address]);
    expect(told(problems, address)).toContain('not-compressed bo/articles/check-ups/');
    expect(told(problems, address)).toContain('wrong-address nowhere/');
  });
});
