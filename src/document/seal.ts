/**
 * The seal of a review record: a signature over everything that it says, by a key that only the trusted job holds.
 * Whoever can write a file cannot write a seal: a record that is forged, changed, or copied to another text is told apart.
 */
import { createPublicKey, sign, verify } from 'node:crypto';

/** `ed25519`, the name of the key (a file of reviews/keys), the signature in base64url. */
const SEAL = /^ed25519:([a-z0-9]+(?:-[a-z0-9]+)*):([A-Za-z0-9_-]{86})$/;

type Sealed = Record<string, unknown> & { seal?: string | undefined };

/** Keys in order, so that the same record reads the same however its file is written. */
const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([, item]) => item !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, item]) => [key, sorted(item)]),
        )
      : value;

const wordsOf = ({ seal: _seal, id: _id, ...record }: Sealed): Buffer =>
  Buffer.from(`health-bridge review 1\n${JSON.stringify(sorted(record))}`);

/** The public part of a key as PEM, or undefined where the text is none, or is a private key that must not lie there. */
export function publicKeyOf(pem: string): string | undefined {
  if (!pem.includes('-----BEGIN PUBLIC KEY-----') || pem.includes('PRIVATE')) return undefined;
  try {
    return createPublicKey(pem).asymmetricKeyType === 'ed25519' ? pem : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param name file of the public key in reviews/keys, without `.pem`
 * @param privateKey PEM (PKCS #8) of an Ed25519 key
 * @throws Error where the key is none
 */
export const sealOf = (record: Sealed, name: string, privateKey: string): string =>
  `ed25519:${name}:${sign(null, wordsOf(record), privateKey).toString('base64url')}`;

/** Whether one of the keys has sealed just this record. */
export function isSealed(record: Sealed, keys: ReadonlyMap<string, string>): boolean {
  const [, name = '', signature = ''] = SEAL.exec(record.seal ?? '') ?? [];
  const key = keys.get(name);
  return key !== undefined && verify(null, wordsOf(record), key, Buffer.from(signature, 'base64url'));
}
