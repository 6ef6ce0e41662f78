/** Cloudflare Pages: compresses by itself; shows the nearest `404.html` above a wrong address. */
import { headerFile, redirectFile } from './header-file.ts';
import type { Host } from './host.ts';

/** Limits of `_headers` that its documentation gives: rules, characters a line. */
const MOST_RULES = 100;
const MOST_CHARACTERS = 2000;

/** @throws Error where the host would leave out a part of the headers without saying so */
function checked(text: string): string {
  const lines = text.split('\n');
  const rules = lines.filter((line) => line.startsWith('/')).length;
  const longest = Math.max(...lines.map((line) => line.length));
  if (rules > MOST_RULES || longest > MOST_CHARACTERS)
    throw new Error(
      `Cloudflare Pages reads ${MOST_RULES} header rules of ${MOST_CHARACTERS} characters; this site has ${rules}, the longest line ${longest}. Join rules in src/hosting/table.ts.`,
    );
  return text;
}

export const cloudflarePages: Host = {
  pages: '.',
  sendsCompressed: false,
  addsBase: false,
  files: ({ table }) => ({ _headers: checked(headerFile(table)), _redirects: redirectFile(table) }),
};
