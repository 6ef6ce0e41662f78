/** The texts of a site as its own list, `content.json`, names them. */
import { z } from 'astro/zod';
import { textOf, type Visit } from './visit.ts';

const List = z.object({
  entries: z.array(
    z.object({
      kind: z.string(),
      slug: z.string(),
      locale: z.string(),
      title: z.string(),
      nextReview: z.string().regex(/^\d{4}-\d\d-\d\d$/),
      state: z.object({ withdrawn: z.boolean(), reviewed: z.boolean() }),
      address: z.string(),
    }),
  ),
});
export type Listed = z.infer<typeof List>['entries'][number];

export const listPath = (base: string): string => `${base}content.json`;

/** @returns undefined where nothing is known, because it was not reached; why it can't be read where it is broken */
export function entriesOf(visit: Visit): Listed[] | { broken: string } | undefined {
  const resource = visit.resources.get(listPath(visit.home.base));
  if (resource === undefined || resource.answer.state === 'unreached' || resource.answer.state === 'failing') return undefined;
  if (resource.answer.state !== 'there') return { broken: 'it is not there' };
  try {
    return List.parse(JSON.parse(textOf(resource))).entries;
  } catch (error) {
    return {
      broken: error instanceof z.ZodError ? z.prettifyError(error).split('\n').slice(0, 2).join(' ') : (error as Error).message,
    };
  }
}
