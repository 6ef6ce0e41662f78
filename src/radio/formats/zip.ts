/** All forms of a script in one file, with the licence and checksums. */
import { createHash } from 'node:crypto';
import type { Words } from '../../schemas/interface.ts';
import { SITE } from '../../site.ts';
import { footOf, headOf, stateText } from '../copy.ts';
import type { Script } from '../script.ts';
import { pack } from './archive.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** @param files the other forms, by file name; @returns the bytes of the archive */
export function toZip(script: Script, words: Words, files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const folder = `${script.meta.number}-v${script.meta.version}-${script.locale}`;
  const sums = Object.entries(files).map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}`);
  const readMe = [
    stateText(script, words),
    script.title,
    ...headOf(script, words).map(({ label, value }) => `${label}: ${value}`),
    ...footOf(script, words),
    SITE.licence.text,
  ];
  const all = { ...files, 'README.txt': encode(`\uFEFF${readMe.join('\r\n')}\r\n`), SHA256SUMS: encode(`${sums.join('\n')}\n`) };
  return pack(Object.fromEntries(Object.entries(all).map(([name, bytes]) => [`${folder}/${name}`, bytes])), script.updated);
}
