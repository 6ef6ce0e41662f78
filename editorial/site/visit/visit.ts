/** A walk over a whole site: everything that anything names is asked for once, and kept for the checks. */
import type { Place } from '../../../src/problems.ts';
import type { Answer, Source } from './answer.ts';
import { type Home, type Spot, spotOf } from './home.ts';
import { linksIn } from './links.ts';
import { type Link, lineAt, type Page, readPage } from './page.ts';

export interface Resource {
  path: string;
  answer: Answer;
  /** Of HTML only. */
  page: Page | undefined;
  links: readonly Link[];
}

export interface Visit {
  home: Home;
  where: string;
  isLive: boolean;
  /** By path, in the order in which they were found. */
  resources: ReadonlyMap<string, Resource>;
  nameOf: (path: string) => string;
}

/** Where a link ends. */
export interface Target extends Spot {
  /** Undefined outside the folder of the site, where nothing is asked. */
  resource: Resource | undefined;
  /** True where another address led there. */
  isMoved: boolean;
}

const MOST_MOVES = 5;

export const isPagePath = (path: string): boolean => path.endsWith('/') || path.endsWith('.html');

export const textOf = ({ answer }: Resource): string =>
  answer.state === 'there' ? Buffer.from(answer.body).toString('utf8') : '';

function resourceOf(path: string, answer: Answer): Resource {
  if (answer.state !== 'there') return { path, answer, page: undefined, links: [] };
  const text = () => Buffer.from(answer.body).toString('utf8');
  const page = isPagePath(path) ? readPage(text()) : undefined;
  return { path, answer, page, links: page?.links ?? linksIn(path, text) };
}

/** Paths to which a resource leads, below the base path only. */
const pathsFrom = (home: Home, { path, answer, links }: Resource): string[] =>
  [...(answer.state === 'moved' ? [answer.to] : []), ...links.map(({ address }) => address)]
    .map((address) => spotOf(home, address, path)?.path)
    .filter((found): found is string => found?.startsWith(home.base) === true);

/**
 * @param seeds paths to begin with, below the base path
 * @returns all that was found; it never throws for what a host does
 */
export async function visitSite(source: Source, home: Home, seeds: readonly string[]): Promise<Visit> {
  const resources = new Map<string, Resource>();
  const wanted = new Set([...seeds, ...source.known]);
  let queue = [...wanted];
  while (queue.length > 0) {
    const next: string[] = [];
    const round = queue.values();
    const work = async (): Promise<void> => {
      for (const path of round) {
        const resource = resourceOf(path, await source.ask(path));
        resources.set(path, resource);
        for (const found of pathsFrom(home, resource)) {
          if (wanted.has(found)) continue;
          wanted.add(found);
          next.push(found);
        }
      }
    };
    await Promise.all(Array.from({ length: source.atOnce }, work));
    queue = next;
  }
  const { where, isLive, nameOf } = source;
  return { home, where, isLive, resources, nameOf };
}

/** @returns undefined for an address of another site */
export function targetOf({ home, resources }: Visit, address: string, from: string): Target | undefined {
  let spot = spotOf(home, address, from);
  if (spot === undefined) return undefined;
  const { anchor } = spot;
  for (let moves = 0; moves < MOST_MOVES; moves += 1) {
    const resource = resources.get(spot.path);
    const to: string | undefined = resource?.answer.state === 'moved' ? resource.answer.to : resource?.page?.movesTo;
    const further: Spot | undefined = to === undefined ? undefined : spotOf(home, to, spot.path);
    if (further === undefined) return { path: spot.path, anchor, resource, isMoved: moves > 0 };
    spot = further;
  }
  return { path: spot.path, anchor, resource: undefined, isMoved: true };
}

/** Where a message points: the file or address, and the place of an offset in it. */
export function placeOf({ resources, nameOf }: Visit, path: string, offset = 0): Place {
  const resource = resources.get(path);
  return { file: nameOf(path), ...(resource && offset > 0 ? lineAt(textOf(resource), offset) : { line: 1, column: 1 }) };
}

/** Pages that are there, with what they say. */
export const pagesOf = ({ resources }: Visit): (Resource & { page: Page })[] =>
  [...resources.values()].filter((resource): resource is Resource & { page: Page } => resource.page !== undefined);
