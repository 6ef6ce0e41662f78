/**
 * Before an entry is saved: has somebody else saved it on its branch meanwhile? Sveltia compares with the main branch only, and would put
 * this text over theirs. What is on the branch must be a text that this page has read or written itself.
 */

import { inBoth } from '../../locales.ts';

interface Backend {
  repo: string;
  api_root: string;
}
/** What Sveltia tells of the entry that is to be saved. */
interface Saving {
  entry: { get: (name: string) => unknown };
}

const seen = new Set<string>();
/** Remembers a text of an entry that this page has read from the host or is about to save. */
export const seeText = (text: string): void => {
  seen.add(text.trim());
};

const MESSAGE = inBoth(
  '别人刚刚保存过这篇内容，您的修改还没有保存，也没有丢。请把您改的文字先复制出来，刷新页面，再改一次。',
  'Somebody else has just saved this entry. Your changes are not saved, and not lost: copy what you wrote, reload the page, and make them again.',
);

/** The token with which this page has signed in; Sveltia keeps it in the browser. */
function token(): string | undefined {
  try {
    return (JSON.parse(localStorage.getItem('sveltia-cms.user') ?? '{}') as { token?: string }).token;
  } catch {
    return undefined;
  }
}

async function ask(address: string): Promise<Response> {
  return fetch(address, {
    headers: { Accept: 'application/vnd.github.raw+json', Authorization: `token ${token() ?? ''}` },
    cache: 'no-store',
  });
}

/** Whoever may not write to the repository has a branch of her own in a fork, where nobody else saves. */
async function sharesBranches({ repo, api_root }: Backend): Promise<boolean> {
  const response = await ask(`${api_root}/repos/${repo}`);
  return response.ok && ((await response.json()) as { permissions?: { push?: boolean } }).permissions?.push === true;
}

/**
 * @param locales folders of the languages, as they stand in paths
 * @returns a listener that throws, with words for the author, where saving would cover what somebody else has saved in any language
 */
export const guardSaving =
  (backend: Backend, locales: readonly string[]) =>
  async ({ entry }: Saving): Promise<void> => {
    if (!(await sharesBranches(backend))) return;
    const [kind, slug] = [String(entry.get('collection')), String(entry.get('slug'))];
    const branch = encodeURIComponent(`cms/${kind}/${slug}`);
    const answers = await Promise.all(
      locales.map((locale) =>
        ask(`${backend.api_root}/repos/${backend.repo}/contents/src/content/${kind}/${locale}/${slug}.mdx?ref=${branch}`),
      ),
    );
    // 404: no such branch, or no such file on it; nobody has saved it there.
    const texts = await Promise.all(answers.filter(({ ok }) => ok).map((answer) => answer.text()));
    // Sveltia shows the cause of an error of this name, and no other.
    if (texts.some((text) => !seen.has(text.trim()))) throw new Error('saving_failed', { cause: new Error(MESSAGE) });
  };
