/** What happens to a whole file on the way from a doctor's computer: it arrives empty, in part, twice, or in another encoding. */
import { type Chance, chanceOf } from './random.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Bytes of two that GBK has for a character, found by reading all of them: Node reads GBK, but does not write it. */
const GBK: ReadonlyMap<string, readonly [number, number]> = (() => {
  const decoder = new TextDecoder('gbk');
  const known = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(new Uint8Array([lead, trail]));
      if (trail !== 0x7f && [...character].length === 1 && character !== '\uFFFD') known.set(character, [lead, trail]);
    }
  return known;
})();

/** As Notepad saves it in "ANSI" on a Chinese computer: a letter that GBK lacks becomes a question mark. */
export const inGbk = (text: string): Uint8Array =>
  new Uint8Array(
    [...text].flatMap((character) => (character < '\u0080' ? [character.charCodeAt(0)] : (GBK.get(character) ?? [0x3f]))),
  );

const inUtf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));

/** Bytes without any order, as a broken disk gives them. */
function noise(length: number, chance: Chance): Uint8Array {
  return Uint8Array.from({ length }, () => chance.whole(256));
}

/** Letters of all four scripts with the signs of MDX and YAML, so that the noise gets past the first check. */
function babble(length: number, chance: Chance): string {
  const letters = [...'血孕药རྐྱུདམའབۇقانەdoctor0123456789 \n\n---:#*<>{}[]()"\'`|&!%@\\/=,.'];
  return Array.from({ length }, () => chance.of(letters)).join('');
}

const cutBytes = (bytes: Uint8Array): Uint8Array => {
  // Between two bytes of one character: at the first that goes on after half of the file, or a lone one at the end.
  const middle = bytes.findIndex((byte, index) => index > bytes.length / 2 && (byte & 0xc0) === 0x80);
  return middle < 0 ? new Uint8Array([...bytes, 0xe5]) : bytes.slice(0, middle);
};

type Damage = (bytes: Uint8Array, chance: Chance) => Uint8Array;

/** Every damage by its name. */
export const DAMAGES: Readonly<Record<string, Damage>> = {
  emptied: () => new Uint8Array(),
  'cut in half': (bytes) => {
    const letters = [...textOf(bytes)];
    return utf8(letters.slice(0, Math.floor(letters.length / 2)).join(''));
  },
  'cut within a character': cutBytes,
  'filled with noise': (bytes, chance) => noise(bytes.length, chance),
  'filled with babble': (bytes, chance) => utf8(babble(Math.min(bytes.length, 4000), chance)),
  'text of babble': (bytes, chance) => {
    const text = textOf(bytes);
    const end = text.indexOf('\n---\n', 4);
    return utf8(`${text.slice(0, end < 0 ? text.length / 2 : end + 5)}${babble(400, chance)}\n`);
  },
  doubled: (bytes) => new Uint8Array([...bytes, ...bytes]),
  'in GBK': (bytes) => inGbk(textOf(bytes)),
  'in UTF-16': (bytes) => inUtf16(textOf(bytes)),
  'a byte changed': (bytes, chance) => {
    const changed = Uint8Array.from(bytes);
    changed[chance.whole(bytes.length)] = chance.whole(256);
    return changed;
  },
  'with line ends of Windows': (bytes) => utf8(textOf(bytes).replaceAll('\n', '\r\n')),
  'with line ends of old Macs': (bytes) => utf8(textOf(bytes).replaceAll('\n', '\r')),
};

/** Damages that change no word. */
export const HARMLESS: ReadonlySet<string> = new Set(['with line ends of Windows', 'with line ends of old Macs']);

/** The same damage of the same file is always the same. */
export const damaged = (name: string, bytes: Uint8Array, seed: number): Uint8Array => {
  const damage = DAMAGES[name];
  if (!damage) throw new Error(`There is no damage "${name}".`);
  return damage(bytes, chanceOf(seed));
};
