/** WOFF2, the form in which fonts are sent. The package hands out its own memory, which its next call overwrites: so, copies. */
import { compress, decompress } from 'wawoff2';

/** @param font TrueType */
export const packFont = async (font: Uint8Array): Promise<Uint8Array> => (await compress(font)).slice();

/** @returns TrueType */
export const unpackFont = async (file: Uint8Array): Promise<Uint8Array> => (await decompress(file)).slice();
