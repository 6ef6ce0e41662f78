/** A code that another phone scans, or a camera reads off paper: a drawing of an address, with the address below it. */
import { encode } from 'uqr';

/** The quiet zone that readers need round the modules. */
const QUIET = 4;
/** Letters of the address on one line below the code. */
const LINE = 22;
/** Height of such a line, in modules. */
const LEADING = 4;

/** The address as somebody types it, cut into lines, if possible behind a slash. */
function linesOf(address: string): string[] {
  const pieces = address.replace(/^https?:\/\//, '').match(/[^/]*\/|[^/]+/g) ?? [];
  const lines: string[] = [''];
  for (const piece of pieces.flatMap((whole) => whole.match(new RegExp(`.{1,${LINE}}`, 'gu')) ?? [])) {
    const last = lines[lines.length - 1] ?? '';
    if (last !== '' && last.length + piece.length > LINE) lines.push(piece);
    else lines[lines.length - 1] = last + piece;
  }
  return lines;
}

export interface Code {
  svg: string;
  /** In CSS pixels; printed, about three centimetres wide. */
  width: number;
  height: number;
}

const WIDTH = 128;

/**
 * Black on white whatever the page's colours, because a reader needs the contrast.
 * @param address absolute; medium error correction, so that a crease in the paper does no harm
 * @throws RangeError where the address is too long for a code (over two thousand letters)
 */
export function codeOf(address: string): Code {
  const { data, size } = encode(address, { ecc: 'M', border: QUIET });
  // Dark modules as strokes along the middle of their row: half as long as squares.
  const rows = data.map((row, y) =>
    row.map((dark, x) => (dark && !row[x - 1] ? `M${x} ${y}.5h${row.slice(x).findIndex((next) => !next)}` : '')).join(''),
  );
  const lines = linesOf(address);
  const height = size + lines.length * LEADING;
  const text = lines
    .map((line, index) => `<text x="${size / 2}" y="${size + index * LEADING}">${line.replaceAll('&', '&amp;')}</text>`)
    .join('');
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${height}"><path fill="#fff" d="M0 0h${size}v${height}H0z"/><path stroke="#000" shape-rendering="crispEdges" d="${rows.join('')}"/><g font-family="monospace" font-size="3" text-anchor="middle">${text}</g></svg>`,
    width: WIDTH,
    height: Math.round((WIDTH * height) / size),
  };
}
