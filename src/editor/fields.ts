/** The form's fields, made from a collection's schema; there is no second list. */
import { z } from 'astro/zod';
import type { Choices, Pointed } from './choices.ts';

/** A field as Sveltia's configuration names it. */
export interface Field {
  name: string;
  widget: string;
  label: string;
  hint?: string;
  /** `false`, or the languages in which it must be filled in. */
  required?: boolean | string[];
  /** Filled in for each language; without it, only in the original. */
  i18n?: boolean;
  fields?: Field[];
  [option: string]: unknown;
}

/** What `z.toJSONSchema` says of a value, and what the schemas add with `meta`. */
interface Described {
  title?: string;
  description?: string;
  refersTo?: Pointed;
  writtenBy?: 'command';
  type?: string;
  format?: string;
  pattern?: string;
  enum?: string[];
  const?: string;
  default?: unknown;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  items?: Described;
  anyOf?: Described[];
  oneOf?: Described[];
  properties?: Record<string, Described>;
  required?: string[];
}

/** Longer texts get a box of several lines. */
const ONE_LINE = 120;
/** One thing of several kinds says in this field which it is. */
const KIND = 'kind';

const plain = (values: readonly string[]) => values.map((value) => ({ label: value, value }));

function text(schema: Described): Partial<Field> {
  const { minLength, maxLength, pattern } = schema;
  return {
    widget: maxLength !== undefined && maxLength <= ONE_LINE ? 'string' : 'text',
    ...(minLength === undefined ? {} : { minlength: minLength }),
    ...(maxLength === undefined ? {} : { maxlength: maxLength }),
    ...(pattern === undefined ? {} : { widget: 'string', pattern: [pattern, schema.description ?? pattern] }),
  };
}

function select(options: Choices, several: Partial<Field> = {}): Partial<Field> {
  return { widget: 'select', options, ...several };
}

function list(schema: Described, choices: Record<Pointed, Choices>, refersTo?: Pointed): Partial<Field> {
  const items = schema.items ?? {};
  const least = schema.minItems === undefined ? {} : { min: schema.minItems };
  const most = schema.maxItems === undefined ? {} : { max: schema.maxItems };
  // Where there is nothing to choose from yet, an id can be written.
  if (refersTo && choices[refersTo].length > 0) return select(choices[refersTo], { multiple: true, ...least, ...most });
  if (items.enum) return select(plain(items.enum), { multiple: true, ...least, ...most });
  if (items.properties) return { widget: 'list', ...least, ...most, fields: objectFields(items, choices) };
  return { widget: 'list', ...least, ...most, field: { name: 'item', label: 'item', ...text(items), required: true } };
}

/** The ways in which one object can be filled in, told apart by `kind`. */
function ways(schema: Described, choices: Record<Pointed, Choices>): Partial<Field> {
  const types = (schema.oneOf ?? []).map((way) => {
    const { [KIND]: kind, ...properties } = way.properties ?? {};
    return {
      name: kind?.const ?? '',
      label: kind?.const ?? '',
      fields: objectFields({ ...way, properties }, choices),
    };
  });
  return { widget: 'object', typeKey: KIND, types };
}

function widgetOf(schema: Described, choices: Record<Pointed, Choices>): Partial<Field> {
  const { refersTo } = schema;
  if (schema.writtenBy === 'command') return { widget: 'hidden' };
  if (schema.oneOf) return ways(schema, choices);
  if (schema.type === 'array') return list(schema, choices, refersTo);
  const words = schema.anyOf?.flatMap(({ const: word }) => (word === undefined ? [] : [word])) ?? [];
  if (refersTo) return select([...plain(words), ...choices[refersTo]]);
  if (schema.enum) return select(plain(schema.enum));
  if (schema.properties) return { widget: 'object', fields: objectFields(schema, choices) };
  if (schema.type === 'boolean') return { widget: 'boolean' };
  if (schema.type === 'integer' || schema.type === 'number')
    return {
      widget: 'number',
      value_type: schema.type === 'integer' ? 'int' : 'float',
      ...(schema.minimum === undefined ? {} : { min: schema.minimum }),
      ...(schema.maximum === undefined ? {} : { max: schema.maximum }),
    };
  if (schema.format === 'date') return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD', default: '' };
  return text(schema);
}

function objectFields(schema: Described, choices: Record<Pointed, Choices>): Field[] {
  return Object.entries(schema.properties ?? {}).map(([name, value]) => ({
    name,
    label: value.title ?? name,
    // Nobody sees a hidden field, and Sveltia warns of words for it.
    ...(value.writtenBy === 'command' || value.description === undefined ? {} : { hint: value.description }),
    ...(value.writtenBy === 'command' ? {} : { required: (schema.required ?? []).includes(name) }),
    ...(value.default === undefined || Array.isArray(value.default) ? {} : { default: value.default }),
    ...widgetOf(value, choices),
  })) as Field[];
}

/**
 * @param choices what a field may point at, by its `refersTo`
 * @returns a field for each of the schema's, in its order; those that only a command may write are hidden
 */
export function fieldsOf(schema: z.ZodType, choices: Record<Pointed, Choices>): Field[] {
  return objectFields(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Described, choices);
}
