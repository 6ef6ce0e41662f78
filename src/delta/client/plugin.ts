/** For a strategy of Workbox that fetches pages: asks for the delta of a text where its base is on the phone, and puts the page together. */
import { applyDelta, type Delta, deltaAddress, isDelta } from '../delta.ts';

interface Asked {
  request: Request;
}
interface Answered extends Asked {
  response: Response;
}

const TEXT = /^[^/]+\/(?:articles|stories|radio|signs)\/[^/]+\/$/;

/** A page made here, with the headers of its base: they are the same for all pages. */
function pageLike(base: Response, html: string): Response {
  const headers = new Headers(base.headers);
  // They were true of the other page, as it travelled.
  for (const name of ['content-length', 'content-encoding', 'etag', 'last-modified', 'date']) headers.delete(name);
  return new Response(html, { headers });
}

/**
 * @param scope base path of the site, with a slash at both ends
 * @param baseFor the base of a language, if the phone keeps it
 */
export function deltaPlugin(scope: string, baseFor: (locale: string) => Promise<Response | undefined>) {
  const localeOf = (url: string): string => new URL(url).pathname.slice(scope.length).split('/')[0] ?? '';
  return {
    requestWillFetch: async ({ request }: Asked): Promise<Request> => {
      const { origin, pathname } = new URL(request.url);
      if (!pathname.startsWith(scope) || !TEXT.test(pathname.slice(scope.length))) return request;
      if ((await baseFor(localeOf(request.url))) === undefined) return request;
      return new Request(origin + deltaAddress(pathname), { signal: request.signal });
    },
    fetchDidSucceed: async ({ request, response }: Answered): Promise<Response> => {
      if (!isDelta(new URL(request.url).pathname)) return response;
      const base = await baseFor(localeOf(request.url));
      const delta = response.ok ? ((await response.json().catch(() => undefined)) as Delta | undefined) : undefined;
      const html = base && delta && (await applyDelta(await base.clone().text(), delta));
      // A build that came meanwhile, a host without the file: the page itself is always there.
      return base && html !== undefined ? pageLike(base, html) : fetch(request.url.replace(/delta\.json$/, ''));
    },
  };
}
