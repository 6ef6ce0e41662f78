/** Names that the configuration and the page of the editor share. */

/** How an entry is read and written (`entry-file.ts`). */
export const FORMAT = 'entry';
