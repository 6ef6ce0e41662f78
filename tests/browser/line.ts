/** The line between a phone and a site: it can drop, stall, cut off, and put its own pages in between. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createSocket, type Socket } from 'node:net';
import path from 'node:path';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';

/**
 * What the line does to an answer: `drop` the connection, `cut` it off half-way, `hang` for ever, a `portal`'s own page
 * with status 200, `trouble` of the host (502).
 */
export type Fault = 'drop' | 'cut' | 'hang' | 'portal' | 'trouble';

const portalPage = '<!doctype html><html><head><title>WLAN</title></head><body><h1>Log in</h1></body></html>';

export class Line {
  /** Paths that were asked for since it was last emptied. */
  readonly asked: string[] = [];
  /** Bytes of all answers. */
  bytes = 0;
  private readonly upstream: URL;
  private readonly faults: [RegExp, Fault, number][] = [];
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;
  private port = 0;

  constructor(upstream: string) {
    this.upstream = new URL(upstream);
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  async up(): Promise<void> {
    const server = createServer((incoming, outgoing) => this.pass(incoming, outgoing));
    server.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
    });
    await new Promise<void>((resolve) => server.listen(this.port, 'localhost', resolve));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  async down(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (!server) return;
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  }

  /** @param times how often, for ever where not told */
  fail(paths: RegExp, fault: Fault, times = Number.POSITIVE_INFINITY): void {
    this.faults.push([paths, fault, times]);
  }

  mend(): void {
    this.faults.length = 0;
  }

  private faultAt(url: string): Fault | undefined {
    const found = this.faults.find(([paths, , left]) => left > 0 && paths.test(url));
    if (found) found[2] -= 1;
    return found?.[1];
  }

  private pass(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const url = incoming.url ?? '/';
    this.asked.push(url);
    const fault = this.faultAt(url);
    if (fault === 'hang') return;
    if (fault === 'drop') return void incoming.socket.destroy();
    if (fault === 'trouble') return void outgoing.writeHead(502, { 'content-type': 'text/html' }).end('<h1>502</h1>');
    if (fault === 'portal') return void outgoing.writeHead(200, { 'content-type': 'text/html' }).end(portalPage);
    const { hostname, port } = this.upstream;
    const headers = { ...incoming.headers };
    // "Not changed" has no body that could be cut.
    if (fault === 'cut') delete headers['if-none-match'];
    const forward = request({ hostname, port, path: url, method: incoming.method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      if (fault === 'cut') {
        answer.once('data', (chunk: Buffer) => {
          outgoing.write(chunk.subarray(0, Math.floor(chunk.length / 2)), () => incoming.socket.destroy());
        });
        return;
      }
      answer.on('data', (chunk: Buffer) => {
        this.bytes += chunk.length;
      });
      answer.pipe(outgoing);
    });
    forward.on('error', () => outgoing.destroy());
    forward.end();
  }
}

/** Tests in which the worker of the site runs, behind a line that can fail. */
export const test = base.extend<{ line: Line }>({
  serviceWorkers: 'allow',
  line: async ({ baseURL, context }, use) => {
    const line = new Line(baseURL ?? '');
    await line.up();
    await use(line);
    await context.close();
    await line.down();
  },
});

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const socket = createSocket();
    socket.listen(0, () => {
      const { port } = socket.address() as AddressInfo;
      socket.close(() => resolve(port));
    });
  });

/** A copy of the built site that can be changed, as an update changes it, and served by the site's own server. */
export class Copy {
  readonly folder: string;
  readonly line: Line;
  private readonly server: ChildProcess;

  private constructor(folder: string, port: number) {
    this.folder = folder;
    this.server = spawn(process.execPath, ['src/serve.ts'], {
      env: { ...process.env, OUT_DIR: folder, PORT: String(port) },
      stdio: 'ignore',
    });
    this.line = new Line(`http://localhost:${port}`);
  }

  static async open(): Promise<Copy> {
    mkdirSync('.build', { recursive: true });
    const folder = path.join(mkdtempSync('.build/site-copy-'), 'dist');
    cpSync(process.env['TEST_SITE'] ?? '.build/test-site', folder, { recursive: true });
    const port = await freePort();
    const copy = new Copy(folder, port);
    await copy.line.up();
    await expect
      .poll(() =>
        fetch(copy.line.url).then(
          ({ ok }) => ok,
          () => false,
        ),
      )
      .toBe(true);
    return copy;
  }

  /** Changes files, and writes the lists and the worker anew, as a build does. */
  update(changes: Record<string, (text: string) => string>): void {
    for (const [file, change] of Object.entries(changes)) {
      const at = path.join(this.folder, file);
      const before = readFileSync(at, 'utf8');
      const after = change(before);
      if (after === before) throw new Error(`Nothing changed in ${file}.`);
      writeFileSync(at, after);
    }
    const script = `import { writeDeltas } from './src/delta/build/write.ts'; import { writeOffline } from './src/offline/build/index.ts'; import { library } from './src/shelf.ts';
      await writeDeltas(${JSON.stringify(this.folder)}); await writeOffline(${JSON.stringify(this.folder)}, library());`;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    // The server looks at the first page to see that a build was swapped in.
    utimesSync(path.join(this.folder, 'index.html'), new Date(), new Date());
  }

  async close(): Promise<void> {
    await this.line.down();
    this.server.kill();
    rmSync(path.dirname(this.folder), { recursive: true, force: true });
  }
}

/** Waits until something asked of the page holds. A page that is just being left cannot answer. */
export const until = (page: Page, holds: () => Promise<boolean>): Promise<void> =>
  expect.poll(() => page.evaluate(holds).catch(() => false), { timeout: 15_000 }).toBe(true);

/** Waits until the worker runs this page's site and has stored what it stores on arrival. */
export const ready = (page: Page): Promise<void> =>
  until(page, async () => {
    if (navigator.serviceWorker.controller?.state !== 'activated') return false;
    if (document.querySelector('[data-sensitive], #able')) return true;
    const address = location.origin + location.pathname;
    const stores = await Promise.all(['visited', 'saved'].map((name) => caches.open(name)));
    const found = await Promise.all(stores.map((store) => store.match(address)));
    return found.some(Boolean);
  });

/** No network at all: the browser is told so, and nobody answers either. */
export async function lose(context: BrowserContext, line: Line): Promise<void> {
  await context.setOffline(true);
  await line.down();
}
export async function regain(context: BrowserContext, line: Line): Promise<void> {
  await line.up();
  await context.setOffline(false);
}

/** Paths in a store of the browser. */
export const kept = (page: Page, store: string): Promise<string[]> =>
  page.evaluate(async (name) => {
    if (!(await caches.has(name))) return [];
    const keys = await (await caches.open(name)).keys();
    return keys.map(({ url }) => url.slice(location.origin.length));
  }, store);

/** Scrolls to where the tools are made; they are fetched when a reader comes near. */
export const nearTools = (page: Page): Promise<void> => page.locator('#tools').evaluate((place) => place.scrollIntoView());
