/** The little of CBOR (RFC 8949) that Pagefind's list of an index is written in: arrays, texts, whole numbers from nought. */

export type Item = number | string | Item[];

const [NUMBER, TEXT, ARRAY] = [0, 3, 4];

/** @throws Error for what is not one item of these three kinds: Pagefind writes its list otherwise than the version that is pinned */
export function readCbor(bytes: Buffer): Item {
  let at = 0;
  const length = (): number => {
    const info = (bytes[at] ?? 0) & 31;
    at += 1;
    if (info < 24) return info;
    const size = 1 << (info - 24);
    if (size > 4) throw new Error(`CBOR: a length of ${size} bytes at ${at - 1}`);
    const value = bytes.readUIntBE(at, size);
    at += size;
    return value;
  };
  const item = (): Item => {
    const kind = (bytes[at] ?? 0xff) >> 5;
    const from = at;
    const n = length();
    if (kind === NUMBER) return n;
    if (kind === ARRAY) return Array.from({ length: n }, item);
    if (kind !== TEXT) throw new Error(`CBOR: kind ${kind} at ${from}`);
    at += n;
    return bytes.toString('utf8', at - n, at);
  };
  const all = item();
  if (at !== bytes.length) throw new Error(`CBOR: ${bytes.length - at} bytes after the end`);
  return all;
}

export function writeCbor(value: Item): Buffer {
  const head = (kind: number, n: number): Buffer => {
    if (n < 24) return Buffer.from([(kind << 5) | n]);
    const size = n < 0x100 ? 1 : n < 0x10000 ? 2 : 4;
    const made = Buffer.alloc(1 + size);
    made[0] = (kind << 5) | (24 + Math.log2(size));
    made.writeUIntBE(n, 1, size);
    return made;
  };
  if (typeof value === 'number') return head(NUMBER, value);
  if (typeof value === 'string') {
    const text = Buffer.from(value);
    return Buffer.concat([head(TEXT, text.length), text]);
  }
  return Buffer.concat([head(ARRAY, value.length), ...value.map(writeCbor)]);
}
