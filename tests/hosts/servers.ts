/** The same site on three servers: Caddy and nginx with the set-ups that `npm run deploy` makes, and that of `npm start`. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';

export const SITE = process.env['TEST_SITE'] ?? 'dist';
const OUT = path.resolve('.build/hosts');
/** Stands for a recording: no host looks into it. In bytes. */
export const AUDIO = { path: '/en/recording.mp3', bytes: 100_000 };

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}
export interface Running {
  /** @param address sent as it is, so that tricks arrive */
  ask: (address: string, headers?: Record<string, string>, method?: string) => Promise<Answer>;
  stop: () => void;
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const socket = createServer();
    socket.listen(0, '127.0.0.1', () => {
      const { port } = socket.address() as AddressInfo;
      socket.close(() => resolve(port));
    });
  });

const asker =
  (port: number): Running['ask'] =>
  (address, headers = {}, method = 'GET') =>
    new Promise((resolve, reject) => {
      const call = request(
        { host: '127.0.0.1', port, path: address, method, headers: { host: `localhost:${port}`, ...headers } },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('end', () =>
            resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
          );
        },
      );
      call.on('error', reject);
      call.end();
    });

async function running(child: ChildProcess, port: number): Promise<Running> {
  const ask = asker(port);
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await ask('/').catch(() => undefined);
    if (answer?.status === 200) return { ask, stop: () => child.kill('SIGKILL') };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill('SIGKILL');
  throw new Error(`The server on port ${port} does not answer.`);
}

/** @returns folder with the pages and the set-up */
function deployed(host: string): string {
  const out = path.join(OUT, host);
  const { status, stderr } = spawnSync(process.execPath, ['deploy/make.ts', host, '--out', out], {
    encoding: 'utf8',
    env: { ...process.env, OUT_DIR: SITE },
  });
  if (status !== 0) throw new Error(stderr);
  addOthers(path.join(out, 'site'));
  return out;
}
/** What no build makes, and a careless copy may bring: a file and a folder that nobody should see. And a recording. */
function addOthers(site: string): void {
  writeFileSync(path.join(site, AUDIO.path), Buffer.alloc(AUDIO.bytes, 7));
  writeFileSync(path.join(site, '.env'), 'SECRET=1');
  mkdirSync(path.join(site, '.git'), { recursive: true });
  writeFileSync(path.join(site, '.git', 'config'), '[core]');
}

async function startCaddy(): Promise<Running> {
  const out = deployed('caddy');
  const port = await freePort();
  const child = spawn('caddy', ['run', '--config', path.join(out, 'Caddyfile'), '--adapter', 'caddyfile'], {
    env: {
      ...process.env,
      HEALTH_BRIDGE_ADDRESS: `http://localhost:${port}`,
      HEALTH_BRIDGE_ROOT: path.join(out, 'site'),
      HOME: out,
    },
    stdio: 'ignore',
  });
  return running(child, port);
}

/** nginx reads its port and folder from the set-up, so the test writes them there; everything else stays as it was made. */
async function startNginx(): Promise<Running> {
  const out = deployed('nginx');
  const port = await freePort();
  const made = readFileSync(path.join(out, 'health-bridge.conf'), 'utf8');
  writeFileSync(
    path.join(out, 'health-bridge.conf'),
    made.replace('listen 80;', `listen 127.0.0.1:${port};`).replace('root /srv/health-bridge/site;', `root ${out}/site;`),
  );
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `  ${name}_temp_path ${out}/temp-${name};`,
  );
  writeFileSync(
    path.join(out, 'nginx.conf'),
    [
      'load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;',
      'user root;',
      'daemon off;',
      `pid ${out}/nginx.pid;`,
      `error_log ${out}/error.log;`,
      'events {}',
      'http {',
      '  access_log off;',
      ...temporary,
      `  include ${out}/health-bridge.conf;`,
      '}',
    ].join('\n'),
  );
  const child = spawn('nginx', ['-c', path.join(out, 'nginx.conf'), '-p', out, '-g', 'master_process off;'], { stdio: 'ignore' });
  return running(child, port);
}

async function startOwn(): Promise<Running> {
  const site = path.join(OUT, 'own', 'dist');
  rmSync(site, { recursive: true, force: true });
  cpSync(SITE, site, { recursive: true });
  addOthers(site);
  const port = await freePort();
  return running(
    spawn(process.execPath, ['src/serve.ts'], { env: { ...process.env, OUT_DIR: site, PORT: String(port) }, stdio: 'ignore' }),
    port,
  );
}

export const SERVERS = { Caddy: startCaddy, nginx: startNginx, 'npm start': startOwn };
