/** The drawings of the pictograms. */
const files = import.meta.glob<string>('../pictograms/*.svg', { query: '?raw', import: 'default', eager: true });
const drawings = new Map(Object.entries(files).map(([file, svg]) => [file.replace(/^.*\/|\.svg$/g, ''), svg]));

export interface Drawing {
  viewBox: string;
  /** What stands between the tags of the drawing. */
  inside: string;
}

/** @throws Error for a name without a file: a template's mistake, not an author's */
export function drawingOf(name: string): Drawing {
  const svg = drawings.get(name);
  if (svg === undefined) throw new Error(`There is no pictogram src/pictograms/${name}.svg.`);
  return {
    viewBox: /viewBox="([^"]+)"/.exec(svg)?.[1] ?? '0 0 48 48',
    inside: svg.replace(/^[\s\S]*?<svg[^>]*>|<\/svg>\s*$/g, ''),
  };
}

const DRAWN = /<svg( class="go")? viewBox="([^"]+)" aria-hidden="true">([\s\S]*?)<\/svg>/g;

/**
 * For files, which nothing compresses on their way and which may hold a whole language: every drawing stands there once.
 * @returns the HTML that points at drawings, and those drawings in a hidden one of their own
 */
export function drawOnce(html: string): { text: string; symbols: string } {
  const symbols: string[] = [];
  const text = html.replace(DRAWN, (_whole, go = '', viewBox: string, inside: string) => {
    const drawing = ` viewBox="${viewBox}">${inside}</symbol>`;
    if (!symbols.includes(drawing)) symbols.push(drawing);
    return `<svg${go} aria-hidden="true"><use href="#i-${symbols.indexOf(drawing)}" /></svg>`;
  });
  const all = symbols.map((drawing, index) => `<symbol id="i-${index}"${drawing}`).join('');
  return { text, symbols: `<svg class="unseen" aria-hidden="true">${all}</svg>` };
}
