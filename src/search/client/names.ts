/** Fetches the small files that answer by names; what has come once is kept. */

import { textLanguage } from '../answers/languages.ts';
import { type Named, named } from '../answers/look-up.ts';
import { beginningsOf, type Head, keyFor, pathOf, readHead, readShard, shardName, wordsOf } from '../answers/shard.ts';
import { load, once } from './fetching.ts';
import { inPieces } from './pieces.ts';

const read = async (url: string): Promise<unknown> => (await load(url)).json();

export interface Names {
  /** What must be known of a language first. */
  head(locale: string): Promise<Head>;
  /** What may answer to a query in a language; empty where no name begins so. */
  answers(query: string, locale: string): Promise<Named[]>;
  /** A file of the page's language, as it is. */
  file(name: string): Promise<unknown>;
}

/** @param own the page's language, with its head */
export function openNames(base: string, own: { locale: string; head: Head }): Names {
  const fileOf = (locale: string, name: string) => `${base}${locale}/answers/${name}.json`;
  const heads = once(async (locale) => readHead(locale === own.locale ? own.head : await read(fileOf(locale, 'head'))));
  const files = once(read);
  /** Each file is prepared once, by its language and name. */
  const shards = once(async (place) => {
    const [locale = '', name = ''] = place.split('/');
    const language = textLanguage(locale);
    return inPieces(readShard(await read(fileOf(locale, name))), (answer) => named(answer, language));
  });
  return {
    head: heads,
    async answers(query, locale) {
      const path = pathOf(wordsOf(query, textLanguage(locale)));
      if (path === '') return [];
      const { starts } = await heads(locale);
      return shards(`${locale}/${shardName(keyFor(path, { starts, beginnings: beginningsOf(starts) }))}`);
    },
    file: (name) => files(fileOf(own.locale, name)),
  };
}
