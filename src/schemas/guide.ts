import { z } from 'astro/zod';

/** Guides for those who help, below the page "contribute", by the name in their address; `style` is the style guide for health text. */
export const GUIDES = ['doctor', 'translator', 'reviewer', 'editor', 'radio-host', 'style'] as const;

/** The site's own pages (about, contribute, the guides), written and owned by its maintainers, one file a language. */
export const guideSchema = z.strictObject({
  title: z.string().min(2).describe('Title of the page'),
  summary: z.string().min(8).describe('One sentence: what the page says'),
  updated: z.coerce.date().describe('The day of the last change'),
  translation: z.strictObject({ by: z.string() }).optional().describe('machine, or who translated it'),
});
