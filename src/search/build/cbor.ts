/** Reads the list of an index as Pagefind writes it. */
import { ARRAY, type Item, NUMBER, TEXT } from '../packed/cbor.ts';

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
