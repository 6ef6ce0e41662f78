/** Files and generated pages on a port of this machine, compressed as a host does, with a count of what was sent. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { openPort, type Port } from './port.ts';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.html': 'text/html',
  '.wasm': 'application/wasm',
};

/** @param folder what is served; `/page/<lang>` is an empty page in a language, as Pagefind asks the page for its own */
export async function serve(folder: string): Promise<Port> {
  const compressed = new Map<string, Buffer>();
  return openPort((count) => async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const page = /^\/page\/([\w-]+)$/.exec(pathname)?.[1];
    if (page !== undefined) {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(
        `<!doctype html><html lang="${page}"><meta charset="utf-8"><link rel="icon" href="data:,"><title>bench</title></html>`,
      );
      return;
    }
    const file = path.join(folder, decodeURIComponent(pathname));
    try {
      const type = TYPES[path.extname(file)];
      const body = compressed.get(file) ?? (type === undefined ? await readFile(file) : brotliCompressSync(await readFile(file)));
      compressed.set(file, body);
      count(body.length);
      response.writeHead(200, {
        'Content-Type': type ?? 'application/octet-stream',
        'Cache-Control': 'max-age=3600',
        ...(type === undefined ? {} : { 'Content-Encoding': 'br' }),
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
}
