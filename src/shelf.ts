/**
 * Holds the one reading of the content in this process. Build code, tests and commands are handed a library; pages ask here.
 * It lies on `globalThis` because Astro bundles the pages: their copy of this module is not the build's copy.
 */
import type { Content } from './document/content.ts';
import { readContent } from './document/read.ts';
import { joinLibrary, type Library } from './library.ts';
import { ContentError } from './problems.ts';
import { publishedLibrary } from './publish/catalogue.ts';
import { runRules } from './rules/run.ts';
import { SITE } from './site.ts';

interface Shelf {
  content: Content;
  library: Library;
}
const KEY = Symbol.for('health-bridge:shelf');
const room = globalThis as { [KEY]?: Shelf | undefined };

/**
 * Reads and checks the whole content.
 * @throws ContentError with every problem that stops a build
 */
function fillShelf(): Shelf {
  const { content, problems } = readContent();
  // Rules across files would only repeat what a file that could not be read has caused.
  const all = problems.length > 0 ? problems : runRules(content);
  const errors = all.filter(({ level }) => level === 'error');
  if (errors.length > 0) throw new ContentError(errors);
  return { content, library: publishedLibrary(joinLibrary(content), SITE) };
}

/** All content as it was read: for the typed collections. */
export function content(): Content {
  room[KEY] ??= fillShelf();
  return room[KEY].content;
}

/** What this process publishes. */
export function library(): Library {
  room[KEY] ??= fillShelf();
  return room[KEY].library;
}

/** Forgets the reading, so that the next question reads the content anew. */
export function clearShelf(): void {
  room[KEY] = undefined;
}
