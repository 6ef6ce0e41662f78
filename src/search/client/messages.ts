/** What the page and its worker say to each other. */
import type { Narrowing } from '../answers/look-up.ts';
import type { Found } from '../run.ts';

export interface Ask {
  /** Counts up; only the answer to the last one is shown. */
  id: number;
  query: string;
  locale: string;
  /** Base path of the site, with a slash at both ends. */
  base: string;
  within: Narrowing;
}

export type Answer = { id: number; found: Found } | { id: number; failed: string };
