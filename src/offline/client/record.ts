/** What is known of a saved page: kept beside it in a header, so that listing a thousand pages reads none of them. */

export interface SavedRecord {
  address: string;
  title: string;
  /** Language and direction of the title. */
  lang: string;
  dir: string;
  /** Language of the list that it came from, and its topic there. */
  locale: string;
  topic: string;
  sensitive: boolean;
  /** Of its text, as `ListedPage.text`. */
  text: string;
  /** Bytes on the phone, with the files that only pages use. */
  bytes: number;
  /** Addresses of the files that it needs. */
  parts: string[];
  /** Day on which it was saved, by this phone, `YYYY-MM-DD`. */
  saved: string;
  /** Day on which its text was last changed; only entries have one. */
  changed?: string;
  /** Day by which its text should have been checked again, `YYYY-MM-DD`. */
  due?: string;
}

const HEADER = 'x-saved-page';

/** Headers hold only Latin letters. */
export const pageResponse = (html: BodyInit, record: SavedRecord): Response =>
  new Response(html, {
    headers: { 'content-type': 'text/html; charset=utf-8', [HEADER]: encodeURIComponent(JSON.stringify(record)) },
  });

/** @returns nothing for an answer that this site did not save */
export function recordOf(response: Response): SavedRecord | undefined {
  try {
    return JSON.parse(decodeURIComponent(response.headers.get(HEADER) ?? '')) as SavedRecord;
  } catch {
    return undefined;
  }
}
