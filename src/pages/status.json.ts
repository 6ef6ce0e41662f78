import type { APIRoute } from 'astro';
import { joinLibrary } from '../library.ts';
import { locales } from '../locales.ts';
import { tallyOf, todosOf } from '../publish/status.ts';
import { content } from '../shelf.ts';
import { BUILD_DATE } from '../site.ts';

/** What is left to do, for programs: the page /status/ as data. */
export const GET: APIRoute = () => {
  const todos = todosOf(joinLibrary(content()), BUILD_DATE);
  const languages = Object.fromEntries(
    locales.map((locale) => [locale, tallyOf(todos.filter((todo) => todo.locale === locale))]),
  );
  return new Response(`${JSON.stringify({ format: 1, date: BUILD_DATE, languages, todos }, null, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
