/** All files of a language that answer before the full text, made once for each library. */
import type { Library } from '../../library.ts';
import type { Locale } from '../../locales.ts';
import { dangerRoots } from '../answers/danger.ts';
import { type Head, shardName, VERSION } from '../answers/shard.ts';
import { searchLanguage } from '../languages.ts';
import { answersOf, dangerWords } from './answers.ts';
import { searchPages } from './pages.ts';
import { shardsOf } from './shards.ts';

export interface AnswerFiles {
  head: Head;
  /** Text of each file by its name, without its ending. */
  shards: [name: string, text: string][];
}

const made = new WeakMap<Library, Map<Locale, AnswerFiles>>();

/** @returns the same for the same library: its own page asks for it as well as the files */
export function answerFiles(library: Library, locale: Locale): AnswerFiles {
  const known = made.get(library) ?? new Map<Locale, AnswerFiles>();
  made.set(library, known);
  const files = known.get(locale) ?? write(library, locale);
  known.set(locale, files);
  return files;
}

/** Signs that are asked for in a language. */
export function dangerOf(library: Library, locale: Locale): Head['danger'] {
  const language = searchLanguage(locale);
  return Object.fromEntries(
    Object.entries(dangerWords(library, locale)).map(([sign, { name, words }]) => [
      sign,
      { name, roots: dangerRoots(words, language, locale) },
    ]),
  );
}

function write(library: Library, locale: Locale): AnswerFiles {
  const { starts, files } = shardsOf(answersOf(searchPages(library, locale), `/${locale}/`), searchLanguage(locale));
  return {
    head: { version: VERSION, starts, danger: dangerOf(library, locale) },
    shards: [...files].map(([key, text]) => [shardName(key), text]),
  };
}
