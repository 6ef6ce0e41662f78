/**
 * Writes the report of a check as the one comment of its pull request, or renews it, and sets the labels.
 *
 *     node editorial/github/comment.ts FOLDER     with report.md and labels.json
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { call, list } from './api.ts';
import { commentSchema, pullEventSchema, readEvent } from './event.ts';
import { MARK } from './report.ts';

const LONGEST = 65_000;
const folder = process.argv[2] ?? '.';
const { number } = readEvent(pullEventSchema);
const body = readFileSync(path.join(folder, 'report.md'), 'utf8').slice(0, LONGEST);
if (!body.startsWith(MARK)) throw new Error('This is no report of a check.');
const labels = z.array(z.string().max(50)).parse(JSON.parse(readFileSync(path.join(folder, 'labels.json'), 'utf8')));

const comments = await list(`/issues/${number}/comments`, commentSchema);
const own = comments.find((comment) => comment.user?.type === 'Bot' && comment.body?.startsWith(MARK));
if (own) await call('PATCH', `/issues/comments/${own.id}`, { body });
else await call('POST', `/issues/${number}/comments`, { body });
if (labels.length > 0) await call('POST', `/issues/${number}/labels`, { labels });
console.log(`#${number}: ${own ? 'renewed' : 'written'}, ${labels.join(', ')}`);
