/** Review records as the trusted job writes them, with a key made for the tests. */
import { generateKeyPairSync } from 'node:crypto';
import { sealOf } from '../../src/document/seal.ts';

export const makeKey = () =>
  generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
export const KEY = makeKey();
/** The file that makes the key of the tests a known one. */
export const KEYS = { 'reviews/keys/job.pem': KEY.publicKey };

export const FIELDS = {
  kind: 'articles',
  slug: 'a',
  locale: 'zh-CN',
  role: 'clinician',
  by: 'dr-b',
  date: '2025-02-01',
  nextReview: '2026-02-01',
  digest: 'v1-000000000000',
  via: { kind: 'github', pull: 7, commit: '0123456789abcdef0123456789abcdef01234567' },
};

/** A record as the text of its file. */
export function sealed(fields: object = {}, privateKey = KEY.privateKey): string {
  const record = { ...FIELDS, ...fields };
  return JSON.stringify({ ...record, seal: sealOf(record, 'job', privateKey) });
}
