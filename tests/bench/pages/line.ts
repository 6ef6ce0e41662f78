/**
 * A folder on a port of this machine, sent as a host sends it (brotli at its best, ETags) over a slow line: 400 ms until an answer
 * begins, 400 kbit/s for all answers together. The line itself is slow, not the browser's picture of it, so that a page is drawn
 * from the pieces that have come, a service worker waits as a page does, and what had come by a moment is known.
 */
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
/** 400 kbit/s, in bytes a millisecond. */
const SPEED = 50;
/** From a request to the first byte of its answer, in milliseconds. */
const LATENCY = 400;

export interface Line extends Port {
  /** Bytes of bodies sent, and requests heard, by a moment since the line was last forgotten. @param moment milliseconds since 1970 */
  by(moment: number): { bytes: number; requests: number };
  /** Begins the counts of `by` anew. */
  forget(): void;
}

export const compressed = (body: Buffer): Buffer =>
  brotliCompressSync(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  });

/** Milliseconds since 1970, finer than `Date.now()`: the browser's `performance.timeOrigin` counts the same way. */
const now = (): number => performance.timeOrigin + performance.now();

export async function openLine(folder: string): Promise<Line> {
  const bodies = new Map<string, Buffer>();
  let packets: { at: number; bytes: number }[] = [];
  let requests: number[] = [];
  /** When the line has done what it was given: answers share it packet by packet. */
  let freeAt = 0;

  async function sendInPackets(response: ServerResponse, body: Buffer, count: (bytes: number) => void): Promise<void> {
    for (let at = 0; at < body.length && !response.destroyed; at += PACKET) {
      const packet = body.subarray(at, at + PACKET);
      freeAt = Math.max(now(), freeAt) + packet.length / SPEED;
      await pause(freeAt - now());
      response.write(packet);
      packets.push({ at: now(), bytes: packet.length });
      count(packet.length);
    }
    response.end();
  }

  const port = await openPort((count) => async (request, response) => {
    requests.push(now());
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const asked = path.join(folder, decodeURIComponent(pathname));
    const file = asked.endsWith(path.sep) ? path.join(asked, 'index.html') : asked;
    const type = TYPES[path.extname(file)];
    const isThere = file.startsWith(folder) && existsSync(file) && statSync(file).isFile();
    const body = isThere
      ? (bodies.get(file) ?? (type === undefined ? readFileSync(file) : compressed(readFileSync(file))))
      : undefined;
    if (body) bodies.set(file, body);
    await pause(LATENCY);
    if (body === undefined) {
      response.writeHead(404).end();
      return;
    }
    const tag = `"${createHash('sha1').update(body).digest('base64url')}"`;
    const headers = {
      ETag: tag,
      'Cache-Control': pathname.includes('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    };
    if (request.headers['if-none-match'] === tag) {
      response.writeHead(304, headers).end();
      return;
    }
    response.socket?.setNoDelay(true);
    response.writeHead(200, {
      ...headers,
      'Content-Type': type ?? 'application/octet-stream',
      'Content-Length': body.length,
      ...(type === undefined ? {} : { 'Content-Encoding': 'br' }),
    });
    await sendInPackets(response, body, count);
  });
  return {
    ...port,
    by: (moment) => ({
      bytes: packets.filter(({ at }) => at <= moment).reduce((sum, packet) => sum + packet.bytes, 0),
      requests: requests.filter((at) => at <= moment).length,
    }),
    forget: () => {
      packets = [];
      requests = [];
    },
  };
}
