/** A folder on a port of this machine, sent as a host sends it: brotli at its best, ETags, in packets, with a count of what was sent. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { brotliCompressSync, constants } from 'node:zlib';
import { openPort, type Port } from '../port.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
};
/** What one packet of a telephone line holds, in bytes. */
const PACKET = 1_400;
/** Between packets, in milliseconds: shorter than the line takes, long enough that the browser reads each by itself. */
const BETWEEN = 4;

export const compressed = (body: Buffer): Buffer =>
  brotliCompressSync(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  });

async function sendInPackets(response: ServerResponse, body: Buffer): Promise<void> {
  for (let at = 0; at < body.length; at += PACKET) {
    if (at > 0) await pause(BETWEEN);
    response.write(body.subarray(at, at + PACKET));
  }
  response.end();
}

export async function openLine(folder: string): Promise<Port> {
  const bodies = new Map<string, Buffer>();
  return openPort((count) => (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const asked = path.join(folder, decodeURIComponent(pathname));
    const file = asked.endsWith(path.sep) ? path.join(asked, 'index.html') : asked;
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[path.extname(file)];
    const body = bodies.get(file) ?? (type === undefined ? readFileSync(file) : compressed(readFileSync(file)));
    bodies.set(file, body);
    const tag = `"${createHash('sha1').update(body).digest('base64url')}"`;
    const headers = {
      ETag: tag,
      'Cache-Control': pathname.includes('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    };
    if (request.headers['if-none-match'] === tag) {
      response.writeHead(304, headers).end();
      return;
    }
    count(body.length);
    response.socket?.setNoDelay(true);
    response.writeHead(200, {
      ...headers,
      'Content-Type': type ?? 'application/octet-stream',
      'Content-Length': body.length,
      ...(type === undefined ? {} : { 'Content-Encoding': 'br' }),
    });
    void sendInPackets(response, body);
  });
}
