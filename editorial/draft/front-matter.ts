/** Front matter that explains itself: above each field stands what the schema says of it. Pure. */
import { z } from 'astro/zod';
import { Document, isMap, isScalar, type YAMLMap } from 'yaml';

/** The schema without "optional" and "default". */
function inner(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? inner(schema.unwrap() as z.ZodType) : schema;
}

/** Words that may stand there, where there are only some. */
function choicesOf(schema: z.ZodType): readonly string[] {
  const plain = inner(schema);
  if (plain instanceof z.ZodEnum) return plain.options.map(String);
  return plain instanceof z.ZodArray ? choicesOf(plain.element as z.ZodType) : [];
}

const descriptionOf = (schema: z.ZodType): string => {
  const own = schema.description ?? inner(schema).description ?? '';
  const choices = choicesOf(schema);
  return [own.split(' · ').toReversed().join(' · '), ...(choices.length > 0 ? [`(${choices.join(', ')})`] : [])].join(' ').trim();
};

function explain(map: YAMLMap, schema: z.ZodObject): void {
  for (const { key, value } of map.items) {
    const field = isScalar(key) ? (schema.shape[String(key.value)] as z.ZodType | undefined) : undefined;
    if (!field || !isScalar(key)) continue;
    key.commentBefore = ` ${descriptionOf(field)}`;
    const plain = inner(field);
    if (isMap(value) && plain instanceof z.ZodObject) explain(value, plain);
  }
}

/**
 * @param values what is known; fields stand in the order of the schema, fields without a value are left out
 * @returns the lines between the dashes, dashes included
 */
export function writeFrontMatter(schema: z.ZodObject, values: Readonly<Record<string, unknown>>): string {
  const ordered = Object.keys(schema.shape).flatMap((name) =>
    values[name] === undefined ? [] : [[name, values[name]] as const],
  );
  const document = new Document(Object.fromEntries(ordered));
  if (isMap(document.contents)) explain(document.contents as YAMLMap, schema);
  return `---\n${document.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n`;
}
