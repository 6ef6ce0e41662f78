/** What the commands read of GitHub's event: checked before use, everything else is left out. */
import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';

const sha = z.string().regex(/^[0-9a-f]{40}$/);

/** A `pull_request` or `pull_request_target` event. */
export const pullEventSchema = z.object({
  number: z.number().int().positive(),
  pull_request: z.object({
    merged: z.boolean().default(false),
    user: z.object({ id: z.number().int(), login: z.string() }),
    head: z.object({ sha }),
    base: z.object({ sha, ref: z.string() }),
  }),
});
export type PullEvent = z.infer<typeof pullEventSchema>;

/** An `issues` event. */
export const issueEventSchema = z.object({
  issue: z.object({ number: z.number().int().positive(), title: z.string() }),
});

export const reviewSchema = z.object({
  user: z.object({ id: z.number().int(), login: z.string() }).nullable(),
  state: z.string(),
  commit_id: z.string().nullable(),
  submitted_at: z.string().optional(),
});
export type Approval = z.infer<typeof reviewSchema>;

export const commitSchema = z.object({
  author: z.object({ id: z.number().int() }).nullish(),
  committer: z.object({ id: z.number().int() }).nullish(),
});
export const commentSchema = z.object({
  id: z.number().int(),
  body: z.string().nullish(),
  user: z.object({ type: z.string() }).nullish(),
});

/** @throws Error where the workflow did not hand over such an event */
export function readEvent<T>(schema: z.ZodType<T>, file: string | undefined = process.env['GITHUB_EVENT_PATH']): T {
  if (file === undefined) throw new Error('GITHUB_EVENT_PATH is not set: this command runs in a workflow.');
  return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
}
