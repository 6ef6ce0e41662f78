import jsQR from 'jsqr';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { codeOf } from '../../../src/passing/build/code.ts';

/** What a camera reads of a drawing. */
async function scan(svg: string): Promise<string | undefined> {
  const { data, info } = await sharp(Buffer.from(svg), { density: 600 })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

const ADDRESS = 'https://bridge.example/bo/articles/bleeding-after-birth/';

describe('a code to scan', () => {
  it('says the address', async () => {
    expect(await scan(codeOf(ADDRESS).svg)).toBe(ADDRESS);
  });

  it('still says it where the paper has a spot', async () => {
    const { svg } = codeOf(ADDRESS);
    expect(await scan(svg.replace('</svg>', '<circle cx="22" cy="22" r="2.5" fill="#fff"/></svg>'))).toBe(ADDRESS);
  });

  it('prints the address below, cut behind its slashes, so that somebody without a camera can type it', () => {
    const lines = [...codeOf(ADDRESS).svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, line]) => line);
    expect(lines).toEqual(['bridge.example/bo/', 'articles/', 'bleeding-after-birth/']);
  });

  it('has the measures that the page gives it', () => {
    const { svg, width, height } = codeOf(ADDRESS);
    const [, wide, high] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
    expect(height / width).toBeCloseTo(Number(high) / Number(wide), 1);
  });

  it('is the same in every build', () => {
    expect(codeOf(ADDRESS)).toEqual(codeOf(ADDRESS));
  });
});
