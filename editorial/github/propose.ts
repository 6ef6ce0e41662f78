/**
 * Puts files that a job has written on a branch and opens a pull request for them; where nothing was written, only the report is said.
 *
 *     node editorial/github/propose.ts pull REPORT_FILE           records in reviews/, for the pull request of the event
 *     node editorial/github/propose.ts issue REPORT_FILE FROM     entries in FROM/src/content, for the issue of the event
 *
 * FROM was written by a job that read a stranger's file: of it only entries, pictures and recordings are taken, nothing that is run.
 * Environment: GITHUB_TOKEN, GITHUB_REPOSITORY, GITHUB_SERVER_URL, GITHUB_API_URL, GITHUB_EVENT_PATH.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { KINDS } from '../../src/schemas/kinds.ts';
import { call } from './api.ts';
import { issueEventSchema, pullEventSchema, readEvent } from './event.ts';
import { git } from './take.ts';

const [what, reportFile = 'report.md', from = ''] = process.argv.slice(2);
const isIssue = what === 'issue';
const number = isIssue ? readEvent(issueEventSchema).issue.number : readEvent(pullEventSchema).number;
const report = readFileSync(reportFile, 'utf8');

if (isIssue) takeEntries(from);
else git(['add', '--', 'reviews']);
let said = report;
if (git(['diff', '--cached', '--name-only']) !== '') {
  const branch = isIssue ? `import/issue-${number}` : `reviews/pull-${number}`;
  const title = isIssue ? `Import the text of #${number}` : `Record the reviews of #${number}`;
  const author = {
    GIT_AUTHOR_NAME: 'github-actions[bot]',
    GIT_AUTHOR_EMAIL: '41898282+github-actions[bot]@users.noreply.github.com',
  };
  git(['commit', '--quiet', '-m', title], {
    ...author,
    GIT_COMMITTER_NAME: author.GIT_AUTHOR_NAME,
    GIT_COMMITTER_EMAIL: author.GIT_AUTHOR_EMAIL,
  });
  // The token is handed over in the environment, so that it stands in no file and on no command line.
  const token = Buffer.from(`x-access-token:${process.env['GITHUB_TOKEN'] ?? ''}`).toString('base64');
  git(['push', '--quiet', '--force', 'origin', `HEAD:refs/heads/${branch}`], {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `http.${process.env['GITHUB_SERVER_URL'] ?? ''}/.extraheader`,
    GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${token}`,
  });
  const owner = (process.env['GITHUB_REPOSITORY'] ?? '').split('/')[0];
  const open = z.array(z.object({ number: z.number() })).parse(await call('GET', `/pulls?state=open&head=${owner}:${branch}`));
  const pull =
    open[0] ??
    z
      .object({ number: z.number() })
      .parse(await call('POST', '/pulls', { title, head: branch, base: 'main', body: `${report}\n\n#${number}` }));
  said = `${report}\n\n→ #${pull.number}`;
}
if (said.trim() !== '') await call('POST', `/issues/${number}/comments`, { body: said.slice(0, 65_000) });
console.log(said);

/** Copies what an entry consists of, file by file. */
function takeEntries(folder: string): void {
  for (const kind of KINDS) {
    const source = path.join(folder, 'src/content', kind);
    for (const item of existsSync(source) ? readdirSync(source, { recursive: true, withFileTypes: true }) : []) {
      if (!item.isFile() || !/^[a-z0-9-]+\.(?:mdx|png|jpe?g|mp3|m4a|opus)$/.test(item.name)) continue;
      const file = path.relative(folder, path.join(item.parentPath, item.name));
      mkdirSync(path.dirname(file), { recursive: true });
      copyFileSync(path.join(folder, file), file);
      git(['add', '--', file]);
    }
  }
}
