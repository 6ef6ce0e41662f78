/**
 * Runs after the merge of a pull request, on the base branch: approvals of its final text by listed reviewers become records in reviews/.
 * Writes a report to say on the pull request.
 *
 *     node editorial/github/record-reviews.ts REPORT_FILE
 *
 * Environment: REVIEW_KEY (PEM), REVIEW_KEY_NAME, GITHUB_TOKEN, GITHUB_EVENT_PATH.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { digestOfParts } from '../../src/document/parts.ts';
import { REVIEWS_DIR, readContent } from '../../src/document/read.ts';
import { formatProblems } from '../../src/problems.ts';
import { addressOf } from '../../src/rules/texts.ts';
import { keyOf } from '../review/command.ts';
import { sealedRecord, writeRecord } from '../review/record.ts';
import { list } from './api.ts';
import { approvalsOf } from './approvals.ts';
import { changesIn, type EntryAddress, entryOf } from './changes.ts';
import { commitSchema, pullEventSchema, readEvent, reviewSchema } from './event.ts';
import { quoted } from './report.ts';
import { fetchPull, git } from './take.ts';

const event = readEvent(pullEventSchema);
const { number, pull_request } = event;
if (!pull_request.merged) throw new Error('Only a merged pull request is recorded.');
const { head, base } = pull_request;
fetchPull(number, head.sha);
const fork = git(['merge-base', base.sha, head.sha]).trim();
const changed = changesIn(git(['diff', '--name-status', '-z', '-M', fork, head.sha]));
const entries = changed.flatMap(({ status, file }) => (status === 'D' ? [] : (entryOf(file) ?? [])));

const [reviews, commits] = await Promise.all([
  list(`/pulls/${number}/reviews`, reviewSchema),
  list(`/pulls/${number}/commits`, commitSchema),
]);
const writers = new Set(commits.flatMap(({ author, committer }) => [author?.id, committer?.id]).filter((id) => id !== undefined));
const { content, problems } = readContent();
if (problems.length > 0) throw new Error(formatProblems(problems));
const { accepted, refused } = approvalsOf(event, reviews, writers, entries, content.people);

const nameOf = ({ kind, slug, locale }: EntryAddress) => `${kind}/${slug} (${locale})`;
const lines = refused.map(({ login, says }) => `- ⚠️ ${quoted(login)}: ${says.zh} · ${says.en}`);
for (const { person, role, entry, date } of accepted) {
  const now = [...content.originals, ...content.translations].find(
    (found) => addressOf(found) === `${entry.kind}/${entry.slug}` && found.locale === entry.locale,
  );
  const original = content.originals.find((found) => addressOf(found) === `${entry.kind}/${entry.slug}`);
  const approved = git(['show', `${head.sha}:src/content/${entry.kind}/${entry.locale}/${entry.slug}.mdx`]);
  if (!now || !original || readFileSync(now.file, 'utf8') !== approved) {
    lines.push(`- ⚠️ ${nameOf(entry)}: 合并以后又改过，要重新审核 · changed after the approval; it must be reviewed again`);
    continue;
  }
  const { review, problems: faults } = sealedRecord(
    {
      kind: entry.kind,
      slug: entry.slug,
      locale: entry.locale,
      role,
      by: person.id,
      date,
      nextReview: original.meta.nextReview,
      digest: digestOfParts(now.parts),
      via: { kind: 'github', pull: number, commit: head.sha },
    },
    content,
    keyOf({}),
  );
  if (review) lines.push(`- ✅ ${nameOf(entry)}: ${role}, ${person.id}, ${date} → reviews/${writeRecord(review, REVIEWS_DIR)}`);
  else lines.push(...faults.map(({ says }) => `- ⚠️ ${nameOf(entry)}, ${person.id}: ${says.zh} · ${says.en}`));
}
const written = [
  '## 审核记录 · Record of reviews',
  lines.length > 0 ? lines.join('\n') : '没有可以记录的审核。No review to record.',
  '',
].join('\n\n');
// A change of the program alone has nothing to review, and nothing is said of it.
const report = entries.length === 0 ? '' : written;
writeFileSync(process.argv[2] ?? 'report.md', report);
console.log(report);
