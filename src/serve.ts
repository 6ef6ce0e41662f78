/** Serves the built site as a real host does: compressed, with its headers, a 404 page, and one address a page. Environment: OUT_DIR, PORT, BASE_PATH. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import sirv from 'sirv';
import { BASE_PATH } from './site.ts';

const OUT = path.resolve(process.env['OUT_DIR'] ?? 'dist');
const PORT = Number(process.env['PORT'] ?? 4321);

if (!existsSync(path.join(OUT, 'index.html'))) {
  console.error(`There is no site in ${OUT}. Run "npm run build" first.`);
  process.exit(1);
}

/** The policy that the pages carry; frames can only be forbidden by a header. */
const policyOf = (html: string): string =>
  /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#39;', "'") ?? "default-src 'none'";
/** Files that Astro names after their content never change. */
const cacheFor = (url: string): string => (url.includes('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache');

/** The page of the form editor: it talks to the code host. */
const isEditor = (file: string): boolean => file === path.join(OUT, 'admin', 'index.html');
/**
 * Pages with a policy of their own. A file to pass on holds its pictures and letters in itself, which the site's policy forbids, and its
 * own allows nothing else; the editor talks to the code host.
 */
const hasOwnPolicy = (file: string): boolean => /(?:\.page|\/card(?:-all)?)\.html$/.test(file) || isEditor(file);

interface OpenSite {
  /** When the build was made, in milliseconds since 1970. */
  made: number;
  headers: Record<string, string>;
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
    headers: {
      'Content-Security-Policy': `${policyOf(readFileSync(index, 'utf8'))}; frame-ancestors 'none'`,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
    },
    files: sirv(OUT, { etag: true, dotfiles: false, dev: false }),
    compressed: new Map(),
  };
  return open;
}

const COMPRESSIBLE = /\.(?:html|js|css|json|svg|txt|xml|webmanifest)$/;

/** The file that an address means, if it is one that shrinks. */
function compressibleFile(url: string): string | undefined {
  const relative = decodeURIComponent(url).slice(BASE_PATH.length);
  const file = path.join(OUT, relative.endsWith('/') || relative === '' ? `${relative}index.html` : relative);
  return file.startsWith(OUT + path.sep) && COMPRESSIBLE.test(file) && existsSync(file) ? file : undefined;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
};

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
    ...(hasOwnPolicy(file)
      ? { 'Content-Security-Policy': `${policyOf(readFileSync(file, 'utf8'))}; frame-ancestors 'none'` }
      : {}),
    // The window in which people sign in must be able to answer the page that opened it.
    ...(isEditor(file) ? { 'Cross-Origin-Opener-Policy': 'same-origin-allow-popups' } : {}),
    'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'Content-Length': body.length,
    Vary: 'Accept-Encoding',
    ...(encoding ? { 'Content-Encoding': encoding } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

const server = createServer((request, response) => {
  for (const [name, value] of Object.entries(site().headers)) response.setHeader(name, value);
  let url: string;
  try {
    url = new URL(request.url ?? '/', 'http://localhost').pathname;
    decodeURIComponent(url);
  } catch {
    send(request, response, 400, path.join(OUT, '404.html'));
    return;
  }
  response.setHeader('Cache-Control', cacheFor(url));
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const notFound = () => send(request, response, 404, path.join(OUT, '404.html'));
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
