/** How every form of a script that can be downloaded is made. */
import type { ScriptForm } from '../schemas/fields.ts';
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
const SINGLE: Readonly<Record<Exclude<ScriptForm, 'zip'>, Make>> = {
  docx: toDocx,
  txt: (script, words) => encode(toText(script, words)),
  vtt: (script, words) => encode(toVtt(script, words)),
  srt: (script, words) => encode(toSrt(script, words)),
  json: (script) => encode(`${JSON.stringify(toJson(script), null, 2)}\n`),
};

/** @returns the bytes of one form */
export async function makeForm(form: ScriptForm, script: Script, words: Words): Promise<Uint8Array> {
  if (form !== 'zip') return SINGLE[form](script, words);
  const files = await Promise.all(
    Object.entries(SINGLE).map(async ([name, make]) => [`${script.slug}.${name}`, await make(script, words)] as const),
  );
  return toZip(script, words, Object.fromEntries(files));
}
