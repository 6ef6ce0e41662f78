/** Serves the built site as a real host does: compressed, with its headers, a 404 page, and one address a page. Environment: OUT_DIR, PORT, BASE_PATH. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import sirv from 'sirv';
import { scan } from './hosting/scan.ts';
import { COMPRESSIBLE, type HostTable, headersFor, hostTable, lostFor } from './hosting/table.ts';
import { locales } from './locales.ts';
import { BASE_PATH } from './site.ts';

const OUT = path.resolve(process.env['OUT_DIR'] ?? 'dist');
const PORT = Number(process.env['PORT'] ?? 4321);

if (!existsSync(path.join(OUT, 'index.html'))) {
  console.error(`There is no site in ${OUT}. Run "npm run build" first.`);
  process.exit(1);
}

interface OpenSite {
  /** When the build was made, in milliseconds since 1970. */
  made: number;
  table: HostTable;
  files: ReturnType<typeof sirv>;
  /** Compressed once, on the first request: brotli at its best is too slow to run for every page of a build. */
  compressed: Map<string, Buffer>;
}
let open: OpenSite | undefined;

/** The site as it stands now: a build that was swapped in meanwhile has other files and another policy. */
function site(): OpenSite {
  const index = path.join(OUT, 'index.html');
  const made = statSync(index).mtimeMs;
  if (open?.made === made) return open;
  open = {
    made,
    table: hostTable(scan(OUT, BASE_PATH), BASE_PATH, locales),
    files: sirv(OUT, { etag: true, dotfiles: false, dev: false }),
    compressed: new Map(),
  };
  return open;
}

const SHRINKS = new Set<string>(COMPRESSIBLE.map((ending) => `.${ending}`));

/** The file that an address means, if it is one that shrinks. */
function compressibleFile(url: string): string | undefined {
  const relative = decodeURIComponent(url).slice(BASE_PATH.length);
  const file = path.join(OUT, relative.endsWith('/') || relative === '' ? `${relative}index.html` : relative);
  return file.startsWith(OUT + path.sep) && SHRINKS.has(path.extname(file)) && existsSync(file) ? file : undefined;
}

function send(request: IncomingMessage, response: ServerResponse, status: number, file: string): void {
  const accepts = String(request.headers['accept-encoding'] ?? '');
  const encoding = /\bbr\b/.test(accepts) ? 'br' : /\bgzip\b/.test(accepts) ? 'gzip' : '';
  const { compressed } = site();
  const key = `${encoding}:${file}`;
  let body = compressed.get(key);
  if (!body) {
    const raw = readFileSync(file);
    body =
      encoding === 'br'
        ? brotliCompressSync(raw, {
            params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length },
          })
        : encoding === 'gzip'
          ? gzipSync(raw, { level: 9 })
          : raw;
    compressed.set(key, body);
  }
  const tag = `"${createHash('sha1').update(body).digest('base64url')}"`;
  if (status === 200 && request.headers['if-none-match'] === tag) {
    response.writeHead(304, { ETag: tag }).end();
    return;
  }
  response.writeHead(status, {
    ...(status === 200 ? { ETag: tag } : {}),
    'Content-Type': site().table.types[path.extname(file).slice(1)] ?? 'application/octet-stream',
    'Content-Length': body.length,
    Vary: 'Accept-Encoding',
    ...(encoding ? { 'Content-Encoding': encoding } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

const server = createServer((request, response) => {
  const { table } = site();
  let url: string;
  try {
    url = new URL(request.url ?? '/', 'http://localhost').pathname;
    decodeURIComponent(url);
  } catch {
    url = '';
  }
  for (const [name, value] of Object.entries(headersFor(table, url === '' ? BASE_PATH : decodeURIComponent(url))))
    response.setHeader(name, value);
  if (url === '') {
    send(request, response, 400, path.join(OUT, '404.html'));
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const notFound = () => {
    const own = path.join(OUT, lostFor(table, url).slice(BASE_PATH.length));
    // The desk of the form editor has no pages for readers.
    send(request, response, 404, existsSync(own) ? own : path.join(OUT, '404.html'));
  };
  if (!url.startsWith(BASE_PATH)) {
    if (`${url}/` === BASE_PATH) response.writeHead(301, { Location: BASE_PATH }).end();
    else notFound();
    return;
  }
  const file = compressibleFile(url);
  if (file !== undefined) send(request, response, 200, file);
  else if (!url.endsWith('/') && existsSync(path.join(OUT, decodeURIComponent(url).slice(BASE_PATH.length), 'index.html')))
    response.writeHead(301, { Location: `${url}/` }).end();
  else {
    response.setHeader('Content-Type', table.types[path.extname(url).slice(1)] ?? 'application/octet-stream');
    request.url = `/${url.slice(BASE_PATH.length)}`;
    site().files(request, response, notFound);
  }
});
server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${PORT} is in use. Stop what uses it, or choose another: PORT=4322 npm start`
      : error.message,
  );
  process.exit(1);
});
server.listen(PORT, () => console.log(`http://localhost:${PORT}${BASE_PATH}`));
