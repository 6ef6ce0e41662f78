/** The kinds of entry that people read or hear: one folder of MDX files each. */
export const KINDS = ['articles', 'stories', 'radio'] as const;
export type Kind = (typeof KINDS)[number];
