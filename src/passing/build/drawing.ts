/** A drawing within a page. */

/** What an address ends at, and what the attribute that holds it ends at. */
const NOT_THERE = /[%#<>"&\n]/g;

/**
 * @param svg an SVG file, in UTF-8
 * @returns its `data:` address. As text it is a quarter smaller than in base64.
 */
export const addressOfDrawing = (svg: string): string =>
  `data:image/svg+xml,${(svg.includes("'") ? svg : svg.replaceAll('"', "'")).trim().replace(NOT_THERE, encodeURIComponent)}`;
