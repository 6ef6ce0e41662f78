/**
 * The check of a pull request: this program and its rules are those of the base branch, the pull request is only read.
 *
 *     node editorial/github/check.ts OUT_FOLDER
 *
 * Prints annotations; writes report.md and labels.json into the folder; ends with 1 where something must change.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readContent } from '../../src/document/read.ts';
import { joinLibrary } from '../../src/library.ts';
import type { Problem } from '../../src/problems.ts';
import { addressOf } from '../../src/rules/texts.ts';
import { findProblems } from '../lint/find.ts';
import { formatted } from '../lint/format.ts';
import { changesIn, labelsOf, problemsOfChanges } from './changes.ts';
import { pullEventSchema, readEvent } from './event.ts';
import { impactOf } from './impact.ts';
import { reportOf } from './report.ts';
import { fetchPull, git, layOut } from './take.ts';

const [out = '.build/check'] = process.argv.slice(2);
const { number, pull_request } = readEvent(pullEventSchema);
const { head, base } = pull_request;
fetchPull(number, head.sha);
// Only what the pull request itself changes: the base may have gone on since it branched off.
const fork = git(['merge-base', base.sha, head.sha]).trim();
const changes = changesIn(git(['diff', '--name-status', '-z', '-M', fork, head.sha]));
const folder = path.join(out, 'pull');
const { CONTENT_DIR, REVIEWS_DIR } = layOut(head.sha, folder);

const reading = readContent(CONTENT_DIR, REVIEWS_DIR);
const { content } = reading;
/** As GitHub names the file: from the folder of the project. */
const shown = (found: Problem): Problem => ({
  ...found,
  file: path.relative(folder, path.resolve(found.file)).split(path.sep).join('/'),
});
const changed = new Set(changes.map(({ file }) => file));
const originals = new Set(content.originals.map(addressOf));
const after = {
  originals,
  aliases: new Set(content.originals.flatMap(({ meta }) => meta.aliases.map((alias) => `${meta.kind}/${alias}`))),
  translations: new Set(content.translations.map(addressOf)),
};
// Errors anywhere stop the build, so they are told wherever they are; warnings only where this pull request has been.
const found = findProblems([], reading)
  .map(shown)
  .filter(({ level, file }) => level === 'error' || changed.has(file));
const problems = [...found, ...problemsOfChanges(changes, after)];
const isReadable = reading.problems.length === 0;
const impact = isReadable ? impactOf(joinLibrary(readContent().content), joinLibrary(content)) : [];

mkdirSync(out, { recursive: true });
writeFileSync(path.join(out, 'report.md'), reportOf(problems, impact));
writeFileSync(path.join(out, 'labels.json'), JSON.stringify(labelsOf(changes)));
console.log(formatted(problems, 'github'));
process.exitCode = problems.some(({ level }) => level === 'error') ? 1 : 0;
