/** Names that the configuration and the page of the editor share. */

/** How an entry is read and written (`entry-file.ts`). */
export const FORMAT = 'entry';

/** The field for what stands between the opening and the closing mark of a block. */
export const INSIDE = 'inside';
