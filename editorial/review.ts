/**
 * Reviews: who checked which text (docs/review.md). An approval on GitHub is recorded by a job; this is for everything else.
 *
 *     npm run review -- sheet articles/weak-blood --locale zh-CN --role clinician      a sheet to print and sign
 *     npm run review -- paper articles/weak-blood --locale zh-CN --role clinician --digest v1-… --paper HB-S-001 --date 2026-12-01 [--by her-id] [--next DAY] --key FILE
 *     npm run review -- carry articles/weak-blood --role clinician --before COMMIT --editor NAME --key FILE
 *     npm run review -- person her-id --name … --roles clinician --languages zh-CN --date 2026-12-01 [--github login:number] --told history-cannot-be-erased
 *     npm run review -- key job --out ../review-key.pem
 */
import { parseArgs } from 'node:util';
import { carry, key, type Options, paper, person, sheet } from './review/command.ts';

const COMMANDS: Record<string, (what: string, options: Options) => string> = { sheet, paper, carry, person, key };
const NAMES = [
  ...['locale', 'role', 'digest', 'paper', 'date', 'next', 'by', 'key', 'key-name', 'before', 'editor'],
  ...['name', 'roles', 'languages', 'github', 'told', 'out'],
];
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: Object.fromEntries(NAMES.map((name) => [name, { type: 'string' as const }])),
});
const [name = '', what = ''] = positionals;
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
try {
  if (!command || what === '') throw new Error(`npm run review -- ${Object.keys(COMMANDS).join('|')} … (docs/review.md)`);
  process.stdout.write(command(what, values as Options));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
