/** Digests of what the original of a safety sentence says, by which its translations and its card know whether it has changed. */
import { ORIGINAL } from '../locales.ts';
import type { Safety } from '../schemas/data.ts';
import { digestOf } from './parts.ts';

/** Of sign, action and urgency; a translation names the one that it follows. */
export const sentenceDigest = (safety: Safety): string =>
  digestOf([safety.sign?.[ORIGINAL] ?? '', safety.action[ORIGINAL] ?? '', safety.urgency ?? '']);

/** Of the sign alone; a card names the one that it restates. */
export const signDigest = (safety: Safety): string => digestOf([safety.sign?.[ORIGINAL] ?? '']);

/** Of the card; a translation names the one that it follows. */
export const cardDigest = (show: NonNullable<Safety['show']>): string => digestOf([show.text[ORIGINAL] ?? '']);
