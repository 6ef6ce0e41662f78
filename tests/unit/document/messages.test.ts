/** What authors read: whole messages, and all of them at once. */
import { expect, test } from 'vitest';
import { ContentError, formatProblem, formatProblems } from '../../../src/problems.ts';
import { article, at, DATA, readBody, readFiles, readOne } from '../tiny-content.ts';

const messages = (body: string) => readBody(body).problems.map(formatProblem).join('\n');

test('an import, an expression, a link and a wrong attribute, each with its place, in two languages, with what to do', () => {
  expect(
    messages('import a from "./a.js"\n\n字 {a}\n\n[字](javascript:a)\n\n<Question>\n\n答\n\n</Question>'),
  ).toMatchInlineSnapshot(`
    "a.mdx:1:1 error [markup]
      \`import\` and \`export\` are program code; an entry holds none.
      import 和 export 是程序代码，文章里不能有。
      → Delete this line. The parts of a page can be used without it.
      → 请删掉这一行，页面的各种部件可以直接使用。
    a.mdx:3:3 error [markup]
      Text in { } would be run as program code.
      大括号 { } 里的内容会被当作程序代码。
      → Write \\{ for a brace in the text.
      → 要在正文里写大括号，请写 \\{。
    a.mdx:5:1 error [address]
      A link may not lead to "javascript:a".
      链接不能指向“javascript:a”。
      → Links begin with https:// or, within this site, with /.
      → 链接以 https:// 开头；站内链接以 / 开头。
    a.mdx:7:1 error [attribute]
      <Question> needs ask="…".
      <Question> 缺少 ask="…"。
      → Write there words, at most 120 characters.
      → 请填写文字，最多 120 个字符。"
  `);
});

test('a part that is not on the list names those that are', () => {
  expect(messages('<script />')).toMatchInlineSnapshot(`
    "a.mdx:1:1 error [component]
      <script> is not a part of this kind of entry.
      这类文章里不能用 <script>。
      → Use: KeyMessage, GetHelp, Steps, Fact, Question, LocalNote, Figure, Audio, Term, Source. Write \\< for "less than".
      → 可以用：KeyMessage、GetHelp、Steps、Fact、Question、LocalNote、Figure、Audio、Term、Source。“小于号”请写成 \\<。"
  `);
});

test('front matter says what belongs there', () => {
  const { problems } = readOne(article({ nextReview: '2026', layout: 'x', topics: undefined }));
  expect(problems.map(formatProblem).join('\n')).toMatchInlineSnapshot(`
    "a.mdx:2:1 error [field]
      topics: Invalid input: expected array, received undefined
      topics：无效输入：期望 数组，实际接收 undefined
      → What belongs here: Topics it belongs to, the main one first: files of content/topics.
      → 这里应填：所属主题，最主要的放第一个：content/topics 里的文件。
    a.mdx:7:1 error [field]
      nextReview: Invalid ISO date
      nextReview：无效ISO日期
      → What belongs here: The day by which somebody must check it again, at most two years away.
      → 这里应填：最晚在哪一天之前重新审核，最多两年。
    a.mdx:8:1 error [field]
      layout: Unrecognized key: "layout"
      layout：出现未知的键(key): "layout"
      → Delete it, or correct its name.
      → 请删掉，或改正名称。"
  `);
});

test('a hidden character is named by its number', () => {
  expect(messages('吃\u202E1片')).toMatchInlineSnapshot(`
    "a.mdx:1:2 error [hidden-character]
      Here stands a character that cannot be seen (U+202E). It can change what a reader sees.
      这里有一个看不见的字符（U+202E），可能改变读者看到的内容。
      → Delete the letters around it and type them again.
      → 请删掉前后的字，重新输入。"
  `);
});

test('all problems of all files come at once: files by name, then from the top down, with their number first', () => {
  const { problems } = readFiles({
    ...DATA,
    'articles/zh-CN/b.mdx': article({ layout: 'x' }, '{a}\n\n<b />'),
    'articles/zh-CN/a.mdx': article({ title: 1 }, '字'),
    'articles/zh-CN/c.txt': 'x',
    'safety/act-pads.yaml': 'who: []\n',
  });
  const error = new ContentError(problems);
  const heads = error.message.split('\n').filter((line) => /^\S.*\[[a-z-]+\]$/.test(line));
  expect(error.message.split('\n')[0]).toMatchInlineSnapshot(`"8 problems in the content · 内容有 8 个问题"`);
  expect(heads).toMatchInlineSnapshot(`
    [
      "articles/zh-CN/a.mdx:2:1 error [field]",
      "articles/zh-CN/b.mdx:9:1 error [field]",
      "articles/zh-CN/b.mdx:12:1 error [markup]",
      "articles/zh-CN/b.mdx:14:1 error [component]",
      "articles/zh-CN/c.txt:1:1 error [misplaced]",
      "safety/act-pads.yaml:1:1 error [field]",
      "safety/act-pads.yaml:1:1 error [field]",
      "safety/act-pads.yaml:1:1 error [field]",
    ]
  `);
  expect(problems.map(at)).toHaveLength(heads.length);
});

test('one problem is one problem', () => {
  expect(formatProblems(readBody('# 字').problems).split('\n')[0]).toBe('1 problem in the content · 内容有 1 个问题');
});
