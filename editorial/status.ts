/**
 * What is left to do for each text in each language.
 *
 *     npm run status                              a table of the languages, then what is open
 *     npm run status -- --locale ug               one language, every text
 *     npm run status -- --person dr-a             what waits for one person
 *     npm run status -- --json
 *     npm run status -- --expired                 only texts past their day, with names; ends with 1 where there are any
 */
import { parseArgs } from 'node:util';
import { readContent } from '../src/document/read.ts';
import { joinLibrary } from '../src/library.ts';
import { formatProblems } from '../src/problems.ts';
import { todosByPerson, todosOf } from '../src/publish/status.ts';
import { BUILD_DATE } from '../src/site.ts';
import { expiredAsText, lineOf, tableOf } from './status/text.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    expired: { type: 'boolean', default: false },
    locale: { type: 'string' },
    person: { type: 'string' },
  },
});
const { content, problems } = readContent();
if (problems.length > 0) {
  console.error(formatProblems(problems));
  process.exit(1);
}
const library = joinLibrary(content);
const all = todosOf(library, BUILD_DATE);
const person = todosByPerson(library, all).find(({ id }) => id === values.person);
const chosen = values.person === undefined ? all : [...(person?.renew ?? []), ...(person?.review ?? [])];
const todos = chosen.filter(({ locale }) => values.locale === undefined || locale === values.locale);

if (values.expired) {
  const text = expiredAsText(todos, BUILD_DATE);
  console.log(text);
  process.exitCode = todos.some(({ due }) => due === 'expired') ? 1 : 0;
} else if (values.json) console.log(JSON.stringify({ format: 1, date: BUILD_DATE, todos }, null, 1));
else {
  const isOpen = values.locale !== undefined || values.person !== undefined;
  const shown = todos.filter(
    ({ kind, state, changed, gone, due }) =>
      isOpen || kind !== 'safety' || state === 'missing' || changed.length + gone > 0 || due !== undefined,
  );
  console.log([tableOf(todos), '', ...shown.map(lineOf)].join('\n'));
}
