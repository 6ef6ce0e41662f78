/** Sounds and traditional forms of the characters of an index. The libraries stay here: only what the characters need reaches a browser. */
import * as OpenCC from 'opencc-js';
import { pinyin } from 'pinyin-pro';

/** Sounds that a character has in common words; rarer readings would only bring wrong words. */
const MOST_SOUNDS = 2;

/** Characters by sound, without tones, `ü` as `u`: so that all ways to type it meet. */
export function soundsOf(characters: readonly string[]): Record<string, string> {
  const sounds = new Map<string, string>();
  for (const character of characters) {
    const readings = [
      pinyin(character, { toneType: 'none', type: 'array' }),
      pinyin(character, { toneType: 'none', type: 'array', multiple: true }),
    ].flat();
    const plain = [...new Set(readings.map((reading) => reading.normalize('NFD').replace(/[^a-z]/g, '')))].filter(Boolean);
    for (const sound of plain.slice(0, MOST_SOUNDS)) sounds.set(sound, (sounds.get(sound) ?? '') + character);
  }
  return Object.fromEntries([...sounds].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Traditional forms of the characters, each followed by the simplified one; only forms that the index does not have itself. */
export function variantsOf(characters: readonly string[]): string {
  const known = new Set(characters);
  let pairs = '';
  const converters = (['t', 'tw', 'hk'] as const).map((from) => OpenCC.Converter({ from, to: 'cn' }));
  for (let code = 0x4e00; code <= 0x9fff; code += 1) {
    const character = String.fromCharCode(code);
    if (known.has(character)) continue;
    const simplified = converters.map((convert) => convert(character)).find((other) => other !== character && known.has(other));
    if (simplified !== undefined) pairs += character + simplified;
  }
  return pairs;
}
