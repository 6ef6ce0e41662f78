/** GitHub's REST interface, as little of it as the commands need. Environment: GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_TOKEN. */
import type { z } from 'astro/zod';

const PAGE = 100;
/** GitHub itself lists no more files or commits of a pull request than this. */
const MOST_PAGES = 30;

function environment(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set.`);
  return value;
}

/**
 * @param path below the repository, such as `/pulls/7/reviews`
 * @throws Error with status and path where GitHub refuses
 */
export async function call(method: 'GET' | 'POST' | 'PATCH', path: string, body?: unknown): Promise<unknown> {
  const answer = await fetch(`${environment('GITHUB_API_URL')}/repos/${environment('GITHUB_REPOSITORY')}${path}`, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${environment('GITHUB_TOKEN')}`,
      'x-github-api-version': '2022-11-28',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

/** All items of a list, page after page, each checked. */
export async function list<T>(path: string, schema: z.ZodType<T>): Promise<T[]> {
  const items: T[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const found = (await call('GET', `${path}?per_page=${PAGE}&page=${page}`)) as unknown[];
    items.push(...found.map((item) => schema.parse(item)));
    if (found.length < PAGE) break;
  }
  return items;
}
