/** Which files a page needs to be whole without a network: scripts with all that they load, pictures, fonts. Pure. */

/** What asks for a file: attributes of the elements that load one, and `url()` of a style sheet. */
const LOADED =
  /<(?:script|img|source|use|image)\b[^>]*?\s(?:src|href|srcset)="([^"]+)"|<link\b(?=[^>]*\srel="(?:icon|stylesheet|preload|modulepreload)")[^>]*?\shref="([^"]+)"|url\(["']?([^"')]+)["']?\)/g;
/** Recordings are heavy and have a download of their own. */
const RECORDING = /\.(?:mp3|m4a|opus|ogg|wav)$/;
/** Names of files beside a script: what it imports, at once or later. */
const NEIGHBOUR = /[\w.[\]-]+\.(?:js|css)/g;

/** @returns names of files below the site's folder, each once */
export function partsOfPage(html: string, base: string, has: (name: string) => boolean): string[] {
  const addresses = [...html.matchAll(LOADED)].flatMap(([, source, link, url]) =>
    (source ?? link ?? url ?? '').split(',').map((candidate) => candidate.trim().split(/\s/)[0] ?? ''),
  );
  const names = addresses
    .filter((address) => address.startsWith(base))
    .map((address) => address.slice(base.length).replace(/[?#].*$/, ''))
    .filter((name) => name !== '' && has(name) && !RECORDING.test(name));
  return [...new Set(names)];
}

/** The files with all that their scripts may load. */
export function withNeighbours(
  names: readonly string[],
  has: (name: string) => boolean,
  text: (name: string) => string,
): string[] {
  const found = new Set<string>();
  const queue = [...names];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    if (!name.endsWith('.js')) continue;
    const folder = name.slice(0, name.lastIndexOf('/') + 1);
    for (const [neighbour] of text(name).matchAll(NEIGHBOUR)) if (has(folder + neighbour)) queue.push(folder + neighbour);
  }
  return [...found].toSorted();
}
