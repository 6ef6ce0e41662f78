/** Attacks on the gate: code, HTML and unknown parts in an author's text. Each says where it stands, and nothing of it is run. */
import { afterEach, describe, expect, test } from 'vitest';
import { textOfDocument } from '../../../src/document/text.ts';
import type { Kind } from '../../../src/schemas/kinds.ts';
import { placed, readBody } from '../tiny-content.ts';

const RUN = 'globalThis.attacked = true';
const part = (attributes: string) => `<Question ${attributes}>\n\n答\n\n</Question>`;

afterEach(() => expect('attacked' in globalThis).toBe(false));

describe('program code', () => {
  test.each([
    ['an import of a module of Node', 'import fs from "node:fs"', ['1:1 markup']],
    ['an import of a file', 'import "./evil.js"', ['1:1 markup']],
    ['an import of names', 'import {a} from "./evil.js"', ['1:1 markup', '1:8 markup']],
    ['an export that would run at once', `文\n\nexport const a = (${RUN})`, ['3:1 markup']],
    ['an export without a space', 'export{a}', ['1:1 markup', '1:7 markup']],
    ['an export of everything', 'export * from "./evil.js"', ['1:1 markup']],
    ['a default export, which MDX takes for the layout', `export default () => (${RUN})`, ['1:1 markup']],
    ['an export right below a heading', `## 字\nexport const a = (${RUN})`, ['2:1 markup']],
    ['an export within a part', `<KeyMessage>\n\nexport const a = (${RUN})\n\n</KeyMessage>`, ['3:1 markup']],
    ['several lines of code, each with its place', 'import a from "a"\nimport b from "b"', ['1:1 markup', '2:1 markup']],
    ['an expression within a sentence', `正文 {${RUN}}`, ['1:4 markup']],
    ['an expression on a line of its own', `{${RUN}}`, ['1:1 markup']],
    ['an expression over several lines', `{\n\n${RUN}\n\n}`, ['1:1 markup']],
    ['an expression with a brace in a string', `{"}" + (${RUN})}`, ['1:1 markup']],
    ['an expression in a heading', `## 字 {${RUN}}`, ['1:6 markup']],
    ['an expression in a cell of a table', `| 字 | {${RUN}} |\n| - | - |`, ['1:7 markup']],
    ['an expression in the text of a link', `[{${RUN}}](https://example.org/)`, ['1:2 markup']],
    ['an expression in a footnote', `字[^1]\n\n[^1]: {${RUN}}`, ['3:7 markup']],
    ['an expression within a part', `<KeyMessage>\n\n{${RUN}}\n\n</KeyMessage>`, ['3:1 markup']],
    ['a template in a string of code', `$1 \${${RUN}}`, ['1:5 markup']],
    ['a comment of MDX on its own', '{/* 注释 */}', ['1:1 markup']],
    ['a comment of MDX in a sentence', '文 {/* 注释 */} 文', ['1:3 markup']],
    ['an expression as an attribute', part(`ask={${RUN}}`), ['1:1 attribute']],
    ['a string of code as an attribute', part('ask={"字"}'), ['1:1 attribute']],
    ['attributes spread from an object', part(`ask="字" {...(${RUN})}`), ['1:1 attribute']],
    ['an expression that is no code at all', '正文 {怎么办', ['1:4 mdx']],
  ])('%s', (_, body, expected) => {
    const read = readBody(body);
    expect(placed(read.problems)).toEqual(expected);
    expect(read.original === undefined).toBe(expected.length > 0);
  });
});

describe('HTML and parts that are not on the list', () => {
  test.each([
    ['a script', `<script>${RUN}</script>`, ['1:1 component']],
    ['a script from elsewhere', '字\n\n<script src="https://evil.example/a.js" />', ['3:1 component']],
    ['a frame', '<iframe src="https://evil.example/" />', ['1:1 component']],
    [
      'an SVG with a handler, and what is in it',
      `<svg onload="${RUN}"><path d="M0" /></svg>`,
      ['1:1 component', '1:42 component'],
    ],
    ['a style sheet', '<style>body</style>', ['1:1 component']],
    ['a picture with a handler', `<img src="x" onerror="${RUN}" />`, ['1:1 component']],
    ['a link written as HTML', '文 <a href="javascript:alert(1)">字</a>', ['1:3 component']],
    ['a harmless tag', '文 <b>字</b>', ['1:3 component']],
    ['a tag hidden by four spaces, which MDX does not take for code', `    <script>${RUN}</script>`, ['1:5 component']],
    ['a tag that is never closed', '<br>', ['1:1 mdx']],
    ['a comment of HTML', '<!-- 注释 -->', ['1:1 mdx']],
    ['a document type', '<!DOCTYPE html>', ['1:1 mdx']],
    ['a processing instruction', '<?php echo 1 ?>', ['1:1 mdx']],
    ['an empty fragment', '<></>', ['1:1 component']],
    ['a fragment in a sentence', '文 <>字</> 文', ['1:3 component']],
    ['a fragment round paragraphs', '<>\n\n字\n\n</>', ['1:1 component']],
    ['a part of a part', '<Foo.Bar />', ['1:1 component']],
    ['a part of an allowed part', '<Term.x id="a">字</Term.x>', ['1:1 component']],
    ['a name with a namespace', '<a:b />', ['1:1 component']],
    ['a part that does not exist', '<Unknown />', ['1:1 component']],
    ['a part in small letters', '<keymessage />', ['1:1 component']],
    ['a part named like what every object has: constructor', '<constructor />', ['1:1 component']],
    ['… __proto__', '<__proto__ />', ['1:1 component']],
    ['… toString', '文<toString />', ['1:2 component']],
    ['… hasOwnProperty', '<hasOwnProperty>字</hasOwnProperty>', ['1:1 component']],
    ['a part of radio scripts in an article', '<HostNote kind="known">\n\n字\n\n</HostNote>', ['1:1 component']],
    ['an unclosed part', '<KeyMessage>\n\n字', ['1:1 mdx']],
    ['an end without a beginning', '字\n\n</KeyMessage>', ['3:1 mdx']],
    [
      'several attacks at once, each with its place',
      `<script />\n\n{${RUN}}\n\n<b />`,
      ['1:1 component', '3:1 markup', '5:1 component'],
    ],
  ])('%s', (_, body, expected) => {
    const read = readBody(body);
    expect(placed(read.problems)).toEqual(expected);
    expect(read.original).toBeUndefined();
  });
});

