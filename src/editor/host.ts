/** Where entries are kept: the code host's repository, as the editor's page must know it. */

export interface Host {
  /** `owner/name`. */
  repo: string;
  /** Origin of the host's pages: the only other host that this page talks to, with those below. */
  origin: string;
  /** Origins of its interface and of the portraits of its people. */
  rest: string;
  graphql: string;
  portraits?: string;
  branch: string;
}

/**
 * @param repository address of a repository, such as https://github.com/owner/name; other hosts than GitHub are taken for GitHub Enterprise
 * @returns nothing where there is none or the address holds no owner and name
 */
export function hostOf(repository: string | undefined, branch = 'main'): Host | undefined {
  if (repository === undefined || !URL.canParse(repository)) return undefined;
  const { origin, hostname, pathname } = new URL(repository);
  const [owner, name] = pathname
    .replace(/\.git$/, '')
    .split('/')
    .filter(Boolean);
  if (owner === undefined || name === undefined) return undefined;
  const repo = `${owner}/${name}`;
  if (hostname === 'github.com')
    return {
      repo,
      origin,
      rest: 'https://api.github.com',
      graphql: 'https://api.github.com/graphql',
      portraits: 'https://avatars.githubusercontent.com',
      branch,
    };
  return { repo, origin, rest: `${origin}/api/v3`, graphql: `${origin}/api/graphql`, branch };
}

const originOf = (url: string): string => new URL(url).origin;

/**
 * The policy of the editor's page and of no other. Sveltia writes styles into the page and shows pictures and previews from memory,
 * which the policy of readers' pages forbids; scripts come from this site alone in both.
 */
export function editorPolicy(host: Host | undefined): string {
  const hosts = host ? [...new Set([host.rest, host.graphql].map(originOf))].join(' ') : '';
  const portraits = host?.portraits ?? '';
  const sources = (...list: string[]) => list.filter(Boolean).join(' ');
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    `img-src ${sources("'self'", 'blob:', 'data:', portraits)}`,
    "media-src 'self' blob:",
    `connect-src ${sources("'self'", 'blob:', 'data:', hosts)}`,
    "frame-src 'self' blob:",
    "worker-src 'self' blob:",
    "manifest-src 'self' blob:",
    // The preview names this site as its base.
    "base-uri 'self'",
    "form-action 'none'",
  ].join('; ');
}
