/** A file that is attached to an issue: only from where GitHub keeps attachments, and never more than may be read. */
import { type Problem, problem } from '../../src/problems.ts';
import { LARGEST_FILE_BYTES } from '../word/file/open.ts';
import { refuse } from '../word/file/refuse.ts';

const LINK = /https?:\/\/[^\s()<>[\]"']+/g;
const FILE = /\.(?:docx?|docm|wps|pdf|rtf|odt|zip)$/i;
/** Where attachments of issues lie; the second form is the older one. */
const PATHS = [/^\/user-attachments\/files\/\d+\/[^/]+$/, /^\/[\w.-]+\/[\w.-]+\/files\/\d+\/[^/]+$/];
/** GitHub answers with one redirect to its store. */
const STORES = new Set(['objects.githubusercontent.com', 'github-production-repository-file-5c1aeb.s3.amazonaws.com']);
const MOST_REDIRECTS = 2;
const SECONDS = 60;

export type Fetch = (url: string, options: { redirect: 'manual'; signal: AbortSignal }) => Promise<Response>;

/** @returns addresses in a text that end like a document */
export const filesIn = (text: string): string[] =>
  [...text.matchAll(LINK)].map(([url]) => url).filter((url) => URL.canParse(url) && FILE.test(new URL(url).pathname));

const isAttachment = (url: URL): boolean =>
  url.protocol === 'https:' && url.host === 'github.com' && url.username === '' && PATHS.some((path) => path.test(url.pathname));
const isStore = (url: URL): boolean => url.protocol === 'https:' && STORES.has(url.host) && url.username === '';

export const nameOf = (url: string): string => {
  try {
    return decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? '') || '来稿.docx';
  } catch {
    return '来稿.docx';
  }
};

const elsewhere = (url: string): Problem =>
  problem(
    'attachment',
    { file: nameOf(url), line: 1, column: 1 },
    { en: 'The file lies elsewhere than in this issue; nothing was fetched.', zh: '文件不在这个 issue 里，没有去下载。' },
    { en: 'Drop the Word file into the text field of the issue.', zh: '请把 Word 文件直接拖进 issue 的文字框。' },
  );
const unreachable = (url: string, reason: string): Problem =>
  problem(
    'attachment',
    { file: nameOf(url), line: 1, column: 1 },
    { en: `The attached file could not be fetched: ${reason}.`, zh: `附件下载失败（${reason}）。` },
    { en: 'Attach it again, then set the label again.', zh: '请重新上传，再加一次标签。' },
  );

/** @returns the bytes; or a problem where the address, a redirect, the size or the answer is not as it must be */
export async function fetchAttachment(url: string, get: Fetch): Promise<{ bytes: Uint8Array } | { problem: Problem }> {
  let next = new URL(url);
  if (!isAttachment(next)) return { problem: elsewhere(url) };
  const signal = AbortSignal.timeout(SECONDS * 1000);
  try {
    for (let step = 0; step <= MOST_REDIRECTS; step += 1) {
      const response = await get(next.href, { redirect: 'manual', signal });
      if (response.status >= 300 && response.status < 400) {
        next = new URL(response.headers.get('location') ?? '', next);
        if (!isStore(next) && !isAttachment(next)) return { problem: elsewhere(url) };
        continue;
      }
      if (!response.ok) return { problem: unreachable(url, String(response.status)) };
      if (Number(response.headers.get('content-length') ?? 0) > LARGEST_FILE_BYTES)
        return { problem: refuse('too-large', nameOf(url)) };
      return await readBounded(response, url);
    }
    return { problem: unreachable(url, 'redirects') };
  } catch (error) {
    return { problem: unreachable(url, (error as Error).name) };
  }
}

/** Reads no more than may be read, whatever the answer said of its size. */
async function readBounded(response: Response, url: string): Promise<{ bytes: Uint8Array } | { problem: Problem }> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += piece.length;
    if (size > LARGEST_FILE_BYTES) return { problem: refuse('too-large', nameOf(url)) };
    pieces.push(piece);
  }
  return { bytes: new Uint8Array(Buffer.concat(pieces)) };
}
