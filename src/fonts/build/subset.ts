/** Cuts a font down, with HarfBuzz's own subsetter; its package has no functions for it yet, so its WebAssembly is called by name. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** From hb-subset.h. */
const WRITABLE = 2;
const FEATURE_TAGS = 6;
const NO_LAYOUT_CLOSURE = 0x200;

type Subsetter = { memory: WebAssembly.Memory } & Record<string, (...numbers: number[]) => number>;

let loaded: Promise<Subsetter> | undefined;
/** Loaded once a process. */
const subsetter = (): Promise<Subsetter> =>
  (loaded ??= (async () => {
    const file = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm');
    const { instance } = await WebAssembly.instantiate(await readFile(file));
    const exports = instance.exports as unknown as Subsetter;
    exports['_initialize']?.();
    return exports;
  })());

/** What stays in a font. */
export interface Kept {
  /** Characters, each with its own glyph. */
  characters: string;
  /** Further glyphs, by number. Without them: whatever the characters can become by the font's rules. */
  glyphs?: Iterable<number>;
}

/**
 * @param font a TrueType font
 * @returns a TrueType font with the same rules, names and measures, and only what was to be kept
 * @throws Error where the font cannot be read
 */
export async function subset(font: Uint8Array, { characters, glyphs }: Kept): Promise<Uint8Array> {
  const harfbuzz = await subsetter();
  const call = (name: string, ...numbers: number[]): number => {
    const found = harfbuzz[name];
    if (!found) throw new Error(`The subsetter of HarfBuzz has no ${name}.`);
    return found(...numbers);
  };
  // Its memory may move while it grows: a view of it is good for one use.
  const memory = () => new Uint8Array(harfbuzz.memory.buffer);

  const place = call('malloc', font.length);
  memory().set(font, place);
  const blob = call('hb_blob_create', place, font.length, WRITABLE, 0, 0);
  const face = call('hb_face_create', blob, 0);
  const input = call('hb_subset_input_create_or_fail');
  const features = call('hb_subset_input_set', input, FEATURE_TAGS);
  call('hb_set_clear', features);
  call('hb_set_invert', features); // all of them
  const unicodes = call('hb_subset_input_unicode_set', input);
  for (const character of characters) call('hb_set_add', unicodes, character.codePointAt(0) ?? 0);
  if (glyphs) {
    call('hb_subset_input_set_flags', input, call('hb_subset_input_get_flags', input) | NO_LAYOUT_CLOSURE);
    const numbers = call('hb_subset_input_glyph_set', input);
    for (const glyph of glyphs) call('hb_set_add', numbers, glyph);
  }

  const small = call('hb_subset_or_fail', face, input);
  const result = small === 0 ? 0 : call('hb_face_reference_blob', small);
  const start = result === 0 ? 0 : call('hb_blob_get_data', result, 0);
  const made = result === 0 ? new Uint8Array() : memory().slice(start, start + call('hb_blob_get_length', result));
  if (result !== 0) {
    call('hb_blob_destroy', result);
    call('hb_face_destroy', small);
  }
  call('hb_subset_input_destroy', input);
  call('hb_face_destroy', face);
  call('hb_blob_destroy', blob);
  call('free', place);
  if (made.length === 0) throw new Error('HarfBuzz made no subset of the font.');
  return made;
}
