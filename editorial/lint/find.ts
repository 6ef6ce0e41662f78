/** All problems of the content at once: what cannot be read, what breaks a rule, what an editor should judge. */
import path from 'node:path';
import type { Content, Reading } from '../../src/document/content.ts';
import { readContent } from '../../src/document/read.ts';
import { joinLibrary } from '../../src/library.ts';
import type { Problem } from '../../src/problems.ts';
import { LINT_RULES } from '../../src/rules/lint.ts';
import { RULES } from '../../src/rules/run.ts';
import { addressOf } from '../../src/rules/texts.ts';
import { missedSlots } from '../script-length.ts';

/** Rules that look things up in other files: one that could not be read would only be told again as missing. */
const LOOK_UP = new Set(['original-exists', 'known-references', 'honest-reviews']);
/** Rules that compare a file with all others. */
const NEED_ALL = new Set([...LOOK_UP, 'unique-ids', 'article-order', 'air-rules']);

const isIn = (file: string, wanted: readonly string[]): boolean => {
  const whole = path.resolve(file);
  return wanted.some((name) => whole === path.resolve(name) || whole.startsWith(`${path.resolve(name)}${path.sep}`));
};

/** The content with only the entries of some files, in all their languages, so that a check on each save looks at little. */
function narrowed(content: Content, wanted: readonly string[]): Content {
  const all = [...content.originals, ...content.translations];
  const addresses = new Set(all.filter(({ file }) => isIn(file, wanted)).map(addressOf));
  const isKept = (entry: (typeof all)[number]) => addresses.has(addressOf(entry));
  return { ...content, originals: content.originals.filter(isKept), translations: content.translations.filter(isKept) };
}

/**
 * @param wanted files or folders to tell of; all where there are none
 * @returns problems in no order
 */
export function findProblems(wanted: readonly string[] = [], { content, problems }: Reading = readContent()): Problem[] {
  const part = wanted.length === 0 ? content : narrowed(content, wanted);
  const found = [...RULES, ...LINT_RULES]
    .filter(({ code }) => problems.length === 0 || !LOOK_UP.has(code))
    .flatMap((rule) => rule.check(NEED_ALL.has(rule.code) ? content : part));
  const all = [...problems, ...found];
  // A script that breaks a rule would only be told again by its length.
  const timed = all.some(({ level }) => level === 'error') ? all : [...all, ...missedSlots(joinLibrary(content))];
  return wanted.length === 0 ? timed : timed.filter(({ file }) => isIn(file, wanted));
}
