/** HarfBuzz, the engine that draws text in the browsers of most phones, asked what it needs of a font. */
import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs';

/** @param file a TrueType font */
export const openFont = (file: Uint8Array): Font => new Font(new Face(new Blob(file)));

/** Puts text into a buffer of HarfBuzz with the script and the direction of its letters. */
export function fillBuffer(buffer: Buffer, text: string): Buffer {
  buffer.reset();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  return buffer;
}

/** After these messages of HarfBuzz the buffer holds glyphs that a rule of the font has just read or made. */
const READY = /^(?:start table GSUB|end lookup|end recursing)/;

/**
 * Every glyph that stands in the buffer at any step of substitution, not only at the end: a stack is built through glyphs that are
 * gone when it is whole, and a subset without them no longer builds it.
 */
export function glyphsMet(font: Font, texts: Iterable<string>): Set<number> {
  const met = new Set<number>();
  const buffer = new Buffer();
  buffer.setMessageFunc((now, _font, message) => {
    if (READY.test(message)) for (const { codepoint } of now.getGlyphInfos()) met.add(codepoint);
    // Placing takes no further glyphs, and half the time.
    return !message.startsWith('start table GPOS');
  });
  for (const text of texts) {
    shape(font, fillBuffer(buffer, text));
    for (const { codepoint } of buffer.getGlyphInfos()) met.add(codepoint);
  }
  return met;
}
