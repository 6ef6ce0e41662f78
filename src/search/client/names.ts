/** Fetches the small files that answer by names; what has come once is kept. */

import { textLanguage } from '../answers/languages.ts';
import {
  type Answer,
  beginningsOf,
  type Head,
  keyFor,
  pathOf,
  readHead,
  readShard,
  shardName,
  wordsOf,
} from '../answers/shard.ts';

async function read(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response.json();
}

/** One promise a key; one that failed is forgotten, as the next query may find the line back. */
function kept<T>(make: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (key) => {
    const promise = known.get(key) ?? make(key);
    known.set(key, promise);
    promise.catch(() => known.delete(key));
    return promise;
  };
}

export interface Names {
  /** What must be known of a language first. */
  head(locale: string): Promise<Head>;
  /** What may answer to a query in a language; empty where no name begins so. */
  answers(query: string, locale: string): Promise<Answer[]>;
  /** A file of the page's language, as it is. */
  file(name: string): Promise<unknown>;
}

/** @param own the page's language, with its head */
export function openNames(base: string, own: { locale: string; head: Head }): Names {
  const fileOf = (locale: string, name: string) => `${base}${locale}/answers/${name}.json`;
  const heads = kept(async (locale) => readHead(locale === own.locale ? own.head : await read(fileOf(locale, 'head'))));
  const shards = kept(async (url) => readShard(await read(url)));
  const files = kept(read);
  return {
    head: heads,
    async answers(query, locale) {
      const path = pathOf(wordsOf(query, textLanguage(locale)));
      if (path === '') return [];
      const { starts } = await heads(locale);
      return shards(fileOf(locale, shardName(keyFor(path, { starts, beginnings: beginningsOf(starts) }))));
    },
    file: (name) => files(fileOf(own.locale, name)),
  };
}
