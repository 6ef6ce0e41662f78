/** Sounds and traditional forms of the characters of an index. The libraries stay here: only what the characters need reaches a browser. */
import * as OpenCC from 'opencc-js';
import { pinyin } from 'pinyin-pro';

/** Sounds that a character has in common words; rarer readings would only bring wrong words. */
const MOST_SOUNDS = 2;

/**
 * Characters by sound, without tones, `ü` as `u`: so that all ways to type it meet. After a `|` stand those that mostly sound otherwise
 * (血 is mostly `xue`, at times `xie`).
 */
export function soundsOf(characters: readonly string[]): Record<string, string> {
  const sounds = new Map<string, { mostly: string; also: string }>();
  for (const character of characters) {
    const readings = [
      pinyin(character, { toneType: 'none', type: 'array' }),
      pinyin(character, { toneType: 'none', type: 'array', multiple: true }),
    ].flat();
    const plain = [...new Set(readings.map((reading) => reading.normalize('NFD').replace(/[^a-z]/g, '')))].filter(Boolean);
    plain.slice(0, MOST_SOUNDS).forEach((sound, i) => {
      const heard = sounds.get(sound) ?? { mostly: '', also: '' };
      heard[i === 0 ? 'mostly' : 'also'] += character;
      sounds.set(sound, heard);
    });
  }
  return Object.fromEntries(
    [...sounds]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([sound, { mostly, also }]) => [sound, also === '' ? mostly : `${mostly}|${also}`]),
  );
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

/** The 3,755 common characters of GB 2312, its first level. */
function commonCharacters(): string[] {
  const decoder = new TextDecoder('gbk');
  const found: string[] = [];
  for (let row = 0xb0; row <= 0xd7; row += 1)
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell += 1)
      found.push(decoder.decode(new Uint8Array([row, cell])));
  return found;
}

/** Usual sounds of common characters that an index does not have. */
export function otherSounds(characters: readonly string[]): Record<string, string> {
  const known = new Set(characters);
  const sounds = soundsOf(commonCharacters().filter((character) => !known.has(character)));
  return Object.fromEntries(
    Object.entries(sounds).flatMap(([sound, of]) => (of.startsWith('|') ? [] : [[sound, of.replace(/\|.*/, '')]])),
  );
}
