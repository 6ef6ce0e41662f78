/** The small files that answer a search before its full text: names by their beginnings, and the sentences of each sign of danger. */
import type { APIRoute } from 'astro';
import { locales } from '../../../locales.ts';
import { dangerSentences } from '../../../search/build/answers.ts';
import { answerFiles } from '../../../search/build/files.ts';
import { library } from '../../../shelf.ts';

export function getStaticPaths() {
  const shelf = library();
  return locales.flatMap((locale) => {
    const { head, shards } = answerFiles(shelf, locale);
    return [
      ['head', JSON.stringify(head)] as const,
      ...shards,
      ...Object.keys(head.danger).map((sign) => [`now-${sign}`, JSON.stringify(dangerSentences(shelf, sign, locale))] as const),
    ].map(([name, text]) => ({ params: { locale, name }, props: { text } }));
  });
}

export const GET: APIRoute = ({ props }) =>
  new Response(String(props['text']), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