describe('Markdown that is not used here', () => {
  test.each([
    ['a line across the page', '字\n\n---', ['3:1 markup']],
    ['text struck through', '字 ~~删~~', ['1:3 markup']],
    ['a first-level heading', '# 字', ['1:1 heading']],
    ['a first-level heading by underlining', '字\n===', ['1:1 heading']],
    ['a heading of the fourth level', '## 字\n\n#### 字', ['3:1 heading']],
    ['a heading that skips a level', '### 字', ['1:1 heading']],
    ['a heading in a quote', '> ## 字', ['1:3 heading']],
    ['a picture of Markdown', '文 ![字](./a.png)', ['1:3 markup']],
    [
      'a footnote within a footnote, which could run in a ring',
      '字[^1]\n\n[^1]: 字[^2]\n\n[^2]: 字[^1]',
      ['3:8 footnote', '5:8 footnote'],
    ],
    ['a footnote written within a quote, whose text would be lost', '字[^1]\n\n> [^1]: 字', ['3:3 definition-place']],
    [
      'the address of a link within a quote, which would lead to nothing',
      '[字][a]\n\n> [a]: https://example.org/',
      ['3:3 definition-place'],
    ],
    ['loose text in a radio script', '字', ['1:1 radio-text'], 'radio'],
    ['a list in a radio script', '- 字', ['1:1 radio-text'], 'radio'],
  ] as const)('%s', (_, body, expected, kind?: Kind) => {
    expect(placed(readBody(body, kind).problems).toSorted()).toEqual(expected.toSorted());
  });
});

describe('what looks like an attack and is plain text comes out as text only', () => {
  test.each([
    ['a tag written with entities', `&lt;script&gt;${RUN}&lt;/script&gt;`, `<script>${RUN}</script>`],
    ['braces written with entities', `&#123;${RUN}&#125;`, `{${RUN}}`],
    ['an escaped tag', `\\<script>${RUN}\\</script>`, `<script>${RUN}</script>`],
    ['escaped braces', `\\{${RUN}\\}`, `{${RUN}}`],
    ['a tag in code', `\`<script>${RUN}</script>\``, `<script>${RUN}</script>`],
    ['a tag in a block of code', `\`\`\`html\n<script>${RUN}</script>\n\`\`\``, `<script>${RUN}</script>`],
    ['an expression in code', `\`{${RUN}}\``, `{${RUN}}`],
    ['"less than" with a space', '血压 < 140', '血压 < 140'],
    ['a closing brace alone', '字 } 字', '字 } 字'],
    ['code in a list, where MDX does not look for it', `- export const a = (${RUN})`, `export const a = (${RUN})`],
    ['an indented import, where MDX does not look for it', `  import a from "a"`, 'import a from "a"'],
    ['an import without a space after the word', 'import "./evil.js"'.replace(' ', ''), 'import"./evil.js"'],
    ['front matter of another kind', '+++\na = 1\n+++', '+++\na = 1\n+++'],
    ['a template of another language', '%% a %% $$x$$ [[字]]', '%% a %% $$x$$ [[字]]'],
  ])('%s', (_, body, text) => {
    const { problems, original } = readBody(body);
    expect(problems).toEqual([]);
    expect(original && textOfDocument(original.document)).toBe(text);
    const kinds = JSON.stringify(original?.document).match(/"type":"[a-z-]+"/g) ?? [];
    expect(kinds.every((kind) => /"(?:text|code|paragraph|list)"/.test(kind))).toBe(true);
  });

  test('an attribute is text, whatever it says', () => {
    for (const ask of ['javascript:alert(1)', '{alert(1)}', '<script>', '" onclick=', '&#106;']) {
      const read = readBody(part(`ask="${ask.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`));
      expect(read.problems).toEqual([]);
      expect(read.original?.document.blocks[0]).toMatchObject({ type: 'question', ask });
    }
  });
});
