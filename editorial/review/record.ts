/** A review record: made, sealed, and refused where the rules would refuse it. Pure but for the file that `write` writes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import type { Content } from '../../src/document/content.ts';
import { sealOf } from '../../src/document/seal.ts';
import type { Problem } from '../../src/problems.ts';
import { honestReviews } from '../../src/rules/honest-reviews.ts';
import { knownReferences } from '../../src/rules/known-references.ts';
import { type Review, reviewSchema } from '../../src/schemas/data.ts';

export type Unsealed = Omit<Review, 'id' | 'seal'>;

/** The key of the trusted job: its public part is reviews/keys/<name>.pem. */
export interface SealingKey {
  name: string;
  /** PEM, PKCS #8. */
  pem: string;
}

export const nameOf = ({ kind, slug, locale, role, date, by, via }: Unsealed): string =>
  [date, kind, slug, locale.toLowerCase(), role, by ?? (via.kind === 'paper' ? via.reference.toLowerCase() : 'unnamed')].join(
    '-',
  );

/**
 * @returns the sealed record, or what the rules have against it: an unknown person, no such role, the author's own text, no key
 * @throws ZodError where a field does not fit the schema
 */
export function sealedRecord(record: Unsealed, content: Content, key: SealingKey): { review?: Review; problems: Problem[] } {
  const fields = reviewSchema.parse({ ...record, seal: 'pending' });
  const review: Review = { ...fields, seal: sealOf({ ...fields }, key.name, key.pem), id: nameOf(record) };
  const alone: Content = {
    ...content,
    reviews: [review],
    files: new Map([...content.files].filter(([id]) => !id.startsWith('reviews/'))),
  };
  const about = (found: Problem) => found.file === 'reviews' || found.file.startsWith('reviews/');
  const problems = [honestReviews, knownReferences].flatMap((rule) => rule.check(alone)).filter(about);
  return problems.length > 0 ? { problems } : { review, problems };
}

/** @returns the file, from the folder of the reviews */
export function writeRecord({ id, ...record }: Review, folder: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${id}.yaml`), stringify(record, { lineWidth: 0 }));
  return `${id}.yaml`;
}
