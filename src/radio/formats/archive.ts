/** ZIP files whose bytes depend on nothing but what is in them: the same input gives the same site. */
import { unzipSync, type Zippable, zipSync } from 'fflate';

/** ZIP keeps local time without a zone; noon is the same day everywhere. */
const dateOf = (day: string): Date => new Date(`${day}T12:00:00`);

/** @param day `YYYY-MM-DD`, the date that every file gets */
export function pack(files: Readonly<Record<string, Uint8Array>>, day: string): Uint8Array {
  const entries: Zippable = Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, [bytes, { mtime: dateOf(day), level: 9 as const }]]),
  );
  return zipSync(entries);
}

/** The clock of the build, which Word files carry in their properties and ZIP entries. */
const CLOCK = /<dcterms:(created|modified) ([^>]*)>[^<]*</g;

/** A Word file again with the date of its text in place of the clock's. Word wants `[Content_Types].xml` first. */
export function repack(bytes: Uint8Array, day: string): Uint8Array {
  const files = unzipSync(bytes);
  const core = files['docProps/core.xml'];
  if (core) {
    const dated = new TextDecoder().decode(core).replace(CLOCK, `<dcterms:$1 $2>${day}T12:00:00Z<`);
    files['docProps/core.xml'] = new TextEncoder().encode(dated);
  }
  const names = Object.keys(files).toSorted(
    (a, b) => Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml') || (a < b ? -1 : 1),
  );
  return pack(Object.fromEntries(names.map((name) => [name, files[name] ?? new Uint8Array()])), day);
}
