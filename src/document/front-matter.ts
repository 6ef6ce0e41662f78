/** YAML with places: a file's data, or what is wrong with it and where. */
import { z } from 'astro/zod';
import { isMap, isNode, LineCounter, parseDocument } from 'yaml';
import { type Place, type Problem, problem } from '../problems.ts';

export interface Yaml<T> {
  data?: T;
  problems: Problem[];
  /** Where a field stands; the nearest enclosing one where it is missing. */
  placeOf: (path: readonly PropertyKey[]) => Place;
}

/** One slip makes the parser stumble over all that follows, and it quotes what it could not read: the first finds are enough. */
const MOST_TOLD = 20;
const LONGEST_REASON = 200;

/** The description that the schema gives to the field at a path, or to the nearest field around it: English · Chinese. */
function descriptionOf(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  let current: z.ZodType | undefined = schema;
  let found: string | undefined;
  for (const key of path) {
    while (current instanceof z.ZodOptional || current instanceof z.ZodDefault) current = current.unwrap() as z.ZodType;
    if (current instanceof z.ZodObject) current = current.shape[String(key)] as z.ZodType | undefined;
    else if (current instanceof z.ZodArray) current = current.element as z.ZodType;
    else if (current instanceof z.ZodRecord) current = current.valueType as z.ZodType;
    else break;
    found = current?.description ?? found;
  }
  return found;
}

/**
 * @param text YAML
 * @param linesBefore how many lines of the file stand before `text`
 * @returns data that fits the schema, or problems; custom tags, aliases and duplicate keys are problems
 */
export function readYaml<T>(text: string, schema: z.ZodType<T>, file: string, linesBefore = 0): Yaml<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, customTags: [], stringKeys: true });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1) + linesBefore, column: Math.max(col, 1) };
  };
  const placeOf = (path: readonly PropertyKey[]): Place => {
    for (let length = path.length; length > 0; length -= 1) {
      const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
      const key = path[length - 1];
      const pair = isMap(parent) ? parent.items.find((item) => isNode(item.key) && String(item.key) === String(key)) : undefined;
      const node = pair?.key ?? document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return at(node.range[0]);
    }
    return at(0);
  };
  const unreadable = [...document.errors, ...document.warnings]
    .slice(0, MOST_TOLD)
    .map(({ code, message, pos }) =>
      code === 'RESOURCE_EXHAUSTION'
        ? problem(
            'yaml',
            at(pos[0]),
            { en: 'Lists or fields are nested too deep here.', zh: '这里的列表或字段嵌套太深。' },
            { en: 'Delete the signs that stand here again and again.', zh: '请删掉这里一再重复的符号。' },
          )
        : problem(
            'yaml',
            at(pos[0]),
            { en: `This cannot be read: ${message.slice(0, LONGEST_REASON)}`, zh: '这里的信息无法读取。' },
            { en: 'Often a quotation mark is missing, or the indent is wrong.', zh: '常见原因是缺少引号，或缩进不对。' },
          ),
    );
  if (unreadable.length > 0) return { problems: unreadable, placeOf };

  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 0 });
  } catch {
    const fix = { en: 'Write the text out where it belongs.', zh: '请在需要的地方把内容完整写出。' };
    return {
      problems: [
        problem('yaml', at(0), { en: 'References (& and *) are not used here.', zh: '这里不使用引用（& 和 *）。' }, fix),
      ],
      placeOf,
    };
  }
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data, problems: [], placeOf };

  const chinese = schema.safeParse(value, { error: z.locales.zhCN().localeError });
  const problems = result.error.issues.map((issue, index) => {
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
    const name = path.join('.') || 'file';
    const [en, zhAbout = en] = descriptionOf(schema, path)?.split(' · ') ?? [];
    // A message of our own may say both, as the descriptions do: English · Chinese.
    const [says = ''] = issue.message.split(' · ');
    const zh = (chinese.error?.issues[index]?.message ?? issue.message).split(' · ').at(-1) ?? says;
    return problem(
      'field',
      placeOf(path),
      { en: `${name}: ${says}`, zh: `${name}：${zh}` },
      issue.code === 'unrecognized_keys'
        ? { en: 'Delete it, or correct its name.', zh: '请删掉，或改正名称。' }
        : { en: en ? `What belongs here: ${en}.` : 'Correct it.', zh: zhAbout ? `这里应填：${zhAbout}。` : '请改正。' },
    );
  });
  return { problems, placeOf };
}

/** The YAML between the two lines of three dashes at the top of a file, and nothing else. */
export const splitFrontMatter = (text: string): string | undefined =>
  /^---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/.exec(text)?.[1];
