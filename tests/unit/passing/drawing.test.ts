import { describe, expect, it } from 'vitest';
import { addressOfDrawing } from '../../../src/passing/build/drawing.ts';

const read = (address: string): string => decodeURIComponent(address.slice('data:image/svg+xml,'.length));

describe('a drawing within a page', () => {
  it('says the same as its file, and ends neither an address nor an attribute', () => {
    const svg = '<svg fill="#98102a"><text>མགོ་ན་བ། 50% &amp; باش ئاغرىقى</text>\n</svg>\n';
    const address = addressOfDrawing(svg);
    expect(read(address)).toBe(svg.trim().replaceAll('"', "'"));
    expect(address).not.toMatch(/[#<>"&\n]/);
  });

  it('keeps the quotes of a file that has an apostrophe', () => {
    const svg = '<svg aria-label="the baby\'s head"/>';
    expect(read(addressOfDrawing(svg))).toBe(svg);
  });

  it('is smaller than in base64', () => {
    const svg = `<svg>${'<path d="M4 4.5h7M15 4.5h1"/>'.repeat(50)}</svg>`;
    expect(addressOfDrawing(svg).length).toBeLessThan(Buffer.from(svg).toString('base64').length);
  });
});
