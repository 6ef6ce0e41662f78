/** Addresses of sources, what they answer, and which of them are gone. */
import type { Content } from '../../src/document/content.ts';

const AT_ONCE = 6;
const PATIENCE_MS = 20_000;
/** The host says itself that there is no such document. */
const GONE = new Set(['404', '410']);

/** Each address with the facts and safety sentences that name it. */
export function linksOf({ facts, safety }: Content): Map<string, string[]> {
  const links = new Map<string, string[]>();
  const add = (url: string | undefined, name: string) => {
    if (url !== undefined) links.set(url, [...(links.get(url) ?? []), name]);
  };
  for (const { id, source } of facts) add(source.url, id);
  for (const { id, sources } of safety) for (const { url } of sources) add(url, id);
  return links;
}

async function ask(url: string, method: 'HEAD' | 'GET'): Promise<string> {
  try {
    const answer = await fetch(url, { method, redirect: 'follow', signal: AbortSignal.timeout(PATIENCE_MS) });
    await answer.body?.cancel();
    return String(answer.status);
  } catch (error) {
    return (error as Error).name;
  }
}

/** @returns status of each address, or the name of the error; few at once, so that no host is troubled */
export async function asked(urls: readonly string[]): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  const left = [...urls];
  const work = async (): Promise<void> => {
    for (let url = left.pop(); url !== undefined; url = left.pop()) {
      const first = await ask(url, 'HEAD');
      answers.set(url, /^2/.test(first) ? first : await ask(url, 'GET'));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return answers;
}

export function deadOf(answers: ReadonlyMap<string, string>): { dead: string[]; doubtful: string[] } {
  const all = [...answers];
  return {
    dead: all.filter(([, status]) => GONE.has(status)).map(([url]) => url),
    doubtful: all.filter(([, status]) => !GONE.has(status) && !/^2/.test(status)).map(([url]) => url),
  };
}
