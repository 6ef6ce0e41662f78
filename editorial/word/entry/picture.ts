/** Pictures of strangers, made anew: without the place and time that phones write into them, and no larger than a page needs. */
import sharp from 'sharp';

/** Pixels along the longer side: four times the width of a phone. */
const LONGEST = 1600;
/** 100 megapixels: more than any phone takes; a small file may claim far more. */
const MOST_PIXELS = 100_000_000;

/** @returns a JPEG; undefined where the bytes are no PNG or JPEG that can be read */
export async function renewPicture(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const isKnown = (bytes[0] === 0x89 && bytes[1] === 0x50) || (bytes[0] === 0xff && bytes[1] === 0xd8);
  if (!isKnown) return undefined;
  try {
    const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .rotate()
      .resize({ width: LONGEST, height: LONGEST, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 82, mozjpeg: true });
    return new Uint8Array(await picture.toBuffer());
  } catch {
    return undefined;
  }
}
