import { z } from 'astro/zod';

/** The site's own pages (about, contribute), written and owned by its maintainers, one file a language. */
export const guideSchema = z.strictObject({
  title: z.string().min(2).describe('Title of the page'),
  summary: z.string().min(8).describe('One sentence: what the page says'),
  updated: z.coerce.date().describe('The day of the last change'),
  translation: z.strictObject({ by: z.string() }).optional().describe('machine, or who translated it'),
});
