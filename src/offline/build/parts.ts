/** Which files a page needs to be whole without a network: scripts with all that they load, pictures, fonts. Pure. */

/** What asks for a file: attributes of the elements that load one, and `url()` of a style sheet. */
const LOADED =
  /<(?:script|img|source|use|image)\b[^>]*?\s(?:src|href|srcset)="([^"]+)"|<link\b(?=[^>]*\srel="(?:icon|stylesheet|preload|modulepreload)")[^>]*?\shref="([^"]+)"|url\(["']?([^"')]+)["']?\)/g;
/** Where a page leads to a prompter, and the data of a script, which the prompter of a rundown reads. */
const DESK = /<a\b[^>]*?\shref="([^"]+\/on-air\/[^"]+\/|[^"]+\/radio\/[^"/]+\.json)"/g;
/** Recordings are heavy and have a download of their own. */
const RECORDING = /\.(?:mp3|m4a|opus|ogg|wav)$/;
/** Names of files beside a script: what it imports, at once or later. */
const NEIGHBOUR = /[\w.[\]-]+\.(?:js|css)/g;
/** Only what it imports at once. */
const AT_ONCE = /(?<=(?:from|import)"\.\/)[\w.[\]-]+\.js(?=")/g;

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

/**
 * What a host needs of the radio desk beside a script or the rundown: whoever saves a script goes on air with it where there is no network.
 * @returns names of its prompter, its data, and the rundown with its own prompter; each once, none for a page that leads to no prompter
 */
export function deskOf(html: string, locale: string, base: string, has: (name: string) => boolean): string[] {
  const led = [...html.matchAll(DESK)]
    .map(([, address = '']) => address)
    .filter((address) => address.startsWith(base))
    .map((address) => address.slice(base.length).replace(/\/$/, '/index.html'));
  const rundown = led.length === 0 ? [] : [`${locale}/rundown/index.html`, `${locale}/on-air/rundown/index.html`];
  return [...new Set([...led, ...rundown])].filter(has);
}

/** The files with all that their scripts may load; or, `atOnce`, without what they load only when it is asked for. */
export function withNeighbours(
  names: readonly string[],
  has: (name: string) => boolean,
  text: (name: string) => string,
  atOnce = false,
): string[] {
  const found = new Set<string>();
  const queue = [...names];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    if (!name.endsWith('.js')) continue;
    const folder = name.slice(0, name.lastIndexOf('/') + 1);
    for (const [neighbour] of text(name).matchAll(atOnce ? AT_ONCE : NEIGHBOUR))
      if (has(folder + neighbour)) queue.push(folder + neighbour);
  }
  return [...found].toSorted();
}
