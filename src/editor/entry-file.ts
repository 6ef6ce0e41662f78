/**
 * An entry between its file and the form. Only what was changed in the form is written anew: the order of fields, quotation marks, lists
 * in one line, digests of translations and blocks that nobody touched stay as they are. Pure.
 */
import { Document, isMap, isScalar, parseDocument, visit } from 'yaml';
import { keepWriting } from './body.ts';

/** The file as it was read, kept in the form in a hidden field. */
export const SOURCE = 'source';
export const BODY = 'body';
/** What only a translation says; the original has none of it. */
const TRANSLATION = 'translation';

/** What the form knows of an entry in one language. */
export type Values = Record<string, unknown>;

interface Split {
  head: string;
  body: string;
}

function split(file: string): Split {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---(?:\n([\s\S]*))?$/.exec(file.trimEnd()) ?? [undefined, '', file];
  return { head, body: body.replace(/^\n+/, '') };
}

/**
 * @param file text of an entry
 * @throws Error of the YAML parser, with its line, where the front matter cannot be read
 */
export function readEntry(file: string): Values {
  const { head, body } = split(file);
  const document = parseDocument(head);
  const [error] = document.errors;
  if (error) throw error;
  return { ...(document.toJS() as Values | null), [BODY]: body, [SOURCE]: file.trimEnd() };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
/** What a form leaves out where nothing is filled in. */
const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === false ||
  (typeof value === 'object' && Object.values(value as object).every(isNothing));

/** Empty fields are no fields. */
function withoutNothing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNothing);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== '' && item !== null && item !== undefined)
      .map(([key, item]) => [key, withoutNothing(item)]),
  );
}

const PLAIN = /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/;

/** As the other fields of entries are written: sentences in quotation marks, ids and dates without, short lists in one line. */
function written(key: string, value: unknown): string {
  const document = new Document({ [key]: value });
  visit(document, {
    Seq: (_, seq) => {
      seq.flow = seq.items.every(isScalar);
    },
    Scalar: (role, scalar) => {
      if (role !== 'key' && typeof scalar.value === 'string') scalar.type = PLAIN.test(scalar.value) ? 'PLAIN' : 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd();
}

interface Written {
  key: string;
  value: unknown;
  text: string;
}

/** The fields of a front matter with their own text, comments before them included. */
function fieldsOfHead(head: string): Written[] {
  const document = parseDocument(head);
  if (!isMap(document.contents)) return [];
  const starts = document.contents.items.map(({ key }) => (isScalar(key) ? (key.range?.[0] ?? 0) : 0));
  return document.contents.items.map(({ key, value }, index) => ({
    key: String(isScalar(key) ? key.value : key),
    value: (value as { toJS?: (of: unknown) => unknown } | null)?.toJS?.(document) ?? null,
    text: head.slice(index === 0 ? 0 : starts[index], starts[index + 1] ?? head.length).trimEnd(),
  }));
}

/** A new translation says who made it and follows nothing until `npm run translated` says so; an original has no such field. */
function settled(values: Values, isOriginal: boolean): Values {
  const { [SOURCE]: _source, [BODY]: _body, [TRANSLATION]: translation, ...rest } = values;
  if (isOriginal) return rest;
  const { by, follows } = (translation ?? {}) as { by?: string; follows?: unknown };
  const digests = Array.isArray(follows) ? follows.filter((item) => typeof item === 'string' && item !== '') : [];
  return { ...rest, [TRANSLATION]: { by: by ?? '', follows: digests } };
}

/**
 * @param values what the form holds, with the file as it was read under `SOURCE`
 * @param own fields that only an original has: where none of them is there, the entry is a translation
 * @returns the text of the file, with a line break at its end
 */
export function writeEntry(values: Values, own: readonly string[]): string {
  const source = typeof values[SOURCE] === 'string' ? values[SOURCE] : '';
  const before = split(source);
  const old = fieldsOfHead(before.head);
  const wanted = settled(
    values,
    own.some((name) => !isNothing(values[name])),
  );
  const kept = old.flatMap(({ key, value, text }) => {
    const next = wanted[key];
    if (isSame(next, value) || (isNothing(next) && isNothing(value))) return [text];
    return isNothing(next) && next !== false ? [] : [written(key, withoutNothing(next))];
  });
  const added = Object.entries(wanted)
    .filter(([key, value]) => !old.some((field) => field.key === key) && !isNothing(value))
    .map(([key, value]) => written(key, withoutNothing(value)));
  const body = keepWriting(before.body, String(values[BODY] ?? '').trim());
  return `---\n${[...kept, ...added].join('\n')}\n---\n${body === '' ? '' : `\n${body}\n`}`;
}
