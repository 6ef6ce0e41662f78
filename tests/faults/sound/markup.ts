/** What a Document may consist of, written down once more: nothing in it is code, and every address leads to a place that may be. */
import type { Library } from '../../../src/library.ts';

/** Fields that a piece of a Document may have, by its type. */
const SHAPES: Readonly<Record<string, readonly string[]>> = {
  text: ['text'],
  break: [],
  code: ['text'],
  strong: ['children'],
  emphasis: ['children'],
  link: ['url', 'children'],
  term: ['id', 'children'],
  source: ['id'],
  note: ['number'],
  heading: ['level', 'id', 'children'],
  paragraph: ['children'],
  list: ['ordered', 'items'],
  table: ['align', 'rows'],
  quote: ['children'],
  key: ['children'],
  help: ['ids', 'actions'],
  steps: ['items'],
  fact: ['heard', 'children'],
  question: ['ask', 'children'],
  local: ['region', 'date', 'children'],
  figure: ['src', 'drawing', 'alt', 'caption'],
  audio: ['src', 'seconds', 'speaker', 'children'],
  line: ['number', 'role', 'say', 'keep', 'parts', 'cut', 'start', 'end', 'children'],
  'safety-line': ['number', 'role', 'id', 'start', 'end'],
  cue: ['number', 'kind', 'seconds', 'cut', 'start', 'end', 'children'],
  pause: ['number', 'seconds', 'cut'],
  'host-note': ['kind', 'children'],
};
const ADDRESS = /^(?:https:\/\/[a-z0-9]|tel:\+?[\d-]+$|\/(?:[a-z]|$)|#[\w-]+$)/i;
const FILE = /^\.\/[a-z0-9-]+\.(?:png|jpe?g|mp3|m4a|opus)$/;
/** Characters that hide or turn words round. */
const HIDDEN = /[\u0000-\u0008\u200B\u202A-\u202E\u2066-\u2069\uFFFD]/;

function faultsIn(value: unknown): string[] {
  if (typeof value === 'string') return HIDDEN.test(value) ? [`hidden characters: ${JSON.stringify(value.slice(0, 60))}`] : [];
  if (Array.isArray(value)) return value.flatMap(faultsIn);
  if (value === null || typeof value !== 'object') return [];
  const { type, ...fields } = value as Record<string, unknown>;
  const shape = Object.hasOwn(SHAPES, String(type)) ? SHAPES[String(type)] : undefined;
  if (!shape) return [`a piece of the type ${String(type)}`];
  const { url, src } = fields;
  return [
    ...Object.keys(fields)
      .filter((field) => !shape.includes(field))
      .map((field) => `${String(type)} with ${field}`),
    ...(url !== undefined && !(ADDRESS.test(String(url)) && !/["'<>\s\\]/.test(String(url)))
      ? [`the address ${String(url)}`]
      : []),
    ...(src !== undefined && !FILE.test(String(src)) ? [`the file ${String(src)}`] : []),
    ...Object.values(fields).flatMap(faultsIn),
  ];
}

/** @returns what of the Documents that have changed must not be in one */
export function foreignMarkup(before: Library, after: Library): string[] {
  return after.entries.flatMap((entry) =>
    [...entry.versions.values()]
      .filter(({ document, locale }) => before.entry(entry.kind, entry.slug)?.versions.get(locale)?.document !== document)
      .flatMap(({ document, file }) =>
        [...document.blocks, ...document.notes.flat()].flatMap(faultsIn).map((what) => `${file}: ${what}`),
      ),
  );
}
