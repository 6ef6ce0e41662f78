/** What a host must know of a finished site: its policies, its old addresses, its folders. Read from the pages themselves, so that any `dist/` can be put on any host. */
import { closeSync, existsSync, openSync, readdirSync, readSync } from 'node:fs';
import path from 'node:path';

/** Policy and redirect stand at the top of a page; 4,096 bytes hold both of the longest head. */
const HEAD_BYTES = 4096;

export interface Moved {
  /** Path of the old address, with the base path, ending in a slash. */
  from: string;
  to: string;
}

export interface Scan {
  /** Policies of all pages, each once; without the files to pass on, each of which has one of its own. */
  policies: string[];
  /** The policy of the form editor, which needs more than any page. */
  editorPolicy: string | undefined;
  moved: Moved[];
  /** Folders at the top of the site, in order. */
  folders: string[];
  /** Files at the top of the site, in order. */
  files: string[];
  /** Folders whose files are named after their content, or that are themselves, from the top of the site. */
  named: string[];
}

/** Files to pass on hold pictures and letters in themselves, which the policy of the pages forbids. */
export const WHOLE = /(?:\.page|\/card(?:-all)?)\.html$/;

/** The folder of the form editor. */
export const EDITOR = 'admin';

function headOf(file: string): string {
  const bytes = Buffer.alloc(HEAD_BYTES);
  const open = openSync(file, 'r');
  try {
    return bytes.subarray(0, readSync(open, bytes, 0, HEAD_BYTES, 0)).toString('utf8');
  } finally {
    closeSync(open);
  }
}

const unescaped = (attribute: string): string => attribute.replaceAll('&#39;', "'").replaceAll('&amp;', '&');

/** Astro's files, and the parts of each language's search index. */
function namedFolders(site: string): string[] {
  const search = path.join(site, 'pagefind');
  const locales = existsSync(search) ? readdirSync(search) : [];
  return [
    ...(existsSync(path.join(site, '_astro')) ? ['_astro'] : []),
    ...locales.flatMap((locale) =>
      readdirSync(path.join(search, locale))
        .filter((name) => /^[0-9a-f]{10}$/.test(name))
        .map((name) => `pagefind/${locale}/${name}`),
    ),
  ];
}

/** The policy that a page carries in its head. */
export const policyIn = (html: string): string | undefined => {
  const found = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
  return found === undefined ? undefined : unescaped(found);
};

/** The address to which a page sends its reader on. */
const movedTo = (html: string): string | undefined => {
  const found = /http-equiv="refresh" content="0; url=([^"]*)"/.exec(html)?.[1];
  return found === undefined ? undefined : unescaped(found);
};

/**
 * @param site folder of the built site
 * @param base path under which it is served, `/` or `/name/`
 */
export function scan(site: string, base: string): Scan {
  const top = readdirSync(site, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  const policies = new Set<string>();
  const moved: Moved[] = [];
  let editorPolicy: string | undefined;
  for (const item of readdirSync(site, { recursive: true, withFileTypes: true })) {
    if (!item.isFile() || !item.name.endsWith('.html')) continue;
    const folder = path.relative(site, item.parentPath).split(path.sep).join('/');
    if (WHOLE.test(`/${item.name}`)) continue;
    const html = headOf(path.join(item.parentPath, item.name));
    const policy = policyIn(html);
    const to = movedTo(html);
    if (folder === EDITOR) editorPolicy = policy;
    else if (policy !== undefined) policies.add(policy);
    if (to !== undefined) moved.push({ from: `${base}${folder}/`, to });
  }
  return {
    policies: [...policies].sort(),
    editorPolicy,
    moved: moved.sort((a, b) => (a.from < b.from ? -1 : 1)),
    folders: top.filter((item) => item.isDirectory()).map(({ name }) => name),
    files: top.filter((item) => item.isFile()).map(({ name }) => name),
    named: namedFolders(site),
  };
}
