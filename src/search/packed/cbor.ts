/** The little of CBOR (RFC 8949) that Pagefind's list of an index is written in: arrays, texts, whole numbers from nought. */

export type Item = number | string | readonly Item[];

export const [NUMBER, TEXT, ARRAY] = [0, 3, 4];

export function writeCbor(value: Item): number[] {
  const head = (kind: number, n: number): number[] => {
    if (n < 24) return [(kind << 5) | n];
    const size = n < 0x100 ? 1 : n < 0x10000 ? 2 : 4;
    return [(kind << 5) | (24 + Math.log2(size)), ...Array.from({ length: size }, (_, i) => (n >>> (8 * (size - 1 - i))) & 0xff)];
  };
  if (typeof value === 'number') return head(NUMBER, value);
  if (typeof value === 'string') {
    const text = new TextEncoder().encode(value);
    return [...head(TEXT, text.length), ...text];
  }
  return [...head(ARRAY, value.length), ...value.flatMap(writeCbor)];
}
