/**
 * Holds the one library of this process. Build code, tests and commands are handed a library; pages ask here.
 * It lies on `globalThis` because Astro bundles the pages: their copy of this module is not the build's copy.
 */
import type { Content } from './document/content.ts';
import { readContent } from './document/read.ts';
import { joinLibrary, type Library } from './library.ts';
import { ContentError } from './problems.ts';
import { publishedLibrary } from './publish/catalogue.ts';
import { runRules } from './rules/run.ts';
import { SITE } from './site.ts';

const KEY = Symbol.for('health-bridge:library');
const shelf = globalThis as { [KEY]?: Library | undefined };

/**
 * Reads and checks the whole content.
 * @throws ContentError with every problem that stops a build
 */
export function loadContent(): Content {
  const { content, problems } = readContent();
  // Rules across files would only repeat what a file that could not be read has caused.
  const all = problems.length > 0 ? problems : runRules(content);
  const errors = all.filter(({ level }) => level === 'error');
  if (errors.length > 0) throw new ContentError(errors);
  return content;
}

/** What this process publishes, read when it is first asked for. */
export function library(): Library {
  shelf[KEY] ??= publishedLibrary(joinLibrary(loadContent()), SITE);
  return shelf[KEY];
}

/** Puts a library on the shelf, or takes the old one away so that the next question reads the content anew. */
export function shelve(next: Library | undefined): void {
  shelf[KEY] = next;
}
