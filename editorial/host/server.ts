/** The stand-in for GitHub on this computer: HTTP around `rest.ts` and `graphql.ts`. Only for trying and testing the form editor. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { answerGraphQL } from './graphql.ts';
import type { Host } from './host.ts';
import { Refused } from './repositories.ts';
import { type Answer, answerRest } from './rest.ts';

const VERSION = '/api/v3';
/** The page of the editor stands at another address, as it does for GitHub. */
const SHARED = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': '*, Authorization',
  'Access-Control-Allow-Methods': 'GET, POST, PATCH, PUT, DELETE',
};

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}

async function answer(host: Host, request: IncomingMessage, tell: (line: string) => void): Promise<Answer> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const person = host.personOf(request.headers.authorization);
  const body = await bodyOf(request);
  if (pathname.endsWith('/graphql')) {
    const answered = await answerGraphQL(host, person, body as { query: string });
    for (const { message } of answered.errors ?? []) tell(`GraphQL: ${message}`);
    return { status: 200, body: answered };
  }
  const path = decodeURIComponent(pathname).replace(VERSION, '');
  return answerRest(host, { method: request.method ?? 'GET', path, query: searchParams, body, person });
}

function send(response: ServerResponse, { status, body }: Answer): void {
  const isFile = Buffer.isBuffer(body);
  response.writeHead(status, {
    ...SHARED,
    ...(body === undefined ? {} : { 'Content-Type': isFile ? 'application/octet-stream' : 'application/json' }),
  });
  response.end(body === undefined ? undefined : isFile ? body : JSON.stringify(body));
}

/** @param tell is given each question and its status, for the terminal or a test */
export function hostServer(host: Host, tell: (line: string) => void = () => undefined): Server {
  return createServer((request, response) => {
    if (request.method === 'OPTIONS') {
      response.writeHead(204, SHARED).end();
      return;
    }
    const asked = `${request.method} ${request.url}`;
    answer(host, request, tell).then(
      (answered) => {
        tell(`${answered.status} ${asked}`);
        send(response, answered);
      },
      (error: unknown) => {
        const status = error instanceof Refused ? error.status : 500;
        const message = error instanceof Error ? error.message : String(error);
        tell(`${status} ${asked}: ${message}`);
        const errors = status === 422 ? [{ resource: 'PullRequest', code: 'custom', message }] : undefined;
        send(response, {
          status,
          body: { message: status === 422 ? 'Validation Failed' : message, ...(errors ? { errors } : {}) },
        });
      },
    );
  });
}
