/** Where a built site stands, and which addresses are its own. */

export interface Home {
  /** Origin at which it is asked; of a folder one that nobody can ask. */
  origin: string;
  /** Path below which it lies, `/` or `/name/`. */
  base: string;
  /** Address of the first page as the site itself names it, with the slash at its end. */
  published: string;
}

/** RFC 2606: nobody can ever own a name below `.invalid`. */
export const NOWHERE = 'http://folder.invalid';

/** An address within the site. */
export interface Spot {
  /** Path with the base path, as it stands in an address. */
  path: string;
  /** What stands after `#`, decoded; empty where nothing does. */
  anchor: string;
}

/** The address of the first page in the words of its own `<link rel="canonical">`. */
export function publishedIn(html: string): string | undefined {
  const found = /<link rel="canonical" href="(https?:\/\/[^"]+\/)"/.exec(html)?.[1];
  return found !== undefined && URL.canParse(found) ? found : undefined;
}

/** A path as files and people write it; as it is where it cannot be read. */
export const decodedPath = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/**
 * @param address as it stands in a file
 * @param from path of that file
 * @returns where within the site it leads; undefined for other sites, `tel:`, `data:` and what is no address
 */
export function spotOf({ origin, base, published }: Home, address: string, from: string): Spot | undefined {
  const here = `${origin}${from}`;
  if (!URL.canParse(address, here)) return undefined;
  const url = new URL(address, here);
  // A hash with a slash is a route within the form editor, not a place on its page.
  const anchor = url.hash.startsWith('#/') ? '' : decodedPath(url.hash.slice(1));
  if (url.href.startsWith(published)) return { path: base + url.pathname.slice(new URL(published).pathname.length), anchor };
  return url.origin === origin ? { path: url.pathname, anchor } : undefined;
}

/** The address under which the site names one of its paths. */
export const publishedAt = ({ base, published }: Home, path: string): string => published + path.slice(base.length);
