/** The drawings of the pictograms, as symbols that a page holds once. */
const files = import.meta.glob<string>('../pictograms/*.svg', { query: '?raw', import: 'default', eager: true });
const drawings = new Map(Object.entries(files).map(([file, svg]) => [file.replace(/^.*\/|\.svg$/g, ''), svg]));

/** @throws Error for a name without a file: a template's mistake, not an author's */
function symbolOf(name: string): string {
  const svg = drawings.get(name);
  if (svg === undefined) throw new Error(`There is no pictogram src/pictograms/${name}.svg.`);
  const viewBox = /viewBox="([^"]+)"/.exec(svg)?.[1] ?? '0 0 48 48';
  const inside = svg.replace(/^[\s\S]*?<svg[^>]*>|<\/svg>\s*$/g, '');
  return `<symbol id="i-${name}" viewBox="${viewBox}">${inside}</symbol>`;
}

/** The symbols that a piece of HTML uses, in one hidden drawing; empty where it uses none. */
export function symbolsFor(html: string): string {
  const names = new Set([...html.matchAll(/href="#i-([a-z-]+)"/g)].map((match) => match[1] ?? ''));
  return names.size === 0 ? '' : `<svg class="unseen" aria-hidden="true">${[...names].map(symbolOf).join('')}</svg>`;
}
