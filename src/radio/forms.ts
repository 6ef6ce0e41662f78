/** Every form of a script that can be downloaded: name, type, and how it is made. */
import type { Words } from '../schemas/interface.ts';
import { toDocx } from './formats/docx.ts';
import { toJson } from './formats/json.ts';
import { toSrt } from './formats/srt.ts';
import { toText } from './formats/txt.ts';
import { toVtt } from './formats/vtt.ts';
import { toZip } from './formats/zip.ts';
import type { Script } from './script.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

type Make = (script: Script, words: Words) => Uint8Array | Promise<Uint8Array>;

/** Without the archive, which holds these. */
const SINGLE: Readonly<Record<string, Make>> = {
  docx: toDocx,
  txt: (script, words) => encode(toText(script, words)),
  vtt: (script, words) => encode(toVtt(script, words)),
  srt: (script, words) => encode(toSrt(script, words)),
  json: (script) => encode(`${JSON.stringify(toJson(script), null, 2)}\n`),
};

export const FORMS = [...Object.keys(SINGLE), 'zip'] as const;

/** @returns the bytes of one form @throws Error for a form that does not exist */
export async function makeForm(form: string, script: Script, words: Words): Promise<Uint8Array> {
  const make = SINGLE[form];
  if (make) return make(script, words);
  if (form !== 'zip') throw new Error(`A script has no form called ${form}.`);
  const files = await Promise.all(
    Object.entries(SINGLE).map(async ([name, one]) => [`${script.slug}.${name}`, await one(script, words)] as const),
  );
  return toZip(script, words, Object.fromEntries(files));
}
